using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

/// <summary>Whatever is not known yet, what is announced must hold once it is.</summary>
public sealed class PartialFactTests
{
    private static readonly (string Name, Func<Situation, Situation> Forget)[] Forgotten =
    [
        ("rent", s => s with { Housing = s.Housing with { Rent = null } }),
        ("status", s => s with { Housing = s.Housing with { Status = null } }),
        ("salary", s => Person(s, p => p with { Incomes = Recomputed(p.Incomes) })),
        ("activity", s => Person(s, p => p with { Activity = p.Activity == Activity.SelfEmployed ? p.Activity : null })),
        ("pregnant", s => Person(s, p => p with { Pregnant = null })),
        ("nationality", s => Person(s, p => p with { Nationality = p.Nationality == Nationality.Swiss ? p.Nationality : null })),
        ("unemployment", s => Person(s, p => p with { Incomes = p.Incomes with { UnemploymentNet = null, UnemploymentTaxable = null } })),
    ];

    public static TheoryData<int> Slices => [.. Enumerable.Range(0, Environment.GetEnvironmentVariable("APPUI_LONG") is null ? 1 : 24)];

    [Theory]
    [MemberData(nameof(Slices))]
    public void The_true_amount_lies_in_the_announced_range(int slice)
    {
        foreach (var line in House.ReferenceLines.Where((_, i) => i % 240 == slice * 10))
        {
            var whole = Estimated(SituationReader.Read(line));
            var truth = Law.France.Evaluate(whole);
            foreach (var (name, forget) in Forgotten)
            {
                var partial = Law.France.Evaluate(forget(whole));

                foreach (var benefit in partial.Benefits)
                {
                    var real = truth[benefit.Benefit];
                    var what = $"{whole.Id} without {name}: {benefit.Key} is {real.Lowest}, announced {benefit.Lowest}..{benefit.Highest}";
                    real.Lowest.ShouldBeInRange(benefit.Lowest - 0.01m, benefit.Highest + 0.01m, what);
                    if (benefit.Answer == Answer.NotNow) real.Answer.ShouldBe(Answer.NotNow, what);
                    if (benefit.Answer == Answer.SeemsEntitled) real.Answer.ShouldBe(Answer.SeemsEntitled, what);
                    if (benefit.Kind is not null) benefit.Kind.ShouldBe(real.Kind, what);
                    benefit.Lowest.ShouldBeGreaterThanOrEqualTo(0m, what);
                    if (benefit.Steps.Count > 0) benefit.Steps.ShouldBe(real.Steps, what);
                }
            }
        }
    }

    [Fact]
    public void An_amount_on_which_nothing_missing_weighs_keeps_its_story()
    {
        var awa = new Person { Id = "awa", Role = Role.Applicant, BirthDate = new(1990, 3, 12), Activity = Activity.Employed, Incomes = Incomes.None.WithNetSalary(900m) };
        var known = new Situation { Month = new(2026, 5), Persons = [awa], Housing = new() { Status = HousingStatus.Tenant, Zone = 2, Rent = 450m } };

        var partial = Law.France.Evaluate(known with { Persons = [awa with { DisabilityRate = null }] });

        partial[Benefit.Aah].Amount.ShouldBeNull();
        var bonus = Law.France.Evaluate(known with { Persons = [awa with { ScholarshipHolder = null, AssWorkRecord = null }] })[Benefit.PrimeActivite];
        bonus.Steps.Count.ShouldBeGreaterThan(2);
        bonus.Steps.ShouldBe(Law.France.Evaluate(known)[Benefit.PrimeActivite].Steps);
    }

    [Fact]
    public void A_missing_fact_that_decides_is_named_with_what_it_changes()
    {
        var situation = new Situation
        {
            Month = new(2026, 5),
            Persons = [new Person { Id = "awa", Role = Role.Applicant, BirthDate = new(1990, 3, 12), Incomes = Incomes.None.WithNetSalary(null) }],
            Housing = new Housing { Status = HousingStatus.Homeless },
        };

        var rsa = Law.France.Evaluate(situation)[Benefit.Rsa];

        rsa.Answer.ShouldBe(Answer.ToCheck);
        (rsa.Lowest, rsa.Highest).ShouldBe((0m, 651.69m));
        var missing = rsa.Missing.ShouldHaveSingleItem();
        (missing.Fact, missing.PersonId).ShouldBe(("salary_net", "awa"));
        missing.Effects[0].ShouldBe(new MissingFactEffect("0", Answer.SeemsEntitled, 651.69m, 651.69m));
        missing.Effects[^1].Answer.ShouldBe(Answer.NotNow);
    }

    [Fact]
    public void A_range_on_several_missing_wages_stays_useful()
    {
        Person Earning(string id, Role role, int born) =>
            new() { Id = id, Role = role, BirthDate = new(born, 3, 12), Activity = Activity.Employed, Incomes = Incomes.None.WithNetSalary(null) };

        var outcome = Law.France.Evaluate(new Situation
        {
            Month = new(2026, 5),
            CoupleStatus = CoupleStatus.Married,
            Persons = [Earning("awa", Role.Applicant, 1980), Earning("marcel", Role.Partner, 1985)],
            Housing = new Housing { Status = HousingStatus.Tenant, Zone = 2, Rent = 500m },
        });

        outcome[Benefit.PrimeActivite].Highest.ShouldBeLessThan(1500m);
        outcome[Benefit.Rsa].Highest.ShouldBeLessThan(978m);
        outcome[Benefit.AideAuLogement].Highest.ShouldBeLessThan(400m);
    }

    [Fact]
    public void A_screening_that_has_hardly_begun_is_answered_too()
    {
        var outcome = Law.France.Evaluate(new Situation
        {
            Month = new(2026, 5),
            CoupleStatus = null,
            RecentIsolation = null,
            Persons =
            [
                new Person
                {
                    Id = "awa", Role = Role.Applicant, BirthDate = new(1999, 3, 12), Activity = null, Pregnant = null, UnfitForWork = null, DisabilityRate = null,
                    RestrictedAccessToEmployment = null, AssWorkRecord = null, YoungWorkerHours = null, LivesWithParents = null, Nationality = null,
                    ResidencePermitYears = null, SavingsLivretA = null, SavingsOtherTaxFree = null, ScholarshipHolder = null, SharedCustody = null,
                    Incomes = new() { SalaryNet = null, UnemploymentNet = null, PensionNet = null, MaintenanceReceived = null },
                },
            ],
            Housing = new Housing { Status = null, Rent = null, Zone = null, FlatShare = null, SingleRoom = null, LandlordIsRelative = null, ContributesToCosts = null },
        });

        foreach (var benefit in (Benefit[])[Benefit.Rsa, Benefit.PrimeActivite, Benefit.Aah, Benefit.Ass, Benefit.AideAuLogement, Benefit.ComplementaireSante])
            outcome[benefit].Answer.ShouldBe(Answer.ToCheck, benefit.ToString());
        foreach (var benefit in (Benefit[])[Benefit.Aspa, Benefit.AllocationsFamiliales, Benefit.RentreeScolaire])
            outcome[benefit].Answer.ShouldBe(Answer.NotNow, benefit.ToString());
    }

    private static Situation Person(Situation situation, Func<Person, Person> change) =>
        situation with { Persons = [.. situation.Persons.Select((p, i) => i == 0 ? change(p) : p)] };

    /// <summary>The situation with wages whose faces follow the estimate, since a wage forgotten is only known to lie on it.</summary>
    private static Situation Estimated(Situation situation) => Person(situation, p => p with
    {
        IncomesBefore = null,
        Incomes = p.Incomes with
        {
            SalaryGross = p.Incomes.WithNetSalary(p.Incomes.SalaryNet).SalaryGross,
            SalaryTaxable = p.Incomes.WithNetSalary(p.Incomes.SalaryNet).SalaryTaxable,
            UnemploymentTaxable = p.Incomes.WithNetUnemployment(p.Incomes.UnemploymentNet).UnemploymentTaxable,
        },
    });

    private static Incomes Recomputed(Incomes incomes) => incomes.WithNetSalary(null);
}
