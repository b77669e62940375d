using System.Globalization;
using System.Text;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

/// <summary>Explanations as a jurist reads them, compared with the approved texts. When one differs: read the difference, then accept it by replacing the file.</summary>
public sealed class ExplanationTests
{
    [Theory]
    [InlineData("dev-00001")]
    [InlineData("dev-00025")]
    [InlineData("dev-edge-0100")]
    [InlineData("dev-edge-0160")]
    public void The_explanation_is_the_approved_one(string id)
    {
        var line = House.ReferenceLines.First(l => Encoding.UTF8.GetString(l).Contains($"\"{id}\"", StringComparison.Ordinal));

        var text = Write(Law.France.Evaluate(SituationReader.Read(line)));

        var approved = Path.Combine(House.Tests, "Approved", id + ".txt");
        var received = Path.Combine(AppContext.BaseDirectory, id + ".received.txt");
        File.WriteAllText(received, text);
        if (!File.Exists(approved)) Assert.Fail($"Nothing is approved yet for {id}: read {received}, then copy it to {approved}.");
        text.ShouldBe(File.ReadAllText(approved), $"read {received}");
    }

    private static string Write(Outcome outcome)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"mois : {outcome.Month}");
        foreach (var benefit in outcome.Benefits)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{benefit.Name} ({benefit.Agency}) : {Words(benefit)}");
            foreach (var reason in benefit.Reasons)
            {
                var facts = string.Join(", ", reason.Facts.Select(f => $"{f.Key} {f.Value}"));
                text.AppendLine(CultureInfo.InvariantCulture, $"  {Mark(reason)} {reason.Sentence} [{reason.Article}]{(facts.Length > 0 ? $" ({facts})" : "")}");
            }

            foreach (var step in benefit.Steps)
                text.AppendLine(CultureInfo.InvariantCulture, $"    {step.Running,10:0.00} {Sign(step)} {step.Sentence} [{step.Article}]");
            foreach (var since in benefit.StaleFigures.Select(f => f.Since).Distinct().Order())
                text.AppendLine(CultureInfo.InvariantCulture, $"  à vérifier : barème du {since:dd/MM/yyyy}");
        }

        return text.ToString();
    }

    private static string Words(BenefitOutcome benefit) => benefit.Answer switch
    {
        Answer.SeemsEntitled => string.Create(CultureInfo.InvariantCulture, $"semble ouvert, {benefit.Lowest:0.00} € {benefit.Kind}").TrimEnd(),
        Answer.ToCheck => string.Create(CultureInfo.InvariantCulture, $"à vérifier, {benefit.Lowest:0.00} à {benefit.Highest:0.00} € {benefit.Kind}").TrimEnd(),
        _ => "pas maintenant",
    };

    private static string Mark(Reason reason) => reason.Appreciated ? "~" : reason.Answer.IsYes ? "+" : reason.Answer.IsNo ? "-" : "?";

    private static string Sign(AmountStep step) => step.Kind switch
    {
        Engine.StepKind.Base => "=",
        Engine.StepKind.Added => string.Create(CultureInfo.InvariantCulture, $"(+{step.Amount:0.00})"),
        Engine.StepKind.TakenOff => string.Create(CultureInfo.InvariantCulture, $"(-{step.Amount:0.00})"),
        Engine.StepKind.Shared => string.Create(CultureInfo.InvariantCulture, $"(x{step.Amount:0.####})"),
        Engine.StepKind.Capped => string.Create(CultureInfo.InvariantCulture, $"(au plus {step.Amount:0.00})"),
        Engine.StepKind.NotPaid => string.Create(CultureInfo.InvariantCulture, $"(non versé, seuil {step.Amount:0.00})"),
        _ => "(arrondi)",
    };
}
