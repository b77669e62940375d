using System.Globalization;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class DayWordsTests
{
    [Theory]
    [InlineData("fr-FR", "2026-02-01", "1er février 2026")]
    [InlineData("fr-FR", "2026-02-11", "11 février 2026")]
    [InlineData("en", "2026-02-01", "1 February 2026")]
    public void The_first_of_a_month_is_written_as_the_language_says_it(string language, string day, string words)
    {
        CultureInfo.CurrentCulture = new(language);

        DateOnly.Parse(day, CultureInfo.InvariantCulture).InWords().ShouldBe(words);
    }

    [Fact]
    public void An_instant_is_told_on_the_clocks_of_France()
    {
        CultureInfo.CurrentCulture = new("fr-FR");

        new DateTimeOffset(2026, 1, 31, 23, 30, 0, TimeSpan.Zero).InWords("dddd d MMMM, HH:mm").ShouldBe("dimanche 1er février, 00:30");
    }
}
