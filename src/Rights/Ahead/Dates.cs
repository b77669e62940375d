using System.Globalization;
using Appui.Calendar;
using Appui.Design;
using Appui.Platform;
using Appui.Rights.France;
using Appui.Rights.Model;
using Appui.Rights.Showing;

namespace Appui.Rights.Ahead;

/// <summary>Since when rights are open: the calendar counts from there.</summary>
internal sealed class SinceForm
{
    /// <summary>RSA or prime d'activité.</summary>
    public PartialDate? Quarterly { get; set; }

    /// <summary>Complémentaire santé solidaire.</summary>
    public PartialDate? HealthCover { get; set; }

    /// <summary>The dates to keep, by <see cref="KnownDate.Id"/>.</summary>
    public List<string> Keep { get; set; } = [];
}

/// <summary>A date ahead, as people read it.</summary>
internal sealed record KnownDate(DueDate Due, string Words, string? WhenMissed, string? For)
{
    /// <summary>The same date of the same person has the same name.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Due.Key}/{Due.PersonId}/{Due.Day:yyyy-MM-dd}");

    /// <summary>Something is to be done, and not each month: it is worth a look of the team.</summary>
    public bool IsWorthKeeping => Due.Kind is DueKind.Declaration or DueKind.Renewal && Due.Key != "keeping.employment_update";

    /// <summary>The day on which the team looks: some days before the last one, once the window is open.</summary>
    public DateToKeep ToKeep(DateOnly today)
    {
        var look = Due.Kind switch
        {
            DueKind.Declaration => Later(Due.Opens, Due.Day.AddDays(-10)),
            DueKind.Renewal => Due.Opens,
            _ => Due.Day,
        };
        return new(
            Due.Kind switch { DueKind.Declaration => KeepKind.Declaration, DueKind.Renewal => KeepKind.Renewal, _ => KeepKind.Change },
            Due.Key switch
            {
                "keeping.tax_return" => null,
                "keeping.employment_update" => BenefitCatalogue.Of(Benefit.Ass).Key,
                _ => Due.Benefits.Count > 0 ? BenefitCatalogue.Of(Due.Benefits[0]).Key : null,
            },
            LegalCalendar.WorkingDayFrom(Later(look, today)));
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}

/// <summary>The dates ahead of a household.</summary>
internal static class Dates
{
    /// <summary>The dates of the next eighteen months, counted as if the rights found opened this month, or since the months told.</summary>
    public static IReadOnlyList<KnownDate> Ahead(Show page, Texts texts, SinceForm? since = null)
    {
        if (page is not { Situation: { } situation, Outcome: { } outcome }) return [];

        var held = KeepingCalendar.SeeminglyHeld(outcome).Select(right => right with { Since = Told(right.Benefit, since) ?? right.Since }).ToList();
        var persons = new PersonWords(texts, page.Answers, page.Today);
        return
        [
            .. KeepingCalendar.Ahead(situation, held, page.Today).Select(due => new KnownDate(
                due,
                texts[due.Key],
                due.WhenMissed is null ? null : texts.Find(due.Key + ".missed") ?? due.WhenMissed,
                due.PersonId is { } who && situation.Persons.Count > 1 ? persons.Name(who) : null)),
        ];
    }

    private static DateOnly? Told(Benefit benefit, SinceForm? since) => benefit switch
    {
        Benefit.Rsa or Benefit.PrimeActivite => since?.Quarterly?.AsDay(),
        Benefit.ComplementaireSante => since?.HealthCover?.AsDay(),
        _ => null,
    };
}
