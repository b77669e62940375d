using System.Security.Claims;
using Appui.People;

namespace Appui.Mandates;

/// <summary>
/// What other modules may ask about acting in a person's name. Every answer is that of this very instant: nothing is remembered between two
/// questions, so a mandate that has ended is dead at the next one.
/// </summary>
public interface IMandates
{
    /// <summary>The mandates under which this user may act for this person now; empty for somebody who may not see the person.</summary>
    Task<IReadOnlyList<ActiveMandate>> ActiveFor(Whom whom, ClaimsPrincipal user);

    /// <summary>May this user do this now, in this person's name? Writes the use down in the journal when the answer is a mandate.</summary>
    /// <param name="whom">In whose name.</param>
    /// <param name="user">The helper who asks for themselves: a mandate is held by one helper.</param>
    /// <param name="use">What they are about to do.</param>
    /// <returns>The mandate that allows it, or null.</returns>
    Task<ActiveMandate?> Use(Whom whom, ClaimsPrincipal user, MandateUse use);
}

/// <summary>One thing about to be done in a person's name.</summary>
/// <param name="Family">The family of the procedure.</param>
/// <param name="Act">What is done.</param>
/// <param name="Channel">By which way.</param>
/// <param name="Procedure">The key of the procedure; null when it has no card.</param>
public sealed record MandateUse(MandateFamily Family, MandateAct Act, MandateChannel Channel, string? Procedure = null);

/// <summary>A mandate that stands at this instant.</summary>
/// <param name="Id">Which.</param>
/// <param name="Families">What is left of its families.</param>
/// <param name="LastDay">Its last day, included.</param>
/// <param name="Href">Its page.</param>
public sealed record ActiveMandate(MandateId Id, IReadOnlyList<MandateFamily> Families, DateOnly LastDay, string Href);
