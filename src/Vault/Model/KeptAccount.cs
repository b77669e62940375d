using Appui.Design;
using Appui.Platform;

namespace Appui.Vault.Model;

/// <summary>One account of the person, as sealed in their porte-documents.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class KeptAccount
{
    [Personal(DataCategory.Number)] public required Guid Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Its key, under that of the folder of identity.</summary>
    [NotPersonal] public required byte[] KeyWrap { get; init; }

    [Personal(DataCategory.Paper)] public required byte[] Told { get; set; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset ChangedAt { get; set; }
}

/// <summary>What is said of an account. Never its password.</summary>
/// <param name="Name">"Caf", "boîte mail", "France Travail".</param>
/// <param name="Kind">What it is for the others.</param>
/// <param name="Mail">The mailbox where it writes; empty when none.</param>
/// <param name="Phone">The number where it sends codes; empty when none.</param>
/// <param name="Second">What else it asks for.</param>
/// <param name="WhoHas">Who else can get in, in the person's words; empty when nobody.</param>
internal sealed record AccountSays(string Name, AccountKind Kind, string Mail, string Phone, SecondFactor Second, string WhoHas);

/// <summary>What an account is for the others: the order of repair follows it.</summary>
internal enum AccountKind
{
    /// <summary>A telephone number: codes arrive there.</summary>
    [Pictogram("device-mobile")]
    Phone,

    /// <summary>A mailbox: links to get back in arrive there.</summary>
    [Pictogram("mail")]
    Mailbox,

    /// <summary>An account that opens others: FranceConnect through tax, health insurance, La Poste.</summary>
    [Pictogram("key")]
    OpensOthers,

    /// <summary>A bank.</summary>
    [Pictogram("building-bank")]
    Bank,

    /// <summary>Where money or a right comes from.</summary>
    [Pictogram("coin-euro")]
    Agency,

    /// <summary>Anything else.</summary>
    [Pictogram("world")]
    Other,
}

/// <summary>What an account asks for besides a password.</summary>
internal enum SecondFactor
{
    /// <summary>Nothing.</summary>
    [Pictogram("minus")]
    None,

    /// <summary>A code sent to the telephone number.</summary>
    [Pictogram("message")]
    CodeByPhone,

    /// <summary>A code sent to the mailbox.</summary>
    [Pictogram("mail")]
    CodeByMail,

    /// <summary>A program on the telephone.</summary>
    [Pictogram("device-mobile")]
    App,
}

/// <summary>What happened.</summary>
internal enum Mishap
{
    /// <summary>The telephone number changed: codes go to nobody, or to somebody else.</summary>
    [Pictogram("phone")]
    NumberChanged,

    /// <summary>Bag and telephone were taken: whoever has them may receive codes.</summary>
    [Pictogram("hand-stop")]
    BagStolen,

    /// <summary>Somebody else gets into the mailbox.</summary>
    [Pictogram("eye")]
    MailboxRead,
}
