using Appui.Calendar;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.Changing;

/// <summary>One thing changes in a household: what follows is the same law, and nothing else.</summary>
public sealed class WhatIfTests
{
    private static readonly Month May = new(2026, 5);

    [Fact]
    public void At_1_400_euros_somebody_alone_receives_the_prime_of_the_law()
    {
        // docs/rights-differences.md: employee alone, 1,400 € net, no housing, May 2026.
        var then = WhatIf.Works(Alone(), "awa", 1_400m);

        Law.France.Evaluate(then)[Benefit.PrimeActivite].Amount.ShouldBe(244.72m);
    }

    [Fact]
    public void A_job_ends_unemployment_benefit_and_sick_pay()
    {
        var now = Alone(p => p with { Activity = Activity.Unemployed, Incomes = Incomes.None.WithNetUnemployment(900m) with { SickPay = 50m } });

        var awa = WhatIf.Works(now, "awa", 1_000m).Applicant;

        awa.Activity.ShouldBe(Activity.Employed);
        (awa.Incomes.UnemploymentNet, awa.Incomes.UnemploymentTaxable, awa.Incomes.SickPay).ShouldBe((0m, 0m, 0m));
        awa.Incomes.SalaryNet.ShouldBe(1_000m);
    }

    [Fact]
    public void A_student_who_works_is_still_a_student()
    {
        var now = Alone(p => p with { Activity = Activity.Student });

        Law.France.Evaluate(WhatIf.Works(now, "awa", 300m))[Benefit.PrimeActivite].Answer.ShouldBe(Answer.NotNow);
    }

    [Fact]
    public void With_a_birth_somebody_alone_receives_the_increased_rsa_and_the_young_child_allowance()
    {
        var change = WhatIf.Compare(Alone(p => p with { Pregnant = false }), WhatIf.ChildIsBorn(Alone()));

        change.Now[Benefit.JeuneEnfant].Answer.ShouldBe(Answer.NotNow);
        change.Then[Benefit.JeuneEnfant].Lowest.ShouldBeGreaterThan(190m);
        change.Then[Benefit.Rsa].Steps[0].Key.ShouldBe("rsa.step.increased");
        change.Difference.ShouldBe(change.LivesOnThen!.Value - change.LivesOnNow!.Value);
        change.Rights.ShouldContain(right => right.Now.Benefit == Benefit.Rsa && right.Differs);
    }

    [Fact]
    public void The_second_birth_opens_family_allowances()
    {
        var now = Couple(new Person { Id = "c1", Role = Role.Child, BirthDate = new(2020, 4, 2), LivesWithParents = true });

        var change = WhatIf.Compare(now, WhatIf.ChildIsBorn(now));

        change.Now[Benefit.AllocationsFamiliales].Amount.ShouldBe(0m);
        change.Then[Benefit.AllocationsFamiliales].Amount!.Value.ShouldBeGreaterThan(140m);
        change.Then.Benefits.Count.ShouldBe(change.Now.Benefits.Count);
    }

    [Theory]
    [InlineData(ChildrenThen.WithMe, 1)]
    [InlineData(ChildrenThen.Shared, 1)]
    [InlineData(ChildrenThen.WithTheOther, 0)]
    public void Without_the_partner_the_home_is_that_of_the_person_and_of_the_children_who_stay(ChildrenThen children, int stay)
    {
        var now = Couple(new Person { Id = "c1", Role = Role.Child, BirthDate = new(2020, 4, 2), LivesWithParents = true });

        var then = WhatIf.LivesWithoutPartner(now, children);

        then.Persons.Count.ShouldBe(1 + stay);
        then.CoupleStatus.ShouldBe(CoupleStatus.None);
        then.RecentIsolation.ShouldBe(stay > 0);
        Law.Check(then).ShouldBeEmpty();
        var change = WhatIf.Compare(now, then);
        change.OwnThen.ShouldBe(0m);
        (change.Then[Benefit.SoutienFamilial].Lowest > 0).ShouldBe(stay > 0);
    }

    [Fact]
    public void At_twenty_a_child_no_longer_counts_for_family_allowances_and_still_counts_for_rsa()
    {
        var now = Couple(
            new Person { Id = "c1", Role = Role.Child, BirthDate = new(2007, 1, 2), LivesWithParents = true, Activity = Activity.Student },
            new Person { Id = "c2", Role = Role.Child, BirthDate = new(2014, 1, 2), LivesWithParents = true, Activity = Activity.Student });

        var change = WhatIf.Compare(now, WhatIf.ChildIs(now, "c1", 20));

        change.Now[Benefit.AllocationsFamiliales].Lowest.ShouldBeGreaterThan(0m);
        change.Then[Benefit.AllocationsFamiliales].Lowest.ShouldBe(0m);
        change.Then[Benefit.Rsa].Lowest.ShouldBeGreaterThan(change.Now[Benefit.Rsa].Lowest);
    }

    [Fact]
    public void At_65_the_minimum_for_old_people_takes_the_place_of_rsa()
    {
        var now = Alone(p => p with { BirthDate = new(1962, 1, 9) });

        var change = WhatIf.Compare(now, WhatIf.Reaches(now, "awa", 65));

        change.Now[Benefit.Rsa].Answer.ShouldBe(Answer.SeemsEntitled);
        change.Now[Benefit.Aspa].Answer.ShouldBe(Answer.NotNow);
        change.Then[Benefit.Aspa].Lowest.ShouldBeGreaterThan(1_000m);
        change.Then[Benefit.Rsa].Lowest.ShouldBe(0m);
    }

    [Fact]
    public void After_unemployment_benefit_who_worked_enough_receives_the_ass()
    {
        var now = Alone(p => p with { Activity = Activity.Unemployed, UnemployedSince = new(2024, 5, 1), AssWorkRecord = true, Incomes = Incomes.None.WithNetUnemployment(1_000m) });

        var change = WhatIf.Compare(now, WhatIf.UnemploymentEnds(now, "awa"));

        change.Now[Benefit.Ass].Answer.ShouldBe(Answer.NotNow);
        change.Then[Benefit.Ass].Lowest.ShouldBeGreaterThan(500m);
        (change.OwnNow, change.OwnThen).ShouldBe((1_000m, 0m));
    }

    [Fact]
    public void A_higher_rent_gives_more_housing_aid_up_to_the_ceiling()
    {
        var now = Alone() with { Housing = new() { Status = HousingStatus.Tenant, Zone = 2, Rent = 200m } };

        var change = WhatIf.Compare(now, WhatIf.Moves(now, new() { Status = HousingStatus.Tenant, Zone = 2, Rent = 400m }));

        change.Then[Benefit.AideAuLogement].Lowest.ShouldBeGreaterThan(change.Now[Benefit.AideAuLogement].Lowest);
    }

    [Fact]
    public void An_income_that_is_not_known_is_never_taken_for_nothing()
    {
        var now = Alone(p => p with { Incomes = Incomes.None.WithNetSalary(null) });

        var change = WhatIf.Compare(now, WhatIf.ChildIsBorn(now));

        (change.OwnNow, change.LivesOnNow, change.LivesOnThen).ShouldBe((null, null, null));
        change.Difference.ShouldBe(LifeChange.MonthlyRights(change.Then) - LifeChange.MonthlyRights(change.Now));
    }

    [Fact]
    public void Of_a_turnover_the_household_lives_on_what_is_left_after_costs()
    {
        var now = Alone(p => p with { Activity = Activity.SelfEmployed, Incomes = new() { TurnoverServices = 1_000m } });

        WhatIf.Compare(now, now).OwnNow.ShouldBe(500m);
    }

    [Fact]
    public void Nobody_is_changed_who_is_not_there() => Should.Throw<ArgumentException>(() => WhatIf.Works(Alone(), "marcel", 100m));

    internal static Situation Alone(Func<Person, Person>? with = null)
    {
        var awa = new Person { Id = "awa", Role = Role.Applicant, BirthDate = new(1990, 3, 12) };
        return new() { Month = May, Persons = [with?.Invoke(awa) ?? awa], Housing = new() { Status = HousingStatus.Homeless } };
    }

    private static Situation Couple(params Person[] children) => new()
    {
        Month = May,
        CoupleStatus = CoupleStatus.Married,
        Persons =
        [
            new Person { Id = "awa", Role = Role.Applicant, BirthDate = new(1975, 3, 12) },
            new Person { Id = "samir", Role = Role.Partner, BirthDate = new(1974, 8, 1), Activity = Activity.Employed, Incomes = Incomes.None.WithNetSalary(900m) },
            .. children,
        ],
        Housing = new() { Status = HousingStatus.Homeless },
    };
}
