using System.Security.Claims;
using Appui.Platform;

namespace Appui.People;

/// <summary>A panel on the page of a person, filled by another module through a view component.</summary>
public interface IPersonPanel
{
    /// <summary>Panels stand from low to high.</summary>
    int Order { get; }

    /// <summary>
    /// The name of a view component; it is invoked with <c>new { person }</c>, a <see cref="PersonCard"/>. It may be internal when it says its
    /// name: <c>[ViewComponent(Name = "PersonCases")]</c>, and gives the whole path of its view.
    /// </summary>
    string ViewComponent { get; }
}

/// <summary>A big action beside a person's name: "Voir ses droits", "Ouvrir une démarche", "La feuille du jour".</summary>
public interface IPersonAction
{
    /// <summary>Actions stand from low to high; the first one is the main one.</summary>
    int Order { get; }

    /// <summary>The French words of the button, which are the key of its text.</summary>
    string Label { get; }

    /// <summary>A Tabler icon.</summary>
    string Icon { get; }

    /// <summary>Where it leads.</summary>
    string Href(Whom whom);

    /// <summary>Does this user have it?</summary>
    bool IsFor(ClaimsPrincipal user);
}

/// <summary>Which people a helper works for, filled by modules that know of work: those helpers follow the person, and read all notes.</summary>
public interface IFollowedPeople
{
    /// <summary>Does the helper hold work for this person in that structure, begun or taken since an instant?</summary>
    /// <param name="files">The person's file and its aliases.</param>
    /// <param name="helper">Who asks.</param>
    /// <param name="structure">Where they work.</param>
    /// <param name="since">Older work does not count.</param>
    Task<bool> WorksFor(IReadOnlyCollection<FileId> files, HelperId helper, StructureId structure, DateTimeOffset since);
}

/// <summary>What the team has to look at, as lines of the desk: filled by modules that know of dates.</summary>
public interface IDeskLines
{
    /// <summary>The lines of a structure due up to and including <paramref name="until"/>, late ones included, in no order.</summary>
    Task<IReadOnlyList<DeskLine>> Due(ClaimsPrincipal user, DateOnly until);

    /// <summary>What changed in the structure since an instant, newest first, at most twenty.</summary>
    Task<IReadOnlyList<DeskChange>> Changes(ClaimsPrincipal user, DateTimeOffset since);
}

/// <summary>One thing to look at: one sentence with a verb, who took it, and one tap to take, move or close.</summary>
/// <param name="Id">Stable, for the forms of the line.</param>
/// <param name="Sentence">In the user's language: "Ouvrir la boîte mail : la Caf devait répondre".</param>
/// <param name="Whom">Whom it is about.</param>
/// <param name="Due">The day to look.</param>
/// <param name="Href">The page where the work is done.</param>
/// <param name="TakenBy">The helper who took it; null when it is the team's.</param>
/// <param name="TakeHref">Where a post takes it or gives it back to the team; empty for a user who only welcomes.</param>
/// <param name="MoveHref">The page on which the day is moved.</param>
public sealed record DeskLine(Guid Id, string Sentence, Whom Whom, DateOnly Due, string Href, HelperId? TakenBy, string TakeHref, string MoveHref);

/// <summary>Something that changed: a state of a case, a note.</summary>
/// <param name="At">When.</param>
/// <param name="Sentence">In the user's language.</param>
/// <param name="Whom">Whom it is about; null when it concerns nobody in particular.</param>
/// <param name="Href">Where to see it.</param>
/// <param name="By">Who did it.</param>
public sealed record DeskChange(DateTimeOffset At, string Sentence, Whom? Whom, string Href, HelperId? By);
