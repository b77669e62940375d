using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Complémentaire santé solidaire of the home (CSS L861-1 to L861-3, R861-2 to R861-16).</summary>
internal static class ComplementaireSante
{
    private static readonly Article L861_1 = Css("L861-1");
    private static readonly Article L861_1_1 = Css("L861-1")["1°"];
    private static readonly Article L861_1_2 = Css("L861-1")["2°"];
    private static readonly Article L861_2 = Css("L861-2");
    private static readonly Article R861_2 = Css("R861-2");

    public static HealthCover<N> Of<N>(Home<N> home, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month);
        var atHand = L861_1.Requires(notes, "c2s.residence", "résider en France de manière stable et régulière", Sejour.IsLawful(home))
            & R861_2.Requires(notes, "c2s.independence", "avoir vingt-cinq ans, un enfant à charge, ou ne pas dépendre de ses parents", IsIndependent(home, month));
        if (atHand.IsNo && notes is null) return new(Claim.No, Claim.No, Claim.No, 0);

        var resources = Resources(home, month, figures);
        var free = N.Round(figures.C2s.CeilingBase * Coefficient(home, month, figures.C2s), 0);
        var paid = free * (1 + figures.C2s.PaidIncrease);
        var receivesRsa = home.ReceivesRsa(month);
        var underPaid = resources <= paid;
        var underFree = resources <= free;
        _ = L861_1_2.Requires(notes, "c2s.ceiling", "disposer de ressources annuelles inférieures au plafond majoré de 35 %, ou recevoir le revenu de solidarité active",
                underPaid | receivesRsa, Given.Euros("resources", resources), Given.Euros("ceiling", paid));
        _ = L861_1_1.Requires(notes, "c2s.free_ceiling", "sans participation : disposer de ressources annuelles inférieures au plafond", underFree,
            Given.Euros("resources", resources), Given.Euros("ceiling", free));
        _ = L861_2.Requires(notes, "c2s.rsa", "sans participation : recevoir le revenu de solidarité active", receivesRsa);

        var isFree = atHand & (underFree | receivesRsa);
        var isPaid = atHand & !isFree & underPaid;
        return new(isFree, isPaid, atHand & (underFree | receivesRsa | underPaid), Contribution(home, month, isPaid, notes));
    }

    private static N Contribution<N>(Home<N> home, Month month, Claim isPaid, Notebook? notes) where N : struct, IQuantity<N>
    {
        if (isPaid.IsNo) return 0;
        var figures = MonthFigures.On(month).C2s;
        var total = 0d;
        foreach (var member in home.Members) total += figures.Contribution(member.Age(month));
        return N.When(isPaid, Amount<N>
            .From(notes, L861_1_2, "c2s.step.contribution", "participation mensuelle, selon l'âge de chaque membre du foyer", total).Value, 0);
    }

    private static Claim IsIndependent<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var ageMax = MonthFigures.On(month).C2s.DependantAgeMax;
        var year = Period.YearBefore(month);
        var independent = Claim.Yes;
        foreach (var member in home.Members)
        {
            var age = member.Age(month);
            if (age >= ageMax || (member.IsChild && age >= 0 && age <= ageMax)) return true;
            independent &= !member.LivesWithParents & member.Sum(year, Income.MaintenanceReceived) <= 0;
        }

        return independent;
    }

    private static bool Counts<N>(Resident<N> member, Month month, int ageMax) where N : struct, IQuantity<N> =>
        member.IsAdult || member.Age(month) is var age && age >= 0 && age <= ageMax;

    /// <summary>What the family weighs in the ceiling; a child in shared custody counts for half (CSS R861-3, D861-1).</summary>
    private static N Coefficient<N>(Home<N> home, Month month, C2sFigures figures) where N : struct, IQuantity<N>
    {
        N coefficient = home.IsCouple ? 1 + figures.Second : 1;
        Span<int> children = stackalloc int[Math.Min(home.Children.Length, 64)];
        Span<int> ages = stackalloc int[children.Length];
        var counted = 0;
        for (var i = 0; i < children.Length; i++)
        {
            var child = home.Children[i];
            if (!Counts(child, month, figures.DependantAgeMax)) continue;
            ages[counted] = -child.AgeInMonths(month);
            children[counted++] = i;
        }

        ages[..counted].Sort(children[..counted]);
        for (var rank = 0; rank < counted; rank++)
        {
            var person = rank + (home.IsCouple ? 3 : 2);
            var share = N.When(home.Children[children[rank]].SharedCustody, 0.5, 1);
            coefficient += share * (person == 2 ? figures.Second : person <= 4 ? figures.ThirdAndFourth : figures.FifthPlus);
        }

        return coefficient;
    }

    /// <summary>Resources of the twelve months before (CSS L861-2, R861-4 to R861-15).</summary>
    private static N Resources<N>(Home<N> home, Month month, MonthFigures figures) where N : struct, IQuantity<N>
    {
        var total = Family(home, month, figures.C2s) + Housing(home, month, figures);
        foreach (var member in home.Members)
        {
            if (Counts(member, month, figures.C2s.DependantAgeMax)) total += OfMember(home, member, month, figures.C2s);
        }

        return total;
    }

    private static N Family<N>(Home<N> home, Month month, C2sFigures figures) where N : struct, IQuantity<N>
    {
        N total = 0;
        if (!home.HasChildren && !home.MayHoldPersonalMinima) return total;
        var aspaDeduction = home.IsCouple ? figures.AspaDeductionCouple : figures.AspaDeductionSingle;
        var year = Period.YearBefore(month);
        for (var past = year.First; past <= year.Last; past += 1)
        {
            ref readonly var family = ref home.Family(past);
            total += family.Af.Total + family.Asf.Total + family.Cf.Total + N.Max(0, home.Aspa[past] - aspaDeduction);
        }

        return total;
    }

    private static N OfMember<N>(Home<N> home, Resident<N> member, Month month, C2sFigures figures) where N : struct, IQuantity<N>
    {
        var year = Period.YearBefore(month);
        N total = 0;
        if (home.MayHoldPersonalMinima)
        {
            for (var past = year.First; past <= year.Last; past += 1)
            {
                total += member.Ass[past] + member.Mva[past] + N.Max(0, member.Aah[past] - figures.AahDeduction)
                    + N.Max(0, member.Asi[past] - AsiDeduction(home, member, past, figures));
            }
        }

        if (!member.HasIncome && !member.HasSavings) return total;
        var salary = member.Sum(year, Income.SalaryNet);
        var interrupted = (member.In(month, Income.SickPay) > 0) | (member.Ass[month] > 0)
            | (member.Activity == Activity.Unemployed & member.In(month, Income.UnemploymentNet) > 0);
        return total + (salary * N.When(interrupted, 1 - figures.SalaryDeduction, 1))
            + member.Sum(year, Income.SickPay) + member.Sum(year, Income.UnemploymentNet) + member.Sum(year, Income.PensionNet)
            + member.Sum(year, Income.DisabilityPension) + member.Sum(year, Income.MaintenanceReceived) + member.IncomeFromSavings(year)
            + member.Year(month.Year - 1).Profit - member.Sum(year, Income.MaintenancePaid);
    }

    private static N AsiDeduction<N>(Home<N> home, Resident<N> member, Month past, C2sFigures figures) where N : struct, IQuantity<N>
    {
        var both = Claim.No;
        if (home.Partner is { } partner) both = (home.Applicant.Asi[past] > 0) & (partner.Asi[past] > 0);
        return N.When(member.Aah[past] > 0, 0, N.When(both, figures.AsiDeductionTwo / 2, figures.AsiDeductionSingle));
    }

    /// <summary>Housing counts for a flat amount (CSS R861-5 to R861-7).</summary>
    private static N Housing<N>(Home<N> home, Month month, MonthFigures figures) where N : struct, IQuantity<N>
    {
        var persons = 0;
        foreach (var member in home.Members)
        {
            if (Counts(member, month, figures.C2s.DependantAgeMax)) persons++;
        }

        var year = 12 * figures.Rsa.Base;
        var withoutAid = home.Housing is HousingStatus.Owner or HousingStatus.RentFree
            ? year * figures.C2s.FlatWithoutAid.Of(persons, figures.Rsa.Scale) : 0;
        return withoutAid + N.Min(home.HousingAid(month).Paid * 12, year * figures.C2s.FlatWithAid.Of(persons, figures.Rsa.Scale));
    }
}

/// <summary>The health cover: free, with a contribution, or none. It may be known to be open before it is known which.</summary>
internal readonly record struct HealthCover<N>(Claim IsFree, Claim IsPaid, Claim IsOpen, N Contribution) where N : struct, IQuantity<N>
{
    /// <summary>What is certain of both.</summary>
    public static HealthCover<N> Either(HealthCover<N> one, HealthCover<N> other) => new(
        Both(one.IsFree, other.IsFree), Both(one.IsPaid, other.IsPaid), Both(one.IsOpen, other.IsOpen), N.Either(one.Contribution, other.Contribution));

    private static Claim Both(Claim one, Claim other) => one == other ? one : Claim.Unknown;
}
