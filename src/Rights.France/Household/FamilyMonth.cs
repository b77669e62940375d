using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Benefits;

namespace Appui.Rights.France.Household;

/// <summary>Family benefits of one month: they depend on no other benefit, and many read them.</summary>
internal readonly struct FamilyMonth<N> where N : struct, IQuantity<N>
{
    /// <summary>Allocations familiales.</summary>
    public FamilyAllowance<N> Af { get; private init; }

    /// <summary>Allocation de base de la Paje.</summary>
    public N Paje { get; private init; }

    /// <summary>Complément familial.</summary>
    public FamilySupplement<N> Cf { get; private init; }

    /// <summary>Allocation de soutien familial.</summary>
    public FamilySupport<N> Asf { get; private init; }

    /// <summary>What RSA and prime d'activité count as resources (CASF R262-10-1, R262-11; CSS R844-4, R844-5).</summary>
    public N Counted { get; private init; }

    /// <summary>What is certain of both.</summary>
    public static FamilyMonth<N> Either(FamilyMonth<N> one, FamilyMonth<N> other) => new()
    {
        Af = new(N.Either(one.Af.Base, other.Af.Base), N.Either(one.Af.Total, other.Af.Total)),
        Paje = N.Either(one.Paje, other.Paje),
        Cf = new(N.Either(one.Cf.Total, other.Cf.Total), N.Either(one.Cf.Counted, other.Cf.Counted)),
        Asf = new(N.Either(one.Asf.Total, other.Asf.Total), N.Either(one.Asf.Counted, other.Asf.Counted)),
        Counted = N.Either(one.Counted, other.Counted),
    };

    public static FamilyMonth<N> Of(Home<N> home, Month month)
    {
        if (!home.HasChildren) return new() { Counted = 0 };
        var paje = AllocationJeuneEnfant.Of(home, month);
        var month1 = new FamilyMonth<N>
        {
            Af = AllocationsFamiliales.Of(home, month),
            Paje = paje,
            Cf = ComplementFamilial.Of(home, month, paje),
            Asf = SoutienFamilial.Of(home, month),
        };
        return month1 with { Counted = month1.Paje + month1.Asf.Counted + month1.Cf.Counted + N.Min(month1.Af.Base, month1.Af.Total) };
    }
}
