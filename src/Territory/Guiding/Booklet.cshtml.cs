using Appui.Hours;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Showing;

namespace Appui.Territory.Guiding;

/// <summary>The places of an area on paper: by need, by day, and one by one.</summary>
internal abstract class GuidePage(Areas areas, Thesaurus thesaurus, TimeProvider clock) : AreaPage(areas)
{
    public DateOnly Today => clock.Today;

    /// <summary>The number under which a place stands in this guide.</summary>
    public int NumberOf(Sheet sheet) => Numbers[sheet.Kept.Id];

    private Dictionary<PlaceId, int> Numbers => field ??= Area.Places.Select((p, i) => (p.Sheet.Kept.Id, i + 1)).ToDictionary();

    /// <summary>The needs that somebody of the area meets, and who: those that say so themselves first.</summary>
    public IEnumerable<(Need Need, IReadOnlyList<Sheet> Places)> ByNeed() =>
        from need in thesaurus.All
        let places = Area.Places.Select(p => (p.Sheet, Said: ((p.Entry.Mentions >> need.Number) & 1) != 0, p.Entry.Offers)).Where(p => p.Said || (p.Offers & need.Offers) != 0).OrderByDescending(p => p.Said).Select(p => p.Sheet).ToList()
        where places.Count > 0
        select (need, (IReadOnlyList<Sheet>)places);

    /// <summary>An ordinary week, without public holidays: what is printed is read for months.</summary>
    public Week Ordinary()
    {
        var monday = Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));
        var place = Area.Places is [var first, ..] ? first.Sheet.HoursPlace : HoursPlace.OfCommune("75056");
        while (Enumerable.Range(0, 6).Any(d => place.PublicHolidays.NameOf(monday.AddDays(d)) is not null)) monday = monday.AddDays(7);
        return new(Area, monday);
    }
}

/// <summary>The guide as an A5 booklet.</summary>
[OpenToAll, Printable]
internal sealed class Booklet(Areas areas, Thesaurus thesaurus, TimeProvider clock) : GuidePage(areas, thesaurus, clock);
