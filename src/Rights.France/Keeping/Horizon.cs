using Appui.Calendar;
using Appui.Rights.Engine;

namespace Appui.Rights.France.Keeping;

/// <summary>The household, what it holds, and how far the calendar looks.</summary>
internal sealed record Horizon(Situation Situation, IReadOnlyList<HeldRight> Held, DateOnly From, DateOnly To)
{
    public bool Holds(DateOnly day) => day >= From && day <= To;

    public bool Has(Benefit benefit) => Held.Any(right => right.Benefit == benefit);

    public IReadOnlyList<Benefit> Among(params ReadOnlySpan<Benefit> benefits)
    {
        var among = new List<Benefit>(benefits.Length);
        foreach (var benefit in benefits)
        {
            if (Has(benefit)) among.Add(benefit);
        }

        return among;
    }

    /// <summary>The months that the horizon touches.</summary>
    public IEnumerable<Month> Months
    {
        get
        {
            for (var month = Month.Of(From); month <= Month.Of(To); month += 1) yield return month;
        }
    }

    /// <summary>Every so many months after a day, the later dates of the horizon.</summary>
    public IEnumerable<DateOnly> Anniversaries(DateOnly since, int everyMonths)
    {
        for (var count = 1; ; count++)
        {
            var day = since.AddMonths(count * everyMonths);
            if (day > To) yield break;
            if (day >= From) yield return day;
        }
    }

    public static DueDate Due(string key, DueKind kind, DateOnly day, IReadOnlyList<Benefit> benefits, Article article, string sentence,
        AidCertainty certainty = AidCertainty.Certain, DateOnly? opens = null, string? missed = null, string? person = null) => new()
        {
            Key = "keeping." + key,
            Kind = kind,
            Opens = opens ?? day,
            Day = day,
            Benefits = benefits,
            Article = article.Citation,
            Sentence = sentence,
            Certainty = certainty,
            WhenMissed = missed,
            PersonId = person,
        };
}
