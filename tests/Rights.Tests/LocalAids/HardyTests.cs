using Appui.Cli;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.LocalAids;

/// <summary>What must hold for any household: nothing breaks, and what is not known never turns a yes into a no.</summary>
public sealed class HardyTests
{
    private static readonly Place Paris = new("75056");

    [Fact]
    public void No_household_of_the_reference_breaks_the_aids_or_the_calendar()
    {
        foreach (var line in House.ReferenceLines.Where((_, i) => i % 15 == 0))
        {
            var situation = SituationReader.Read(line);
            var outcome = Law.France.Evaluate(situation);

            var aids = LocalAidCatalogue.Evaluate(situation, outcome, Paris);
            var dates = KeepingCalendar.Ahead(situation, KeepingCalendar.SeeminglyHeld(outcome), situation.Month.FirstDay);

            aids.Count.ShouldBe(LocalAidCatalogue.All.Count);
            aids.Where(a => a.Answer == Answer.NotNow).ShouldAllBe(a => a.Reasons.Any(r => r.Answer.IsNo));
            aids.Where(a => a.Answer == Answer.SeemsEntitled).ShouldAllBe(a => a.Reasons.All(r => r.Answer.IsYes) && a.Aid.Certainty == AidCertainty.Certain);
            dates.ShouldAllBe(d => d.Opens <= d.Day);
        }
    }

    [Fact]
    public void What_is_denied_without_knowing_the_wage_stays_denied_whatever_the_wage()
    {
        foreach (var line in House.ReferenceLines.Where((_, i) => i % 150 == 0))
        {
            var situation = SituationReader.Read(line);
            var denied = Denied(WithWage(situation, null));

            foreach (var wage in (decimal?[])[0m, 800m, 2500m])
                denied.ShouldBeSubsetOf(Denied(WithWage(situation, wage)), $"{situation.Id} with {wage} €");
        }
    }

    [Fact]
    public void The_command_counts_what_fits_and_names_bad_lines()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """
            {"id": "essai", "label": "Essai", "conditions_generales": [{"type": "age", "operator": ">=", "value": 18}]}
            not json
            {"id": "autre", "label": "Autre", "conditions_generales": [{"type": "couleur"}]}
            """);
        var (output, errors) = (new StringWriter(), new StringWriter());

        var code = Verbs.Run(["rights", "aids", "check", "--in", file], output, errors);

        File.Delete(file);
        code.ShouldBe(1);
        errors.ToString().ShouldContain("line 2");
        output.ToString().ShouldContain("1 of 2 descriptions expressible");
        output.ToString().ShouldContain("not expressible: autre: couleur");
    }

    private static List<string> Denied(Situation situation) =>
        [.. LocalAidCatalogue.Evaluate(situation, Paris).Where(a => a.Answer == Answer.NotNow).Select(a => a.Aid.Key)];

    private static Situation WithWage(Situation situation, decimal? wage) => situation with
    {
        Persons = [.. situation.Persons.Select(p => p.Role == Role.Applicant ? p with { Incomes = Incomes.None.WithNetSalary(wage), IncomesBefore = null } : p)],
    };
}
