using Appui.Design;

namespace Appui.Vault;

/// <summary>The folders of a porte-documents: each has a key of its own, and is what a mandate opens.</summary>
public enum PaperFolder
{
    /// <summary>Identity card, residence permit, passport, civil registry.</summary>
    [Pictogram("id")]
    Identity,

    /// <summary>Health insurance, certificates of disability.</summary>
    [Pictogram("stethoscope")]
    Health,

    /// <summary>Lease, receipts, domiciliation, energy.</summary>
    [Pictogram("home")]
    Housing,

    /// <summary>Benefits, pay slips, taxes.</summary>
    [Pictogram("coin-euro")]
    Income,

    /// <summary>Bank details.</summary>
    [Pictogram("building-bank")]
    Bank,

    /// <summary>Employment, training, diplomas.</summary>
    [Pictogram("briefcase")]
    Work,

    /// <summary>Children, school.</summary>
    [Pictogram("users")]
    Family,

    /// <summary>Letters received.</summary>
    [Pictogram("mail")]
    Letters,

    /// <summary>Anything else.</summary>
    [Pictogram("folder")]
    Other,
}
