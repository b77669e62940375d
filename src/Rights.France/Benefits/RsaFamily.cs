using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Benefits;

/// <summary>The home as RSA and prime d'activité count it in one month: who counts, and whether the increase for isolation is open (CASF L262-9, R262-3).</summary>
internal readonly record struct RsaFamily(int Children, int Persons, bool IsAlone, bool IsIncreased)
{
    public static RsaFamily Of<N>(Home<N> home, Month month) where N : struct, IQuantity<N>
    {
        var expects = home.ExpectsChild(month);
        var children = 0;
        var infant = false;
        if (home.HasChildren)
        {
            var limit = ResourcesLimit(home, month, expects);
            foreach (var child in home.Children)
            {
                if (child.Age(month) >= 25 || !home.IsThere(child, month) || home.IsAutonomous(child, month)) continue;
                infant |= child.Age(month) is >= 0 and < 3;
                if (home.Decide(RsaResources.OfMember(home, child, month) < limit)) children++;
            }
        }

        var increased = home.IsAlone && (expects || children > 0) && (infant || home.RecentIsolation || expects);
        return new RsaFamily(children, home.Adults.Length + children, home.IsAlone, increased);
    }

    /// <summary>The flat amount: by the increased rates for an isolated parent, else by the scale of the family.</summary>
    public double Scale(FamilyScale scale) => scale.Of(Persons, IsAlone);

    /// <summary>Whether this member counts: adults, and children under 25 who are not better off than the increase they bring.</summary>
    public static bool Counts<N>(Home<N> home, Resident<N> member, Month month) where N : struct, IQuantity<N> =>
        member.IsAdult
        || (member.Age(month) < 25 && home.IsThere(member, month) && !home.IsAutonomous(member, month)
            && home.Decide(RsaResources.OfMember(home, member, month) < ResourcesLimit(home, month, home.ExpectsChild(month))));

    /// <summary>A child whose resources exceed what they add to the flat amount is left out (CASF R262-3).</summary>
    private static double ResourcesLimit<N>(Home<N> home, Month month, bool expects) where N : struct, IQuantity<N>
    {
        var figures = MonthFigures.On(month).Rsa;
        var oneChildAtMost = 0;
        foreach (var child in home.Children)
        {
            if (child.Age(month) < 25 && home.IsThere(child, month) && !home.IsAutonomous(child, month)) oneChildAtMost++;
        }

        return !expects && home.IsAlone && home.RecentIsolation && oneChildAtMost <= 1
            ? (figures.IncreasedBase - 1 + figures.IncreasedChild) * figures.Base
            : figures.Scale.ExtraChild * figures.Base;
    }
}
