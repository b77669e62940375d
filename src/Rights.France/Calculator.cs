using Appui.Rights.Engine;
using Appui.Rights.France.Household;

namespace Appui.Rights.France;

/// <summary>
/// Computes amounts only, one situation after the other, on the same rules as <see cref="Law.Evaluate"/> and without a trace.
/// It keeps its working memory from one situation to the next: one calculator per thread.
/// </summary>
public sealed class Calculator
{
    private static readonly Func<decimal, decimal, Exact> Known = (value, _) => (double)value;

    private readonly Home<Exact> home;

    internal Calculator(Differences text) => home = new Home<Exact>(text);

    /// <summary>The amounts of a situation whose facts are all known and which <see cref="Law.Check"/> does not refuse.</summary>
    public Amounts Of(Situation situation)
    {
        home.Fill(situation, Known);
        var results = Calculation.Of(home);
        return Amounts.Of(home, results);
    }
}
