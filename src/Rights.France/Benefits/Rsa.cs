using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Revenu de solidarité active of the home (CASF L262-2 to L262-12, R262-1 to R262-39).</summary>
internal static class Rsa
{
    private static readonly Article L262_2 = Casf("L262-2");
    private static readonly Article L262_3 = Casf("L262-3");
    private static readonly Article L262_4_1 = Casf("L262-4")["1°"];
    private static readonly Article L262_4_2 = Casf("L262-4")["2°"];
    private static readonly Article L262_4_3 = Casf("L262-4")["3°"];
    private static readonly Article L262_9 = Casf("L262-9");
    private static readonly Article R262_1 = Casf("R262-1");
    private static readonly Article R262_7 = Casf("R262-7");
    private static readonly Article R262_9 = Casf("R262-9");
    private static readonly Article R262_11 = Casf("R262-11");
    private static readonly Article R262_39 = Casf("R262-39");

    public static N Of<N>(Home<N> home, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month).Rsa;
        var family = RsaFamily<N>.Of(home, month);
        var (age, notStudent, stay) = Personal(home, month, family, figures);
        var increased = family.IsIncreased & Sejour.IsLawful(home);
        var open = L262_2.Requires(notes, "rsa.residence", "résider en France de manière stable et effective", true)
            & L262_4_1.Requires(notes, "rsa.age",
                "être âgé de plus de vingt-cinq ans ou assumer la charge d'un ou plusieurs enfants nés ou à naître ; avant vingt-cinq ans, avoir travaillé deux ans",
                age | increased, Given.Years("age", home.Applicant.Age(month)), Given.Persons("children", family.Children))
            & L262_4_2.Requires(notes, "rsa.stay", "être français, européen, ou titulaire depuis au moins cinq ans d'un titre de séjour autorisant à travailler",
                stay | increased)
            & L262_4_3.Requires(notes, "rsa.student", "ne pas être élève, étudiant ou stagiaire, sauf parent isolé", notStudent | increased);
        if (open.IsNo) return 0;

        var (flat, forIsolation) = Flat(family, age & notStudent & stay, increased, figures);
        var housing = RsaResources.Housing(home, month, figures.Base * figures.Flat.Of(family.Persons, figures.Scale));
        var benefits = home.Family(month).Counted;
        var minima = RsaResources.Minima(home, month);
        var resources = family.Own + housing + benefits + minima;
        open &= L262_2.Requires(notes, "rsa.resources", "disposer de ressources inférieures à un montant forfaitaire", resources < flat,
            Given.Euros("resources", resources), Given.Euros("flat_amount", flat));
        if (open.IsNo) return 0;

        return Amount<N>
            .From(notes, forIsolation ? L262_9 : R262_1, forIsolation ? "rsa.step.increased" : "rsa.step.base",
                forIsolation ? "montant forfaitaire majoré du parent isolé" : "montant forfaitaire selon la composition du foyer", flat)
            .Minus(R262_9, "rsa.step.housing", "aide au logement ou avantage du logement gratuit, dans la limite d'un forfait", housing)
            .Minus(R262_7, "rsa.step.income", "moyenne mensuelle des ressources des trois mois de référence", family.Own)
            .Minus(R262_11, "rsa.step.family", "prestations familiales prises en compte", benefits)
            .Minus(L262_3, "rsa.step.minima", "autres minima sociaux perçus", minima)
            .AtLeastNothing()
            .NotPaidUnder(R262_39, "rsa.step.minimum", "l'allocation n'est pas versée au-dessous d'un montant minimal", figures.MinPaid)
            .Value;
    }

    /// <summary>Whether anything is paid. The housing aid of the month is only asked for when its place between nothing and the flat rate decides.</summary>
    public static Claim IsPaid<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month).Rsa;
        var family = RsaFamily<N>.Of(home, month);
        var (age, notStudent, stay) = Personal(home, month, family, figures);
        var (flat, _) = Flat(family, age & notStudent & stay, family.IsIncreased & Sejour.IsLawful(home), figures);
        if ((flat <= 0).IsYes) return false;
        var left = flat - family.Own - home.Family(month).Counted - RsaResources.Minima(home, month);
        if ((left < figures.MinPaid).IsYes) return false;
        if ((left - (figures.Base * figures.Flat.Of(family.Persons, figures.Scale)) >= figures.MinPaid).IsYes) return true;
        return home.Rsa(month) > 0;
    }

    private static (N Flat, bool ForIsolation) Flat<N>(RsaFamily<N> family, Claim ordinary, Claim increased, RsaFigures figures) where N : struct, IQuantity<N> =>
        (N.Max(N.When(ordinary, figures.Base * family.Scale(figures.Scale), 0),
            N.When(increased, figures.Base * (figures.IncreasedBase + (figures.IncreasedChild * family.Children)), 0)), increased.IsYes);

    /// <summary>Age or child, no studies, lawful stay (CASF L262-4). In the text of the law one and the same adult meets all three.</summary>
    private static (Claim Age, Claim NotStudent, Claim Stay) Personal<N>(Home<N> home, Month month, RsaFamily<N> family, RsaFigures figures)
        where N : struct, IQuantity<N>
    {
        var together = home.Text.RsaConditionsAreOnePersons;
        var expects = together & home.ExpectsChild(month);
        Claim age = false, notStudent = false, stay = false, all = false;
        foreach (var adult in home.Adults)
        {
            var years = adult.Age(month);
            var oldEnough = family.Children > 0 | expects | years >= figures.AgeMin
                | ((years > figures.YoungAbove && years < figures.YoungUnder) & adult.YoungWorkerHours);
            var stays = HasStay(adult, figures);
            age |= oldEnough;
            notStudent |= oldEnough & !adult.IsStudent;
            stay |= stays;
            all |= oldEnough & !adult.IsStudent & stays;
        }

        return (age, notStudent, together ? stay & (all | !notStudent) : stay);
    }

    /// <summary>The stay that RSA and prime d'activité ask for (CASF L262-4, 2° and L262-6; CSS L842-2, 2°).</summary>
    public static Claim HasStay<N>(Resident<N> adult, RsaFigures figures) where N : struct, IQuantity<N> =>
        adult.Nationality == Nationality.French
        | ((adult.Nationality == Nationality.EuropeanEconomicArea | adult.Nationality == Nationality.Swiss) & adult.ResidencePermitYears >= figures.PermitYearsEea)
        | (adult.Nationality == Nationality.Other & adult.ResidencePermitYears >= figures.PermitYearsOther);
}
