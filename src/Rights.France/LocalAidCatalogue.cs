using Appui.Rights.Engine;
using Appui.Rights.France.Explaining;
using Appui.Rights.France.LocalAids;

namespace Appui.Rights.France;

/// <summary>Local and small aids: data, one file each, read into the same lines as the law. See <c>LocalAids/README.md</c>.</summary>
public static class LocalAidCatalogue
{
    /// <summary>After so many months, what a file tells is to check again.</summary>
    private const int MonthsOfTrust = 24;

    private static readonly IReadOnlyList<Aid> Aids = AidFile.ReadAll();

    /// <summary>The aids known here, by key.</summary>
    public static IReadOnlyList<LocalAid> All { get; } = [.. Aids.Select(aid => aid.About)];

    /// <summary>What a household seems entitled to among local aids, and why.</summary>
    /// <exception cref="SituationRefusedException">The situation contradicts itself; see <see cref="Law.Check"/>.</exception>
    public static IReadOnlyList<LocalAidOutcome> Evaluate(Situation situation, Place? place = null, AidFacts? told = null) =>
        Evaluate(situation, Law.France.Evaluate(situation), place, told);

    /// <summary>The same, when the law was already evaluated: rights received open other rights.</summary>
    public static IReadOnlyList<LocalAidOutcome> Evaluate(Situation situation, Outcome outcome, Place? place = null, AidFacts? told = null)
    {
        var subject = new AidSubject(situation, outcome, place ?? new Place(), told ?? AidFacts.None);
        return [.. Aids.Select(aid => Answer(aid, subject))];
    }

    /// <summary>Reads one description of the public catalogue of aids for young people (one JSON object) into our conditions, and says what does not fit.</summary>
    /// <exception cref="FormatException">The line is not such a description.</exception>
    public static AidDescription Read(ReadOnlySpan<byte> line) => PublicDescription.Read(line).Summary;

    internal static LocalAidOutcome Answer(Aid aid, AidSubject subject)
    {
        var notes = new Notebook();
        var holds = aid.Lines.Aggregate(Claim.Yes, (all, line) => all & line.Read(notes, aid.Article, subject));
        var outdated = subject.Situation.Month.FirstDay > aid.About.StandsOn.AddMonths(MonthsOfTrust);
        var firm = aid.About.Certainty == AidCertainty.Certain && !outdated && !notes.Lines.Any(line => line.Appreciated);
        return new LocalAidOutcome
        {
            Aid = aid.About,
            Answer = holds.IsNo ? France.Answer.NotNow : holds.IsYes && firm ? France.Answer.SeemsEntitled : France.Answer.ToCheck,
            Reasons = [.. notes.Lines.Select(Outcomes.ReasonOf)],
            Missing = holds.IsNo ? [] : [.. aid.Lines.SelectMany(line => line.Missing(subject)).Distinct(StringComparer.Ordinal)],
            IsOutdated = outdated,
        };
    }
}

/// <summary>How a description of the public catalogue reads in our conditions.</summary>
/// <param name="Id">Its id there.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Decidable">How many of its conditions are of a type that facts can decide.</param>
/// <param name="LeftToAgency">How many are sentences that only the agency can check.</param>
/// <param name="Steps">How many sentences say what to do to ask for it: they require nothing, and decide nothing.</param>
/// <param name="NotExpressible">The conditions that no type of ours says, by their type there.</param>
public sealed record AidDescription(string Id, string Name, int Decidable, int LeftToAgency, int Steps, IReadOnlyList<string> NotExpressible)
{
    /// <summary>Every condition fits one of our types, and there is at least one.</summary>
    public bool IsExpressible => NotExpressible.Count == 0 && Decidable + LeftToAgency > 0;
}
