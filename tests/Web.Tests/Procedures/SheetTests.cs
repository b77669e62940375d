using System.Diagnostics;
using System.Text.RegularExpressions;
using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

public sealed partial class SheetTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Screen_and_PDF_say_the_same_on_one_page()
    {
        var claire = app.As(Cast.Claire);
        await claire.Submit($"/personnes/{DemoPeople.Awa}/demarches/ouvrir/c2s");
        var sheet = await claire.Open($"/personnes/{DemoPeople.Awa}/feuille");

        var pdf = await Pdf(await claire.Get($"/personnes/{DemoPeople.Awa}/feuille?pdf"));

        sheet.TextAt(".sheet").ShouldContain("Nous avons commencé votre demande de complémentaire santé.");
        sheet.TextAt(".sheet").ShouldContain("Revenez le lundi 30 novembre");
        Words(pdf.Text).ShouldBe(Words(sheet.TextAt(".sheet")), ignoreOrder: true);
        pdf.Pages.ShouldBe(1);
    }

    [Fact]
    public async Task Sentences_changed_before_printing_are_those_of_the_PDF()
    {
        var claire = app.As(Cast.Claire);
        var sheet = await claire.Open($"/personnes/{DemoPeople.Jeanne}/feuille");

        var pdf = await Pdf(await sheet.Submit(new { Done = "Nous avons téléphoné à Martine.\nElle vient mardi." }, button: "PDF"));

        pdf.Text.ShouldContain("Nous avons téléphoné à Martine.");
        pdf.Text.ShouldContain("Elle vient mardi.");
        pdf.Text.ShouldContain("01 99 00 00 01");
    }

    [Fact]
    public async Task A_discreet_sheet_names_no_right_no_agency_and_nobody()
    {
        var claire = app.As(Cast.Claire);
        await claire.Submit($"/personnes/{DemoPeople.Leila}/demarches/ouvrir/rsa");

        var page = await claire.Open($"/personnes/{DemoPeople.Leila}/feuille");
        var pdf = await Pdf(await claire.Get($"/personnes/{DemoPeople.Leila}/feuille?pdf"));

        foreach (var word in new[] { "RSA", "Caf", "MSA", "logement", "demande", "RIB", "Leïla", "Fictive" })
        {
            page.TextAt(".sheet").ShouldNotContain(word, Case.Sensitive);
            pdf.Text.ShouldNotContain(word, Case.Sensitive);
        }
        page.TextAt(".sheet").ShouldContain("jeudi 26 novembre");
    }

    [Fact]
    public async Task A_number_without_a_name_takes_its_dates_home()
    {
        var marcel = $"/personnes/{DemoPeople.Marcel}";
        await app.As(Cast.Claire).Submit($"{marcel}/a-regarder", new Dictionary<string, string>
        {
            ["Kind"] = "Appeal",
            ["Agency"] = "FamilyFund",
            ["On.Day"] = "21",
            ["On.Month"] = "12",
            ["On.Year"] = "2026",
        });

        var discreet = await app.As(Cast.Claire).Open($"{marcel}/feuille");
        var said = await discreet.Follow("Écrire le nom des aides");

        discreet.TextAt(".sheet").ShouldContain("lundi 21 décembre");
        discreet.TextAt(".sheet").ShouldNotContain("Caf");
        said.TextAt(".sheet").ShouldContain("Dernier jour pour contester (Caf)");
    }

    [Fact]
    public async Task The_dates_of_a_number_come_back_to_whoever_holds_the_desk()
    {
        (await app.As(Cast.Malik).Open("/bureau")).Text.ShouldContain("Répondre à l'avertissement (France Travail)");

        var resumed = await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Marcel}/a-regarder");
        resumed.Text.ShouldContain("De l'argent est réclamé (Caf)");
        (await (await resumed.Follow("Un papier qui expire")).Submit(button: "C'est réglé")).Text.ShouldNotContain("Un papier qui expire (Mairie)");
    }

    /// <summary>One card in six, all of them with --long.</summary>
    [Fact]
    public async Task Every_card_fits_on_one_printed_page()
    {
        var claire = app.As(Cast.Claire);
        var step = Environment.GetEnvironmentVariable("APPUI_LONG") == "1" ? 1 : 6;
        foreach (var card in new Appui.Procedures.Cards.CardLibrary().All.Where((_, i) => i % step == 0))
        {
            var pdf = await Pdf(await claire.Get($"/demarches/{card.Key}?pdf"));

            pdf.Pages.ShouldBe(1, card.Key);
            pdf.Text.ShouldContain(card.Steps[0].Text[..12]);
        }
    }

    [Fact]
    public async Task A_card_is_found_by_everyday_words_by_every_helper()
    {
        var found = await app.As(Cast.Victor).Open("/demarches?mots=loyer");

        (await found.Follow("L'aide pour le loyer")).Text.ShouldContain("Attestation de loyer");
        await app.Anybody().ExpectSignIn("/demarches");
    }

    private static async Task<(string Text, int Pages)> Pdf(Page answer)
    {
        answer.Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, await answer.Response.Content.ReadAsByteArrayAsync());
        try
        {
            var text = Spaces().Replace(await Run("pdftotext", "-raw", file, "-"), " ");
            var pages = int.Parse(PageCount().Match(await Run("pdfinfo", file)).Groups[1].Value);
            return (text, pages);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The page's number at its foot is only on paper.</summary>
    private static IEnumerable<string> Words(string text) =>
        text.Replace("1 / 1", "", StringComparison.Ordinal).Split([' ', '\f'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not "•");

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();
}
