using Appui.Hours;
using Appui.Territory.Tending;
using Shouldly;
using Xunit;

namespace Appui.Territory.Tests;

/// <summary>Hours filled in day by day: what the form holds, it holds exactly; what it cannot hold, it leaves alone.</summary>
public sealed class WeekHoursTests
{
    [Theory]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00; PH off")]
    [InlineData("Tu,Th,Fr 13:30-18:00; We,Sa 10:30-12:30,13:30-18:00")]
    [InlineData("Mo-Fr 09:00-12:00, Tu[1] 14:00-16:00")]
    [InlineData("Sa[-1] 10:00-12:00")]
    [InlineData("")]
    public void Hours_of_the_usual_kinds_go_through_the_form_and_come_back_the_same(string text)
    {
        var form = WeekHours.Of(text).ShouldNotBeNull();

        var written = form.Write(out var wrong);

        wrong.ShouldBeNull();
        Openings(written!).ShouldBe(Openings(text));
    }

    [Theory]
    [InlineData("week 2-52/2 We 09:00-12:00")]
    [InlineData("Mo-Fr 09:00-12:00 \"sur rendez-vous\"")]
    [InlineData("Mar-Oct: Mo-Fr 09:00-12:00")]
    [InlineData("Mo-Fr 09:00-10:00,11:00-12:00,14:00-17:00")]
    [InlineData("Mo-Fr 09:00-12:00; Tu[1] 14:00-16:00")] // on the first Tuesday the later rule alone holds: the form would add
    [InlineData("Fr 22:00-02:00")]
    [InlineData("n'importe quoi")]
    public void Hours_that_the_form_cannot_hold_are_not_forced_into_it(string text) => WeekHours.Of(text).ShouldBeNull();

    [Fact]
    public void Most_hours_of_real_lists_fit_and_none_changes()
    {
        var values = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "real-values.jsonl")).Skip(1)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("v").GetString()!).Where(v => OpeningHours.Read(v).Hours is not null).ToList();

        var fit = values.Where(v => WeekHours.Of(v) is not null).ToList();

        ((double)fit.Count / values.Count).ShouldBeGreaterThan(0.75);
        foreach (var value in fit) Openings(WeekHours.Of(value)!.Write(out _)!).ShouldBe(Openings(value), value);
    }

    private static List<OpenInterval> Openings(string text) =>
        text.Length == 0 ? [] : [.. OpeningHours.Read(text).Hours!.Intervals(new DateTime(2026, 1, 1), new DateTime(2026, 7, 1), HoursPlace.OfCommune("75056"))];
}
