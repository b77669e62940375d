using Appui.Calendar;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

/// <summary>What holds for any household, on households drawn at random with a fixed seed.</summary>
public sealed class PropertyTests
{
    private static readonly int Homes = Environment.GetEnvironmentVariable("APPUI_LONG") is null ? 1_500 : 60_000;

    [Theory]
    [InlineData("france")]
    [InlineData("reference")]
    public void Nothing_is_ever_negative_and_nothing_throws(string name)
    {
        var law = name == "france" ? Law.France : Law.Reference;
        var calculator = law.NewCalculator();
        var random = new Random(20260521);

        for (var i = 0; i < Homes; i++)
        {
            var situation = Draw(random, i);
            Law.Check(situation).ShouldBeEmpty();
            var a = calculator.Of(situation);

            new[]
            {
                a.Rsa, a.PrimeActivite, a.Aspa, a.AideAuLogement, a.AllocationsFamiliales, a.ComplementFamilial, a.SoutienFamilial, a.JeuneEnfant, a.Aah,
                a.MajorationVieAutonome, a.Asi, a.Ass, a.ComplementaireSanteContribution, a.RentreeScolaireYear, a.ChequeEnergieYear,
            }.ShouldAllBe(amount => amount >= 0m, situation.ToString());
        }
    }

    [Fact]
    public void A_calculator_used_again_forgets_the_home_before()
    {
        var random = new Random(7);
        var situations = Enumerable.Range(0, 300).Select(i => Draw(random, i)).ToList();
        var used = Law.France.NewCalculator();

        foreach (var situation in situations) used.Of(situation).ShouldBe(Law.France.NewCalculator().Of(situation), situation.Id);
    }

    [Fact]
    public void More_unemployment_benefit_never_brings_more_rsa()
    {
        var calculator = Law.France.NewCalculator();
        foreach (var status in Enum.GetValues<HousingStatus>())
        {
            var last = decimal.MaxValue;
            for (var benefit = 0m; benefit <= 1200m; benefit += 20m)
            {
                var home = new Situation
                {
                    Month = new Month(2026, 5),
                    Persons =
                    [
                        new Person { Id = "claire", Role = Role.Applicant, BirthDate = new(1980, 1, 10), Incomes = Incomes.None.WithNetUnemployment(benefit) },
                        new Person { Id = "sami", Role = Role.Child, BirthDate = new(2016, 1, 10) },
                    ],
                    Housing = new Housing { Status = status },
                };

                var rsa = calculator.Of(home).Rsa;

                rsa.ShouldBeLessThanOrEqualTo(last, $"{status} {benefit}");
                last = rsa;
            }
        }
    }

    [Fact]
    public void Rsa_under_six_euros_is_never_paid()
    {
        var calculator = Law.France.NewCalculator();
        var alone = new Situation
        {
            Month = new Month(2026, 5),
            Persons = [new Person { Id = "marcel", Role = Role.Applicant, BirthDate = new(1980, 1, 10) }],
            Housing = new Housing { Status = HousingStatus.Homeless },
        };

        for (var income = 640m; income < 652m; income += 0.25m)
        {
            var rsa = calculator.Of(With(alone, p => p with { Incomes = p.Incomes with { UnemploymentNet = income } })).Rsa;
            (rsa == 0m || rsa >= 6m).ShouldBeTrue($"{rsa} for {income}");
        }
    }

    private static Situation With(Situation home, Func<Person, Person> change) =>
        home with { Persons = [.. home.Persons.Select((p, i) => i == 0 ? change(p) : p)] };

    private static Situation Draw(Random random, int number)
    {
        var month = Law.FirstMonth + random.Next(Law.LastMonth - Law.FirstMonth + 1);
        var couple = (CoupleStatus)random.Next(4);
        var persons = new List<Person> { Adult("p1", Role.Applicant) };
        if (couple != CoupleStatus.None) persons.Add(Adult("p2", Role.Partner));
        for (var i = random.Next(-2, 7); i > 0; i--) persons.Add(Child($"c{i}"));
        var status = (HousingStatus)random.Next(7);
        return new Situation
        {
            Id = $"drawn-{number}",
            Month = month,
            CoupleStatus = couple,
            RecentIsolation = random.Next(4) == 0,
            Persons = persons,
            Housing = new Housing
            {
                Status = status,
                Zone = random.Next(1, 4),
                FlatShare = random.Next(5) == 0,
                SingleRoom = random.Next(8) == 0,
                Rent = status is HousingStatus.RentFree or HousingStatus.Homeless ? 0m : random.Next(0, 3000),
                LandlordIsRelative = random.Next(9) == 0,
                ContributesToCosts = random.Next(2) == 0,
            },
        };

        bool Rarely() => random.Next(6) == 0;
        decimal Perhaps(int most) => random.Next(3) == 0 ? Math.Round((decimal)random.NextDouble() * most, 2) : 0m;

        Person Adult(string id, Role role) => Anyone(id, role, random.Next(18, 95));

        Person Child(string id) => Anyone(id, Role.Child, random.Next(0, 18));

        Person Anyone(string id, Role role, int age) => new()
        {
            Id = id,
            Role = role,
            BirthDate = month.FirstDay.AddYears(-age).AddDays(-random.Next(1, 300)),
            Activity = (Activity)random.Next(6),
            UnemployedSince = Rarely() ? month.FirstDay.AddDays(-random.Next(1, 900)) : null,
            Incomes = Money(),
            IncomesBefore = Rarely() ? Money() : null,
            Pregnant = Rarely(),
            SharedCustody = Rarely(),
            UnfitForWork = Rarely(),
            ScholarshipHolder = Rarely(),
            DisabilityRate = Rarely() ? random.Next(0, 11) / 10m : 0m,
            RestrictedAccessToEmployment = Rarely(),
            AssWorkRecord = Rarely(),
            YoungWorkerHours = Rarely(),
            LivesWithParents = Rarely(),
            Nationality = (Nationality)random.Next(4),
            ResidencePermitYears = random.Next(0, 15),
            SavingsLivretA = Perhaps(22_000),
            SavingsOtherTaxFree = Perhaps(90_000),
        };

        Incomes Money() => new Incomes
        {
            DisabilityPension = Rarely() ? Perhaps(1200) : 0m,
            SickPay = Rarely() ? Perhaps(1200) : 0m,
            MaintenanceReceived = Rarely() ? Perhaps(600) : 0m,
            MaintenancePaid = Rarely() ? Perhaps(2600) : 0m,
            TurnoverGoods = Rarely() ? Perhaps(9000) : 0m,
            TurnoverServices = Rarely() ? Perhaps(4000) : 0m,
            TurnoverLiberal = Rarely() ? Perhaps(9000) : 0m,
        }.WithNetSalary(Perhaps(4000)).WithNetUnemployment(Perhaps(2500)).WithNetPension(Perhaps(2500));
    }
}
