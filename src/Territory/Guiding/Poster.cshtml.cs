using Appui.Platform;
using Appui.Territory.Finding;

namespace Appui.Territory.Guiding;

/// <summary>The guide as one A3 page, read at three metres: a pictogram for each need, and the places to go to.</summary>
[OpenToAll, Printable]
internal sealed class Poster(Areas areas, Thesaurus thesaurus, Settings settings, TimeProvider clock) : GuidePage(areas, thesaurus, clock)
{
    /// <summary>How many needs one page holds.</summary>
    public const int Most = 9;

    /// <summary>Where the square leads: the same search, on a phone.</summary>
    public string Address => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/trouver{(Area.Query.StartsWith("commune", StringComparison.Ordinal) ? "?" + Area.Query : "")}";
}
