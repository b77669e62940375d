namespace Appui.Rights.France;

/// <summary>The social rights that the law here computes.</summary>
public enum Benefit
{
    /// <summary>Revenu de solidarité active.</summary>
    Rsa,

    /// <summary>Prime d'activité.</summary>
    PrimeActivite,

    /// <summary>Allocation de solidarité aux personnes âgées (minimum vieillesse).</summary>
    Aspa,

    /// <summary>Complémentaire santé solidaire.</summary>
    ComplementaireSante,

    /// <summary>Allocation supplémentaire d'invalidité.</summary>
    Asi,

    /// <summary>Allocation aux adultes handicapés.</summary>
    Aah,

    /// <summary>Majoration pour la vie autonome.</summary>
    MajorationVieAutonome,

    /// <summary>Allocation de solidarité spécifique.</summary>
    Ass,

    /// <summary>Aide au logement (APL, ALF or ALS).</summary>
    AideAuLogement,

    /// <summary>Allocations familiales.</summary>
    AllocationsFamiliales,

    /// <summary>Complément familial.</summary>
    ComplementFamilial,

    /// <summary>Allocation de soutien familial.</summary>
    SoutienFamilial,

    /// <summary>Allocation de base de la prestation d'accueil du jeune enfant.</summary>
    JeuneEnfant,

    /// <summary>Allocation de rentrée scolaire.</summary>
    RentreeScolaire,

    /// <summary>Chèque énergie.</summary>
    ChequeEnergie,
}
