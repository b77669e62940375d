namespace Appui.Mandates.Model;

/// <summary>Whether a judge, or the person beforehand, named somebody to protect an adult (Code civil, book I, title XI). It changes who signs.</summary>
internal enum ProtectionKind
{
    /// <summary>Nobody was named.</summary>
    None,

    /// <summary>Not known: a day at most, and nothing is sent.</summary>
    Unknown,

    /// <summary>Sauvegarde de justice (433 to 439): the person acts by themselves, but for what a judge gave to somebody else.</summary>
    Sauvegarde,

    /// <summary>Curatelle (440, 467): the person signs, and the curator with them.</summary>
    Curatelle,

    /// <summary>Curatelle renforcée (472): the same, and the curator alone receives the income and pays.</summary>
    CuratelleRenforcee,

    /// <summary>Tutelle (440, 473): the guardian signs; the person is told, and decides alone on what is strictly personal (457-1, 458, 459).</summary>
    Tutelle,

    /// <summary>Habilitation familiale générale (494-1 to 494-12): the relative whom the judge named signs, as a guardian does.</summary>
    HabilitationFamiliale,

    /// <summary>Mandat de protection future in force (477 to 494): the person may act; who was named is told and signs with them.</summary>
    ProtectionFuture,
}

/// <summary>Who signs, and what is left out, under a measure of protection.</summary>
internal static class Protections
{
    extension(ProtectionKind protection)
    {
        /// <summary>Somebody was named.</summary>
        public bool IsMeasure => protection is not (ProtectionKind.None or ProtectionKind.Unknown);

        /// <summary>Must the person sign?</summary>
        public bool PersonSigns => protection is not (ProtectionKind.Tutelle or ProtectionKind.HabilitationFamiliale);

        /// <summary>Must who was named sign?</summary>
        public bool ProtectorSigns => protection is ProtectionKind.Curatelle or ProtectionKind.CuratelleRenforcee or ProtectionKind.Tutelle
            or ProtectionKind.HabilitationFamiliale or ProtectionKind.ProtectionFuture;

        /// <summary>The longest that a mandate may last, in days.</summary>
        public int LongestDays => protection switch
        {
            ProtectionKind.Unknown => 1,
            ProtectionKind.None or ProtectionKind.Sauvegarde => 365,
            _ => 182,
        };

        /// <summary>Families that no mandate of ours covers then: they belong to who was named, with or without a judge.</summary>
        public IReadOnlyList<MandateFamily> LeftOut => protection switch
        {
            ProtectionKind.Tutelle or ProtectionKind.HabilitationFamiliale => [MandateFamily.Money, MandateFamily.Justice],
            ProtectionKind.CuratelleRenforcee => [MandateFamily.Money],
            _ => [],
        };

        /// <summary>What cannot be done until more is known.</summary>
        public IReadOnlyList<MandateAct> ActsLeftOut => protection is ProtectionKind.Unknown ? [MandateAct.Send, MandateAct.Phone] : [];
    }
}
