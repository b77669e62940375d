using Appui.Rights.Engine;
using Appui.Rights.France.Household;

namespace Appui.Rights.France;

/// <summary>What a home would receive, in euros to the cent, before the formalities of payment. Monthly unless the name says year.</summary>
public readonly record struct Amounts
{
    /// <summary>Revenu de solidarité active.</summary>
    public decimal Rsa { get; private init; }

    /// <summary>Prime d'activité.</summary>
    public decimal PrimeActivite { get; private init; }

    /// <summary>Allocation de solidarité aux personnes âgées.</summary>
    public decimal Aspa { get; private init; }

    /// <summary>Aide au logement, net of CRDS.</summary>
    public decimal AideAuLogement { get; private init; }

    /// <summary><c>APL</c>, <c>ALF</c>, <c>ALS</c> or <c>none</c>.</summary>
    public string AideAuLogementKind { get; private init; }

    /// <summary>Allocations familiales.</summary>
    public decimal AllocationsFamiliales { get; private init; }

    /// <summary>Complément familial.</summary>
    public decimal ComplementFamilial { get; private init; }

    /// <summary>Allocation de soutien familial.</summary>
    public decimal SoutienFamilial { get; private init; }

    /// <summary>Allocation de base de la Paje.</summary>
    public decimal JeuneEnfant { get; private init; }

    /// <summary>Allocation aux adultes handicapés, all persons.</summary>
    public decimal Aah { get; private init; }

    /// <summary>Majoration pour la vie autonome, all persons.</summary>
    public decimal MajorationVieAutonome { get; private init; }

    /// <summary>Allocation supplémentaire d'invalidité, all persons.</summary>
    public decimal Asi { get; private init; }

    /// <summary>Allocation de solidarité spécifique, all persons.</summary>
    public decimal Ass { get; private init; }

    /// <summary><c>free</c>, <c>paid</c> or <c>none</c>.</summary>
    public string ComplementaireSante { get; private init; }

    /// <summary>Monthly contribution to the supplementary health cover, when it is not free.</summary>
    public decimal ComplementaireSanteContribution { get; private init; }

    /// <summary>Allocation de rentrée scolaire of the year.</summary>
    public decimal RentreeScolaireYear { get; private init; }

    /// <summary>Chèque énergie of the year.</summary>
    public decimal ChequeEnergieYear { get; private init; }

    /// <summary>The amount of one right, in its own period; the contribution for the health cover.</summary>
    public decimal Of(Benefit benefit) => benefit switch
    {
        Benefit.Rsa => Rsa,
        Benefit.PrimeActivite => PrimeActivite,
        Benefit.Aspa => Aspa,
        Benefit.ComplementaireSante => ComplementaireSanteContribution,
        Benefit.Asi => Asi,
        Benefit.Aah => Aah,
        Benefit.MajorationVieAutonome => MajorationVieAutonome,
        Benefit.Ass => Ass,
        Benefit.AideAuLogement => AideAuLogement,
        Benefit.AllocationsFamiliales => AllocationsFamiliales,
        Benefit.ComplementFamilial => ComplementFamilial,
        Benefit.SoutienFamilial => SoutienFamilial,
        Benefit.JeuneEnfant => JeuneEnfant,
        Benefit.RentreeScolaire => RentreeScolaireYear,
        Benefit.ChequeEnergie => ChequeEnergieYear,
        _ => throw new ArgumentOutOfRangeException(nameof(benefit)),
    };

    internal static Amounts Of(Home<Exact> home, in Results<Exact> results)
    {
        double aah = 0, mva = 0, asi = 0, ass = 0;
        if (home.MayHoldPersonalMinima)
        {
            foreach (var member in home.Members)
            {
                aah += member.Aah[home.Asked].Value;
                mva += member.Mva[home.Asked].Value;
                asi += member.Asi[home.Asked].Value;
                ass += member.Ass[home.Asked].Value;
            }
        }

        var aid = ToCents(results.HousingAid.Paid.Value);
        return new Amounts
        {
            Rsa = ToCents(results.Rsa.Value),
            PrimeActivite = ToCents(results.PrimeActivite.Value),
            Aspa = ToCents(results.Aspa.Value),
            AideAuLogement = aid,
            AideAuLogementKind = aid > 0 ? results.HousingAid.Kind : "none",
            AllocationsFamiliales = ToCents(results.Af.Value),
            ComplementFamilial = ToCents(results.Cf.Value),
            SoutienFamilial = ToCents(results.Asf.Value),
            JeuneEnfant = ToCents(results.Paje.Value),
            Aah = ToCents(aah),
            MajorationVieAutonome = ToCents(mva),
            Asi = ToCents(asi),
            Ass = ToCents(ass),
            ComplementaireSante = results.HealthCover.IsFree.IsYes ? "free" : results.HealthCover.IsPaid.IsYes ? "paid" : "none",
            ComplementaireSanteContribution = ToCents(results.HealthCover.Contribution.Value),
            RentreeScolaireYear = ToCents(results.Ars.Value),
            ChequeEnergieYear = ToCents(results.ChequeEnergie.Value),
        };
    }

    /// <summary>To the cent, as money is written; the law's own rounding is already done.</summary>
    internal static decimal ToCents(double amount) => amount == 0 ? 0m : Math.Round((decimal)amount, 2, MidpointRounding.ToEven);
}
