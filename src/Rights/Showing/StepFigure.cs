using Appui.Rights.Engine;
using Appui.Rights.France;

namespace Appui.Rights.Showing;

/// <summary>The sign before the figure of a step.</summary>
internal static class StepSign
{
    public static string Of(AmountStep step) => step.Kind switch
    {
        StepKind.Added => "+",
        StepKind.TakenOff => "−",
        StepKind.Shared => "×",
        _ => "",
    };
}
