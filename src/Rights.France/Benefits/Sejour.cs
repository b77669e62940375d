using Appui.Rights.Engine;
using Appui.Rights.France.Household;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France.Benefits;

/// <summary>Residence in France and lawful stay, which most rights ask for in the same words.</summary>
internal static class Sejour
{
    private static readonly Article L512_1 = Css("L512-1");
    private static readonly Article L512_2 = Css("L512-2");

    /// <summary>At least one adult stays lawfully.</summary>
    public static Claim IsLawful<N>(Home<N> home) where N : struct, IQuantity<N> => !home.Text.LawfulStayIsRequired | home.StaysLawfully;

    /// <summary>Residence, for family benefits.</summary>
    public static Claim FamilyResidence(Notebook? notes, string key) =>
        L512_1.Requires(notes, key, "résider en France avec ses enfants de manière stable", true);

    /// <summary>Lawful stay, for family benefits.</summary>
    public static Claim FamilyStay<N>(Notebook? notes, Home<N> home, string key) where N : struct, IQuantity<N> =>
        L512_2.Requires(notes, key, "pour les étrangers, séjourner régulièrement en France", IsLawful(home));
}
