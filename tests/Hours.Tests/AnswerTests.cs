using System.Diagnostics;
using System.Globalization;
using Appui.Cli;
using Shouldly;
using Xunit;

namespace Appui.Hours.Tests;

/// <summary>What somebody who asks is told, where holidays fall, and what hostile text does.</summary>
public sealed class AnswerTests
{
    private static HoursAnswer Ask(string hours, string now, string commune = "75056") =>
        OpeningHours.Read(hours).Hours!.At(DateTime.Parse(now, CultureInfo.InvariantCulture), HoursPlace.OfCommune(commune));

    [Fact]
    public void An_open_place_says_until_when()
    {
        var answer = Ask("Mo-Fr 09:00-12:00,14:00-17:00", "2026-05-05T10:00");

        answer.State.ShouldBe(OpenState.Open);
        answer.Until.ShouldBe(new DateTime(2026, 5, 5, 12, 0, 0));
    }

    [Fact]
    public void A_closed_place_says_when_it_opens_again_after_a_public_holiday()
    {
        var answer = Ask("Mo-Fr 09:00-12:00; PH off", "2026-05-07T13:00");

        answer.State.ShouldBe(OpenState.Closed);
        answer.Next!.From.ShouldBe(new DateTime(2026, 5, 11, 9, 0, 0));
    }

    [Fact]
    public void A_place_by_appointment_is_neither_open_nor_closed()
    {
        var answer = Ask("Mo 09:00-12:00 \"sur rendez-vous\"", "2026-05-04T10:00");

        answer.State.ShouldBe(OpenState.Unknown);
        answer.Comment.ShouldBe("sur rendez-vous");
    }

    [Fact]
    public void A_place_closed_for_good_never_opens()
    {
        var answer = Ask("off \"fermé définitivement\"", "2026-05-04T10:00");

        answer.State.ShouldBe(OpenState.Closed);
        answer.Next.ShouldBeNull();
    }

    [Theory]
    [InlineData("75056", "2026-04-03", false)]
    [InlineData("67482", "2026-04-03", true)]
    [InlineData("57463", "2026-12-26", true)]
    [InlineData("75056", "2026-12-26", false)]
    [InlineData("97105", "2026-05-27", true)]
    [InlineData("97209", "2026-05-22", true)]
    [InlineData("97302", "2026-06-10", true)]
    [InlineData("97411", "2026-12-20", true)]
    [InlineData("97608", "2026-04-27", true)]
    [InlineData("97209", "2026-07-21", true)]
    [InlineData("97411", "2026-05-22", false)]
    [InlineData("98818", "2026-09-24", true)]
    public void Public_holidays_are_those_of_the_territory(string commune, string day, bool closed)
    {
        var date = DateTime.Parse(day, CultureInfo.InvariantCulture);

        var open = OpeningHours.Read("Mo-Su 09:00-12:00; PH off").Hours!.Intervals(date, date.AddDays(1), HoursPlace.OfCommune(commune));

        open.Any().ShouldBe(!closed);
    }

    [Fact]
    public void The_public_holidays_of_twelve_years_are_those_published()
    {
        foreach (var group in Csv.Read("public-holidays.csv").GroupBy(row => (row["zone"], row["annee"])))
        {
            var place = HoursPlace.OfCommune(group.Key.Item1 == "metropole" ? "75056" : "67482");

            place.PublicHolidays.In(int.Parse(group.Key.Item2, CultureInfo.InvariantCulture)).Select(h => h.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .ShouldBe(group.Select(row => row["date"]).Order());
        }
    }

    [Theory]
    [InlineData("75056", "2026-02-23", true)]
    [InlineData("69123", "2026-02-23", false)]
    [InlineData("69123", "2026-02-09", true)]
    [InlineData("33063", "2026-04-06", true)]
    public void School_holidays_are_those_of_the_zone(string commune, string day, bool closed)
    {
        var date = DateTime.Parse(day, CultureInfo.InvariantCulture);

        var open = OpeningHours.Read("Mo-Fr 09:00-12:00; SH off").Hours!.Intervals(date, date.AddDays(1), HoursPlace.OfCommune(commune));

        open.Any().ShouldBe(!closed);
    }

    [Fact]
    public void Ten_thousand_characters_are_answered_at_once()
    {
        string[] hostile =
        [
            new('(', 10_000), string.Concat(Enumerable.Repeat("Mo 09:00-12:00; ", 625)), new('9', 10_000), string.Concat(Enumerable.Repeat("Mo,", 3333)),
            "\"" + new string('x', 9_998) + "\"", string.Concat(Enumerable.Repeat("lundi 9h", 1250)), new('-', 10_000), string.Concat(Enumerable.Repeat("1er ", 2500)),
        ];
        var watch = Stopwatch.StartNew();

        foreach (var text in hostile)
        {
            OpeningHours.Repair(text).Hours?.Intervals(new(2026, 5, 4), new(2026, 5, 18), Oracle.Paris).Count();
            FrenchHours.Day(text);
        }

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Random_mixtures_of_the_grammar_never_throw_and_survive_writing()
    {
        string[] words = ["Mo", "Fr", "-", ",", ";", "||", " ", "09:00", "12:00", "PH", "SH", "off", "week", "01", "53", "/2", "[1]", "[-1]", "May", "04", "2026", "easter", "+1 day", "\"x\"", "24/7", "sunrise", "(", ")", "+", ":", "unknown"];
        var random = new Random(20);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => words[random.Next(words.Length)] + (random.Next(2) == 0 ? " " : "")));
            if (OpeningHours.Read(text).Hours is not { } hours) continue;
            read++;

            var again = OpeningHours.Read(hours.ToString()).Hours;

            Oracle.Ours(again, new(2026, 4, 27), new(2026, 5, 18)).ShouldBe(Oracle.Ours(hours, new(2026, 4, 27), new(2026, 5, 18)), $"{text} -> {hours}");
        }

        read.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void The_command_line_answers_each_line_in_order_even_a_broken_one()
    {
        var folder = Directory.CreateTempSubdirectory("appui-hours-");
        var (input, target) = (Path.Combine(folder.FullName, "in.jsonl"), Path.Combine(folder.FullName, "out.jsonl"));
        File.WriteAllLines(input, ["{\"v\":\"Mo 09:00-12:00\"}", "not json", "{\"v\":\"Feb 30\"}"]);

        using var errors = new StringWriter();
        var code = Verbs.Run(["hours", "evaluate", "--in", input, "--out", target, "--from", "2026-05-04", "--to", "2026-05-18", "--commune", "75056"], TextWriter.Null, errors);

        code.ShouldBe(1);
        File.ReadAllLines(target).ShouldBe(
        [
            "{\"v\":\"Mo 09:00-12:00\",\"status\":\"valid\",\"intervals\":[[\"2026-05-04T09:00\",\"2026-05-04T12:00\",\"open\",\"\"],[\"2026-05-11T09:00\",\"2026-05-11T12:00\",\"open\",\"\"]]}",
            "{\"v\":\"\",\"status\":\"invalid\",\"intervals\":[]}",
            "{\"v\":\"Feb 30\",\"status\":\"invalid\",\"intervals\":[]}",
        ]);
        folder.Delete(recursive: true);
    }
}
