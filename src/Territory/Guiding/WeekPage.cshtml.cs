using Appui.Platform;
using Appui.Territory.Finding;

namespace Appui.Territory.Guiding;

/// <summary>The week of an area as one page for the street: who helps, with what, on which day, at what time.</summary>
[OpenToAll, Printable]
internal sealed class WeekPage(Areas areas, Thesaurus thesaurus, Settings settings, TimeProvider clock) : GuidePage(areas, thesaurus, clock)
{
    /// <summary>More lines than this are not read from the street.</summary>
    public const int Most = 10;

    /// <summary>The lines shown: permanences first, then places as near as the area has them.</summary>
    public static IReadOnlyList<WeekLine> Shown(Week week) => [.. week.Lines.Where(l => l.Services.Count > 0).OrderByDescending(l => l.Permanence is not null).Take(Most)];

    public string Address => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/trouver/semaine?{Area.Query}";
}
