using System.Security.Claims;
using Appui.Platform;

namespace Appui.People;

/// <summary>How a consent was explained to the person.</summary>
public enum ConsentExplained
{
    /// <summary>The helper read the text aloud.</summary>
    ReadAloud,

    /// <summary>The person read it themselves.</summary>
    ReadAlone,

    /// <summary>Through an interpreter, present or by telephone.</summary>
    Interpreted,

    /// <summary>With pictures, or in French made simple.</summary>
    WithPictures,
}

/// <summary>
/// What people said yes to, of what is only an option (<see cref="LegalBasis.Consent"/>): asked at each use, so that a yes taken back is honoured at once.
/// </summary>
public interface IConsents
{
    /// <summary>Does the person's yes stand at this moment?</summary>
    Task<bool> Stands(Whom whom, Processing option);

    /// <summary>Does the person object to this, which needs no yes (GDPR art. 21)? While they do, nothing new of the kind is begun.</summary>
    Task<bool> Objects(Whom whom, Processing processing);

    /// <summary>Writes down a yes, in the words in force today. One that stands already stays as it is.</summary>
    /// <exception cref="InvalidOperationException">This processing rests on no consent, or the person has no file that the user may see.</exception>
    Task Give(Whom whom, Processing option, ConsentExplained explained, ClaimsPrincipal user, string? recipient = null);

    /// <summary>Takes a yes back, at once in all modules. Nothing happens when none stands.</summary>
    Task Withdraw(Whom whom, Processing option, ClaimsPrincipal user);
}

/// <summary>What a module ends at once, in the same unit of work, when the person takes a yes back.</summary>
public interface IConsentEnds
{
    /// <summary>Which yes.</summary>
    Processing Option { get; }

    /// <summary>Ends what rested on it.</summary>
    Task End(PersonTrail trail);
}
