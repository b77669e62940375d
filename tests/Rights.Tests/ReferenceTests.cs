using System.Text.Json;
using Appui.Cli.Rights;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void Every_amount_of_the_reference_is_found_to_the_cent()
    {
        var calculator = Law.Reference.NewCalculator();
        var table = ResultKeys.All.Select(key => new Comparison(key.Name)).ToList();

        foreach (var line in House.ReferenceLines) Compare.CompareLine(SituationReader.Read(line), line, calculator.Of(SituationReader.Read(line)), table);

        table.Where(c => c.Differing.Count > 0).Select(c => $"{c.Key}: {string.Join(' ', c.Differing)}").ShouldBeEmpty();
        table.Single(c => c.Key == "rsa").All.Cases.ShouldBe(3295);
        table.ShouldAllBe(c => c.Positive.Cases > 50);
    }

    [Fact]
    public void The_reference_situations_are_all_accepted()
    {
        House.ReferenceLines.SelectMany(line => Law.Check(SituationReader.Read(line))).ShouldBeEmpty();
    }

    [Fact]
    public void Bulk_and_explanation_give_the_same_amounts()
    {
        var calculator = Law.France.NewCalculator();

        foreach (var line in House.ReferenceLines.Where((_, i) => i % 11 == 0))
        {
            var situation = SituationReader.Read(line);
            var amounts = calculator.Of(situation);
            var outcome = Law.France.Evaluate(situation);

            foreach (var key in ResultKeys.All.Where(k => k.Name is not ("c2s" or "housing_aid_type" or "c2s_monthly_contribution")))
                outcome.Benefits.Single(b => b.Key == key.Name).Amount.ShouldBe((decimal)key.Of(amounts), $"{situation.Id} {key.Name}");
            outcome[Benefit.ComplementaireSante].Kind.ShouldBe(amounts.ComplementaireSante);
            outcome[Benefit.AideAuLogement].Kind.ShouldBe(amounts.AideAuLogementKind);
        }
    }

    [Fact]
    public void The_story_of_an_amount_ends_on_the_amount()
    {
        foreach (var line in House.ReferenceLines.Where((_, i) => i % 7 == 0))
        {
            var situation = SituationReader.Read(line);

            foreach (var benefit in Law.France.Evaluate(situation).Benefits.Where(b => b.Lowest > 0 && b.PerPerson.Count < 2))
            {
                benefit.Steps.ShouldNotBeEmpty($"{situation.Id} {benefit.Key}");
                Math.Abs(benefit.Steps[^1].Running - benefit.Lowest).ShouldBeLessThanOrEqualTo(0.01m, $"{situation.Id} {benefit.Key}");
            }
        }
    }

    [Fact]
    public void Every_line_has_an_article_a_sentence_and_its_benefits_key()
    {
        var lines = House.ReferenceLines.Where((_, i) => i % 13 == 0)
            .SelectMany(line => Law.France.Evaluate(SituationReader.Read(line)).Benefits)
            .SelectMany(b => b.Reasons.Select(r => (b.Key, Line: r.Key, r.Article, r.Sentence)).Concat(b.Steps.Select(s => (b.Key, Line: s.Key, s.Article, s.Sentence))))
            .Distinct().ToList();

        lines.ShouldAllBe(l => l.Line.StartsWith(l.Key + ".", StringComparison.Ordinal));
        lines.ShouldAllBe(l => l.Article.Length > 5 && l.Sentence.Length > 10);
        lines.GroupBy(l => l.Line).Where(g => g.Select(l => l.Sentence).Distinct().Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Every_difference_from_the_reference_is_written_down()
    {
        var written = File.ReadAllText(Path.Combine(House.Root, "docs", "rights-differences.md"));

        var missing = typeof(Differences).GetProperties().Where(p => p.PropertyType == typeof(bool)).Select(p => p.Name)
            .Where(name => !written.Contains($"`{name}`", StringComparison.Ordinal));

        missing.ShouldBeEmpty();
    }
}
