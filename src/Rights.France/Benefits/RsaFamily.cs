using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Benefits;

/// <summary>The home as RSA and prime d'activité count it in one month: who counts, and whether the increase for isolation is open (CASF L262-9, R262-3).</summary>
/// <param name="Children">The children that count.</param>
/// <param name="Persons">All who count.</param>
/// <param name="IsAlone">Whether there is one adult.</param>
/// <param name="IsIncreased">Whether the increase for isolation is open.</param>
/// <param name="Own">The own resources of all who count, a month.</param>
internal readonly record struct RsaFamily<N>(int Children, int Persons, bool IsAlone, Claim IsIncreased, N Own) where N : struct, IQuantity<N>
{
    public static RsaFamily<N> Of(Home<N> home, Month month)
    {
        var expects = home.ExpectsChild(month);
        var children = 0;
        var infant = false;
        N own = 0;
        foreach (var adult in home.Adults) own += RsaResources.OfMember(home, adult, month);
        if (home.HasChildren)
        {
            var limit = ResourcesLimit(home, month, expects);
            foreach (var child in home.Children)
            {
                if (child.Age(month) >= 25 || !home.IsThere(child, month) || home.IsAutonomous(child, month)) continue;
                infant |= child.Age(month) is >= 0 and < 3;
                var resources = RsaResources.OfMember(home, child, month);
                if (!home.Decide(resources < limit, child, month, Fork.CountsForRsa)) continue;
                children++;
                own += resources;
            }
        }

        var increased = home.IsAlone & (expects | children > 0) & (infant | home.RecentIsolation | expects);
        return new RsaFamily<N>(children, home.Adults.Length + children, home.IsAlone, increased, own);
    }

    /// <summary>The flat amount: by the increased rates for an isolated parent, else by the scale of the family.</summary>
    public double Scale(FamilyScale scale) => scale.Of(Persons, IsAlone);

    /// <summary>A child whose resources exceed what they add to the flat amount is left out (CASF R262-3).</summary>
    private static N ResourcesLimit(Home<N> home, Month month, Claim expects)
    {
        var figures = MonthFigures.On(month).Rsa;
        var oneChildAtMost = 0;
        foreach (var child in home.Children)
        {
            if (child.Age(month) < 25 && home.IsThere(child, month) && !home.IsAutonomous(child, month)) oneChildAtMost++;
        }

        return N.When(!expects & home.IsAlone & home.RecentIsolation & oneChildAtMost <= 1,
            (figures.IncreasedBase - 1 + figures.IncreasedChild) * figures.Base,
            figures.Scale.ExtraChild * figures.Base);
    }
}
