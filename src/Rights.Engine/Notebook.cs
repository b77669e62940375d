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

    internal void Write(NotedLine line) => lines.Add(line);

    internal void Write<N>(string key, StepKind kind, Article article, string sentence, N amount, N running) where N : struct, IQuantity<N> =>
        steps.Add(new NotedStep(key, kind, article, sentence, amount.Low, amount.High, running.Low, running.High));
}

/// <summary>A line as it was read.</summary>
public sealed record NotedLine(string Key, Article Article, string Sentence, Claim Check, bool Appreciated, IReadOnlyList<Fact> Facts);

/// <summary>A step as it was made; bounds are equal when every fact is known.</summary>
public sealed record NotedStep(string Key, StepKind Kind, Article Article, string Sentence, double Low, double High, double RunningLow, double RunningHigh);
