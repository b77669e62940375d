using System.Globalization;
using Appui.Notices;
using Appui.Notices.Roads;
using Appui.Notices.Words;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Notices;

public sealed class RoadTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("06 12 34 56 78", "+33612345678", true)]
    [InlineData("+33 (0)6.12.34.56.78", "+33612345678", true)]
    [InlineData("0033612345678", "+33612345678", true)]
    [InlineData("01-99-00-45-67", "+33199004567", false)]
    [InlineData("0690 12 34 56", "+590690123456", true)] // Guadeloupe
    [InlineData("0694 12 34 56", "+594694123456", true)] // Guyane
    [InlineData("0696 12 34 56", "+596696123456", true)] // Martinique
    [InlineData("0692 12 34 56", "+262692123456", true)] // La Réunion
    [InlineData("0639 12 34 56", "+262639123456", true)] // Mayotte
    [InlineData("0262 12 34 56", "+262262123456", false)]
    [InlineData("+221 77 123 45 67", "+221771234567", true)]
    public void A_number_is_read_as_people_write_it(string written, string e164, bool takesMessages)
    {
        PhoneNumber.TryParse(written, out var number).ShouldBeTrue();

        number.E164.ShouldBe(e164);
        number.TakesMessages.ShouldBe(takesMessages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("06 12 34 56")]
    [InlineData("06 12 34 56 78 9")]
    [InlineData("00 12 34 56 78")]
    [InlineData("+33 06 12 34 56 78")]
    [InlineData("612345678")]
    [InlineData("06 12 34 56 78 / 01 99 00 45 67")]
    [InlineData("06+12 34 56 78")]
    [InlineData("chez sa mère")]
    [InlineData("+1234")]
    [InlineData("٠٦١٢٣٤٥٦٧٨")]
    public void What_no_network_can_have_is_no_number(string written) => PhoneNumber.TryParse(written, out _).ShouldBeFalse();

    [Fact]
    public async Task A_wrong_number_is_refused_at_its_field_and_a_fixed_line_takes_no_messages()
    {
        var page = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/modifier");

        (await page.Submit(new { Phone = "06 12 34 56" }, button: "Enregistrer")).ErrorOf("Phone").ShouldContain("06 12 34 56 78");
        (await page.Submit(new { Phone = "01 99 00 12 34" }, button: "Enregistrer")).ErrorOf("TakesSms").ShouldContain("ligne fixe");
    }

    [Theory]
    [InlineData("2026-11-23T09:00:00+01:00", "2026-11-23T09:00:00+01:00")] // the first allowed instant
    [InlineData("2026-11-23T08:59:59+01:00", "2026-11-23T09:00:00+01:00")]
    [InlineData("2026-11-23T18:59:59+01:00", "2026-11-23T18:59:59+01:00")]
    [InlineData("2026-11-23T19:00:00+01:00", "2026-11-24T09:00:00+01:00")] // the first that is not
    [InlineData("2026-11-27T20:00:00+01:00", "2026-11-30T09:00:00+01:00")] // a week-end
    [InlineData("2026-12-24T19:30:00+01:00", "2026-12-28T09:00:00+01:00")] // Christmas on a Friday
    [InlineData("2027-05-05T20:00:00+02:00", "2027-05-07T09:00:00+02:00")] // Ascension, a Thursday
    [InlineData("2026-03-27T20:00:00+01:00", "2026-03-30T09:00:00+02:00")] // the clocks go forward in between
    [InlineData("2026-10-23T20:00:00+02:00", "2026-10-26T09:00:00+01:00")] // and back
    [InlineData("2026-11-23T23:30:00Z", "2026-11-24T09:00:00+01:00")] // already Tuesday in Paris
    public void Nothing_rings_by_night_on_week_ends_or_on_holidays(string asked, string allowed)
    {
        var quiet = new Quiet(new());

        quiet.Next(At(asked)).ShouldBe(At(allowed));
        quiet.Allows(At(asked)).ShouldBe(At(asked) == At(allowed));
    }

    [Fact]
    public void An_hour_that_the_clocks_jump_over_is_taken_an_hour_later() =>
        new DateOnly(2026, 3, 29).InParisAt(new(2, 30)).ShouldBe(At("2026-03-29T03:30:00+02:00"));

    [Theory]
    [InlineData("", 0, 1, true)]
    [InlineData("é€", 3, 1, true)] // the euro costs two
    [InlineData("ç", 1, 1, false)]
    [InlineData("مرحبا", 5, 1, false)]
    public void A_message_is_counted_as_the_network_counts_it(string text, int units, int parts, bool isPlain) =>
        SmsLength.Of(text).ShouldBe(new(units, parts, isPlain));

    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('ش', 70, 1)]
    [InlineData('ش', 71, 2)]
    [InlineData('ش', 135, 3)]
    public void A_long_message_costs_more(char letter, int length, int parts) => SmsLength.Of(new(letter, length)).Parts.ShouldBe(parts);

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", true)]
    [InlineData("es", true)]
    [InlineData("pt", true)]
    [InlineData("ar", false)]
    public void No_message_says_why_or_leads_anywhere_and_a_discreet_one_names_nobody(string language, bool isPlain)
    {
        var messages = new Messages(app.Services.GetRequiredService<Texts>(), new() { SmsSpool = "/" });
        var house = new StructureCard(DemoPeople.CentreSocial, "Centre Zyx", "1 rue Vwu", "01 99 00 00 00", "");
        var (open, discreet) = (Person(discreet: false), Person(discreet: true));

        messages.Sms(open, house).ShouldContain("Centre Zyx");
        messages.Sms(open, house).ShouldContain("STOP");
        SmsLength.Of(messages.Sms(open, house)).Parts.ShouldBe(isPlain ? 1 : 2, messages.Sms(open, house));
        SmsLength.Of(messages.Sms(discreet, house)).IsPlain.ShouldBe(isPlain, messages.Sms(discreet, house));
        foreach (var words in new[] { messages.Sms(discreet, house), Whole(messages.Email(discreet, house)), Whole(messages.Letter(discreet, house)) })
        {
            words.ShouldContain("01 99 00 00 00");
            words.ShouldNotContain("Zyx");
            words.ShouldNotContain("Vwu");
        }
        foreach (var words in new[] { messages.Sms(open, house), Whole(messages.Email(open, house)), Whole(messages.Letter(open, house)) })
        {
            words.ShouldNotContain("http");
            words.ShouldNotContain("{");
        }

        Reachable Person(bool discreet) => new(DemoPeople.Awa, "Awa Exemple", ["snk", language], discreet, []);
        static string Whole(Written written) => written.Subject + Messages.Body(written);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
