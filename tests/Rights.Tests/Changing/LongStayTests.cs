using Appui.Calendar;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.Changing;

/// <summary>More than sixty days in hospital or in prison: what stays, what falls, from when.</summary>
public sealed class LongStayTests
{
    private static readonly DateOnly Entry = new(2026, 5, 12);

    [Theory]
    [InlineData(StayPlace.Hospital, "rsa_half", 0.5)]
    [InlineData(StayPlace.Prison, "rsa_suspended", 0)]
    public void Rsa_of_somebody_alone_changes_at_the_second_quarterly_review(StayPlace place, string key, double share)
    {
        var stay = LongStay.Of(Alone(), "awa", place, Entry);

        var rsa = stay.Effects.Single(effect => effect.Benefit == Benefit.Rsa);
        (rsa.Key, rsa.Earliest, rsa.Latest, rsa.ToCheck).ShouldBe((key, new Month(2026, 9), new Month(2026, 11), false));
        var now = stay.Life.Now[Benefit.Rsa].Amount!.Value;
        now.ShouldBeGreaterThan(500m);
        stay.Life.Then[Benefit.Rsa].Amount.ShouldBe(Math.Round(now * (decimal)share, 2));
    }

    [Fact]
    public void Rsa_in_hospital_does_not_fall_for_who_has_a_child()
    {
        var stay = LongStay.Of(WithChild(Alone()), "awa", StayPlace.Hospital, Entry);

        stay.Effects.Single(effect => effect.Benefit == Benefit.Rsa).Key.ShouldBe("rsa_kept");
        stay.Life.Then[Benefit.Rsa].Amount.ShouldBe(stay.Life.Now[Benefit.Rsa].Amount);
    }

    [Fact]
    public void Rsa_in_hospital_does_not_fall_for_who_expects_a_child_and_may_not_when_that_is_not_known()
    {
        LongStay.Of(Alone(p => p with { Pregnant = true }), "awa", StayPlace.Hospital, Entry).Effects.Single(e => e.Benefit == Benefit.Rsa).Key.ShouldBe("rsa_kept");

        var unknown = LongStay.Of(Alone(p => p with { Pregnant = null }), "awa", StayPlace.Hospital, Entry);
        unknown.Effects.Single(e => e.Benefit == Benefit.Rsa).ToCheck.ShouldBeTrue();
        unknown.Life.Then[Benefit.Rsa].Answer.ShouldBe(Answer.ToCheck);
    }

    [Fact]
    public void Rsa_of_a_family_in_prison_is_looked_at_again_and_never_announced()
    {
        var stay = LongStay.Of(WithChild(Alone()), "awa", StayPlace.Prison, Entry);

        stay.Effects.Single(effect => effect.Benefit == Benefit.Rsa).ToCheck.ShouldBeTrue();
        stay.Life.Then[Benefit.Rsa].Answer.ShouldBe(Answer.ToCheck);
    }

    [Fact]
    public void Thirty_per_cent_of_aah_is_left_in_prison_from_the_month_after_sixty_days()
    {
        var stay = LongStay.Of(Alone(p => p with { DisabilityRate = 0.8m }), "awa", StayPlace.Prison, Entry);

        var aah = stay.Effects.Single(effect => effect.Benefit == Benefit.Aah);
        (aah.Earliest, aah.ToCheck, aah.Article).ShouldBe((new Month(2026, 8), false, "CSS R821-8"));
        stay.Life.Then[Benefit.Aah].Amount.ShouldBe(Math.Round(stay.Life.Now[Benefit.Aah].Amount!.Value * 0.3m, 2));
    }

    [Fact]
    public void Aah_in_hospital_hangs_on_the_daily_charge()
    {
        var stay = LongStay.Of(Alone(p => p with { DisabilityRate = 0.8m }), "awa", StayPlace.Hospital, Entry);

        var then = stay.Life.Then[Benefit.Aah];
        then.Answer.ShouldBe(Answer.ToCheck);
        then.Highest.ShouldBe(stay.Life.Now[Benefit.Aah].Highest);
        then.Lowest.ShouldBe(Math.Round(then.Highest * 0.3m, 2));
        stay.Life.Difference.ShouldBe(then.Lowest - then.Highest);
        stay.Life.BestDifference.ShouldBe(0m);
    }

    [Fact]
    public void Aspa_goes_on_in_hospital_and_is_to_check_in_prison()
    {
        var old = Alone(p => p with { BirthDate = new(1950, 3, 12), Activity = Activity.Retired });

        LongStay.Of(old, "awa", StayPlace.Hospital, Entry).Effects.Single(e => e.Benefit == Benefit.Aspa).ToCheck.ShouldBeFalse();
        LongStay.Of(old, "awa", StayPlace.Prison, Entry).Effects.Single(e => e.Benefit == Benefit.Aspa).ToCheck.ShouldBeTrue();
    }

    [Fact]
    public void Housing_aid_in_prison_is_to_check_for_who_lived_alone_and_goes_on_where_a_partner_stays()
    {
        var tenant = Alone() with { Housing = new() { Status = HousingStatus.SocialTenant, Rent = 400m, Zone = 2 } };
        var couple = tenant with { CoupleStatus = CoupleStatus.Married, Persons = [.. tenant.Persons, tenant.Applicant with { Id = "marcel", Role = Role.Partner }] };

        LongStay.Of(tenant, "awa", StayPlace.Prison, Entry).Effects.Single(e => e.Benefit == Benefit.AideAuLogement).ToCheck.ShouldBeTrue();

        var stay = LongStay.Of(couple, "marcel", StayPlace.Prison, Entry);
        stay.Effects.Single(e => e.Benefit == Benefit.AideAuLogement).ShouldSatisfyAllConditions(e => e.ToCheck.ShouldBeFalse(), e => e.Key.ShouldBe("housing_partner"));
        stay.Life.Then[Benefit.AideAuLogement].Amount.ShouldBe(stay.Life.Now[Benefit.AideAuLogement].Amount);
    }

    [Fact]
    public void A_wage_during_the_stay_is_not_guessed()
    {
        var stay = LongStay.Of(Alone(p => p with { Activity = Activity.Employed, Incomes = Incomes.None.WithNetSalary(800m) }), "awa", StayPlace.Hospital, Entry);

        stay.Life.OwnNow.ShouldBe(800m);
        stay.Life.OwnThen.ShouldBeNull();
    }

    [Fact]
    public void Every_right_that_exists_today_has_its_line_except_those_paid_once_a_year()
    {
        var home = WithChild(Alone(p => p with { Activity = Activity.Employed, Incomes = Incomes.None.WithNetSalary(800m) })) with { Housing = new() { Status = HousingStatus.SocialTenant, Rent = 400m, Zone = 2 } };
        foreach (var place in Enum.GetValues<StayPlace>())
        {
            var stay = LongStay.Of(home, "awa", place, Entry);

            var open = stay.Life.Now.Benefits.Where(b => b.Answer != Answer.NotNow && b.Period == AmountPeriod.Month).Select(b => b.Benefit);
            stay.Effects.Select(effect => effect.Benefit).ShouldBe(open);
        }
    }

    private static Situation Alone(Func<Person, Person>? change = null)
    {
        var awa = new Person { Id = "awa", Role = Role.Applicant, BirthDate = new(1984, 3, 12), Activity = Activity.Inactive };
        return new() { Month = new(2026, 5), Persons = [change?.Invoke(awa) ?? awa], Housing = new() { Status = HousingStatus.Homeless } };
    }

    private static Situation WithChild(Situation home) =>
        home with { Persons = [.. home.Persons, new Person { Id = "c1", Role = Role.Child, BirthDate = new(2018, 3, 1), LivesWithParents = true }] };
}
