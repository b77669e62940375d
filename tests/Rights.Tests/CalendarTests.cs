using Appui.Calendar;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

public sealed class CalendarTests
{
    [Fact]
    public void Months_are_counted_across_years()
    {
        var month = new Month(2026, 2);

        (month - 3).ShouldBe(new Month(2025, 11));
        (month + 11).ShouldBe(new Month(2027, 1));
        (month - new Month(2024, 12)).ShouldBe(14);
        month.LastDay.ShouldBe(new DateOnly(2026, 2, 28));
        Month.Parse("2026-02").ShouldBe(month);
        month.ToString().ShouldBe("2026-02");
    }

    [Theory]
    [InlineData("2026-5")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("+026-05")]
    [InlineData("")]
    public void What_is_not_a_month_is_not_read(string text) => Month.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2000-02-29", "2026-02-28", 25)]
    [InlineData("2000-02-29", "2026-03-01", 26)]
    [InlineData("2001-05-01", "2026-05-01", 25)]
    [InlineData("2001-05-02", "2026-05-01", 24)]
    [InlineData("2026-05-02", "2026-05-01", -1)]
    [InlineData("2027-05-02", "2026-05-01", -2)]
    public void Ages_are_completed_years(string birth, string day, int years) =>
        LegalCalendar.AgeInYears(DateOnly.Parse(birth), DateOnly.Parse(day)).ShouldBe(years);

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_is_found(int year, string day) => LegalCalendar.EasterSunday(year).ShouldBe(DateOnly.Parse(day));

    [Fact]
    public void There_are_eleven_holidays()
    {
        LegalCalendar.Holidays(2026).Count.ShouldBe(11);
        LegalCalendar.IsHoliday(new(2026, 5, 14)).ShouldBeTrue("Ascension");
        LegalCalendar.IsHoliday(new(2026, 5, 25)).ShouldBeTrue("lundi de Pentecôte");
    }

    [Fact]
    public void A_delay_that_ends_on_a_day_off_runs_to_the_next_working_day()
    {
        LegalCalendar.EndOfDelayInMonths(new(2026, 3, 1), 2).ShouldBe(new DateOnly(2026, 5, 4));
        LegalCalendar.EndOfDelayInMonths(new(2025, 12, 31), 2).ShouldBe(new DateOnly(2026, 3, 2));
        LegalCalendar.AddWorkingDays(new(2026, 4, 30), 1).ShouldBe(new DateOnly(2026, 5, 4));
    }

    [Fact]
    public void Weeks_belong_to_their_iso_year()
    {
        LegalCalendar.IsoWeek(new(2027, 1, 1)).ShouldBe((2026, 53));
        LegalCalendar.IsoWeek(new(2025, 12, 29)).ShouldBe((2026, 1));
    }
}
