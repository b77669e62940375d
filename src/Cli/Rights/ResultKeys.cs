using Appui.Rights.France;

namespace Appui.Cli.Rights;

/// <summary>The keys of a result line, in the order they are written.</summary>
internal static class ResultKeys
{
    public static IReadOnlyList<ResultKey> All { get; } =
    [
        new("rsa", a => a.Rsa),
        new("activity_bonus", a => a.PrimeActivite),
        new("aspa", a => a.Aspa),
        new("c2s", a => a.ComplementaireSante),
        new("c2s_monthly_contribution", a => a.ComplementaireSanteContribution),
        new("housing_aid", a => a.AideAuLogement),
        new("housing_aid_type", a => a.AideAuLogementKind),
        new("family_allowances", a => a.AllocationsFamiliales),
        new("family_supplement", a => a.ComplementFamilial),
        new("family_support", a => a.SoutienFamilial),
        new("young_child_allowance", a => a.JeuneEnfant),
        new("aah", a => a.Aah),
        new("aah_independent_living", a => a.MajorationVieAutonome),
        new("asi", a => a.Asi),
        new("ass", a => a.Ass),
        new("back_to_school_year", a => a.RentreeScolaireYear),
        new("energy_voucher_year", a => a.ChequeEnergieYear),
    ];
}

/// <summary>A key and how to find it: a <see cref="decimal"/> or a <see cref="string"/>.</summary>
internal sealed record ResultKey(string Name, Func<Amounts, object> Of);
