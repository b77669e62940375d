using System.Security.Claims;
using Appui.People;

namespace Appui.Rights;

/// <summary>Slot: keeps the dates of a calendar of rights as days on which the team looks. Filled by the module that follows procedures.</summary>
public interface IKeepDates
{
    /// <summary>Keeps these dates for a person whom the user was shown; a date that is there already is not kept twice.</summary>
    /// <returns>How many were added.</returns>
    Task<int> Keep(Whom whom, IReadOnlyList<DateToKeep> dates, ClaimsPrincipal user);
}

/// <summary>A day on which somebody looks, so that a right goes on.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Benefit">The right at stake, as in <see cref="RightFound"/>; null when it is nobody's in particular, as a tax return.</param>
/// <param name="On">The day to look: before the last day when there is one.</param>
public sealed record DateToKeep(KeepKind Kind, string? Benefit, DateOnly On);

/// <summary>What a date of the calendar asks for.</summary>
public enum KeepKind
{
    /// <summary>Something to declare.</summary>
    Declaration,

    /// <summary>A right to ask for again.</summary>
    Renewal,

    /// <summary>A right opens, changes or ends by itself: look at it.</summary>
    Change,
}

/// <summary>Slot: the papers that claims ask for. Filled by the module that knows procedures.</summary>
public interface IClaimPapers
{
    /// <summary>The papers for these rights, in the user's language, each once, those that everybody needs first.</summary>
    IReadOnlyList<string> For(IReadOnlyList<string> benefits);
}
