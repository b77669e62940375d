using System.Text;
using Appui.Territory.Demo;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Territory;

/// <summary>What is printed of Le Havre, and how its places agree on their week.</summary>
public sealed class GuideTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task The_guide_of_a_commune_is_by_need_by_day_and_place_by_place()
    {
        var choice = await (await app.Anybody().Open("/trouver?besoin=imprimer&commune=76351")).Follow("Imprimer le guide de Le Havre");
        var booklet = await choice.Follow("À l'écran");

        booklet.TextAt(".needs").ShouldContain("Imprimer, scanner, photocopier");
        booklet.Text.ShouldContain("Centre social des Essais");
        booklet.Text.ShouldContain("lundi – vendredi 9 h – 12 h, 14 h – 17 h 30");
        booklet.Text.ShouldContain("Écrivaine publique : prochaine fois le mardi 1 décembre, 14 h – 16 h");
        booklet.Text.ShouldContain("La porte bleue, puis l'accueil à gauche.");
        var numbers = booklet.Document.QuerySelectorAll(".place .number").Select(n => n.TextContent).ToList();
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(n => $"{n}"));
    }

    [Fact]
    public async Task The_guide_of_a_quarter_holds_what_is_a_walk_away()
    {
        var quarter = await (await app.Anybody().Open($"/lieux/{DemoPlaces.CentreSocial}")).Follow("Le guide du quartier");
        quarter.TextAt(".lead").ShouldStartWith("Autour de Centre social des Essais");

        var commune = await app.Anybody().Open("/trouver/guide?commune=76351");
        Count(quarter).ShouldBeLessThan(Count(commune));
        (await app.Anybody().Open("/trouver/guide?ou=zzyzx")).Text.ShouldContain("Nous ne connaissons pas cet endroit.");
        (await app.Anybody().Open("/trouver/guide?commune=01001")).Text.ShouldContain("il n'y a rien à imprimer");

        static int Count(Page page) => int.Parse(System.Text.RegularExpressions.Regex.Match(page.TextAt(".lead"), @"(\d+) lieux").Groups[1].Value);
    }

    [Fact]
    public async Task Booklet_poster_and_week_are_tagged_pdfs_of_their_size()
    {
        foreach (var (page, width, height) in new[] { ("guide/livret", 420, 595), ("guide/affiche", 1191, 842), ("semaine", 1191, 842) })
        {
            var pdf = Encoding.Latin1.GetString(await app.Anybody().Download($"/trouver/{page}?autour={DemoPlaces.CentreSocial}&rayon=0.5&pdf"));

            pdf.ShouldStartWith("%PDF-1");
            var (w, h) = Size(pdf);
            Math.Abs(w - width).ShouldBeLessThan(2, page);
            Math.Abs(h - height).ShouldBeLessThan(2, page);
        }
    }

    [Fact]
    public async Task The_week_for_the_street_says_who_helps_on_which_day_with_pictograms_and_words()
    {
        var week = await app.Anybody().Open($"/trouver/semaine?autour={DemoPlaces.CentreSocial}&rayon=2");

        week.TextAt(".week").ShouldContain("Écrivaine publique");
        week.TextAt(".week").ShouldContain("le 1 décembre 14 h–16 h");
        week.Document.QuerySelectorAll(".week .signs svg").Length.ShouldBeGreaterThan(0);
        week.TextAt(".legend").ShouldContain("Faire ses démarches");
    }

    [Fact]
    public async Task When_several_help_at_once_and_nobody_another_day_a_move_is_proposed_and_the_place_agrees()
    {
        // Three sessions about children and school, all on Monday morning; nobody else helps with that around here.
        await Session(Cast.Malik, DemoPlaces.CentreSocial, "Atelier couture", "09:00", "11:00");
        await Session(Cast.Malik, DemoPlaces.CentreSocial, "Atelier photo", "09:30", "11:30");
        await Session(Cast.Malik, DemoPlaces.CentreSocial, "Atelier son", "10:00", "12:00");
        var address = $"/permanences?autour={DemoPlaces.CentreSocial}&rayon=0.2";
        var page = await app.As(Cast.Malik).Open(address + "&permanences=true");
        page.TextAt(".halves").ShouldContain("Enfants et école 3 — —");

        page = await app.As(Cast.Claire).Open(address);
        page.Text.ShouldContain("Atelier couture · Centre social des Essais Personne pour « Enfants et école » lundi après-midi, et 3 lieux lundi matin : 14 h – 16 h serait possible.");
        var proposed = await page.Submit(button: "Proposer");
        proposed.Text.ShouldContain("Proposé, sans réponse");

        var agreed = await (await app.As(Cast.Malik).Open(address)).Submit(button: "D'accord");
        agreed.Text.ShouldNotContain("Proposé, sans réponse");
        (await app.Anybody().Open($"/lieux/{DemoPlaces.CentreSocial}")).Text.ShouldContain("lundi 23 novembre, 14 h – 16 h");
    }

    [Fact]
    public async Task Only_those_of_the_place_answer_for_it()
    {
        await Session(Cast.Malik, DemoPlaces.CentreSocial, "Club radio", "09:00", "10:30", day: 3); // not when the sessions of the other test crowd
        var address = $"/permanences?autour={DemoPlaces.CentreSocial}&rayon=0.2&semaine=2027-01-11";

        (await app.As(Cast.Paul).Open(address)).Text.ShouldNotContain("D'accord");
        await app.As(Cast.Rosa).ExpectNotFound(address);
        await app.Anybody().ExpectSignIn(address);
    }

    private async Task Session(CastMember who, Appui.Territory.PlaceId place, string host, string from, string to, int day = 0) =>
        await (await app.As(who).Open($"/lieux/{place}/permanences")).Submit(
            new Dictionary<string, string> { ["Host"] = host, [$"Form.Week.Days[{day}].From"] = from, [$"Form.Week.Days[{day}].To"] = to, ["Appointment"] = "Without", ["Form.Services"] = "Parentalité et éducation avec le numérique" }, button: "Enregistrer");

    private static (double Width, double Height) Size(string pdf)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(pdf));
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("pdfinfo", file) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        said.ShouldContain("Tagged:          yes");
        var match = System.Text.RegularExpressions.Regex.Match(said, @"Page size:\s+([\d.]+) x ([\d.]+)");
        return (double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
    }
}
