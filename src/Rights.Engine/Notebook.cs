using System.Globalization;

namespace Appui.Rights.Engine;

/// <summary>
/// Where a benefit writes how it was read: its lines, and the story of its amount. Rules are handed a notebook when somebody will read it, and none in bulk:
/// the same lines then run without a trace.
/// </summary>
public sealed class Notebook
{
    private readonly List<NotedLine> lines = [];
    private readonly List<NotedStep> steps = [];

    /// <summary>The lines of law, in the order of the code.</summary>
    public IReadOnlyList<NotedLine> Lines => lines;

    /// <summary>The steps of the amount, in order.</summary>
    public IReadOnlyList<NotedStep> Steps => steps;

    /// <summary>Writes a line that informs without being a condition by itself.</summary>
    public void Note(Line line) => Write(line);

    internal void Write(in Line line)
    {
        var facts = new List<Fact>(3);
        Add(facts, line.First);
        Add(facts, line.Second);
        Add(facts, line.Third);
        lines.Add(new NotedLine(line.Key, line.Article, line.Sentence, line.Check, line.Appreciated, facts));
    }

    internal void Write<N>(string key, StepKind kind, Article article, string sentence, N amount, N running) where N : struct, IQuantity<N> =>
        steps.Add(new NotedStep(key, kind, article, sentence, amount.Low, amount.High, running.Low, running.High));

    private static void Add(List<Fact> facts, Given given)
    {
        if (given.Key is null) return;
        var digits = given.Unit == Unit.Euros ? "0.00" : "0.####";
        var low = given.Low.ToString(digits, CultureInfo.InvariantCulture);
        var high = given.High.ToString(digits, CultureInfo.InvariantCulture);
        facts.Add(new Fact(given.Key, low == high ? low : $"{low}..{high}", given.Unit));
    }
}

/// <summary>A line as it was read.</summary>
public sealed record NotedLine(string Key, Article Article, string Sentence, Claim Check, bool Appreciated, IReadOnlyList<Fact> Facts);

/// <summary>A step as it was made; bounds are equal when every fact is known.</summary>
public sealed record NotedStep(string Key, StepKind Kind, Article Article, string Sentence, double Low, double High, double RunningLow, double RunningHigh);

/// <summary>The conditions of a right, read together.</summary>
public static class Conditions
{
    /// <summary>All the lines, in the order of the code; each is written down, then all must hold.</summary>
    public static Claim All(Notebook? notes, params ReadOnlySpan<Line> lines)
    {
        var all = Claim.Yes;
        foreach (ref readonly var line in lines)
        {
            notes?.Write(line);
            all &= line.Check;
        }

        return all;
    }
}
