using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Allocation aux adultes handicapés of one person (CSS L821-1 to L821-3, R821-1 to R821-4, D821-1 to D821-9).</summary>
internal static class Aah
{
    private static readonly Article L821_1 = Css("L821-1");
    private static readonly Article L821_2 = Css("L821-2");
    private static readonly Article L821_3 = Css("L821-3");
    private static readonly Article R821_1 = Css("R821-1");
    private static readonly Article D821_2 = Css("D821-2");

    /// <summary>The partner's resources no longer count (loi n° 2022-1158 du 16 août 2022, art. 10; décret n° 2022-1694).</summary>
    private static readonly Month PartnerNoLongerCounts = new(2023, 10);

    public static N Of<N>(Home<N> home, Resident<N> person, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month).Aah;
        var age = person.Age(month);
        var open = L821_1.Requires(notes, "aah.residence", "résider sur le territoire métropolitain", true)
            & L821_1.Requires(notes, "aah.stay", "pour les étrangers, être en situation régulière", !home.Text.LawfulStayIsRequired | person.StaysLawfully)
            & R821_1.Requires(notes, "aah.age", "être âgé de plus de vingt ans, ou de plus de seize ans sans être à charge pour les prestations familiales",
                age >= figures.AgeMin || (age >= figures.AgeMinNotDependant && !home.IsDependent(person, month)), Given.Years("age", age))
            & L821_2.Requires(notes, "aah.disability",
                "présenter une incapacité permanente d'au moins 80 %, ou d'au moins 50 % avec une restriction substantielle et durable pour l'accès à l'emploi, avant l'âge légal de la retraite",
                IsDisabledEnough(person, age, figures), Given.Share("disability_rate", person.DisabilityRate));
        if (open.IsNo) return 0;

        var children = home.DependentChildren(month);
        var resources = Resources(home, person, month, figures, children);
        var couple = person.IsAdult && home.IsCouple && month < PartnerNoLongerCounts;
        N ceiling = figures.Max * (1 + (couple ? figures.CoupleIncrease : 0) + (figures.ChildIncrease * children));
        var otherPensions = person.In(month, Income.DisabilityPension) + person.Asi[month - 1];
        open &= L821_3.Requires(notes, "aah.resources", "disposer de ressources personnelles inférieures à un plafond, augmenté pour chaque enfant à charge", resources < ceiling,
                Given.Euros("resources", resources), Given.Euros("ceiling", ceiling))
            & L821_1.Requires(notes, "aah.pension", "ne pas percevoir un avantage de vieillesse ou d'invalidité au moins égal à l'allocation", otherPensions < figures.Max,
                Given.Euros("pensions", otherPensions));
        if (open.IsNo) return 0;

        return N.When(open, Amount<N>
            .From(notes, D821_2, "aah.step.ceiling", "plafond mensuel de ressources", ceiling)
            .Minus(D821_2, "aah.step.resources", "ressources de la personne, après abattements", resources)
            .AtMost(L821_3, "aah.step.max", "l'allocation ne dépasse pas son montant maximal", figures.Max)
            .AtLeastNothing()
            .AtMost(L821_1, "aah.step.pension", "l'allocation complète les avantages de vieillesse ou d'invalidité sans que leur total dépasse son montant",
                N.Max(0, figures.Max - otherPensions))
            .Value, 0);
    }

    private static Claim IsDisabledEnough<N>(Resident<N> person, int age, AahFigures figures) where N : struct, IQuantity<N> =>
        person.DisabilityRate >= figures.RateFull
        | (person.DisabilityRate >= figures.RateRestricted & person.RestrictedAccessToEmployment & age <= figures.RetirementAge);

    /// <summary>Monthly resources: those of the quarter for who works (CSS R821-4-1), else those of the year before last (CSS R821-4).</summary>
    private static N Resources<N>(Home<N> home, Resident<N> person, Month month, AahFigures figures, int children) where N : struct, IQuantity<N>
    {
        var works = person.In(month, Income.SalaryTaxable) + person.Year(month.Year - 1).TaxableProfit > 0;
        var replaced = person.In(month - 1, Income.UnemploymentNet) + person.In(month - 1, Income.PensionNet)
            + person.In(month - 1, Income.DisabilityPension) > 0;
        N kept = N.When((!works & !person.IsStudent) | replaced, 1 - figures.CessationDeduction, 1);

        var (earned, other) = Quarter(person, month);
        var year = person.Year(month.Year - 2);
        var partner = Partner(home, person, month);
        N ofPartnerAtWork = 0, ofPartner = 0;
        if (partner is not null && month < PartnerNoLongerCounts)
        {
            var (partnerEarned, partnerOther) = Quarter(partner, month);
            var partnerYear = partner.Year(month.Year - 2);
            ofPartnerAtWork = OfPartner(partnerEarned + partnerOther, figures, children, month);
            ofPartner = OfPartner(partnerYear.Wages + partnerYear.TaxableProfit + partnerYear.Pensions, figures, children, month);
        }

        return N.When(works,
            N.Max(0, Abated(earned, figures, kept) + other + ofPartnerAtWork) / 12,
            (Abated(year.Wages + year.TaxableProfit, figures, kept) + year.Pensions + ofPartner) / 12);
    }

    private static Resident<N>? Partner<N>(Home<N> home, Resident<N> person, Month month) where N : struct, IQuantity<N> =>
        month >= PartnerNoLongerCounts || person.IsChild || home.IsAlone ? null : person == home.Applicant ? home.Partner : home.Applicant;

    private static N OfPartner<N>(N yearly, AahFigures figures, int children, Month month) where N : struct, IQuantity<N> =>
        N.Max(0, yearly * (1 - MonthFigures.On(month).Tax.SalaryRate) - (figures.PartnerFlat + (figures.PartnerFlatPerChild * children)));

    /// <summary>Four times the quarter: what work brings, and the rest.</summary>
    private static (N Earned, N Other) Quarter<N>(Resident<N> person, Month month) where N : struct, IQuantity<N>
    {
        var quarter = Period.QuarterBefore(month);
        var earned = person.Sum(quarter, Income.UnemploymentNet) + person.Sum(quarter, Income.SickPay) + person.Sum(quarter, Income.SalaryNet)
            + (person.Year(month.Year - 1).Profit * 3 / 12);
        var other = person.Asi.Sum(quarter) + person.Sum(quarter, Income.MaintenanceReceived) + person.Sum(quarter, Income.DisabilityPension)
            + person.Sum(quarter, Income.PensionNet) + person.IncomeFromSavings(quarter) - person.Sum(quarter, Income.MaintenancePaid);
        return (earned * 4, other * 4);
    }

    /// <summary>Work income after deductions of 80 % then 40 % (CSS D821-9), and of 30 % more on ceasing to work (CSS R821-4).</summary>
    private static N Abated<N>(N yearly, AahFigures figures, N kept) where N : struct, IQuantity<N> =>
        kept * (N.Min(figures.WorkThreshold, yearly) * (1 - figures.WorkDeductionLow)
            + N.Max(0, yearly - figures.WorkThreshold) * (1 - figures.WorkDeductionHigh));
}
