using System.Globalization;
using System.Text;
using Appui.Cli.Rights;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

/// <summary>Screenings answered by the situations of the reference: what is announced on the way holds, and few questions are enough.</summary>
public sealed class QuestionTests
{
    /// <summary>A slice of the situations, or all of them in sixty slices.</summary>
    public static TheoryData<int> Slices => [.. Enumerable.Range(0, Environment.GetEnvironmentVariable("APPUI_LONG") is null ? 1 : 60)];

    [Theory]
    [MemberData(nameof(Slices))]
    public void What_is_announced_at_each_step_holds_to_the_end(int slice)
    {
        var calculator = Law.France.NewCalculator();
        var ranges = Law.France.NewRangeCalculator();

        foreach (var truth in Situations((i, _) => i % 60 == slice))
        {
            var screened = Screened.Of(truth, "", calculator, ranges);

            screened.Contradicted.ShouldBeEmpty();
            screened.AllSettled.ShouldBeTrue(truth.Id);
        }
    }

    [Theory]
    [InlineData("single_no_income", 9, 20)]
    [InlineData("couple_children", 16, 30)]
    public void Few_questions_settle_every_right(string profile, int atMost, int one)
    {
        var counts = Counts(profile, one, screened => screened.UntilSettled);

        counts[counts.Count / 2].ShouldBeLessThanOrEqualTo(atMost);
    }

    [Theory]
    [InlineData("single_no_income", 20)]
    [InlineData("single_parent", 30)]
    [InlineData("couple_children", 16)]
    [InlineData("pensioner", 24)]
    public void Five_questions_say_yes_or_no_to_the_minimum_income_and_the_health_cover(string profile, int one)
    {
        var counts = Counts(profile, one, screened => screened.UntilMinimum);

        counts[counts.Count / 2].ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void Who_knows_nothing_more_is_told_ranges_that_hold()
    {
        var calculator = Law.France.NewCalculator();
        foreach (var truth in Situations((i, _) => i % 150 == 7))
        {
            var interview = new Interview(Law.France.NewRangeCalculator(), Interview.AfterHousehold(truth));
            while (interview.Next() is { } question) interview.AnswerNotKnown(question);

            interview.Open.ShouldBeEmpty();
            foreach (var about in BenefitCatalogue.All)
            {
                var range = interview.Ranges[about.Benefit];
                calculator.Of(truth).Of(about.Benefit).ShouldBeInRange(range.Lowest - 0.01m, range.Highest + 0.01m, $"{truth.Id} {about.Key}");
            }
        }
    }

    [Fact]
    public void An_apprentice_of_fifteen_is_asked_what_they_earn()
    {
        var truth = Situations((_, line) => Encoding.UTF8.GetString(line).Contains("\"id\":\"dev-00618\"", StringComparison.Ordinal)).Single();

        var interview = new Interview(Law.France.NewRangeCalculator(), Interview.AfterHousehold(truth));

        interview.Open.ShouldContain(question => question.Kind.Id == "grown_child" && question.PersonId == "c2");
    }

    [Fact]
    public void What_is_known_already_is_not_asked()
    {
        var truth = Situations((i, _) => i == 24).Single();

        new Interview(Law.France.NewRangeCalculator(), truth).Open.ShouldBeEmpty();
    }

    [Fact]
    public void A_house_full_of_grown_children_is_answered_in_time()
    {
        var young = Enumerable.Range(1, 12).Select(i => new Person { Id = $"c{i}", Role = Role.Child, BirthDate = new(2007, 1, i) });
        var truth = new Situation
        {
            Month = new(2026, 5),
            Persons = [new Person { Id = "awa", Role = Role.Applicant, BirthDate = new(1970, 3, 12) }, .. young],
            Housing = new Housing { Status = HousingStatus.SocialTenant, Rent = 700m },
        };

        var ranges = new Interview(Law.France.NewRangeCalculator(), Interview.AfterHousehold(truth)).Ranges;

        ranges[Benefit.Rsa].Highest.ShouldBeGreaterThan(651.69m);
    }

    [Fact]
    public void The_catalogue_and_the_assumptions_are_written_down()
    {
        var text = new StringBuilder();
        text.Append("| question | de qui | ce qu'elle demande | faits obtenus | cases | secondes | pour chaque autre personne |\n|---|---|---|---|---|---|---|\n");
        foreach (var kind in Interview.Kinds)
            text.Append(CultureInfo.InvariantCulture, $"| `{kind.Id}` | {Who(kind.Subject)} | {kind.Asks} | {string.Join(", ", kind.Facts.Select(f => $"`{f}`"))} | {(kind.Boxes == 0 ? "" : kind.Boxes)} | {kind.Seconds} | {(kind.SecondsForEachOther == 0 ? "" : kind.SecondsForEachOther)} |\n");
        text.Append("\n| fait jamais demandé | ce qui est supposé |\n|---|---|\n");
        foreach (var assumption in Interview.Assumptions) text.Append(CultureInfo.InvariantCulture, $"| {assumption.Fact} | {assumption.Sentence} |\n");

        var document = File.ReadAllText(Path.Combine(House.Root, "docs", "questions.md"));

        document.ShouldContain(text.ToString(), customMessage: "docs/questions.md must hold these tables:\n" + text);
    }

    private static string Who(QuestionSubject subject) => subject switch
    {
        QuestionSubject.Household => "le foyer",
        QuestionSubject.Adult => "chaque adulte",
        _ => "chaque enfant de 15 ans ou plus",
    };

    private static List<int> Counts(string profile, int one, Func<Screened, int> count)
    {
        var ranges = Law.France.NewRangeCalculator();
        var calculator = Law.France.NewCalculator();
        var mark = $"\"profile\":\"{profile}\"";
        return [.. Situations((_, line) => Encoding.UTF8.GetString(line).Contains(mark, StringComparison.Ordinal)).Where((_, i) => i % one == 0)
            .Select(truth => count(Screened.Of(truth, profile, calculator, ranges))).Order()];
    }

    private static IEnumerable<Situation> Situations(Func<int, byte[], bool> chosen) =>
        House.ReferenceLines.Where((line, i) => chosen(i, line)).Select(line => SituationReader.Read(line));
}
