using System.Globalization;
using Appui.Procedures.Cards;
using Appui.Procedures.Contesting;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

public sealed class AppealTests(App app) : IClassFixture<App>
{
    private static readonly AppealTable Table = new();

    /// <summary>Computed apart, by another program, from the delays of the texts and the public holidays.</summary>
    [Fact]
    public void Each_letter_has_the_last_day_that_its_text_gives()
    {
        var examples = File.ReadLines(Sources.Test("Procedures/appeals.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        examples.Count.ShouldBeGreaterThanOrEqualTo(120);
        examples.Select(example => example[0]).Distinct().Count().ShouldBe(Table.All.Count);
        foreach (var example in examples)
        {
            var rule = Table.All.Single(rule => rule.Key == example[0]);
            rule.Delay.LastSureDay(Day(example[1])).ShouldBe(Day(example[2]), $"{example[0]} received {example[1]}");
        }
    }

    [Theory]
    [InlineData("2 mois", "2026-12-31", "2027-02-26")] // the 28th is a Sunday, and there is no 31st
    [InlineData("15 jours", "2026-12-10", "2026-12-24")] // the 25th is a holiday
    [InlineData("6 semaines", "2026-11-20", "2026-12-31")] // the 1st of January
    [InlineData("48 heures", "2026-11-20", "2026-11-22")] // hours run on a Sunday too
    [InlineData("1 mois", "2028-01-31", "2028-02-29")]
    public void A_day_that_is_surely_in_time_is_never_after_the_delay(string delay, string received, string last) =>
        AppealDelay.Parse(delay).LastSureDay(Day(received)).ShouldBe(Day(last));

    [Theory]
    [InlineData("deux mois")]
    [InlineData("0 jours")]
    [InlineData("2")]
    [InlineData("-1 mois")]
    [InlineData("3 lunes")]
    public void A_delay_that_cannot_be_read_is_refused(string text) => Should.Throw<FormatException>(() => AppealDelay.Parse(text));

    [Fact]
    public void A_row_without_a_source_or_a_meaning_is_refused()
    {
        const string row = "- cle: essai\n  quoi: Essai\n  agence: Other\n  cartes: []\n  delai: 2 mois\n  aupres: personne\n";

        Should.Throw<Exception>(() => new AppealTable(row));
        Should.Throw<InvalidDataException>(() => new AppealTable(row + "  texte: Un code\n  silence: 2 mois\n")).Message.ShouldContain("meaning");
        new AppealTable(row + "  texte: Un code\n").All.Count.ShouldBe(1);
    }

    [Fact]
    public void Every_row_belongs_to_cards_that_exist_and_every_benefit_has_one()
    {
        var library = new CardLibrary();

        Table.All.SelectMany(rule => rule.Cards).Where(card => library.Find(card) is null).ShouldBeEmpty();
        library.All.Where(card => card.Benefits.Count > 0 && Table.Of(card.Key).Count == 0).Select(card => card.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_helper_counts_the_days_of_a_letter()
    {
        var list = await app.As(Cast.Malik).Open("/demarches");

        var all = await list.Follow("Délais pour contester");
        var counted = await app.As(Cast.Malik).Open("/demarches/delais?fiche=surendettement&Form.Received.Day=2&Form.Received.Month=11&Form.Received.Year=2026");
        var future = await app.As(Cast.Malik).Open("/demarches/delais?Form.Received.Day=2&Form.Received.Month=11&Form.Received.Year=2027");

        all.Text.ShouldContain("Obligation de quitter la France");
        counted.Text.ShouldContain("mardi 17 novembre");
        counted.Text.ShouldContain("passé : agir quand même");
        counted.Text.ShouldNotContain("Obligation de quitter la France");
        future.Text.ShouldContain("Choisissez un jour passé");
        await app.Anybody().ExpectSignIn("/demarches/delais");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
