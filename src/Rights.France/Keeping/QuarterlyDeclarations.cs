using Appui.Calendar;
using static Appui.Rights.France.Benefits.Codes;
using static Appui.Rights.France.Keeping.Horizon;

namespace Appui.Rights.France.Keeping;

/// <summary>RSA, prime d'activité, and AAH with work: reviewed every three months from the month of opening, on resources declared in the first month of the new quarter.</summary>
internal static class QuarterlyDeclarations
{
    private const string Missed = "Tant que la déclaration manque, la caisse ne peut pas calculer le droit et le versement s'arrête. Une déclaration en retard reste utile : il faut la faire dès que possible.";

    private static readonly Engine.Article QuarterForWorkers = new("Décret n° 2010-1403", "du 12 novembre 2010");

    public static IEnumerable<DueDate> In(Horizon horizon) => Solidarity(horizon).Concat(AahWithWork(horizon));

    /// <summary>One declaration serves both rights when their quarters fall together.</summary>
    private static IEnumerable<DueDate> Solidarity(Horizon horizon) =>
        from right in horizon.Held
        where right.Benefit is Benefit.Rsa or Benefit.PrimeActivite && right.Since is not null
        from month in Quarters(horizon, right.Since!.Value)
        group right.Benefit by month into together
        let benefits = together.Distinct().Order().ToList()
        select Due("quarterly_declaration", DueKind.Declaration, together.Key.LastDay, benefits,
            benefits[0] == Benefit.Rsa ? Casf("R262-4") : Css("R843-1"),
            together.Key >= Differences.QuarterShift
                ? "le montant est réexaminé chaque trimestre, sur les ressources des quatrième, troisième et deuxième mois précédents"
                : "le montant est réexaminé chaque trimestre, sur les ressources des trois mois précédents",
            opens: together.Key.FirstDay, missed: Missed);

    private static IEnumerable<DueDate> AahWithWork(Horizon horizon) =>
        from right in horizon.Held
        where right.Benefit == Benefit.Aah && right.Since is not null
        let person = horizon.Situation.Persons.FirstOrDefault(p => p.Id == right.PersonId) ?? horizon.Situation.Applicant
        where person.Activity is Activity.Employed or Activity.SelfEmployed || person.Incomes.SalaryNet > 0m
        from month in Quarters(horizon, right.Since!.Value)
        select Due("aah_quarterly_declaration", DueKind.Declaration, month.LastDay, [Benefit.Aah], QuarterForWorkers,
            "les ressources du bénéficiaire qui travaille en milieu ordinaire sont appréciées chaque trimestre",
            opens: month.FirstDay, missed: Missed, person: person.Id);

    private static IEnumerable<Month> Quarters(Horizon horizon, DateOnly since) =>
        horizon.Months.Where(month => month > Month.Of(since) && (month - Month.Of(since)) % 3 == 0);
}
