using System.Net;
using Appui.Kiosk.Model;
using Appui.Kiosk.Opening;
using Appui.People;
using Appui.Vault;
using Appui.Web.Tests.Vault;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Kiosk;

public sealed class TerminalTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_terminal_is_one_by_its_key_until_another_key_is_made_or_it_is_taken_away()
    {
        var terminal = await AtTerminal.Make(app, "Couloir des Essais", room: "Apart");
        (await terminal.Visitor.Open("/borne")).Text.ShouldContain("Que voulez-vous faire ?");
        (await app.Anybody().Submit("/borne/installation", new { Key = "AAAA-BBBB" })).ErrorOf("Key").ShouldContain("Aucune borne n'a cette clé");

        var renewed = await (await app.As(Cast.Diane).Open("/bornes")).Submit(button: "Nouvelle clé");
        (await terminal.Visitor.Open("/borne")).Url.ShouldBe("/borne/installation");
        await terminal.Visitor.Submit("/borne/installation", new { Key = renewed.TextAt("[data-key]").ToLowerInvariant().Replace('-', ' ') });
        (await terminal.Visitor.Open("/borne")).Url.ShouldBe("/borne");

        var left = await app.As(Cast.Diane).Submit("/bornes", button: "Retirer cette borne");
        left.Text.ShouldNotContain("Couloir des Essais");
        (await terminal.Visitor.Open("/borne")).Url.ShouldBe("/borne/installation");
    }

    [Fact]
    public async Task One_touch_rings_the_desk_with_the_place_alone_and_the_screen_says_that_somebody_comes()
    {
        var terminal = await AtTerminal.Make(app, "Salle d'attente");
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        await terminal.Open(samir);

        var ringing = await terminal.Visitor.Submit("/borne/papiers", button: "Appeler quelqu'un");

        ringing.Text.ShouldContain("Ça sonne à l'accueil.");
        (await app.As(Cast.Paul).Open("/bureau/appels")).Text.ShouldContain("Personne n'appelle.");
        var desk = await app.As(Cast.Rosa).Open("/bureau");
        desk.TextAt("[data-calls]").ShouldBe("On appelle : Salle d'attente J'arrive");
        desk.TextAt("[data-calls]").ShouldNotContain("Samir");
        (await app.As(Cast.Malik).Open("/bureau")).TextAt("[data-calls]").ShouldContain("Salle d'attente");
        Later(TimeSpan.FromSeconds(121));
        (await ringing.Refresh()).Text.ShouldContain("Personne n'a encore répondu.");
        await desk.Submit(button: "J'arrive");
        (await ringing.Refresh()).Text.ShouldContain("Quelqu'un arrive.");
        (await app.As(Cast.Malik).Open("/bureau")).TextAt("[data-calls]").ShouldBeEmpty();
        (await app.As(Cast.Diane).Open("/bornes")).Text.ShouldMatch("Appeler quelqu'un 1 1 0");
        await terminal.Visitor.Submit("/borne", button: "Fini");
    }

    [Fact]
    public async Task Somebody_finds_their_papers_by_card_and_pictures_and_fini_leaves_nothing()
    {
        var terminal = await AtTerminal.Make(app, "Salle commune");
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
        await awa.Add(Specimen.Png(), "Passeport de quelqu'un");

        var list = await terminal.Open(awa);

        list.Url.ShouldBe("/borne/papiers");
        list.TextAt(".papers a").ShouldStartWith("Identité");
        list.TextAt(".papers").ShouldContain("Tenir pour voir le nom");
        var paper = await list.Follow("Identité");
        (await terminal.Visitor.Download(paper.Document.QuerySelector("img.paper")!.GetAttribute("src")!))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        await awa.Add(Specimen.Pdf("Une lettre"), "", PaperFolder.Letters);
        var drawn = await (await terminal.Visitor.Open("/borne/papiers")).Follow("Courriers");
        (await terminal.Visitor.Download(drawn.Document.QuerySelector("img.paper")!.GetAttribute("src")!))[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        await drawn.Submit(button: "Jeter");
        var binned = await paper.Submit(button: "Jeter");
        binned.Text.ShouldContain("Il y reste 30 jours");
        (await terminal.Visitor.Open("/borne/papiers")).Text.ShouldContain("Aucun papier");
        await binned.Submit(button: "Reprendre ce papier");
        (await terminal.Visitor.Open("/borne/papiers")).TextAt(".papers a").ShouldStartWith("Identité");
        foreach (var said in list.Document.QuerySelectorAll("[data-say]").Select(part => part.GetAttribute("data-say")!))
            (await terminal.Visitor.Get(said)).Status.ShouldBe(HttpStatusCode.OK, said);

        var over = await paper.Submit(button: "Fini");

        over.Url.ShouldBe("/borne/au-revoir");
        over.Text.ShouldNotContain("Passeport");
        (await terminal.Visitor.Open("/borne/papiers")).Url.ShouldBe("/borne/carte?vers=papiers");
        (await terminal.Visitor.Open("/moi")).Url.ShouldBe("/moi/ouvrir");
        (await terminal.Visitor.Open("/borne")).Url.ShouldBe("/borne");
    }

    [Fact]
    public async Task What_nobody_touches_for_two_minutes_is_closed_whatever_the_browser_still_holds()
    {
        var terminal = await AtTerminal.Make(app, "Salle de lecture");
        var leila = await Owner.Make(app, Cast.Claire, DemoPeople.Leila);
        await terminal.Open(leila);
        Later(TimeSpan.FromSeconds(110));
        (await terminal.Visitor.Get("/borne/encore")).Status.ShouldBe(HttpStatusCode.NoContent);

        Later(TimeSpan.FromSeconds(125));

        (await terminal.Visitor.Get("/borne/encore")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await terminal.Visitor.Open("/borne/papiers")).Url.ShouldBe("/borne/carte?vers=papiers");
        (await terminal.Open(leila)).Url.ShouldBe("/borne/papiers");
        (await terminal.Visitor.Open("/borne/toujours-la")).Text.ShouldContain("Vous êtes toujours là ?");
        (await terminal.Visitor.Open("/borne/fini?silence=true")).Url.ShouldBe("/borne/au-revoir");
        (await terminal.Visitor.Open("/borne/papiers")).Url.ShouldBe("/borne/carte?vers=papiers");
    }

    [Fact]
    public async Task A_torn_card_two_cards_and_the_card_of_somebody_else_open_nothing_and_ten_wrong_tries_are_all()
    {
        var terminal = await AtTerminal.Make(app, "Entrée");
        var marcel = await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne);
        foreach (var card in new[] { marcel.Card[..20], marcel.Card + marcel.Card, "https://exemple.test/#rien", "", new string('9', 400) })
            (await terminal.Visitor.Submit("/borne/carte", new { Card = card })).Text.ShouldContain("Cette carte ne se lit pas.");

        var tries = 0;
        for (Page? page = null; page?.Text.Contains("trop d'essais", StringComparison.Ordinal) != true; tries++)
        {
            tries.ShouldBeLessThan(20);
            Later(TimeSpan.FromMinutes(16));
            page = await terminal.Open(marcel.Card, marcel.Wrong);
            page.Url.ShouldStartWith("/borne/carte");
        }

        tries.ShouldBe(10);
        Later(TimeSpan.FromDays(1));
        (await terminal.Open(marcel)).Text.ShouldContain("Cette carte n'ouvre plus");
    }

    [Fact]
    public void Thirty_wrong_tries_within_an_hour_shut_a_terminal_for_the_rest_of_it()
    {
        var clock = new TestClock();
        var (tries, terminal) = (new WrongTries(clock), TerminalId.New(clock.GetUtcNow()));
        for (var i = 0; i < 30; i++)
        {
            tries.Rests(terminal).ShouldBeFalse();
            tries.Add(terminal);
        }

        tries.Rests(terminal).ShouldBeTrue();
        tries.Rests(TerminalId.New(clock.GetUtcNow())).ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(61));
        tries.Rests(terminal).ShouldBeFalse();
    }

    /// <summary>Time passes; helpers whose session ended meanwhile sign in anew.</summary>
    private void Later(TimeSpan time)
    {
        app.Clock.Advance(time);
        foreach (var helper in Cast.All) app.AgainAs(helper);
    }
}
