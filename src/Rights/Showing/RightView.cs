using System.Globalization;
using Appui.People;
using Appui.Platform;
using Appui.Rights.France;
using Appui.Rights.Model;

namespace Appui.Rights.Showing;

/// <summary>One right on the page.</summary>
/// <param name="Benefit">What the law answers.</param>
/// <param name="Page">The page it stands on.</param>
/// <param name="Claims">Where a claim is opened; null without an account.</param>
internal sealed record RightView(BenefitOutcome Benefit, Show Page, ClaimLinks? Claims);

/// <summary>Where the claims of a person are opened, and those that are open already.</summary>
internal sealed class ClaimLinks(IOpenClaim slot, Whom whom, IReadOnlyDictionary<string, string> open)
{
    /// <summary>The page on which a claim is opened; null when there is no procedure, or when one is open already.</summary>
    public string? ToOpen(string benefit) => !open.ContainsKey(benefit) && slot.CanOpen(benefit) ? slot.Href(whom, benefit) : null;

    /// <summary>The claim that is open already.</summary>
    public string? Opened(string benefit) => open.GetValueOrDefault(benefit);
}

/// <summary>What the result comes to, in one sentence.</summary>
internal static class FirstSentence
{
    public static string Say(Texts texts, Show result)
    {
        var care = result.Entitled.Any(benefit => benefit.Benefit is Benefit.ComplementaireSante);
        if (result.PerMonth > Euros.Zero)
        {
            var count = result.Monthly.Count;
            var main = count == 1
                ? texts["Vous pourriez recevoir environ {0} par mois.", result.PerMonth.Tactful]
                : texts["Vous pourriez recevoir environ {0} par mois, en {1} aides.", result.PerMonth.Tactful, texts.Find($"number.{count}") ?? $"{count}"];
            return main + (result.PerYear > Euros.Zero ? " " + texts["Et environ {0} une fois par an.", result.PerYear.Tactful] : "")
                + (care ? " " + texts["Vos soins pourraient aussi être mieux payés."] : "");
        }
        if (care) return texts["Vos soins pourraient être mieux payés."] + (result.PerYear > Euros.Zero ? " " + texts["Et environ {0} une fois par an.", result.PerYear.Tactful] : "");
        if (result.PerYear > Euros.Zero) return texts["Vous pourriez recevoir environ {0} par an.", result.PerYear.Tactful];
        if (result.ToCheck.Count > 0) return texts["Vous avez peut-être droit à des aides. Il manque quelques réponses pour dire combien."];
        return texts["Pour l'instant, nous ne trouvons pas d'aide sûre. Un aidant peut regarder avec vous."];
    }
}

/// <summary>Answers that contradict each other, in words, with the page where they are mended.</summary>
internal static class ProblemWords
{
    public static string Say(Texts texts, Problem problem) => texts.Find($"problem.{problem.Code}") ?? texts["Revoyez cette réponse."];

    public static string StepOf(Problem problem, Answers answers)
    {
        if (problem.Field.StartsWith("housing", StringComparison.Ordinal)) return Step.Housing;
        if (!problem.Field.StartsWith("persons[", StringComparison.Ordinal)) return Step.Household;

        var who = WhoAt(problem.Field, answers);
        var fact = problem.Field[(problem.Field.LastIndexOf('.') + 1)..];
        return LawWords.StepOf(fact, who);
    }

    private static string WhoAt(string field, Answers answers)
    {
        var index = int.TryParse(field.AsSpan(8, field.IndexOf(']', StringComparison.Ordinal) - 8), NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? i : 0;
        return index < answers.Adults.Count ? answers.Adults[index] : Answers.Child(index - answers.Adults.Count);
    }
}
