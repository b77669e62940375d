using Appui.Web.Tests.Vault;

namespace Appui.Web.Tests.Kiosk;

/// <summary>Somebody before a terminal.</summary>
internal sealed class AtTerminal(Visitor visitor, string key)
{
    public Visitor Visitor => visitor;

    /// <summary>The key that was shown once.</summary>
    public string Key => key;

    /// <summary>The manager adds a terminal, and its key is typed on it.</summary>
    public static async Task<AtTerminal> Make(App app, string place, string room = "Open")
    {
        var added = await app.As(Cast.Diane).Submit("/bornes", new { Place = place, Room = room }, button: "Ajouter la borne");
        var key = added.TextAt("[data-key]");
        var screen = app.Anybody();
        await screen.Submit("/borne/installation", new { Key = key });
        return new(screen, key);
    }

    /// <summary>Shows a card and touches pictures.</summary>
    public async Task<Page> Open(string card, IEnumerable<string> pictures)
    {
        var page = await visitor.Submit("/borne/carte", new { Card = card });
        foreach (var picture in pictures)
        {
            var value = page.Document.QuerySelectorAll(".pictures-grid button").Single(button => button.TextContent.Trim() == picture).GetAttribute("value");
            page = await page.Submit(button: picture + value);
        }

        return page;
    }

    public Task<Page> Open(Owner owner) => Open(owner.Card, owner.Pictures);
}
