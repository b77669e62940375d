using Appui.Calendar;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.Changing;

/// <summary>« Est-ce que je perds si je travaille ? »: every point of the curve is the law.</summary>
public sealed class WorkCurveTests
{
    [Fact]
    public void Every_point_is_what_the_law_gives_for_that_wage()
    {
        var now = Tenant();

        var curve = WorkCurve.Of(now, "awa");

        curve.IsAtLeast.ShouldBeFalse();
        foreach (var point in curve.Points.Where((_, i) => i % 6 == 0))
        {
            var outcome = Law.France.Evaluate(WhatIf.Works(now, "awa", point.Wage));
            foreach (var benefit in outcome.Benefits) point[benefit.Benefit].ShouldBe(benefit.Lowest, $"{benefit.Key} at {point.Wage}");
            point.Total.ShouldBe(point.Wage + LifeChange.MonthlyRights(outcome));
            point.HealthCover.ShouldBe(outcome[Benefit.ComplementaireSante].Kind);
        }
    }

    [Fact]
    public void It_goes_from_nothing_to_twice_the_net_minimum_wage()
    {
        var curve = WorkCurve.Of(Tenant(), "awa");

        // 12.02 € × 151.67 hours, net at 78.7 %.
        curve.MinimumWage.ShouldBe(1_434.76m);
        curve.Points[0].Wage.ShouldBe(0m);
        curve.Points[^1].Wage.ShouldBeInRange(2 * curve.MinimumWage, (2 * curve.MinimumWage) + 50m);
    }

    [Fact]
    public void Somebody_alone_and_homeless_never_has_less_by_working()
    {
        var curve = WorkCurve.Of(WhatIfTests.Alone(), "awa");

        curve.Falls.ShouldBeEmpty();
        // RSA alone at nothing; at the minimum wage no RSA, a prime.
        curve.Points[0].Total.ShouldBe(curve.Points[0][Benefit.Rsa]);
        curve.At(curve.MinimumWage)[Benefit.Rsa].ShouldBe(0m);
        curve.At(curve.MinimumWage)[Benefit.PrimeActivite].ShouldBeGreaterThan(200m);
        curve.Benefits.ShouldBe([Benefit.Rsa, Benefit.PrimeActivite]);
    }

    [Fact]
    public void A_fall_goes_from_the_top_to_the_lowest_point_after_it()
    {
        var curve = WorkCurve.Of(Tenant(), "awa") with { Points = [Point(0, 600), Point(50, 640), Point(100, 590), Point(150, 580), Point(200, 700), Point(250, 698)] };

        curve.Falls.ShouldBe([(curve.Points[1], curve.Points[3])]);
    }

    [Fact]
    public void When_a_fact_is_missing_the_curve_says_at_least()
    {
        var now = Tenant() with { Housing = new() { Status = HousingStatus.Tenant, Zone = 2, Rent = null } };

        var curve = WorkCurve.Of(now, "awa");

        curve.IsAtLeast.ShouldBeTrue();
        var truth = WorkCurve.Of(Tenant(), "awa");
        foreach (var point in curve.Points) point[Benefit.AideAuLogement].ShouldBeLessThanOrEqualTo(truth.At(point.Wage)[Benefit.AideAuLogement]);
    }

    [Fact]
    public void A_partner_s_wage_stays_beside_the_new_one()
    {
        var now = Tenant() with
        {
            CoupleStatus = CoupleStatus.Married,
            Persons = [.. Tenant().Persons, new Person { Id = "samir", Role = Role.Partner, BirthDate = new(1988, 1, 2), Activity = Activity.Employed, Incomes = Incomes.None.WithNetSalary(800m) }],
        };

        WorkCurve.Of(now, "awa").Points.ShouldAllBe(point => point.Others == 800m);
    }

    [Theory]
    [InlineData(Benefit.Rsa, "2026-12", "2027-02", "2027-04", "2027-06")]
    [InlineData(Benefit.PrimeActivite, "2026-12", "2027-02", "2027-04", "2027-06")]
    [InlineData(Benefit.AideAuLogement, "2026-12", "2027-02", "2027-04", "2028-03")]
    [InlineData(Benefit.AllocationsFamiliales, "2026-12", "2028-01", "2028-01", "2029-01")]
    [InlineData(Benefit.AllocationsFamiliales, "2027-01", "2029-01", "2029-01", "2029-01")]
    public void Each_right_says_when_the_wage_counts(Benefit benefit, string start, string earliest, string latest, string fully)
    {
        var counts = CountsFrom.Wage(benefit, Month.Parse(start))!;

        (counts.Earliest, counts.Latest, counts.Fully).ShouldBe((Month.Parse(earliest), Month.Parse(latest), Month.Parse(fully)));
        counts.Article.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_quarterly_review_counts_the_wage_in_the_months_that_the_declaration_asks_for()
    {
        var start = new Month(2026, 12);
        var counts = CountsFrom.Wage(Benefit.Rsa, start)!;

        PrefilledDeclaration.MonthsOf(counts.Earliest).ShouldContain(start);
        PrefilledDeclaration.MonthsOf(counts.Earliest - 1).ShouldNotContain(start);
        PrefilledDeclaration.MonthsOf(counts.Fully).ShouldAllBe(month => month >= start);
        PrefilledDeclaration.MonthsOf(counts.Latest - 3).ShouldNotContain(start);
    }

    private static Situation Tenant() => WhatIfTests.Alone() with { Housing = new() { Status = HousingStatus.Tenant, Zone = 2, Rent = 430m } };

    private static WorkPoint Point(decimal wage, decimal total) =>
        new(wage, 0m, [total - wage, .. Enumerable.Repeat(0m, BenefitCatalogue.All.Count - 1)], "none");
}
