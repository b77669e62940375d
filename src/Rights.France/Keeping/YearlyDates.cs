using Appui.Rights.Engine;
using static Appui.Rights.France.Benefits.Codes;
using static Appui.Rights.France.Keeping.Horizon;

namespace Appui.Rights.France.Keeping;

/// <summary>Dates that come back each year, or each quarter, without anything to ask for.</summary>
internal static class YearlyDates
{
    private static readonly Article TaxReturn = new("CGI", "170");

    public static IEnumerable<DueDate> In(Horizon horizon) =>
        FamilyMeans(horizon).Concat(HousingAid(horizon)).Concat(BackToSchool(horizon)).Concat(EnergyVoucher(horizon)).Concat(IncomeTax(horizon));

    private static IEnumerable<int> Years(Horizon horizon) => Enumerable.Range(horizon.From.Year, horizon.To.Year - horizon.From.Year + 1);

    private static IEnumerable<DueDate> FamilyMeans(Horizon horizon) =>
        horizon.Among(Benefit.AllocationsFamiliales, Benefit.ComplementFamilial, Benefit.JeuneEnfant) is not [_, ..] held ? [] :
        Years(horizon).Select(year => Due("family_means_review", DueKind.Review, new(year, 1, 1), held, Css("R532-3"),
            "au 1er janvier, les ressources de l'avant-dernière année remplacent les précédentes"));

    private static IEnumerable<DueDate> HousingAid(Horizon horizon) =>
        from right in horizon.Held
        where right.Benefit == Benefit.AideAuLogement && right.Since is not null
        from day in horizon.Anniversaries(new(right.Since!.Value.Year, right.Since.Value.Month, 1), 3)
        select Due("housing_aid_review", DueKind.Review, day, [Benefit.AideAuLogement], Cch("R822-3"),
            "les ressources des douze mois sont actualisées tous les trois mois, sans démarche", AidCertainty.ToCheck);

    private static IEnumerable<DueDate> BackToSchool(Horizon horizon) => !horizon.Has(Benefit.RentreeScolaire) ? [] :
        from year in Years(horizon)
        from child in horizon.Situation.Persons
        where child.Role == Role.Child && AgeOn(child, new(year, 9, 15)) is >= 16 and <= 18
        select Due("back_to_school_declaration", DueKind.Declaration, new(year, 8, 31), [Benefit.RentreeScolaire], Css("R543-2"),
            "après seize ans, l'allocation suppose que l'enfant poursuit des études ou un apprentissage : la caisse demande de le déclarer", AidCertainty.ToCheck,
            opens: new(year, 7, 15), missed: "L'allocation de cet enfant n'est pas versée en août ; elle peut l'être après la déclaration.", person: child.Id);

    private static IEnumerable<DueDate> EnergyVoucher(Horizon horizon) => !horizon.Has(Benefit.ChequeEnergie) ? [] :
        Years(horizon).Select(year => Due("energy_voucher_expiry", DueKind.Threshold, new(year, 3, 31), [Benefit.ChequeEnergie], Energie("R124-4"),
            "le chèque s'utilise jusqu'au 31 mars de l'année qui suit son émission", AidCertainty.ToCheck,
            missed: "Un chèque non utilisé est perdu, sauf s'il a été préaffecté au fournisseur."));

    /// <summary>The rights of the year after next rest on it: also for who pays no tax.</summary>
    private static IEnumerable<DueDate> IncomeTax(Horizon horizon)
    {
        var atStake = horizon.Among(Benefit.AideAuLogement, Benefit.AllocationsFamiliales, Benefit.ComplementFamilial, Benefit.JeuneEnfant, Benefit.RentreeScolaire,
            Benefit.ChequeEnergie);
        return atStake.Count == 0 ? [] : Years(horizon).Select(year => Due("tax_return", DueKind.Declaration, new(year, 5, 20), atStake, TaxReturn,
            "toute personne déclare chaque année ses revenus ; la caisse et l'État lisent ces revenus pour calculer les droits", AidCertainty.ToCheck,
            opens: new(year, 4, 10), missed: "Sans déclaration de revenus, même nuls, les droits qui en dépendent peuvent s'arrêter en janvier suivant, et le chèque énergie n'est pas envoyé."));
    }

    private static int AgeOn(Person person, DateOnly day) => Calendar.LegalCalendar.AgeInYears(person.BirthDate, day);
}
