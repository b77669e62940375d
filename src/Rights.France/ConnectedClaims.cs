using Appui.Rights.Engine;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France;

/// <summary>How one right goes with another.</summary>
public enum Tie
{
    /// <summary>It is opened without being asked for: check that it was, and for everybody.</summary>
    ComesByItself,

    /// <summary>The first right supposes that it is asked for.</summary>
    MustBeAsked,

    /// <summary>Who has the one often has the other, and must ask for it.</summary>
    UsuallyTogether,
}

/// <summary>A right that goes with another.</summary>
/// <param name="Right">The right one has or asks for.</param>
/// <param name="With">The one that goes with it.</param>
/// <param name="Tie">How.</param>
/// <param name="Article">The article, as a jurist cites it.</param>
/// <param name="Sentence">What it says, in French.</param>
public sealed record ConnectedClaim(Benefit Right, Benefit With, Tie Tie, string Article, string Sentence);

/// <summary>Rights that go together: nobody should leave with one and without the other.</summary>
public static class ConnectedClaims
{
    private const string OnClaim = "l'aide est due à qui la demande et en remplit les conditions";

    private static readonly ConnectedClaim[] All =
    [
        Of(Benefit.Rsa, Benefit.ComplementaireSante, Tie.ComesByItself, Css("L861-2"), "la protection complémentaire est attribuée sans participation aux bénéficiaires du revenu de solidarité active"),
        Of(Benefit.Rsa, Benefit.SoutienFamilial, Tie.MustBeAsked, Casf("L262-10"), "le revenu de solidarité active suppose de faire valoir ses droits aux pensions alimentaires et aux prestations"),
        Of(Benefit.Rsa, Benefit.PrimeActivite, Tie.UsuallyTogether, Css("L842-1"), OnClaim),
        Of(Benefit.Rsa, Benefit.AideAuLogement, Tie.UsuallyTogether, Cch("L821-1"), OnClaim),
        Of(Benefit.PrimeActivite, Benefit.AideAuLogement, Tie.UsuallyTogether, Cch("L821-1"), OnClaim),
        Of(Benefit.PrimeActivite, Benefit.ComplementaireSante, Tie.UsuallyTogether, Css("L861-5"), OnClaim),
        Of(Benefit.Aspa, Benefit.ComplementaireSante, Tie.UsuallyTogether, Css("L861-5"), OnClaim),
        Of(Benefit.Aspa, Benefit.AideAuLogement, Tie.UsuallyTogether, Cch("L821-1"), OnClaim),
        Of(Benefit.Asi, Benefit.ComplementaireSante, Tie.UsuallyTogether, Css("L861-5"), OnClaim),
        Of(Benefit.Aah, Benefit.MajorationVieAutonome, Tie.ComesByItself, Css("L821-1-2"), "la majoration s'ajoute à l'allocation de qui dispose d'un logement indépendant et ne travaille pas"),
        Of(Benefit.Aah, Benefit.AideAuLogement, Tie.UsuallyTogether, Cch("L821-1"), OnClaim),
        Of(Benefit.Ass, Benefit.ComplementaireSante, Tie.UsuallyTogether, Css("L861-5"), OnClaim),
        Of(Benefit.Ass, Benefit.AideAuLogement, Tie.UsuallyTogether, Cch("L821-1"), OnClaim),
        Of(Benefit.AllocationsFamiliales, Benefit.ComplementFamilial, Tie.ComesByItself, Css("L522-1"), "la caisse qui connaît les enfants et les ressources ouvre le complément"),
        Of(Benefit.AllocationsFamiliales, Benefit.RentreeScolaire, Tie.ComesByItself, Css("L543-1"), "la caisse verse l'allocation pour les enfants de six à quinze ans sans demande"),
        Of(Benefit.SoutienFamilial, Benefit.Rsa, Tie.UsuallyTogether, Casf("L262-2"), OnClaim),
        Of(Benefit.AideAuLogement, Benefit.ChequeEnergie, Tie.ComesByItself, Energie("L124-1"), "le chèque est envoyé d'après les revenus déclarés et le logement"),
    ];

    /// <summary>What goes with a right, among what the household may have; in the order of the law's own strength.</summary>
    public static IReadOnlyList<ConnectedClaim> With(Outcome outcome, Benefit right) => outcome[right].Answer == Answer.NotNow ? [] :
        [.. All.Where(tie => tie.Right == right && outcome[tie.With].Answer != Answer.NotNow).OrderBy(tie => tie.Tie)];

    /// <summary>A right that nobody has to ask for, because another one found for the household brings it.</summary>
    public static bool ComesByItself(Outcome outcome, Benefit right) =>
        All.Any(tie => tie.With == right && tie.Tie == Tie.ComesByItself && outcome[tie.Right].Answer == Answer.SeemsEntitled);

    /// <summary>
    /// The order in which to ask: first what opens other rights or takes months to be answered, then what starts with the claim and weighs most, then what comes by itself and is only checked.
    /// </summary>
    public static IReadOnlyList<BenefitOutcome> InOrder(Outcome outcome) =>
    [
        .. outcome.Benefits.Where(benefit => benefit.Answer == Answer.SeemsEntitled)
            .OrderBy(benefit => ComesByItself(outcome, benefit.Benefit) ? 2 : benefit.Benefit is Benefit.Rsa or Benefit.Aah or Benefit.Aspa or Benefit.Asi ? 0 : 1)
            .ThenBy(benefit => benefit.Period == AmountPeriod.Year)
            .ThenByDescending(benefit => benefit.Highest)
            .ThenBy(benefit => benefit.Benefit),
    ];

    private static ConnectedClaim Of(Benefit right, Benefit with, Tie tie, Article article, string sentence) => new(right, with, tie, article.Citation, sentence);
}
