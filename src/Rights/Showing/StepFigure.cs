using System.Globalization;
using Appui.Rights.Engine;
using Appui.Rights.France;

namespace Appui.Rights.Showing;

/// <summary>The figure of a step with its sign: added, taken off, or a share of what was there.</summary>
internal static class StepFigure
{
    public static string Of(AmountStep step) => step.Kind switch
    {
        StepKind.Added => $"+ {LawWords.Cents(Math.Abs(step.Amount))}",
        StepKind.TakenOff => $"− {LawWords.Cents(Math.Abs(step.Amount))}",
        StepKind.Shared => $"× {step.Amount.ToString("0.0##", CultureInfo.CurrentCulture)}",
        StepKind.Rounded => "",
        _ => LawWords.Cents(step.Amount),
    };
}
