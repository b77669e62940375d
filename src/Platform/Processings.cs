namespace Appui.Platform;

/// <summary>What allows a processing (GDPR art. 6(1)).</summary>
public enum LegalBasis
{
    /// <summary>A mission of public interest: the structure is public, or has the mission by law or contract (point e).</summary>
    PublicMission,

    /// <summary>The legitimate interest of a structure that helps people (point f); the person may object.</summary>
    LegitimateInterest,

    /// <summary>A text obliges to keep it (point c).</summary>
    LegalObligation,

    /// <summary>The person said yes, and takes it back as easily (point a). For options only: nobody is helped less without it.</summary>
    Consent,
}

/// <summary>A processing and what allows it.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Bases">The basis for a public structure first, then the one for a private one when it is another.</param>
/// <param name="Sources">The texts, as a jurist cites them.</param>
public sealed record ProcessingBasis(Processing Key, IReadOnlyList<LegalBasis> Bases, string Sources);

/// <summary>The legal basis of each processing. Following people never rests on their consent: they could not freely refuse it.</summary>
public static class Processings
{
    /// <summary>Every processing, in the order of the register.</summary>
    public static IReadOnlyList<ProcessingBasis> All { get; } =
    [
        new(Processing.FollowUp, [LegalBasis.PublicMission, LegalBasis.LegitimateInterest], "RGPD art. 6(1)(e) et (f) ; CASF art. L. 116-1"),
        new(Processing.Screening, [LegalBasis.PublicMission, LegalBasis.LegitimateInterest], "RGPD art. 6(1)(e) et (f), art. 9(2)(b)"),
        new(Processing.Mandates, [LegalBasis.PublicMission, LegalBasis.LegitimateInterest], "RGPD art. 6(1)(e) et (f) ; Code civil art. 1984, 1993 et 2224"),
        new(Processing.Sharing, [LegalBasis.Consent], "RGPD art. 6(1)(a)"),
        new(Processing.Identifiers, [LegalBasis.Consent], "RGPD art. 6(1)(a)"),
        new(Processing.Safe, [LegalBasis.Consent], "RGPD art. 6(1)(a)"),
        new(Processing.SurveyContact, [LegalBasis.Consent], "RGPD art. 6(1)(a)"),
        new(Processing.Accounts, [LegalBasis.PublicMission, LegalBasis.LegitimateInterest], "RGPD art. 6(1)(e) et (f), art. 32"),
        new(Processing.Accountability, [LegalBasis.LegalObligation], "RGPD art. 6(1)(c), art. 5(2) et 32"),
    ];

    /// <summary>One of them.</summary>
    public static ProcessingBasis Of(Processing key) => All.Single(processing => processing.Key == key);
}
