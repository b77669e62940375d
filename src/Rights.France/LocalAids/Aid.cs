using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>An aid with its conditions.</summary>
internal sealed record Aid(LocalAid About, Article Article, IReadOnlyList<AidLine> Lines);

/// <summary>One condition of an aid: alternatives, each of which is a few requirements that hold together.</summary>
/// <param name="Key">Stable name: <c>aid.bourse_college.school</c>.</param>
/// <param name="Sentence">What is required, in French.</param>
/// <param name="Alternatives">One of them is enough.</param>
internal sealed record AidLine(string Key, string Sentence, IReadOnlyList<IReadOnlyList<Requirement>> Alternatives)
{
    private bool IsLeftToAgency => Alternatives is [[LeftToAgency]];

    public Claim Read(Notebook? notes, Article article, AidSubject subject)
    {
        var given = Alternatives is [[var only]] ? only.Shown(subject) : default;
        return IsLeftToAgency
            ? article.LeavesToAppreciation(notes, Key, Sentence, Check(subject), given)
            : article.Requires(notes, Key, Sentence, Check(subject), given);
    }

    public IEnumerable<string> Missing(AidSubject subject) => !Check(subject).IsUnknown
        ? []
        : Alternatives.Where(together => All(together, subject).IsUnknown).SelectMany(together => together)
            .Where(requirement => requirement.Holds(subject).IsUnknown).Select(requirement => requirement.Fact);

    private Claim Check(AidSubject subject) => Alternatives.Aggregate(Claim.No, (any, together) => any | All(together, subject));

    private static Claim All(IReadOnlyList<Requirement> together, AidSubject subject) =>
        together.Aggregate(Claim.Yes, (all, requirement) => all & requirement.Holds(subject));
}
