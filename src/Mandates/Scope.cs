using Appui.Design;

namespace Appui.Mandates;

/// <summary>A family of procedures: a mandate names one or several, and each can be taken back alone.</summary>
public enum MandateFamily
{
    /// <summary>Identity papers, civil registry, certificates.</summary>
    [Pictogram("id")]
    Papers,

    /// <summary>Family allowances, children, school.</summary>
    [Pictogram("baby-carriage")]
    Family,

    /// <summary>Minimum incomes, health cover, disability, pensions.</summary>
    [Pictogram("stethoscope")]
    Health,

    /// <summary>Employment, unemployment, training.</summary>
    [Pictogram("briefcase")]
    Work,

    /// <summary>Housing and its allowances, energy.</summary>
    [Pictogram("home")]
    Housing,

    /// <summary>Transport cards, driving licence.</summary>
    [Pictogram("bus")]
    Transport,

    /// <summary>Taxes, over-indebtedness. Never a payment.</summary>
    [Pictogram("cash")]
    Money,

    /// <summary>Legal aid, complaints, appeals.</summary>
    [Pictogram("scale")]
    Justice,

    /// <summary>Residence permits, asylum.</summary>
    [Pictogram("world")]
    Foreigners,

    /// <summary>Culture, sport, holidays.</summary>
    [Pictogram("sun")]
    Leisure,
}

/// <summary>What may be done in the person's name.</summary>
public enum MandateAct
{
    /// <summary>Look at an account or a file.</summary>
    [Pictogram("eye")]
    Look,

    /// <summary>Fill in a form.</summary>
    [Pictogram("pencil")]
    FillIn,

    /// <summary>Send it, once the person has confirmed what it says.</summary>
    [Pictogram("send")]
    Send,

    /// <summary>Receive the answers.</summary>
    [Pictogram("mail")]
    Receive,

    /// <summary>Telephone in the person's name.</summary>
    [Pictogram("phone")]
    Phone,
}

/// <summary>By which way.</summary>
public enum MandateChannel
{
    /// <summary>On the site of the agency, in the person's own account.</summary>
    [Pictogram("world")]
    Online,

    /// <summary>On paper, by post or at a counter.</summary>
    [Pictogram("file-text")]
    Paper,

    /// <summary>By telephone.</summary>
    [Pictogram("phone")]
    Phone,
}
