using Appui.Rights.Engine;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

public sealed class EngineTests
{
    [Fact]
    public void A_claim_never_guesses()
    {
        (Claim.Unknown & Claim.No).ShouldBe(Claim.No);
        (Claim.Unknown & Claim.Yes).ShouldBe(Claim.Unknown);
        (Claim.Unknown | Claim.Yes).ShouldBe(Claim.Yes);
        (Claim.Unknown | Claim.No).ShouldBe(Claim.Unknown);
        (!Claim.Unknown).ShouldBe(Claim.Unknown);
    }

    [Fact]
    public void Bounds_hold_every_value_that_their_operands_allow()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Draw(), Draw());
            var (x, y) = (Inside(a), Inside(b));

            Holds(a + b, x + y);
            Holds(a - b, x - y);
            Holds(a * b, x * y);
            Holds(Bounds.Min(a, b), Exact.Min(x, y));
            Holds(Bounds.Max(a, b), Exact.Max(x, y));
            Holds(Bounds.Round(a, 2), Exact.Round(x, 2));
            Holds(Bounds.When(a < b, a, b), Exact.When(x < y, x, y));
            if ((a < b).IsYes) (x < y).IsYes.ShouldBeTrue();
            if ((a <= b).IsNo) (x <= y).IsNo.ShouldBeTrue();
        }

        Bounds Draw()
        {
            var low = Math.Round((random.NextDouble() - 0.5) * 100, 2);
            return new Bounds(low, low + Math.Round(random.NextDouble() * 30, 2));
        }

        Exact Inside(Bounds bounds) => bounds.Low + (random.NextDouble() * (bounds.High - bounds.Low));
        static void Holds(Bounds bounds, Exact value) => value.Value.ShouldBeInRange(bounds.Low, bounds.High);
    }

    [Fact]
    public void A_figure_past_its_revision_is_told()
    {
        Law.StaleFigures(new(2026, 5)).ShouldContain(f => f.Key == "c2s.ceiling_base_year" && f.Since == new DateOnly(2024, 4, 1));
        Law.StaleFigures(new(2026, 5)).ShouldNotContain(f => f.Key == "rsa.base");
        Law.StaleFigures(new(2026, 12)).ShouldContain(f => f.Key == "housing.charges.base");
    }

    [Fact]
    public void Every_figure_says_where_it_comes_from()
    {
        var without = France.Figures.FigureTable.All.Where(f => f.NewestFirst.All(v => v.Text.Span is "-")).Select(f => f.Key).ToList();

        without.Count.ShouldBeLessThan(25, string.Join(' ', without));
        France.Figures.FigureTable.All.Count().ShouldBe(324);
    }
}
