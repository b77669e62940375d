using Appui.Hours;
using Appui.Platform;

namespace Appui.Territory.Finding;

/// <summary>
/// Finds who can help. The order is what help costs somebody there, in minutes: the way, the wait until it opens, and the doubts: a place that does not itself say
/// that it has what is needed, a filter of which nobody knows, an old or doubted card.
/// </summary>
internal sealed class Finder(DirectoryIndex index)
{
    /// <summary>Farther places are not proposed, in kilometres.</summary>
    public const double Farthest = 60;

    /// <summary>How many places are proposed.</summary>
    public const int Most = 30;

    private const int MostOpened = 600;
    private const double NotSaid = 15, NotKnown = 25, HoursNotKnown = 45, Old = 10, Doubted = 20, AnotherDay = 120, MostWait = 300;

    /// <summary>The best places for a wish at an instant.</summary>
    public IReadOnlyList<Found> Find(Wish wish, DateTimeOffset now)
    {
        var stems = Vocabulary(wish);
        var near = new List<Near>();
        var old = now.InParis().Date.AddYears(-2);
        foreach (var entry in index.Entries())
        {
            var said = wish.Need is not { } need || ((entry.Mentions >> need.Number) & 1) != 0;
            if (!said && (entry.Offers & wish.Need!.Offers) == 0) continue;
            if ((entry.Offers & Facets.NoPublic) != 0 || !stems.All(stem => entry.Words.Contains(" " + stem, StringComparison.Ordinal))) continue;
            var kilometres = Kilometres(wish, entry);
            if (!(kilometres <= Farthest)) continue;
            if (Judge(entry, wish.Filters) is not { } unknown) continue;

            var cost = Way(kilometres) + (said ? 0 : NotSaid) + (unknown * NotKnown) + (entry.Doubtful ? Doubted : 0) + (entry.Fresh is not { } fresh || fresh.ToDateTime(default) < old ? Old : 0);
            near.Add(new(entry, kilometres, said, cost));
        }

        near.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        return Open(wish, near, now);
    }

    /// <summary>Looks at hours from the nearest on, until no farther place can be better than those found.</summary>
    private static List<Found> Open(Wish wish, List<Near> near, DateTimeOffset now)
    {
        var found = new List<Found>();
        var (worst, opened) = (double.MaxValue, 0);
        foreach (var (entry, kilometres, said, cost) in near)
        {
            if ((found.Count >= Most && cost >= worst) || opened++ >= MostOpened) break;
            var there = TimeZoneInfo.ConvertTime(now, entry.Place.TimeZone).DateTime;
            var open = entry.At(there, wish.Need?.Offers ?? 0);
            if (!Suits(wish.When, open, there)) continue;
            found.Add(new(entry, entry.Located ? kilometres : null, open, said, [.. wish.Filters.Where(filter => Verdict(entry, filter) is null)], cost + Wait(open, there, kilometres)));
            if (found.Count % Most == 0) worst = found.Select(f => f.Minutes).Order().ElementAt(Most - 1);
        }

        return [.. found.OrderBy(f => f.Minutes).Take(Most)];
    }

    private static IReadOnlyList<string> Vocabulary(Wish wish) =>
        wish.Need is null && wish.Words.Length > 0 ? [.. Importing.Vocabulary.Plain(wish.Words).Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries)] : [];

    /// <summary>Minutes to go there: on foot, or beyond a while by bus or car at 20 km an hour after a wait of 15 minutes.</summary>
    private static double Way(double kilometres) => Math.Min(Found.Walk(kilometres), 15 + (kilometres * 3));

    /// <summary>What waiting costs: an hour of today ten minutes, another day two hours and more. Whoever arrives after the door closed waits for the next opening.</summary>
    private static double Wait(HoursAnswer? open, DateTime now, double kilometres)
    {
        if (open is null) return HoursNotKnown;
        var arrival = now.AddMinutes(Math.Min(30, Way(kilometres)));
        if (open.State is not OpenState.Closed && (open.Until is not { } until || until > arrival)) return open.State is OpenState.Unknown ? 10 : 0;
        if (open.Next is not { } next) return MostWait;
        return next.From.Date == now.Date ? (next.From - now).TotalMinutes / 6 : Math.Min(MostWait, AnotherDay + (30 * ((next.From.Date - now.Date).Days - 1)));
    }

    private static bool Suits(When when, HoursAnswer? open, DateTime now) => when switch
    {
        When.Any => true,
        _ when open is null => false,
        _ when open.State is not OpenState.Closed => true,
        When.Today => open.Next?.From.Date == now.Date,
        _ => open.Next?.From < now.Date.AddDays(7),
    };

    /// <summary>How many filters nobody can tell; null when one is not met.</summary>
    private static int? Judge(Entry entry, IReadOnlyList<Filter> filters)
    {
        var unknown = 0;
        foreach (var filter in filters)
        {
            if (Verdict(entry, filter) is not { } verdict) unknown++;
            else if (!verdict) return null;
        }

        return unknown;
    }

    /// <summary>Whether a place has what matters; null when nobody says. A list that is given and does not hold it says no.</summary>
    internal static bool? Verdict(Entry entry, Filter filter)
    {
        return filter switch
        {
            Filter.Free => Has(Facets.Free, Facets.AnyFee),
            Filter.Alone => Has(Facets.Alone, Facets.AnySupport),
            Filter.Accompanied => Has(Facets.Accompanied, Facets.AnySupport),
            Filter.Languages => Has(Facets.Languages, Facets.Languages),
            Filter.Reading => Has(Facets.Reading, Facets.Reading),
            Filter.Wheelchair => Has(Facets.Wheelchair, Facets.Wheelchair),
            // The standard: no list of people means everybody.
            Filter.Children => (entry.Offers & Facets.AnyPublic) == 0 ? true : Has(Facets.Children, Facets.AnyPublic),
            _ => entry.Openings.Any(o => o.Appointment is Model.Appointment.Without or Model.Appointment.Either) ? true : Has(Facets.ComeIn, Facets.AnyAccess),
        };

        bool? Has(ulong wanted, ulong list) => (entry.Offers & wanted) != 0 ? true : (entry.Offers & list) != 0 ? false : null;
    }

    /// <summary>Straight line; near enough for a day's journey.</summary>
    private static double Kilometres(Wish wish, Entry entry)
    {
        var y = (entry.Latitude - wish.Latitude) * 111.2;
        var x = (entry.Longitude - wish.Longitude) * 111.2 * Math.Cos(wish.Latitude * Math.PI / 180);
        return Math.Sqrt((x * x) + (y * y));
    }

    private readonly record struct Near(Entry Entry, double Kilometres, bool Said, double Cost);
}
