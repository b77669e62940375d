using System.Globalization;
using Appui.Mandates.Declaring;
using Appui.Mandates.Storage;
using Appui.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Web.Tests.Mandates;

/// <summary>Claire and a person of the demo, side by side: what the tests do again and again.</summary>
internal sealed class Together(App app)
{
    public const string Screen = "/vis-a-vis/ecran";

    /// <summary>A claim of Jeanne's, or of somebody else's, on the page that sends it.</summary>
    public async Task<Page> NewClaim(string benefit, Whom? whom = null)
    {
        var claire = app.As(Cast.Claire);
        var opened = await claire.Open($"/personnes/{whom ?? DemoPeople.Jeanne}/demarches/ouvrir/{benefit}");
        if (!opened.Url.StartsWith("/demarches/suivi/", StringComparison.Ordinal))
        {
            opened = await opened.Submit();
        }

        return opened.Text.Contains("Relire et envoyer", StringComparison.Ordinal) ? await opened.Follow("Relire et envoyer") : throw new InvalidOperationException(opened.Text);
    }

    public static async Task<Page> OpenScreen(Page send) => await (await send.Follow("Montrer sur un second écran")).Submit(button: "Ouvrir l'écran");

    /// <summary>A screen that is paired, recognised, with the person in front of it.</summary>
    public async Task<Visitor> Paired(Page desk, string me = "C'est moi")
    {
        var person = app.Anybody();
        await (await person.Open("/vis-a-vis")).Submit(new { Digits = Digits(desk) });
        await (await desk.Refresh()).Submit(button: "Oui, c'est le sien");
        await (await person.Open(Screen)).Submit(button: me);
        return person;
    }

    public static async Task<Page> ReadAll(Page desk, Visitor person)
    {
        await (await desk.Refresh()).Submit(button: "Relire ensemble");
        var screen = await person.Open(Screen);
        while (screen.Text.Contains("Je ne comprends pas", StringComparison.Ordinal))
        {
            screen = await screen.Submit(button: "Oui");
        }

        return screen;
    }

    public async Task Confirm(Page send)
    {
        var desk = await OpenScreen(send);
        await (await ReadAll(desk, await Paired(desk))).Submit(button: "Oui, d'accord");
    }

    public async Task<List<Declaration>> Declarations(Page send)
    {
        var act = ActOf(send);
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<MandatesDb>().Set<Declaration>().Where(d => d.ActId == act).ToListAsync();
    }

    public static Guid ActOf(Page send) => Guid.Parse(send.Url.Split('/', '?')[3]);

    public static string Digits(Page desk) => desk.TextAt(".digits");

    public static string Wrong(string digits, int i) => ((int.Parse(digits, CultureInfo.InvariantCulture) + i + 1) % 10_000).ToString("0000", CultureInfo.InvariantCulture);
}
