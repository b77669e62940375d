using Appui.Rights.Engine;
using Appui.Rights.France;

namespace Appui.Rights.Showing;

/// <summary>A drawing of amounts as bars: rows of pieces on one common scale.</summary>
/// <param name="Label">What it says, for who does not see it; the figures stand in the table beside it.</param>
/// <param name="Rows">The bars, from top to bottom.</param>
internal sealed record Bars(string Label, IReadOnlyList<IReadOnlyList<BarPiece>> Rows)
{
    /// <summary>The width of the whole, in units of the drawing.</summary>
    public const int Width = 1000;

    /// <summary>Pieces laid end to end on a scale where <paramref name="whole"/> is the full width; those too thin to be seen are left out.</summary>
    public static IReadOnlyList<BarPiece> Row(decimal whole, IEnumerable<(string Look, decimal Amount)> parts)
    {
        var pieces = new List<BarPiece>();
        var at = 0m;
        foreach (var (look, amount) in parts)
        {
            var length = amount / whole * Width;
            if (length >= 3) pieces.Add(new(look, Math.Round(at, 1), Math.Round(length, 1)));
            at += length;
        }

        return pieces;
    }
}

/// <summary>One piece of a bar, in units of <see cref="Bars.Width"/>.</summary>
internal sealed record BarPiece(string Look, decimal From, decimal Length);

/// <summary>The story of one amount as two bars: what it starts from and what is added; then what is left and what was taken off.</summary>
internal sealed class AmountPicture
{
    private readonly List<(AmountStep Step, decimal Amount)> added = [];
    private readonly List<(AmountStep Step, decimal Amount)> takenOff = [];

    private AmountPicture(IEnumerable<AmountStep> steps)
    {
        foreach (var step in steps)
        {
            // The story may pass under zero before the law says « au moins rien »; a drawing cannot.
            var after = Math.Max(0m, step.Running);
            if (after > Left) added.Add((step, after - Left));
            if (after < Left) takenOff.Add((step, Left - after));
            Left = after;
        }
    }

    /// <summary>What was there before anything was taken off.</summary>
    public decimal Whole => added.Sum(part => part.Amount);

    /// <summary>What is left.</summary>
    public decimal Left { get; }

    /// <summary>The picture; null when there is nothing to tell: an amount that is its base.</summary>
    public static AmountPicture? Of(IReadOnlyList<AmountStep> steps)
    {
        var picture = new AmountPicture(steps);
        return picture.Whole > 0 && picture.added.Count + picture.takenOff.Count > 1 ? picture : null;
    }

    /// <summary>How the piece of a step looks, so that its line of the table carries the same sign; null when it has no piece.</summary>
    public string? Look(AmountStep step)
    {
        var index = added.FindIndex(part => part.Step == step);
        if (index >= 0) return Look(added[index].Step, index);
        index = takenOff.FindIndex(part => part.Step == step);
        return index >= 0 ? $"out-{index % 4}" : null;
    }

    public Bars Draw(string label) => new(label,
    [
        Bars.Row(Whole, added.Select((part, i) => (Look(part.Step, i), part.Amount))),
        Bars.Row(Whole, takenOff.Select((part, i) => ($"out-{i % 4}", part.Amount)).Prepend(("left", Left))),
    ]);

    private static string Look(AmountStep step, int index) => step.Kind is StepKind.Base ? "base" : $"more-{(index + 1) % 2}";
}
