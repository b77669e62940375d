using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Prime d'activité of the home, before CRDS (CSS L841-1 to L843-6, R842-1 to R846-5, D842-1 to D846-5).</summary>
internal static class PrimeActivite
{
    private static readonly Article L842_1 = Css("L842-1");
    private static readonly Article L842_2_1 = Css("L842-2")["1°"];
    private static readonly Article L842_2_2 = Css("L842-2")["2°"];
    private static readonly Article L842_2_3 = Css("L842-2")["3°"];
    private static readonly Article L842_3 = Css("L842-3");
    private static readonly Article L842_4 = Css("L842-4");
    private static readonly Article L842_7 = Css("L842-7");
    private static readonly Article D843_2 = Css("D843-2");
    private static readonly Article D843_3 = Css("D843-3");
    private static readonly Article D846_2 = Css("D846-2");
    private static readonly Article R843_1 = Css("R843-1");

    public static N Of<N>(Home<N> home, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        if (notes is null && !home.MayWork) return 0;
        var figures = MonthFigures.On(month);
        var quarter = home.ReferenceQuarter(month);
        var parts = new BonusParts<N>(0);
        for (var past = quarter.First; past <= quarter.Last; past += 1) parts = parts.With(home.EveryWay(past, OfMonth, BonusParts<N>.Either));
        parts = parts.Mean(quarter.Months);

        var isolated = RsaFamily<N>.Of(home, month).IsIncreased;
        var works = isolated | Works(home, quarter);
        var open = L842_1.Requires(notes, "activity_bonus.residence", "résider en France de manière stable et effective", true)
            & L842_1.Requires(notes, "activity_bonus.work", "percevoir des revenus tirés d'une activité professionnelle", works,
                Given.Euros("activity_income", parts.Activity))
            & L842_2_1.Requires(notes, "activity_bonus.age", "être âgé de plus de dix-huit ans", HasAdult(home, month), Given.Years("age", home.Applicant.Age(month)))
            & L842_2_2.Requires(notes, "activity_bonus.stay", "être français, européen, ou titulaire depuis au moins cinq ans d'un titre de séjour autorisant à travailler",
                isolated | HasStay(home, month))
            & L842_2_3.Requires(notes, "activity_bonus.student",
                "ne pas être élève, étudiant, stagiaire ou apprenti, sauf à gagner plus de 55 % du salaire minimum chaque mois de référence",
                !works | isolated | WorksEnough(home, month, quarter))
            & L842_3.Requires(notes, "activity_bonus.resources", "disposer de ressources inférieures au montant forfaitaire augmenté d'une fraction des revenus d'activité",
                parts.Paid > 0, Given.Euros("resources", parts.Resources));
        if (open.IsNo) return 0;

        return Amount<N>
            .From(notes, isolated.IsYes ? L842_7 : L842_3, "activity_bonus.step.base", "montant forfaitaire selon la composition du foyer, en moyenne sur les trois mois", parts.Flat)
            .Plus(D843_2, "activity_bonus.step.individual", "bonification individuelle de chaque travailleur", parts.Individual)
            .Plus(D843_3, "activity_bonus.step.activity", "fraction des revenus d'activité", parts.ActivityShare)
            .Minus(L842_4, "activity_bonus.step.resources", "ressources du foyer, au moins égales au montant forfaitaire", parts.Resources)
            .Becomes(R843_1, "activity_bonus.step.months", "un mois sans droit compte pour zéro dans la moyenne", parts.Paid)
            .NotPaidUnless(open, L842_1, "activity_bonus.step.closed", "la prime n'est due que si toutes les conditions sont remplies", 0)
            .NotPaidUnder(D846_2, "activity_bonus.step.minimum", "la prime n'est pas versée au-dessous d'un montant minimal", figures.Bonus.MinPaid)
            .Value;
    }

    /// <summary>The notional amount of one month, with that month's figures.</summary>
    private static BonusParts<N> OfMonth<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month);
        var bonus = figures.Bonus;
        var family = RsaFamily<N>.Of(home, month);
        var flat = bonus.Base * N.When(family.IsIncreased, bonus.IncreasedBase + (bonus.IncreasedChild * family.Children), family.Scale(bonus.Scale));
        var max = Math.Round(bonus.IndividualMax * bonus.Base, 2, MidpointRounding.ToEven);
        var hours = (bonus.IndividualFull - bonus.IndividualStart) * figures.Smic.Hourly;
        N activity = 0, others = 0, individual = 0;
        foreach (var member in home.Members)
        {
            if (!home.IsThere(member, month)) continue;
            var (earned, other) = Incomes(member, month, figures);
            activity += earned;
            others += other;
            individual += N.Min(max, N.Max(0, (earned - (bonus.IndividualStart * figures.Smic.Hourly)) * max / hours));
        }

        others += home.Aspa[month] + home.Family(month).Counted;
        if (home.MayHoldPersonalMinima)
        {
            foreach (var member in home.Members) others += member.Ass[month];
        }

        var housing = RsaResources.Housing(home, month, bonus.Base * bonus.Flat.Of(family.Persons, bonus.Scale));
        var resources = N.Max(activity + others + housing, flat);
        var share = activity * bonus.ActivityRate;
        var open = HasAdult(home, month) & (family.IsIncreased | HasStay(home, month));
        // The same as flat + individual + share - resources, with the activity income counted once on each side: bounds then stay narrow.
        var above = flat + individual - (activity * (1 - bonus.ActivityRate)) - others - housing;
        var paid = N.When(open, N.Max(0, N.Min(above, individual + share)), 0);
        return new BonusParts<N>(flat) { Individual = individual, ActivityShare = share, Resources = resources, Activity = activity, Paid = paid };
    }

    /// <summary>What a member earned by working, AAH included from 29 hours of minimum wage on (CSS L842-8, D843-4), and the rest.</summary>
    private static (N Earned, N Other) Incomes<N>(Resident<N> member, Month month, MonthFigures figures) where N : struct, IQuantity<N>
    {
        var aah = member.Aah[month];
        var other = member.Asi[month] + member.Mva[month];
        if (!member.HasIncome) return (0, other + aah);
        var earned = EarnedAlone(member, month);
        other += member.In(month, Income.UnemploymentNet) + member.In(month, Income.PensionNet) + member.In(month, Income.DisabilityPension)
            + member.In(month, Income.MaintenanceReceived) + N.When(member.In(month, Income.SalaryNet) > 0, 0, member.In(month, Income.SickPay));
        var counts = earned >= figures.Bonus.AahSmicHours * figures.Smic.Hourly;
        return (earned + N.When(counts, aah, 0), other + N.When(counts, 0, aah));
    }

    private static N EarnedAlone<N>(Resident<N> member, Month month) where N : struct, IQuantity<N>
    {
        if (!member.HasIncome) return 0;
        var salary = member.In(month, Income.SalaryNet);
        return salary + N.When(salary > 0, member.In(month, Income.SickPay), 0) + (RsaResources.Profit(member, month) / 12);
    }

    private static Claim Works<N>(Home<N> home, Period quarter) where N : struct, IQuantity<N>
    {
        var works = Claim.No;
        foreach (var adult in home.Adults)
        {
            for (var past = quarter.First; past <= quarter.Last; past += 1) works |= EarnedAlone(adult, past) > 0;
        }

        return works;
    }

    /// <summary>An adult who works and does not study, or who studies and works enough in each month.</summary>
    private static Claim WorksEnough<N>(Home<N> home, Month month, Period quarter) where N : struct, IQuantity<N>
    {
        var enough = 0.55 * 169 * MonthFigures.On(month).Smic.Hourly;
        var any = Claim.No;
        foreach (var adult in home.Adults)
        {
            var (works, always) = (Claim.No, Claim.Yes);
            for (var past = quarter.First; past <= quarter.Last; past += 1)
            {
                var earned = Incomes(adult, past, MonthFigures.On(past)).Earned;
                works |= earned > 0;
                always &= earned > enough;
            }

            any |= (!adult.IsStudent & works) | always;
        }

        return any;
    }

    private static bool HasAdult<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        foreach (var member in home.Members)
        {
            if (member.Age(month) >= MonthFigures.On(month).Bonus.AgeMin) return true;
        }

        return false;
    }

    private static Claim HasStay<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var stays = Claim.No;
        foreach (var member in home.Members) stays |= Rsa.HasStay(member, MonthFigures.On(month).Rsa);
        return stays;
    }
}

/// <summary>The parts of the notional amount of a month, or their means over the quarter.</summary>
internal readonly record struct BonusParts<N>(N Flat) where N : struct, IQuantity<N>
{
    public N Individual { get; init; }

    public N ActivityShare { get; init; }

    public N Resources { get; init; }

    public N Activity { get; init; }

    public N Paid { get; init; }

    /// <summary>What is certain of both.</summary>
    public static BonusParts<N> Either(BonusParts<N> one, BonusParts<N> other) => new(N.Either(one.Flat, other.Flat))
    {
        Individual = N.Either(one.Individual, other.Individual),
        ActivityShare = N.Either(one.ActivityShare, other.ActivityShare),
        Resources = N.Either(one.Resources, other.Resources),
        Activity = N.Either(one.Activity, other.Activity),
        Paid = N.Either(one.Paid, other.Paid),
    };

    public BonusParts<N> With(in BonusParts<N> other) => new(Flat + other.Flat)
    {
        Individual = Individual + other.Individual,
        ActivityShare = ActivityShare + other.ActivityShare,
        Resources = Resources + other.Resources,
        Activity = Activity + other.Activity,
        Paid = Paid + other.Paid,
    };

    public BonusParts<N> Mean(int months) => new(Flat / months)
    {
        Individual = Individual / months,
        ActivityShare = ActivityShare / months,
        Resources = Resources / months,
        Activity = Activity / months,
        Paid = Paid / months,
    };
}
