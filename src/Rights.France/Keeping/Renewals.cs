using static Appui.Rights.France.Benefits.Codes;
using static Appui.Rights.France.Keeping.Horizon;

namespace Appui.Rights.France.Keeping;

/// <summary>Rights given for a time: to be asked for again, or renewed by themselves.</summary>
internal static class Renewals
{
    public static IEnumerable<DueDate> In(Horizon horizon) => horizon.Held.SelectMany(right => right.Benefit switch
    {
        Benefit.ComplementaireSante => HealthCover(horizon, right),
        Benefit.Ass => Ass(horizon, right),
        Benefit.Aah or Benefit.MajorationVieAutonome => Disability(right),
        Benefit.Aspa or Benefit.Asi => OldAge(horizon, right),
        _ => Ending(right),
    });

    /// <summary>A year at a time; asked for again between four and two months before the end, unless another right carries it.</summary>
    private static IEnumerable<DueDate> HealthCover(Horizon horizon, HeldRight right)
    {
        if (right.Until is null && right.Since is null) yield break;
        var carriers = horizon.Among(Benefit.Rsa, Benefit.Aspa, Benefit.Asi);
        var lastDay = right.Until ?? right.Since!.Value.AddYears(1).AddDays(-1);
        for (; lastDay.AddMonths(-2) <= horizon.To; lastDay = lastDay.AddDays(1).AddYears(1).AddDays(-1))
        {
            if (carriers.Count > 0)
            {
                yield return Due("health_cover_carried", DueKind.Review, lastDay, [Benefit.ComplementaireSante], Css("L861-2"),
                    "la protection est renouvelée d'elle-même pour les bénéficiaires du revenu de solidarité active, de l'allocation de solidarité aux personnes âgées et de l'allocation supplémentaire d'invalidité",
                    opens: lastDay.AddMonths(-2));
                continue;
            }

            yield return Due("health_cover_renewal", DueKind.Renewal, lastDay.AddMonths(-2), [Benefit.ComplementaireSante], Css("L861-5"),
                "la protection est accordée pour un an ; le renouvellement se demande entre quatre et deux mois avant la fin",
                opens: lastDay.AddMonths(-4), missed: "Demandée plus tard, la suite peut être accordée après une coupure : pendant ce temps, une partie des soins reste à payer.");
            yield return Due("health_cover_end", DueKind.Threshold, lastDay, [Benefit.ComplementaireSante], Css("L861-5"),
                "la protection est accordée pour un an");
        }
    }

    private static IEnumerable<DueDate> Ass(Horizon horizon, HeldRight right) => right.Since is not { } since ? [] :
        horizon.Anniversaries(since, 6).Select(day => Due("ass_renewal", DueKind.Renewal, day.AddDays(-1), [Benefit.Ass], Travail("R5423-8"),
            "l'allocation est attribuée pour une période de six mois renouvelable", opens: day.AddMonths(-1),
            missed: "Sans la déclaration de ressources demandée par France Travail, l'allocation s'arrête à la fin des six mois.", person: right.PersonId));

    /// <summary>The board needs months: the request is advised half a year before the end.</summary>
    private static IEnumerable<DueDate> Disability(HeldRight right)
    {
        if (right.Until is not { } until) yield break;
        yield return Due("disability_renewal", DueKind.Renewal, until.AddMonths(-6), [right.Benefit], Css("R821-5"),
            "l'allocation est accordée pour une durée que fixe la commission ; son renouvellement se demande avant la fin", AidCertainty.ToCheck,
            opens: until.AddMonths(-12), missed: "La commission met plusieurs mois à répondre : demandé trop tard, le versement peut s'interrompre.", person: right.PersonId);
        foreach (var end in Ending(right)) yield return end;
    }

    private static IEnumerable<DueDate> OldAge(Horizon horizon, HeldRight right) => Ending(right).Concat(right.Since is not { } since ? [] :
        horizon.Anniversaries(since, 12).Select(day => Due("resources_check", DueKind.Review, day, [right.Benefit], Css("R815-38"),
            "le bénéficiaire fait connaître tout changement de ses ressources, de sa famille ou de sa résidence ; la caisse peut le vérifier à tout moment", AidCertainty.ToCheck,
            missed: "Sans réponse au questionnaire de la caisse, le versement peut être suspendu ; un changement non déclaré peut donner une somme à rembourser.", person: right.PersonId)));

    private static IEnumerable<DueDate> Ending(HeldRight right)
    {
        if (right.Until is not { } until) yield break;
        yield return Due("right_ends", DueKind.Threshold, until, [right.Benefit], Conventional, "la décision fixe la fin du droit", AidCertainty.ToCheck, person: right.PersonId);
    }

    private static readonly Engine.Article Conventional = new("Décision", "notification de l'organisme");
}
