using System.Text;
using System.Text.RegularExpressions;
using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

/// <summary>What does not move, who holds it, whom to reach: the work of a team, seen from its desk.</summary>
public sealed partial class TeamTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_is_stuck_comes_back_on_the_day_an_answer_is_awaited_and_is_counted_without_a_name()
    {
        var (claire, diane) = (app.As(Cast.Claire), app.As(Cast.Diane));
        var added = await diane.Submit("/demarches/contacts", new { Agency = "FamilyFund", Role = "Référent des partenaires", Line = "01 99 00 12 34", MayAsk = "l'état d'un dossier", AnswerDays = "3" }, button: "Noter ce contact");
        added.Text.ShouldContain("Répond en 3 jours.");
        var followed = await claire.Submit($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir/rsa");

        var form = await followed.Follow("C'est bloqué");
        (await form.Submit()).ErrorOf("Reason").ShouldContain("Choisissez ce qui bloque");
        var stuck = await form.Submit(new { Reason = "PaperLost" });

        stuck.TextAt("#bloquee").ShouldContain("01 99 00 12 34");
        stuck.Text.ShouldContain("Appeler");
        stuck.Text.ShouldContain("jeudi 26 novembre");
        var table = await diane.Open("/demarches/bloquees");
        table.TextAt("main").ShouldContain("L'envoi est introuvable chez eux");
        table.TextAt("main").ShouldNotContain("Jeanne");
        await diane.ExpectNotFound("/demarches/a-relancer");

        var heard = await stuck.Submit(button: "C'est débloqué");
        heard.Text.ShouldNotContain("Bloquée Depuis");
        (await diane.Open("/demarches/bloquees")).TextAt("main table").ShouldContain("0 jours");
        (await heard.Follow("C'est bloqué")).Text.ShouldContain("Déjà bloquée avant");
    }

    [Fact]
    public async Task A_contact_that_ended_is_offered_no_more()
    {
        var malik = app.As(Cast.Malik);
        await malik.Submit("/demarches/contacts", new { Agency = "Prefecture", Role = "Bureau du séjour", Line = "sejour@prefecture.example" }, button: "Noter ce contact");
        (await malik.Submit("/demarches/contacts", new { Agency = "Prefecture", Role = "Bureau du séjour", Line = "sejour@prefecture.example" }, button: "Noter ce contact"))
            .Document.QuerySelectorAll("main li strong").Count(said => said.TextContent == "Bureau du séjour").ShouldBe(1);
        (await app.As(Cast.Paul).Open("/demarches/contacts")).TextAt("main").ShouldNotContain("Bureau du séjour");

        var after = await malik.Submit("/demarches/contacts", button: "N'est plus valable : Bureau du séjour");

        after.TextAt("main").ShouldNotContain("Bureau du séjour");
    }

    [Fact]
    public async Task Who_leaves_passes_everything_on_with_what_they_alone_knew()
    {
        var (claire, malik) = (app.As(Cast.Claire), app.As(Cast.Malik));
        var followed = await claire.Submit($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir/aah", new { InCharge = "Me" });
        var page = await claire.Open("/demarches/passation");
        page.TextAt("main").ShouldContain("Jeanne Specimen");
        var field = page.Document.QuerySelectorAll("textarea[name^='Form.Notes']").Select(area => area.GetAttribute("name")!).Single(name => name.Contains(followed.Url.Split('/', '?')[3], StringComparison.Ordinal));

        await page.Submit(new Dictionary<string, string> { [field] = "Sa voisine ouvre son courrier", ["Form.To"] = Helper(page, "Malik") }, button: "Passer la main");

        (await claire.Open("/demarches/passation")).Text.ShouldContain("tout est déjà à l'équipe");
        (await malik.Open("/demarches/passation")).Text.ShouldContain("Sa voisine ouvre son courrier");
        (await malik.Open(followed.Url)).Text.ShouldContain("Malik Modèle s'en charge");
        (await malik.Open(followed.Url)).Text.ShouldContain("Passé à un collègue");
    }

    [Fact]
    public async Task A_calendar_names_nobody_shows_what_is_taken_or_the_teams_and_ends_when_told()
    {
        var claire = app.As(Cast.Claire);
        var made = await claire.Submit("/demarches/agenda", button: "Faire une adresse");
        var address = new Uri(made.TextAt("code")).PathAndQuery;
        (await claire.Open("/demarches/agenda")).Html.ShouldNotContain(address);

        var feed = await app.Anybody().Open(address);

        feed.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var text = Unfold(feed.Html);
        text.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        text.ShouldContain("SUMMARY:Ouvrir la boîte mail");
        foreach (var word in new[] { "Samir", "Awa", "Leïla", "Jeanne", DemoPeople.Samir.ToString(), DemoPeople.Leila.ToString() }) text.ShouldNotContain(word);
        Encoding.UTF8.GetBytes(feed.Html).ShouldNotContain((byte)0);
        feed.Html.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        (await app.Anybody().Get(address.Replace(".ics", "x.ics", StringComparison.Ordinal))).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);

        await claire.Submit("/demarches/agenda", button: "Arrêter cette adresse");
        (await app.Anybody().Get(address)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private static string Helper(Page page, string name) =>
        page.Document.QuerySelectorAll("[name='Form.To']").Single(choice => choice.ParentElement!.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("value")!;

    private static string Unfold(string text) => Folded().Replace(text, "");

    [GeneratedRegex("\r\n ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Folded();
}
