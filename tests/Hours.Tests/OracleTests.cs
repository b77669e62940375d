using System.Text.Json;
using Shouldly;
using Xunit;

namespace Appui.Hours.Tests;

/// <summary>Our answers against those of the reference library, on values met in real directories and on the grammar.</summary>
public sealed class OracleTests
{
    private static readonly DateTime From = new(2026, 5, 4), To = new(2026, 5, 18);

    [Fact]
    public void Real_values_are_open_when_the_reference_says_so()
    {
        var values = Oracle.Lines("real-values.jsonl").ToList();

        var wrong = values.Where(v => Oracle.Ours(OpeningHours.Read(v.GetProperty("v").GetString()).Hours, From, To) != Oracle.Expected(v.GetProperty("intervals"))).ToList();

        values.Count.ShouldBe(450);
        wrong.Select(v => v.GetProperty("v").GetString()).ShouldBeEmpty();
    }

    [Fact]
    public void The_grammar_means_what_the_reference_says()
    {
        foreach (var expression in Oracle.Lines("grammar.jsonl"))
        {
            var text = expression.GetProperty("v").GetString()!;
            var reading = OpeningHours.Read(text);
            if (expression.GetProperty("statut").GetString() == "erreur")
            {
                reading.Hours.ShouldBeNull(text);
                continue;
            }

            Oracle.Ours(reading.Hours, From, To).ShouldBe(Oracle.Expected(expression.GetProperty("mai_4_18")), text);
            var year = reading.Hours!.Intervals(new(2026, 1, 1), new(2027, 1, 1), Oracle.Paris).ToList();
            year.Count.ShouldBe(Number("nb_intervalles_2026"), text);
            Minutes(OpenState.Open).ShouldBe(Number("minutes_2026"), text);
            Minutes(OpenState.Unknown).ShouldBe(Number("minutes_inconnues_2026"), text);

            int Number(string name) => expression.GetProperty(name).GetInt32();
            int Minutes(OpenState state) => (int)year.Where(i => i.State == state).Sum(i => (i.To - i.From).TotalMinutes);
        }
    }

    [Fact]
    public void What_is_valid_there_is_valid_here_and_nothing_is_lost_in_writing_it_again()
    {
        var agreed = 0;
        var lines = Csv.Read("statuses.csv");
        foreach (var line in lines)
        {
            var reading = OpeningHours.Read(line["valeur"]);
            if (reading.Status == line["statut"] switch { "valide" => HoursStatus.Valid, "avertissement" => HoursStatus.Repaired, _ => HoursStatus.Invalid }) agreed++;
            if (reading.Hours is null) continue;

            var again = OpeningHours.Read(reading.Hours.ToString());

            again.Hours.ShouldNotBeNull(line["valeur"]);
            again.Hours.ToString().ShouldBe(reading.Hours.ToString());
            Oracle.Ours(again.Hours, From, To).ShouldBe(Oracle.Ours(reading.Hours, From, To), line["valeur"]);
        }

        ((double)agreed / lines.Count).ShouldBeGreaterThanOrEqualTo(0.99);
    }

    [Fact]
    public void The_grammar_survives_being_written_again()
    {
        foreach (var expression in Oracle.Lines("grammar.jsonl"))
        {
            if (OpeningHours.Read(expression.GetProperty("v").GetString()).Hours is not { } hours) continue;

            var again = OpeningHours.Read(hours.ToString()).Hours;

            Oracle.Ours(again, new(2026, 1, 1), new(2027, 1, 1)).ShouldBe(Oracle.Ours(hours, new(2026, 1, 1), new(2027, 1, 1)), expression.GetProperty("v").GetString());
        }
    }
}
