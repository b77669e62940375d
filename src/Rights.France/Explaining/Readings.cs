using Appui.Rights.Engine;
using Appui.Rights.France.Benefits;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Explaining;

/// <summary>How each benefit was read for one home: after the amounts are known, the same rules run once more for the month asked, with a notebook.</summary>
internal sealed class Readings<N> where N : struct, IQuantity<N>
{
    private readonly BenefitReading<N>[] byBenefit = new BenefitReading<N>[BenefitCatalogue.All.Count];

    private Readings() { }

    public BenefitReading<N> this[Benefit benefit] => byBenefit[(int)benefit];

    public static Readings<N> Of(Home<N> home)
    {
        var results = Calculation.Of(home);
        var month = home.Asked;
        var readings = new Readings<N>();

        void Read(Benefit benefit, Func<Notebook, N> rule, N amount)
        {
            var notes = new List<Notebook>(1);
            home.EveryWay(month, (_, _) =>
            {
                notes.Add(new Notebook());
                return rule(notes[^1]);
            }, N.Either);
            readings.byBenefit[(int)benefit] = new BenefitReading<N>(amount, notes) { Entitled = amount > 0 };
        }

        void ReadPersons(Benefit benefit, Func<Resident<N>, Notebook, N> rule, Func<Resident<N>, N> amountOf, bool adultsOnly)
        {
            var concerned = Concerned(home, amountOf, adultsOnly);
            N total = 0;
            var persons = new List<(string Id, N Amount)>();
            foreach (var member in home.Members)
            {
                var amount = amountOf(member);
                total += amount;
                if (!(amount > 0).IsNo) persons.Add((member.Id, amount));
            }

            Read(benefit, notes => rule(concerned, notes), total);
            readings.byBenefit[(int)benefit] = readings[benefit] with { Persons = persons };
        }

        Read(Benefit.Rsa, notes => Rsa.Of(home, month, notes), results.Rsa);
        Read(Benefit.PrimeActivite, notes => PrimeActivite.Of(home, month, notes), results.PrimeActivite);
        MinimaVieillesseInvalidite<N> Minima() => MinimaVieillesseInvalidite<N>.Of(home, month, needsResources: true);
        Read(Benefit.Aspa, notes => Aspa.Of(home, month, Minima(), notes), results.Aspa);
        Read(Benefit.ComplementaireSante, notes => ComplementaireSante.Of(home, month, notes).Contribution, results.HealthCover.Contribution);
        ReadPersons(Benefit.Asi, (adult, notes) => Asi.Of(home, adult, month, Minima(), notes), p => p.Asi[month], adultsOnly: true);
        ReadPersons(Benefit.Aah, (member, notes) => Aah.Of(home, member, month, notes), p => p.Aah[month], adultsOnly: false);
        ReadPersons(Benefit.MajorationVieAutonome, (adult, notes) => MajorationVieAutonome.Of(home, adult, month, results.HousingAid.BeforeLandlord, notes),
            p => p.Mva[month], adultsOnly: true);
        ReadPersons(Benefit.Ass, (adult, notes) => Ass.Of(home, adult, month, notes), p => p.Ass[month], adultsOnly: true);
        Read(Benefit.AideAuLogement, notes => AideAuLogement.Of(home, month, notes).Paid, results.HousingAid.Paid);
        Read(Benefit.AllocationsFamiliales, notes => AllocationsFamiliales.Of(home, month, notes).Total, results.Af);
        Read(Benefit.ComplementFamilial, notes => ComplementFamilial.Of(home, month, results.Paje, notes).Total, results.Cf);
        Read(Benefit.SoutienFamilial, notes => SoutienFamilial.Of(home, month, notes).Total, results.Asf);
        Read(Benefit.JeuneEnfant, notes => AllocationJeuneEnfant.Of(home, month, notes), results.Paje);
        Read(Benefit.RentreeScolaire, notes => RentreeScolaire.Of(home, month.Year, notes), results.Ars);
        Read(Benefit.ChequeEnergie, notes => ChequeEnergie.Of(home, month.Year, notes), results.ChequeEnergie);

        var aid = readings[Benefit.AideAuLogement];
        readings.byBenefit[(int)Benefit.AideAuLogement] = aid with { Kind = aid.Entitled.IsNo ? "none" : aid.Entitled.IsYes && results.HousingAid.Kind.Length > 0 ? results.HousingAid.Kind : null };
        var cover = results.HealthCover;
        readings.byBenefit[(int)Benefit.ComplementaireSante] = readings[Benefit.ComplementaireSante] with
        {
            Entitled = cover.IsOpen,
            Kind = cover.IsFree.IsYes ? "free" : cover.IsPaid.IsYes ? "paid" : cover.IsOpen.IsNo ? "none" : null,
        };
        return readings;
    }

    /// <summary>The person whose reading is shown: who receives the benefit, else who is the most disabled, else the applicant.</summary>
    private static Resident<N> Concerned(Home<N> home, Func<Resident<N>, N> amountOf, bool adultsOnly)
    {
        var concerned = home.Applicant;
        foreach (var member in home.Members)
        {
            if (adultsOnly && member.IsChild) continue;
            if (amountOf(member).High > amountOf(concerned).High
                || (amountOf(concerned).High <= 0 && member.DisabilityRate.High > concerned.DisabilityRate.High)) concerned = member;
        }

        return concerned;
    }
}

/// <summary>One benefit as it was read.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="EveryWay">A notebook for each way that facts not known allow; one when all are known.</param>
internal sealed record BenefitReading<N>(N Amount, IReadOnlyList<Notebook> EveryWay) where N : struct, IQuantity<N>
{
    /// <summary>How it was read, when every fact is known.</summary>
    public Notebook Notes => EveryWay[0];

    /// <summary>Whether an administration appreciates one of the conditions.</summary>
    public bool IsAppreciated => EveryWay.Any(notes => notes.Lines.Any(line => line.Appreciated));

    /// <summary>Whether the right is open, with something to receive.</summary>
    public required Claim Entitled { get; init; }

    public string? Kind { get; init; }

    public IReadOnlyList<(string Id, N Amount)> Persons { get; init; } = [];
}
