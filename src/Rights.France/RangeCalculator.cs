using Appui.Rights.Engine;
using Appui.Rights.France.Household;
using Appui.Rights.France.Partial;

namespace Appui.Rights.France;

/// <summary>
/// Bounds of all amounts while facts are missing, on the same rules as <see cref="Law.Evaluate"/> and without explanation. However many facts are missing, the true
/// amounts lie within. It keeps its working memory: one per thread.
/// </summary>
public sealed class RangeCalculator
{
    private static readonly Func<decimal, decimal, Bounds> Between = (low, high) => new((double)low, (double)high);
    private static readonly HousingStatus[] Dwellings = Enum.GetValues<HousingStatus>();
    private static readonly CoupleStatus[] Couples = [CoupleStatus.Married, CoupleStatus.Cohabiting];

    private readonly Home<Bounds> home;

    internal RangeCalculator(Differences text) => home = new Home<Bounds>(text);

    /// <summary>The ranges of a situation which <see cref="Law.Check"/> does not refuse. Persons and birth dates must be known; any fact that may be <c>null</c> may be missing.</summary>
    public AmountRanges Of(Situation situation)
    {
        situation = Unknowns.WithFewOpenChildren(situation);
        var ranges = new AmountRanges();
        var known = situation.CoupleStatus ?? (situation.Persons.Any(p => p.Role == Role.Partner) ? null : CoupleStatus.None);
        foreach (var couple in known is { } one ? [one] : Couples)
        {
            home.Fill(situation.CoupleStatus == couple ? situation : situation with { CoupleStatus = couple }, Between);
            foreach (var dwelling in situation.Housing.Status is { } status ? [status] : Dwellings)
            {
                home.Dwell(dwelling);
                ranges.Add(home, Calculation.Of(home));
            }
        }

        return ranges;
    }
}

/// <summary>What each benefit may come to.</summary>
public sealed class AmountRanges
{
    private const double Imperceptible = 1e-6;

    private readonly double[] low = [.. BenefitCatalogue.All.Select(_ => double.MaxValue)];
    private readonly double[] high = [.. BenefitCatalogue.All.Select(_ => double.MinValue)];

    /// <summary>The range of one benefit. For the supplementary health cover: the monthly contribution.</summary>
    public AmountRange this[Benefit benefit] => new(Amounts.ToCents(low[(int)benefit]), Amounts.ToCents(high[(int)benefit]));

    /// <summary>Whether the supplementary health cover may be free.</summary>
    public bool MayBeFree { get; private set; }

    /// <summary>Whether the supplementary health cover may ask for a contribution.</summary>
    public bool MayBePaid { get; private set; }

    /// <summary>Whether there may be no supplementary health cover.</summary>
    public bool MayBeWithoutCover { get; private set; }

    /// <summary>Whether the right is open: yes, no, or not known yet.</summary>
    public Claim IsOpen(Benefit benefit) => benefit == Benefit.ComplementaireSante
        ? !MayBeWithoutCover ? Claim.Yes : MayBeFree || MayBePaid ? Claim.Unknown : Claim.No
        : high[(int)benefit] <= Imperceptible ? Claim.No : low[(int)benefit] > Imperceptible ? Claim.Yes : Claim.Unknown;

    /// <summary>Whether the benefit is known as well as a screening needs: the amount within ten euros (a month, or a year for what is paid once a year), the kind of health cover known.</summary>
    public bool IsSettled(Benefit benefit) => benefit == Benefit.ComplementaireSante
        ? (MayBeFree ? 1 : 0) + (MayBePaid ? 1 : 0) + (MayBeWithoutCover ? 1 : 0) == 1
        : high[(int)benefit] - low[(int)benefit] <= 20 + Imperceptible;

    /// <summary>Whether every benefit is settled.</summary>
    public bool AreSettled
    {
        get
        {
            for (var benefit = Benefit.Rsa; benefit <= Benefit.ChequeEnergie; benefit++)
            {
                if (!IsSettled(benefit)) return false;
            }

            return true;
        }
    }

    /// <summary>Euros a month that are not settled yet, over all benefits; those of a year count by twelfths, health cover for its contribution.</summary>
    public double EurosOpen => BenefitCatalogue.All.Sum(about => Width(about.Benefit) / (about.Period == AmountPeriod.Year ? 12 : 1));

    internal double Width(Benefit benefit) => high[(int)benefit] - low[(int)benefit];

    internal void Add(Home<Bounds> home, in Results<Bounds> results)
    {
        Add(Benefit.Rsa, results.Rsa);
        Add(Benefit.PrimeActivite, results.PrimeActivite);
        Add(Benefit.Aspa, results.Aspa);
        Add(Benefit.AideAuLogement, results.HousingAid.Paid);
        Add(Benefit.AllocationsFamiliales, results.Af);
        Add(Benefit.ComplementFamilial, results.Cf);
        Add(Benefit.SoutienFamilial, results.Asf);
        Add(Benefit.JeuneEnfant, results.Paje);
        Add(Benefit.RentreeScolaire, results.Ars);
        Add(Benefit.ChequeEnergie, results.ChequeEnergie);
        Add(Benefit.ComplementaireSante, results.HealthCover.Contribution);
        Bounds aah = 0, mva = 0, asi = 0, ass = 0;
        foreach (var member in home.Members)
        {
            aah += member.Aah[home.Asked];
            mva += member.Mva[home.Asked];
            asi += member.Asi[home.Asked];
            ass += member.Ass[home.Asked];
        }

        Add(Benefit.Aah, aah);
        Add(Benefit.MajorationVieAutonome, mva);
        Add(Benefit.Asi, asi);
        Add(Benefit.Ass, ass);
        MayBeFree |= !results.HealthCover.IsFree.IsNo;
        MayBePaid |= !results.HealthCover.IsPaid.IsNo;
        MayBeWithoutCover |= !results.HealthCover.IsOpen.IsYes;
    }

    private void Add(Benefit benefit, Bounds amount)
    {
        low[(int)benefit] = Math.Min(low[(int)benefit], amount.Low);
        high[(int)benefit] = Math.Max(high[(int)benefit], amount.High);
    }
}

/// <summary>What an amount may be, in euros.</summary>
/// <param name="Lowest">The least.</param>
/// <param name="Highest">The most.</param>
public readonly record struct AmountRange(decimal Lowest, decimal Highest);
