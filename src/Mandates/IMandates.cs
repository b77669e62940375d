using System.Security.Claims;
using Appui.People;
using Appui.Platform;

namespace Appui.Mandates;

/// <summary>
/// What other modules may ask about acting in a person's name. Every answer is that of this very instant: nothing is remembered between two
/// questions, so a mandate that has ended is dead at the next one.
/// </summary>
public interface IMandates
{
    /// <summary>The mandates under which this user may act for this person now; empty for somebody who may not see the person.</summary>
    Task<IReadOnlyList<ActiveMandate>> ActiveFor(Whom whom, ClaimsPrincipal user);

    /// <summary>The mandate under which this user may do this now, or null. Asking is not doing: nothing is written.</summary>
    Task<ActiveMandate?> Allowing(Whom whom, ClaimsPrincipal user, MandateUse use);

    /// <summary>
    /// Does this now, in this person's name: asks again, writes the use down in the journal, and spends the authorisation that is for one act.
    /// </summary>
    /// <param name="whom">In whose name.</param>
    /// <param name="user">The helper who acts themselves: a mandate is held by one helper.</param>
    /// <param name="use">What is done.</param>
    /// <returns>The mandate that allows it, or null: then it is not done in the person's name.</returns>
    Task<ActiveMandate?> Use(Whom whom, ClaimsPrincipal user, MandateUse use);

    /// <summary>The mandates by which helpers may look at things for this person now, each with its holder: for the person's own pages.</summary>
    Task<IReadOnlyList<StandingMandate>> StandingFor(Whom whom);

    /// <summary>The mandates that this person gave and that stand, in every structure that knows them: for their own pages, never for a helper's.</summary>
    Task<IReadOnlyList<GivenMandate>> GivenBy(PersonId person);

    /// <summary>The person ends a mandate by themselves, whole or one part of it; it is dead at the next question.</summary>
    /// <param name="person">Who gave it.</param>
    /// <param name="mandate">Which.</param>
    /// <param name="part">One part; null: the whole.</param>
    /// <returns>False when it is not theirs; one that ended before stays as it ended.</returns>
    Task<bool> EndBy(PersonId person, MandateId mandate, Guid? part);

    /// <summary>Until when the person blocked everything; null when they did not.</summary>
    Task<DateTimeOffset?> BlockedUntil(Whom whom);

    /// <summary>« Bloquer tout » : for seven days no mandate of this person allows anything here. Blocked already, it stays as it is.</summary>
    /// <param name="whom">Who.</param>
    /// <param name="structure">Where their file is.</param>
    /// <param name="askedOf">The helper whom the person asked; null when they do it in their own space.</param>
    /// <returns>The instant at which it ends by itself.</returns>
    Task<DateTimeOffset> Block(Whom whom, StructureId structure, HelperId? askedOf);

    /// <summary>The person lifts it.</summary>
    /// <param name="whom">Who.</param>
    /// <param name="by">The helper who writes it down; null when the person does it in their own space.</param>
    Task Unblock(Whom whom, HelperId? by);
}

/// <summary>What else is blocked when the person asks a helper to block everything; filled by modules that keep other doors.</summary>
public interface IBlocked
{
    /// <summary>Blocks in the current unit of work.</summary>
    Task Block(Whom whom, ClaimsPrincipal helper);

    /// <summary>Lifts it in the current unit of work.</summary>
    Task Unblock(Whom whom, ClaimsPrincipal helper);
}

/// <summary>One thing about to be done in a person's name.</summary>
/// <param name="Family">The family of the procedure.</param>
/// <param name="Act">What is done.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Procedure">The key of the procedure; null when it has no card.</param>
public sealed record MandateUse(MandateFamily Family, MandateAct Act, MandateChannel Channel, string? Procedure = null);

/// <summary>A mandate that stands at this instant.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reference">Its number, as printed.</param>
/// <param name="Families">What is left of its families.</param>
/// <param name="LastDay">Its last day, included.</param>
/// <param name="IsOneAct">It is spent by the first use.</param>
/// <param name="Href">Its page.</param>
public sealed record ActiveMandate(MandateId Id, string Reference, IReadOnlyList<MandateFamily> Families, DateOnly LastDay, bool IsOneAct, string Href);

/// <summary>A mandate as the person sees it in their own space.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reference">Its number, as printed.</param>
/// <param name="Helper">The one helper who may use it.</param>
/// <param name="Looks">The whole families in which it lets them look; a single procedure that it names is none.</param>
/// <param name="LastDay">Its last day, included.</param>
public sealed record StandingMandate(MandateId Id, string Reference, HelperId Helper, IReadOnlyList<MandateFamily> Looks, DateOnly LastDay);

/// <summary>What dies with a mandate: keys that were lodged for it. Asked before whoever ends it is answered.</summary>
public interface IMandateEnds
{
    /// <summary>It was ended, replaced, spent, or a part of it was taken back: nothing kept for it opens anything from now on. Asked again, nothing happens.</summary>
    /// <exception cref="IOException">What was kept could not be destroyed: nothing is saved, and the helper is told.</exception>
    Task Ended(MandateId mandate);
}

/// <summary>A mandate as the person who gave it finds it again.</summary>
/// <param name="Id">Which.</param>
/// <param name="Reference">Its number, as printed.</param>
/// <param name="House">The structure.</param>
/// <param name="Helper">Who may act, as it stands on the sheet that they have; null when they are no longer there.</param>
/// <param name="LastDay">Its last day, included.</param>
/// <param name="Parts">What it is for, as far as it was not taken back, in the language of the page.</param>
public sealed record GivenMandate(MandateId Id, string Reference, string House, string? Helper, DateOnly LastDay, IReadOnlyList<GivenPart> Parts);

/// <summary>One family of procedures, or one procedure, of a mandate.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">As people say it.</param>
public sealed record GivenPart(Guid Id, string Name);

/// <summary>Slot: telling a person that there is news, by the road that reaches them. Filled by the module above that sends word.</summary>
public interface IWordToPeople
{
    /// <summary>The page on which a helper reads what will be sent and confirms.</summary>
    string Href(Whom whom);
}

/// <summary>The procedures that a mandate may name one by one; filled by the module that has their cards.</summary>
public interface INamedProcedures
{
    /// <summary>All of them, by family; each in a word or two, in French.</summary>
    IReadOnlyList<NamedProcedure> All { get; }
}

/// <summary>A procedure that a mandate may name.</summary>
/// <param name="Key">The key of its card.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Family">Its family.</param>
public sealed record NamedProcedure(string Key, string Name, MandateFamily Family);
