using System.Globalization;
using System.Text.RegularExpressions;
using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Notices;

public sealed partial class ByHandTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.With();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Without_a_telephone_here_a_message_is_a_call_then_a_letter_and_its_return_is_seen()
    {
        var page = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/prevenir");
        page.Text.ShouldContain("Pas de SMS d'ici pour le moment : à la place, un appel.");
        await page.Submit(new { Reason = "Deadline" }, button: "Prévenir");
        (await app.As(Cast.Claire).Open("/bureau")).Text.ShouldContain("L'appeler : une nouvelle l'attend");

        for (var tries = 0; tries < 3; tries++)
        {
            var call = await (await app.AgainAs(Cast.Claire).Open("/avis")).Follow("Samir Essai");
            call.Text.ShouldContain("07 99 00 12 34");
            (await call.Submit(button: "Personne, ou quelqu'un d'autre")).Text.ShouldNotContain("Samir Essai");
            app.Clock.NextMorning();
        }

        var letters = await (await app.AgainAs(Cast.Claire).Open("/avis")).Follow("Voir et imprimer");
        letters.Text.ShouldContain("8 rue du Modèle");
        letters.TextAt("article").ShouldNotContain("date");
        (await letters.Submit(button: "Elle est postée")).Text.ShouldNotContain("lettre attend");

        var history = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/prevenir");
        history.Text.ShouldContain("trois appels sans réponse");
        var back = await history.Submit(button: "La lettre est revenue");

        back.Text.ShouldContain("la lettre est revenue");
        back.Text.ShouldContain("à reprendre");
        (await app.As(Cast.Malik).Open("/bureau")).Text.ShouldContain("trouver un autre moyen");
        var seen = await (await app.As(Cast.Malik).Open("/avis")).Submit(button: "J'ai lu, je m'en occupe");
        seen.Text.ShouldNotContain("Samir Essai");
    }

    [Fact]
    public async Task The_address_lies_in_the_window_of_the_envelope()
    {
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Samir}/prevenir", new { Reason = "Answer", First = "Letter" });
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Jeanne}/modifier", new { Address = "12 avenue de la Très Longue République Modèle, Bâtiment B, 99999 Ville-Exemple" }, button: "Enregistrer");
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Jeanne}/prevenir", new { Reason = "Answer", First = "Letter" });

        var pdf = await app.As(Cast.Claire).Download("/avis/lettres?pdf");

        var words = Boxes(await Pdf.Layout(pdf));
        words.Max(word => word.Page).ShouldBe(2);
        foreach (var text in new[] { "99999", "Samir", "Modèle," })
        {
            words.ShouldContain(word => word.Text.Trim(',') == text.Trim(','));
        }
        // What shows in the window is the address and nothing else: 100 to 200 mm across, 45 to 90 mm down, with the play of the sheet.
        foreach (var page in words.GroupBy(word => word.Page))
        {
            var shown = page.Where(word => word is { Right: > 100, Left: < 200, Bottom: > 34, Top: < 90 }).ToList();
            shown.ShouldNotBeEmpty();
            shown.ShouldAllBe(word => word.Left > 105 && word.Right < 190 && word.Top > 50 && word.Bottom < 80);
            shown.ShouldContain(word => word.Text == "99999");
            shown.ShouldNotContain(word => word.Text == "Centre");
        }
    }

    [Fact]
    public async Task Whoever_is_domiciled_here_finds_a_note_in_their_box()
    {
        var house = (await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/feuille")).TextAt(".sheet-foot p");
        var address = house[(house.IndexOf("Essais,", StringComparison.Ordinal) + 7)..].Trim();
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Samir}/modifier", new { Phone = "", TakesSms = "false", Address = $"CCAS, {address}" }, button: "Enregistrer");

        var page = await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Samir}/prevenir", new { Reason = "Letter" });

        page.Text.ShouldContain("Mettre un mot dans son casier");
        (await app.As(Cast.Claire).Open("/avis/lettres")).TextAt("address").ShouldBe("Samir Essai Casier");
    }

    [Fact]
    public async Task A_number_without_a_file_is_told_when_it_comes_back()
    {
        var page = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Marcel}/prevenir");
        page.Text.ShouldContain("Aucun message ne partira");
        await page.Submit(new { Reason = "Answer" }, button: "Le lui dire à son passage");

        (await app.As(Cast.Claire).Open("/bureau")).Text.ShouldContain("Le lui dire à son passage");
    }

    [Fact]
    public async Task A_relative_passes_on_nothing_but_to_come_by_and_only_if_the_person_says_so()
    {
        (await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Jeanne}/prevenir")).Text.ShouldNotContain("Martine");
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Jeanne}/modifier", new { RelativeMay = new[] { "GetMessage" } }, "Enregistrer");
        var jeanne = await app.As(Cast.Malik).Submit($"/personnes/{DemoPeople.Jeanne}/prevenir", new { Reason = "Answer", First = "Relative" });
        jeanne.Text.ShouldContain("Joindre le proche choisi");

        var call = await (await app.As(Cast.Malik).Open("/avis")).Follow("Jeanne Specimen");

        call.Text.ShouldContain("06 99 00 45 68");
        call.Text.ShouldContain("Pouvez-vous dire à Jeanne Specimen de passer nous voir");
        (await call.Submit(button: "C'est transmis")).Text.ShouldNotContain("Jeanne");
    }

    [Fact]
    public async Task Who_must_not_know_is_never_asked()
    {
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Leila}/modifier", new { RelativeName = "Karim, son mari", RelativePhone = "06 99 00 45 69", RelativeMay = new[] { "GetMessage" } }, button: "Enregistrer");

        (await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Leila}/prevenir")).Text.ShouldNotContain("Karim");
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field()
    {
        var page = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/prevenir");

        (await page.Submit(button: "Prévenir")).ErrorOf("Reason").ShouldContain("Choisissez pourquoi");
        var late = await page.Submit(new Dictionary<string, string> { ["Reason"] = "Answer", ["NotBefore.Day"] = "1", ["NotBefore.Month"] = "12", ["NotBefore.Year"] = "2027" }, button: "Prévenir");
        late.Text.ShouldContain("entre aujourd'hui et dans trois mois");
        await app.As(Cast.Paul).ExpectNotFound($"/personnes/{DemoPeople.Samir}/prevenir");
        await app.As(Cast.Rosa).ExpectNotFound($"/personnes/{DemoPeople.Samir}/prevenir");
    }

    private static List<Word> Boxes(string html) =>
        [.. Box().Matches(html).Aggregate((Page: 0, Words: new List<Word>()), (read, match) =>
        {
            if (match.Value.StartsWith("<page", StringComparison.Ordinal)) return (read.Page + 1, read.Words);
            double Mm(string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) * 25.4 / 72;
            read.Words.Add(new(read.Page, match.Groups["text"].Value, Mm("left"), Mm("top"), Mm("right"), Mm("bottom")));
            return read;
        }).Words];

    private sealed record Word(int Page, string Text, double Left, double Top, double Right, double Bottom);

    [GeneratedRegex("<page |<word xMin=\"(?<left>[^\"]+)\" yMin=\"(?<top>[^\"]+)\" xMax=\"(?<right>[^\"]+)\" yMax=\"(?<bottom>[^\"]+)\">(?<text>[^<]*)<")]
    private static partial Regex Box();
}
