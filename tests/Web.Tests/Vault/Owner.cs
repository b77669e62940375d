using Appui.People;
using Appui.Vault;
using Shouldly;

namespace Appui.Web.Tests.Vault;

/// <summary>Somebody with a porte-documents: their browser, and what they hold in their hand and in their head.</summary>
internal sealed class Owner(ISite app, Visitor visitor, string card, IReadOnlyList<string> pictures)
{
    public Visitor Visitor { get; private set; } = visitor;

    public string Card { get; private set; } = card;

    public IReadOnlyList<string> Pictures { get; private set; } = pictures;

    /// <summary>A helper offers, the person says yes and receives their card.</summary>
    public static async Task<Owner> Make(ISite app, CastMember helper, Whom whom)
    {
        var offered = await app.As(helper).Submit(SafeOf(whom), button: "Elle en veut un");
        var address = new Uri(offered.Document.QuerySelector("main a.button[href*='/moi/nouveau/']")!.GetAttribute("href")!).PathAndQuery;
        var visitor = app.Anybody();
        return From(app, visitor, await visitor.Submit(address, button: "Oui, je le veux"));
    }

    public static string SafeOf(Whom whom) => $"/personnes/{whom}/porte-documents";

    /// <summary>Opens on another machine, with the card and these pictures (the right ones when none are given).</summary>
    public async Task<Page> Open(IReadOnlyList<string>? touched = null)
    {
        Visitor = app.Anybody();
        var page = await Visitor.Submit("/moi/ouvrir", new { Card });
        foreach (var picture in touched ?? Pictures)
        {
            var value = page.Document.QuerySelectorAll("button.picture").Single(button => button.TextContent.Trim() == picture).GetAttribute("value");
            page = await page.Submit(button: picture + value);
        }

        return page;
    }

    /// <summary>Pictures that are not theirs.</summary>
    public IReadOnlyList<string> Wrong => [.. Pictures.Take(3), Pictures[3] == "Pomme" ? "Poisson" : "Pomme"];

    /// <summary>The same person before another program.</summary>
    public Owner On(ISite other) => new(other, other.Anybody(), Card, Pictures);

    public async Task Renew()
    {
        var page = await Visitor.Submit("/moi/carte", button: "Prendre une nouvelle carte");
        (Card, Pictures) = Read(page);
    }

    public async Task<Page> Add(byte[] file, string title, PaperFolder folder = PaperFolder.Identity) =>
        await Visitor.Upload("/moi/ajouter", new { Folder = folder, Title = title }, file);

    /// <summary>The same person with another card in their hand.</summary>
    public Owner With(string card) => new(app, app.Anybody(), card, Pictures);

    /// <summary>Chooses their two people of trust, by what is written beside the choice.</summary>
    public async Task<Page> Choose(string first, string second, string wait)
    {
        var page = await Visitor.Open("/moi/secours?changer=true");
        return await page.Submit(new { First = Value("First", first), Second = Value("Second", second), Wait = wait });

        string Value(string question, string label) => page.Document.QuerySelectorAll($"input[name='Form.{question}']")
            .Single(input => input.Closest("label")!.TextContent.StartsWith(label, StringComparison.Ordinal)).GetAttribute("value")!;
    }

    /// <summary>Receives a card by another way, in the browser of that page.</summary>
    public void TakesCard(Page page) => (Visitor, Card, Pictures) = (page.Visitor, Read(page).Card, Read(page).Pictures);

    /// <summary>Was recognised: goes on from the link on the desk, alone before the screen, to a new card.</summary>
    public async Task ComesBack(Page desk)
    {
        Visitor = app.Anybody();
        var address = new Uri(desk.Document.QuerySelector("main a.button[href*='/moi/rouvrir/']")!.GetAttribute("href")!).PathAndQuery;
        (Card, Pictures) = Read(await Visitor.Submit(address, button: "Oui, c'est moi"));
    }

    /// <summary>The address of a paper, by its title.</summary>
    public async Task<string> Find(string title) => (await (await Visitor.Open("/moi")).Follow(title)).Url;

    private static Owner From(ISite app, Visitor visitor, Page page)
    {
        var (card, pictures) = Read(page);
        return new(app, visitor, card, pictures);
    }

    private static (string Card, IReadOnlyList<string> Pictures) Read(Page page)
    {
        page.Text.ShouldContain("Vos quatre images");
        var names = page.Document.QuerySelectorAll(".is-code .picture span").Select(name => name.TextContent).ToList();
        names.Count.ShouldBe(4);
        return (page.TextAt(".safe-card bdi"), names);
    }
}
