using Appui.Platform;
using Appui.Procedures.Model;

namespace Appui.Procedures.Testing;

/// <summary>What a dimension is worth.</summary>
/// <param name="Dimension">Its name.</param>
/// <param name="Percent">From 0 to 100; null when nothing of it could be tested.</param>
internal sealed record DimensionScore(string Dimension, int? Percent);

/// <summary>What two testers found together: of two marks that differ the lower one counts, and that they differ is said.</summary>
/// <param name="Card">Of which procedure.</param>
/// <param name="Service">Which site.</param>
/// <param name="On">The day of the second test.</param>
/// <param name="Dimensions">In the order of the form.</param>
/// <param name="Blocking">The blocking criteria that got 0.</param>
/// <param name="Differing">On how many criteria the two differ.</param>
internal sealed record TrialResult(string Card, string Service, DateOnly On, IReadOnlyList<DimensionScore> Dimensions, IReadOnlyList<Criterion> Blocking, int Differing)
{
    /// <summary>The result of a trial that two people made; null while the second is awaited.</summary>
    public static TrialResult? Of(Trial trial)
    {
        if (trial.Second is not { } second) return null;
        var (first, other) = (Trial.Read(trial.FirstScores), Trial.Read(second.Scores));
        var both = Criterion.All.Select(one => (Criterion: one, Mark: Lower(Mark(first, one), Mark(other, one)))).ToList();
        return new(
            trial.Card, trial.Service, DateOnly.FromDateTime(second.At.InParis().DateTime),
            [.. both.GroupBy(one => one.Criterion.Dimension, StringComparer.Ordinal).Select(same => new DimensionScore(same.Key, Percent([.. same.Select(one => one.Mark).OfType<int>()])))],
            [.. both.Where(one => one.Criterion.IsBlocking && one.Mark is 0).Select(one => one.Criterion)],
            Criterion.All.Count(one => Mark(first, one) != Mark(other, one)));
    }

    private static int? Percent(IReadOnlyList<int> marks) => marks.Count == 0 ? null : (int)Math.Round(100m * marks.Sum() / (2 * marks.Count), MidpointRounding.AwayFromZero);

    private static int? Mark(IReadOnlyDictionary<string, int> scores, Criterion one) => scores.TryGetValue(one.Key, out var mark) ? mark : null;

    private static int? Lower(int? one, int? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
