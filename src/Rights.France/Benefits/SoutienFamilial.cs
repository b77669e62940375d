using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Allocation de soutien familial, before CRDS (CSS L523-1 to L523-3, D523-1 to D523-3).</summary>
internal static class SoutienFamilial
{
    private static readonly Article L523_1 = Css("L523-1");
    private static readonly Article L523_2 = Css("L523-2");
    private static readonly Article D523_1 = Css("D523-1");
    private static readonly Article D523_3 = Css("D523-3");

    public static FamilySupport<N> Of<N>(Home<N> home, Month month, Notebook? notes = null) where N : struct, IQuantity<N>
    {
        var children = Children(home, month);
        var open = Sejour.FamilyResidence(notes, "family_support.residence")
            & Sejour.FamilyStay(notes, home, "family_support.stay")
            & L523_2.Requires(notes, "family_support.alone", "assumer seul la charge de l'enfant", home.IsAlone)
            & L523_1.Requires(notes, "family_support.children", "assumer la charge effective et permanente d'un enfant", children > 0, Given.Persons("children", children))
            & L523_1.LeavesToAppreciation(notes, "family_support.other_parent",
                "l'autre parent n'a pas reconnu l'enfant, est décédé, ne participe pas à son entretien ou verse une pension inférieure à l'allocation", true);
        if (open.IsNo) return new(0, 0);

        var figures = MonthFigures.On(month);
        N maintenance = 0;
        foreach (var member in home.Members) maintenance += member.In(month, Income.MaintenanceReceived);
        var amount = Amount<N>
            .From(notes, D523_1, "family_support.step.base", "pourcentage de la base mensuelle pour chaque enfant", children * figures.Family.Bmaf * figures.Asf.Rate)
            .Minus(L523_1, "family_support.step.maintenance", "allocation différentielle : la pension versée pour l'enfant est déduite", maintenance)
            .AtLeastNothing();
        amount = amount.NotPaidUnless(amount.Value > figures.Asf.MinPaidExclusive,
            D523_3, "family_support.step.minimum", "l'allocation n'est pas versée si elle n'excède pas un montant minimal", figures.Asf.MinPaidExclusive);
        var paid = N.When(open, amount.Value, 0);
        return new(paid, N.Min(paid, children * figures.Family.Bmaf * figures.Rsa.AsfCounted));
    }

    private static int Children<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var children = 0;
        foreach (var child in home.Children)
        {
            if (child.Age(month) is >= 0 and < 20 && !home.IsAutonomous(child, month)) children++;
        }

        return children;
    }
}

/// <summary>Allocation de soutien familial of a month.</summary>
/// <param name="Total">What is paid.</param>
/// <param name="Counted">The part that RSA and prime d'activité count (CASF R262-10-1).</param>
internal readonly record struct FamilySupport<N>(N Total, N Counted) where N : struct, IQuantity<N>;
