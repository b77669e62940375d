namespace Appui.Rights.France;

/// <summary>What is fixed about each benefit: its key in files and texts, its legal name, who decides, and what an amount covers.</summary>
/// <param name="Benefit">Which benefit.</param>
/// <param name="Key">Stable name for texts and files.</param>
/// <param name="Name">The legal name, in French.</param>
/// <param name="Agency">Who decides.</param>
/// <param name="Period">What an amount covers.</param>
public sealed record BenefitCatalogue(Benefit Benefit, string Key, string Name, string Agency, AmountPeriod Period)
{
    private const string Caf = "Caf ou MSA";

    /// <summary>All benefits, in the order of <see cref="Benefit"/>.</summary>
    public static IReadOnlyList<BenefitCatalogue> All { get; } =
    [
        new(Benefit.Rsa, "rsa", "Revenu de solidarité active", Caf, AmountPeriod.Month),
        new(Benefit.PrimeActivite, "activity_bonus", "Prime d'activité", Caf, AmountPeriod.Month),
        new(Benefit.Aspa, "aspa", "Allocation de solidarité aux personnes âgées", "Caisse de retraite", AmountPeriod.Month),
        new(Benefit.ComplementaireSante, "c2s", "Complémentaire santé solidaire", "Assurance maladie ou MSA", AmountPeriod.Month),
        new(Benefit.Asi, "asi", "Allocation supplémentaire d'invalidité", "Assurance maladie ou MSA", AmountPeriod.Month),
        new(Benefit.Aah, "aah", "Allocation aux adultes handicapés", "MDPH, puis Caf ou MSA", AmountPeriod.Month),
        new(Benefit.MajorationVieAutonome, "aah_independent_living", "Majoration pour la vie autonome", Caf, AmountPeriod.Month),
        new(Benefit.Ass, "ass", "Allocation de solidarité spécifique", "France Travail", AmountPeriod.Month),
        new(Benefit.AideAuLogement, "housing_aid", "Aide au logement", Caf, AmountPeriod.Month),
        new(Benefit.AllocationsFamiliales, "family_allowances", "Allocations familiales", Caf, AmountPeriod.Month),
        new(Benefit.ComplementFamilial, "family_supplement", "Complément familial", Caf, AmountPeriod.Month),
        new(Benefit.SoutienFamilial, "family_support", "Allocation de soutien familial", Caf, AmountPeriod.Month),
        new(Benefit.JeuneEnfant, "young_child_allowance", "Allocation de base de la prestation d'accueil du jeune enfant", Caf, AmountPeriod.Month),
        new(Benefit.RentreeScolaire, "back_to_school_year", "Allocation de rentrée scolaire", Caf, AmountPeriod.Year),
        new(Benefit.ChequeEnergie, "energy_voucher_year", "Chèque énergie", "Agence de services et de paiement", AmountPeriod.Year),
    ];

    /// <summary>What is fixed about one benefit.</summary>
    public static BenefitCatalogue Of(Benefit benefit) => All[(int)benefit];
}
