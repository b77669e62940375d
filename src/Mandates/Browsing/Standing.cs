using Appui.Design;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.Platform;

namespace Appui.Mandates.Browsing;

/// <summary>Where a mandate stands, in a few words.</summary>
internal static class Standing
{
    public static (string State, Kind Kind) Of(Shown shown, Texts texts) => shown.Mandate.StandingOn(shown.Today) switch
    {
        MandateStanding.Waits => (texts["pas encore signé"], Kind.Yours),
        MandateStanding.WaitsForWitness => (texts["attend le deuxième aidant"], Kind.Yours),
        MandateStanding.Active when shown.BlockedUntil is not null => (texts["bloqué"], Kind.Act),
        MandateStanding.Active when shown.HelperIsGone => (texts["arrêté : l'aidant n'est plus là"], Kind.Look),
        MandateStanding.Active when shown.Mandate.NoticeFrom <= shown.Today => (texts["finit le {0}", Day(shown.Mandate.LastDay)], Kind.Look),
        MandateStanding.Active => (texts["jusqu'au {0}", Day(shown.Mandate.LastDay)], Kind.Done),
        MandateStanding.Done => (texts["fait"], Kind.Plain),
        MandateStanding.NeverGiven => (texts["jamais signé"], Kind.Plain),
        MandateStanding.Expired => (texts["fini le {0}", Day(shown.Mandate.LastDay)], Kind.Plain),
        _ => (texts["arrêté"], Kind.Plain),
    };

    private static string Day(DateOnly? day) => MandateWords.Day(day!.Value, Texts.Language);
}
