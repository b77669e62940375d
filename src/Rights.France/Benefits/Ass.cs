using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Allocation de solidarité spécifique of one adult (Code du travail L5423-1 to L5423-3, R5423-1 to R5423-8, D5424-…).</summary>
internal static class Ass
{
    private static readonly Article L5423_1 = Travail("L5423-1");
    private static readonly Article L5423_7 = Travail("L5423-7");
    private static readonly Article R5423_1_1 = Travail("R5423-1")["1°"];
    private static readonly Article R5423_1_2 = Travail("R5423-1")["2°"];
    private static readonly Article R5423_1_3 = Travail("R5423-1")["3°"];
    private static readonly Article R5423_3 = Travail("R5423-3");
    private static readonly Article R5423_6 = Travail("R5423-6");

    public static N Of<N>(Home<N> home, Resident<N> adult, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        if (notes is null && adult.AssWorkRecord.IsNo) return 0;
        var figures = MonthFigures.On(month).Ass;
        var atHand = L5423_1.Requires(notes, "ass.unemployed", "être demandeur d'emploi, ou n'avoir repris un travail que depuis trois mois au plus",
                adult.Activity == Activity.Unemployed | MonthsAtWork(adult, month) <= 3)
            & L5423_1.Requires(notes, "ass.exhausted", "avoir épuisé ses droits à l'allocation d'assurance chômage", adult.In(month, Income.UnemploymentNet) <= 0)
            & R5423_1_1.Requires(notes, "ass.record", "avoir travaillé au moins cinq ans dans les dix ans qui précèdent la fin du contrat de travail", adult.AssWorkRecord)
            & R5423_1_2.Requires(notes, "ass.age", "ne pas avoir atteint l'âge auquel une pension à taux plein est due", adult.AgeInMonths(month) <= figures.AgeMaxMonths,
                Given.Years("age", adult.Age(month)))
            & L5423_7.Requires(notes, "ass.aah", "ne pas percevoir l'allocation aux adultes handicapés", adult.Aah[month] <= 0);
        if (atHand.IsNo && notes is null) return 0;

        var resources = Resources(home, month);
        var days = home.IsCouple ? figures.DaysCouple : figures.DaysSingle;
        N ceiling = figures.Daily * days;
        var open = atHand & R5423_1_3.Requires(notes, "ass.resources", "justifier de ressources inférieures à soixante-dix fois l'allocation journalière, cent dix fois pour un couple",
                resources / 12 < ceiling, Given.Euros("resources", resources / 12), Given.Euros("ceiling", ceiling));
        if (open.IsNo) return 0;

        return N.When(open, Amount<N>
            .From(notes, R5423_6, "ass.step.ceiling", "plafond mensuel de ressources", ceiling)
            .Minus(R5423_6, "ass.step.resources", "l'allocation est versée en différence avec les ressources", resources / 12)
            .AtMost(R5423_6, "ass.step.full", "dans la limite de l'allocation à taux plein, trente jours", 30 * figures.Daily)
            .AtLeastNothing()
            .NotPaidUnder(R5423_3, "ass.step.minimum", "l'allocation n'est pas versée si elle est inférieure à un jour", figures.Daily)
            .Value, 0);
    }

    /// <summary>Months with a wage among the last thirteen, for who is not registered as unemployed and does not receive the AAH.</summary>
    private static N MonthsAtWork<N>(Resident<N> adult, Month month) where N : struct, IQuantity<N>
    {
        N worked = 0;
        for (var past = month - 12; past <= month; past += 1)
            worked += N.When((adult.In(past, Income.SalaryTaxable) > 0) & (adult.Aah[past] <= 0), 1, 0);
        return worked;
    }

    /// <summary>Resources of the home over the twelve months before the claim (Code du travail R5423-3 to R5423-5).</summary>
    private static N Resources<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month).Ass;
        N total = 0;
        foreach (var adult in home.Adults)
        {
            total += Own(adult, month, figures);
            if (adult.Role == Role.Partner) total += OfPartner(adult, month, figures);
        }

        return total;
    }

    private static N Own<N>(Resident<N> adult, Month month, AssFigures figures) where N : struct, IQuantity<N>
    {
        var year = Period.YearBefore(month);
        return Kept(adult, month, adult.Sum(year, Income.SalaryTaxable), adult.In(month - 1, Income.SalaryTaxable), figures)
            + Kept(adult, month, adult.Sum(year, Income.PensionNet), adult.In(month - 1, Income.PensionNet), figures)
            + Kept(adult, month, adult.Sum(year, Income.MaintenanceReceived), adult.In(month - 1, Income.MaintenanceReceived), figures)
            + Kept(adult, month, adult.Aah.Sum(year), adult.Aah[month - 1], figures)
            + adult.Sum(year, Income.DisabilityPension) - adult.Sum(year, Income.MaintenancePaid)
            + adult.Year(month.Year - 1).Profit;
    }

    private static N OfPartner<N>(Resident<N> partner, Month month, AssFigures figures) where N : struct, IQuantity<N>
    {
        var year = Period.YearBefore(month);
        return N.When(partner.In(month - 1, Income.UnemploymentNet) > 0, partner.Sum(year, Income.UnemploymentNet), 0)
            + Kept(partner, month, partner.Sum(year, Income.SickPay), partner.In(month - 1, Income.SickPay), figures);
    }

    /// <summary>An income that has stopped counts for nothing, or for 70 % when another replaces it (Code du travail R5423-5).</summary>
    private static N Kept<N>(Resident<N> adult, Month month, N sum, N last, AssFigures figures) where N : struct, IQuantity<N>
    {
        var replaced = adult.In(month - 1, Income.UnemploymentNet) + adult.In(month - 1, Income.SickPay) + adult.In(month - 1, Income.PensionNet) > 0;
        return N.When((sum > 0) & (last <= 0), sum * N.When(replaced, figures.InterruptedKept, figures.InterruptedKeptAlone), sum);
    }
}
