namespace Appui.Mandates;

/// <summary>A family of procedures: a mandate names one or several, and each can be taken back alone.</summary>
public enum MandateFamily
{
    /// <summary>Identity papers, civil registry, certificates.</summary>
    Papers,

    /// <summary>Family allowances, children, school.</summary>
    Family,

    /// <summary>Minimum incomes, health cover, disability, pensions.</summary>
    Health,

    /// <summary>Employment, unemployment, training.</summary>
    Work,

    /// <summary>Housing and its allowances, energy.</summary>
    Housing,

    /// <summary>Transport cards, driving licence.</summary>
    Transport,

    /// <summary>Taxes, over-indebtedness. Never a payment.</summary>
    Money,

    /// <summary>Legal aid, complaints, appeals.</summary>
    Justice,

    /// <summary>Residence permits, asylum.</summary>
    Foreigners,

    /// <summary>Culture, sport, holidays.</summary>
    Leisure,
}

/// <summary>What may be done in the person's name.</summary>
public enum MandateAct
{
    /// <summary>Look at an account or a file.</summary>
    Look,

    /// <summary>Fill in a form.</summary>
    FillIn,

    /// <summary>Send it, once the person has confirmed what it says.</summary>
    Send,

    /// <summary>Receive the answers.</summary>
    Receive,

    /// <summary>Telephone in the person's name.</summary>
    Phone,
}

/// <summary>By which way.</summary>
public enum MandateChannel
{
    /// <summary>On the site of the agency, in the person's own account.</summary>
    Online,

    /// <summary>On paper, by post or at a counter.</summary>
    Paper,

    /// <summary>By telephone.</summary>
    Phone,
}
