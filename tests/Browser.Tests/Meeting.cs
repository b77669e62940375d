using Microsoft.Playwright;
using Shouldly;

namespace Appui.Browser.Tests;

/// <summary>A helper's browser and the screen of the person beside them.</summary>
internal sealed class Meeting(Walk claire, Walk person)
{
    /// <summary>Jeanne Specimen of the demonstration.</summary>
    private const string Jeanne = "/personnes/f-0192a000-0000-7000-8000-000000000204";

    /// <summary>The sentence or the title on the person's screen.</summary>
    public ILocator Phrase => person.Page.Locator("#phrase");

    public ILocator Yes => person.Page.Locator(".answers .yes");

    public ILocator No => person.Page.Locator(".answers .no");

    /// <summary>What the person said no to, on the helper's screen.</summary>
    public ILocator Refused => claire.Page.Locator("#faits .refused");

    /// <summary>Opens a claim of Jeanne's and the screen for it; gives the four digits.</summary>
    public static async Task<string> Open(Walk claire, string claim, string language)
    {
        await claire.SignIn("claire", "Centre social des Essais");
        await claire.Page.GotoAsync($"{Jeanne}/demarches/ouvrir/{claim}");
        await claire.Continue();
        await claire.Press("Relire et envoyer");
        await claire.Press("Montrer sur un second écran");
        if (language is not "fr") await claire.Look("beside-open");
        await claire.Fill(new Dictionary<string, string> { ["Language"] = language });
        await claire.Continue();
        if (language is not "fr") await claire.Look("beside-pairing");
        return await claire.Page.Locator(".digits").InnerTextAsync();
    }

    /// <summary>Types the digits on the person's screen, which shows nothing personal; the helper recognises it, the person says that it is them.</summary>
    public async Task Pair(string digits)
    {
        await person.Page.GotoAsync("/vis-a-vis");
        await person.Fill(new Dictionary<string, string> { ["Digits"] = digits });
        await person.Continue();
        await person.Look("second-sign");
        await Recognise();
        (await person.Page.ContentAsync()).ShouldNotContain("Jeanne");
        await person.Page.Locator("form[action*='handler=Me'] button").ClickAsync();
        await Assertions.Expect(claire.Page.GetByRole(AriaRole.Button, new() { Name = "Relire ensemble" })).ToBeVisibleAsync();
    }

    /// <summary>The helper sees the sign by itself, without touching anything, and says that it is the right screen.</summary>
    public async Task Recognise() => await claire.Page.GetByRole(AriaRole.Button, new() { Name = "Oui, c'est le sien" }).ClickAsync();

    /// <summary>The helper adds a sentence.</summary>
    public async Task Add(string key, string value)
    {
        await claire.Page.Locator("#ajouter summary").ClickAsync();
        await claire.Fill(new Dictionary<string, string> { ["key"] = key, ["value"] = value });
        await claire.Arrive(claire.Page.Locator("#ajouter button"));
    }

    /// <summary>The helper touches a button of the page that answers in place.</summary>
    public Task Touch(string words) => claire.Page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync();

    /// <summary>The person says yes until the sentence holds these words.</summary>
    public async Task SayYesUntil(string words)
    {
        for (var i = 0; i < 10; i++)
        {
            var shown = await Phrase.InnerTextAsync();
            if (shown.Contains(words, StringComparison.Ordinal)) return;
            await Yes.ClickAsync();
            await Assertions.Expect(Phrase).Not.ToHaveTextAsync(shown);
        }
        throw new TimeoutException($"« {words} » never came.");
    }
}
