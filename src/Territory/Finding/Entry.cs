using Appui.Hours;
using Appui.Territory.Model;
using Appui.Territory.Places;

namespace Appui.Territory.Finding;

/// <summary>A place of the directory as it is searched: small, and ready to answer.</summary>
internal sealed record Entry(PlaceId Id, string Name, string Address, Commune Commune)
{
    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    /// <summary>Its point is its own, and not that of its commune.</summary>
    public required bool Located { get; init; }

    /// <summary>What it has, as bits of <see cref="Facets"/>.</summary>
    public required ulong Offers { get; init; }

    /// <summary>The needs that its own words name, as bits by <see cref="Need.Number"/>.</summary>
    public required ulong Mentions { get; init; }

    /// <summary>The words of its name and commune, without accents.</summary>
    public required string Words { get; init; }

    public required string Phone { get; init; }

    /// <summary>The last day on which somebody said that this is true; null when nobody says.</summary>
    public required DateOnly? Fresh { get; init; }

    /// <summary>Somebody doubts it, or its source no longer has it.</summary>
    public required bool Doubtful { get; init; }

    /// <summary>When one may come, and with what.</summary>
    public required IReadOnlyList<Opening> Openings { get; init; }

    /// <summary>Equipment, connection and help with debts that it offers.</summary>
    public IReadOnlyList<Offer> Given { get; init; } = [];

    /// <summary>Where its hours are read.</summary>
    public required HoursPlace Place { get; init; }

    /// <summary>The state now for what is needed: the best of the openings that hold it; null when no hours are known.</summary>
    public HoursAnswer? At(DateTime now, ulong needed)
    {
        HoursAnswer? best = null;
        foreach (var opening in Openings)
        {
            if (opening.Offers != 0 && needed != 0 && (opening.Offers & needed) == 0) continue;
            var answer = opening.At(now, Place);
            if (best is null || Rank(answer) < Rank(best) || (Rank(answer) == Rank(best) && answer.State is OpenState.Closed && answer.Next?.From < best.Next?.From)) best = answer;
        }

        return best;

        static int Rank(HoursAnswer answer) => answer switch { { State: OpenState.Open } => 0, { State: OpenState.Unknown } => 1, { Next: not null } => 2, _ => 3 };
    }
}

/// <summary>When one may come to a place, and with what.</summary>
/// <param name="Hours">As read.</param>
/// <param name="Offers">For these services alone; 0 for all of them.</param>
/// <param name="Appointment">Whether one must ask for a time; null when nobody says.</param>
/// <param name="FirstDay">The permanence is not held before.</param>
/// <param name="LastDay">Nor after.</param>
internal sealed record Opening(OpeningHours Hours, ulong Offers, Appointment? Appointment = null, DateOnly? FirstDay = null, DateOnly? LastDay = null)
{
    private static readonly HoursAnswer Never = new(OpenState.Closed, null, "", null);
    private Known? known;

    /// <summary>The state at a moment; an answer holds until it changes, and is kept until then.</summary>
    public HoursAnswer At(DateTime now, HoursPlace place)
    {
        if (FirstDay > DateOnly.FromDateTime(now) || LastDay < DateOnly.FromDateTime(now)) return Never;
        if (known is { } last && now >= last.From && now < last.Until) return last.Answer;
        var answer = Hours.At(now, place);
        known = new(now, answer.Until ?? now.AddHours(12), answer);
        return answer;
    }

    private sealed record Known(DateTime From, DateTime Until, HoursAnswer Answer);
}
