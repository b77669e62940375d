using System.Globalization;
using Appui.Calendar;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.Keeping;

/// <summary>The dated examples of <c>cases.txt</c>, written by hand from the texts; its head says how to read them.</summary>
public sealed class KeepingTests
{
    public static TheoryData<string> Cases => [.. File.ReadLines(Path.Combine(House.Tests, "Keeping", "cases.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_example_is_found_on_its_day(string line)
    {
        var parts = line.Split(" | ", StringSplitOptions.TrimEntries);
        var from = Day(parts[0]);
        var situation = Situation(parts[1], from);

        var ahead = KeepingCalendar.Ahead(situation, Held(parts[2]), from);

        foreach (var expected in parts[3].Split(", "))
        {
            var (key, days) = (expected.Split('@')[0], expected.Contains('@', StringComparison.Ordinal) ? expected.Split('@')[1] : "");
            if (key[0] == '!') ahead.Select(due => due.Key).ShouldNotContain("keeping." + key[1..]);
            else if (days.Contains("..", StringComparison.Ordinal)) Found(ahead, key, Day(days.Split("..")[0]), Day(days.Split("..")[1]));
            else Found(ahead, key, null, Day(days));
        }
    }

    [Fact]
    public void There_are_enough_examples() => Cases.Count.ShouldBeGreaterThanOrEqualTo(40);

    [Fact]
    public void Every_date_is_within_the_horizon_in_order_with_its_article()
    {
        foreach (var line in Cases.Select(c => (string)c.Data))
        {
            var parts = line.Split(" | ", StringSplitOptions.TrimEntries);
            var from = Day(parts[0]);

            var ahead = KeepingCalendar.Ahead(Situation(parts[1], from), Held(parts[2]), from);

            ahead.ShouldAllBe(due => due.Day >= from && due.Day <= from.AddMonths(18) && due.Opens <= due.Day);
            ahead.ShouldAllBe(due => due.Article.Length > 0 && due.Sentence.Length > 0);
            ahead.ShouldAllBe(due => due.Kind != DueKind.Declaration || due.WhenMissed != null);
            ahead.Select(due => due.Day).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Rights_that_an_outcome_finds_open_on_its_month()
    {
        var alone = Situation("applicant 1986-03-15", new(2026, 5, 10));

        var held = KeepingCalendar.SeeminglyHeld(Law.France.Evaluate(alone));

        held.ShouldContain(right => right.Benefit == Benefit.Rsa && right.Since == new DateOnly(2026, 5, 1));
        held.ShouldNotContain(right => right.Benefit == Benefit.Aspa);
    }

    [Fact]
    public void Who_holds_nothing_and_waits_for_nothing_has_an_empty_calendar()
    {
        KeepingCalendar.Ahead(Situation("applicant 1986-03-15", new(2026, 5, 10)), [], new(2026, 5, 10)).ShouldBeEmpty();
    }

    private static void Found(IReadOnlyList<DueDate> ahead, string key, DateOnly? opens, DateOnly day) =>
        ahead.ShouldContain(due => due.Key == "keeping." + key && due.Day == day && (opens == null || due.Opens == opens),
            string.Join('\n', ahead.Select(due => $"{due.Key}@{due.Opens:yyyy-MM-dd}..{due.Day:yyyy-MM-dd}")));

    private static Situation Situation(string text, DateOnly on)
    {
        var words = text.Split("; ").Select(person => person.Split(' ')).ToList();
        var couple = words.Any(w => w[0] == "partner") ? CoupleStatus.Married : CoupleStatus.None;
        return new Situation
        {
            Month = Month.Of(on),
            CoupleStatus = couple,
            RecentIsolation = words[0].Contains("isolated"),
            Persons = [.. words.Select((w, i) => Person(w, i))],
            Housing = new Housing { Status = HousingStatus.Tenant, Rent = 430m },
        };
    }

    private static Person Person(string[] words, int place) => new()
    {
        Id = "p" + (place + 1),
        Role = words[0] switch { "applicant" => Role.Applicant, "partner" => Role.Partner, _ => Role.Child },
        BirthDate = Day(words[1]),
        Activity = words.Contains("unemployed") ? Activity.Unemployed : words.Contains("employed") ? Activity.Employed : words.Contains("retired") ? Activity.Retired : Activity.Inactive,
        DisabilityRate = words.Contains("disabled") ? 0.8m : 0m,
    };

    private static List<HeldRight> Held(string text) => text == "-" ? [] :
    [
        .. text.Split("; ").Select(right => right.Split(' ')).Select(words => new HeldRight(
            BenefitCatalogue.All.Single(b => b.Key == words[0]).Benefit,
            words.Length > 2 && words[1] == "since" ? Day(words[2]) : null,
            words.SkipWhile(w => w != "until").Skip(1).Select(w => (DateOnly?)Day(w)).FirstOrDefault())),
    ];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
