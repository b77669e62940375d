using System.Security.Claims;
using Appui.People;

namespace Appui.Mandates;

/// <summary>Slot: the acts of one kind that can be shown beside a person. Filled by modules that prepare something in a person's name.</summary>
public interface IActs
{
    /// <summary>The kind in <see cref="Act"/>: small letters.</summary>
    string Kind { get; }

    /// <summary>An act with what it will declare; null when this user may not see it, or when there is nothing to confirm any more.</summary>
    Task<ShownAct?> Find(Guid id, ClaimsPrincipal user);
}

/// <summary>An act as it is put before the person.</summary>
/// <param name="Act">Which.</param>
/// <param name="Person">In whose name.</param>
/// <param name="Name">What the helper calls it, in a word or two, in their language.</param>
/// <param name="Purpose">What happens once the person has said yes: « Vous envoyez votre demande de RSA à la Caf. »</param>
/// <param name="Facts">What is declared, the most important first; a few of them are chosen.</param>
/// <param name="Pages">One sentence for each page of the site of the agency, in its order.</param>
/// <param name="Papers">The papers that go with it.</param>
/// <param name="Ground">The legal ground, as a code of the module.</param>
/// <param name="Href">Where the helper goes on afterwards.</param>
public sealed record ShownAct(
    Act Act,
    PersonCard Person,
    string Name,
    Sentence Purpose,
    IReadOnlyList<Sentence> Facts,
    IReadOnlyList<Sentence> Pages,
    IReadOnlyList<ShownPaper> Papers,
    string Ground,
    string Href);

/// <summary>A paper that goes with an act.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Sha256">The hash of the file that is sent, in small hexadecimal; null when no copy is kept here.</param>
public sealed record ShownPaper(string Name, string? Sha256 = null);

/// <summary>Slot: what is already known of a person that agencies ask for: incomes, household, rent. Filled by the screening.</summary>
public interface IKnownFacts
{
    /// <summary>The facts known for a person whom the user was shown, the most important first; empty when nothing is known.</summary>
    Task<IReadOnlyList<Sentence>> Of(Whom whom, ClaimsPrincipal user);
}
