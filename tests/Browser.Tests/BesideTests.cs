using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Appui.Browser.Tests;

/// <summary>Side by side, with two real browsers: what the person sees and says while a helper works in their name.</summary>
public sealed partial class BesideTests(Site site) : IDisposable
{
    private const string Income = "671,43 €";

    private readonly string profiles = Path.Combine(Path.GetTempPath(), $"appui-devices-{Guid.NewGuid():N}");

    [Fact]
    public async Task In_arabic_she_says_no_then_yes_and_her_tablet_keeps_nothing()
    {
        var profile = Path.Combine(profiles, "tablet");
        await using var claire = await site.Visitor(Screen.Desk);
        var digits = await Meeting.Open(claire, "rsa", "ar");
        string token;
        await using (var tablet = await site.Device(Screen.Tablet, profile))
        {
            var meeting = new Meeting(claire, tablet);
            await meeting.Pair(digits);
            token = (await tablet.Page.Context.CookiesAsync()).Single(cookie => cookie.Name == "appui-vis-a-vis").Value;
            await meeting.Add("Fact.Income", Income);
            await meeting.Touch("Relire ensemble");
            await Assertions.Expect(meeting.Phrase).ToContainTextAsync("اسمك Jeanne Specimen.");
            (await tablet.Page.Locator("html").GetAttributeAsync("dir")).ShouldBe("rtl");
            (await tablet.Page.Locator("input:not([type=hidden]), textarea, select").CountAsync()).ShouldBe(0, "nothing is typed on this screen");
            await tablet.Look("second-fact-ar");

            await meeting.SayYesUntil(Income);
            await meeting.No.ClickAsync();
            await Assertions.Expect(meeting.Refused).ToContainTextAsync(Income, new() { Timeout = 2_000 });
            await claire.Look("beside-refused");
            await meeting.Refused.Locator("input[name=value]").FillAsync("571,43 €");
            await meeting.Refused.Locator("input[name=value]").PressAsync("Enter");
            await Assertions.Expect(meeting.Phrase).ToContainTextAsync("571,43 €");
            await meeting.SayYesUntil("RSA");
            await tablet.Look("second-read-back-ar");
            await meeting.Yes.ClickAsync();
            await Assertions.Expect(meeting.Yes).ToHaveCountAsync(0);
            await tablet.Look("second-declared-ar");

            await Send(claire);
            await Assertions.Expect(tablet.Page).ToHaveURLAsync(new Regex(@"/vis-a-vis\?fini=true$"));
            (await tablet.Page.Context.CookiesAsync()).ShouldNotContain(cookie => cookie.Name == "appui-vis-a-vis");
        }

        Search(profile, "/vis-a-vis").ShouldNotBeEmpty("this is the profile that was used");
        foreach (var marker in new[] { "Jeanne", "Specimen", "671,43", "571,43", "اسمك", token, "RIFF" })
            Search(profile, marker).ShouldBeEmpty($"{marker} stayed on the tablet");
        await using var thief = await site.Visitor(Screen.Tablet);
        await thief.Page.Context.AddCookiesAsync([new() { Name = "appui-vis-a-vis", Value = token, Url = $"{site.Address}/vis-a-vis" }]);
        await thief.Page.GotoAsync("/vis-a-vis/ecran");
        new Uri(thief.Page.Url).AbsolutePath.ShouldBe("/vis-a-vis", "its token opens nothing any more");
    }

    [Fact]
    public async Task Without_script_her_screen_is_refreshed_by_hand()
    {
        await using var claire = await site.Visitor(Screen.Desk);
        var digits = await Meeting.Open(claire, "housing_aid", "fr");
        await using var phone = await site.Visitor(Screen.Phone, script: false);
        var meeting = new Meeting(claire, phone);
        await phone.Open("/vis-a-vis", "second-door-no-script");
        await phone.Fill(new Dictionary<string, string> { ["Digits"] = digits });
        await phone.Continue();
        await meeting.Recognise();
        await phone.Press("C'est moi");
        (await phone.Text()).ShouldContain("Nous préparons votre démarche.");
        await meeting.Add("Fact.Household", "1");

        await meeting.Touch("Relire ensemble");
        await Assertions.Expect(claire.Page.Locator("#etat")).ToContainTextAsync("Vous vous appelez Jeanne Specimen.");
        (await phone.Text()).ShouldNotContain("Jeanne", Case.Sensitive, "nothing moves by itself");
        await phone.Press("Rafraîchir");
        (await phone.Text()).ShouldContain("Vous vous appelez Jeanne Specimen.");
        await phone.Look("second-fact-no-script");
        await phone.Press("Non, ce n'est pas ça");
        await Assertions.Expect(meeting.Refused).ToContainTextAsync("Jeanne Specimen", new() { Timeout = 2_000 });
        await meeting.Touch("Retirer");
        await Assertions.Expect(meeting.Refused).ToHaveCountAsync(0);

        await phone.Press("Rafraîchir");
        while (!(await phone.Text()).Contains("Oui, d'accord", StringComparison.Ordinal))
        {
            (await phone.Text()).ShouldContain("Je ne comprends pas");
            await phone.Press("Oui");
        }
        await phone.Look("second-read-back-no-script");
        await phone.Press("Oui, d'accord");
        (await phone.Text()).ShouldContain("C'est noté.");

        await Send(claire);
        await phone.Press("Rafraîchir");
        (await phone.Text()).ShouldContain("C'est fini. Rien n'est resté sur cet écran.");
    }

    [Fact]
    public async Task A_cut_line_comes_back_by_itself_with_what_happened_meanwhile()
    {
        await using var claire = await site.Visitor(Screen.Desk);
        var digits = await Meeting.Open(claire, "c2s", "fr");
        await using var line = new Line(site.Address);
        await using var tablet = await site.Visitor(Screen.Tablet, address: line.Address);
        var meeting = new Meeting(claire, tablet);
        await meeting.Pair(digits);

        line.Cut();
        await Assertions.Expect(tablet.Page.Locator("[data-cut]")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await meeting.Touch("Relire ensemble");
        await Assertions.Expect(claire.Page.Locator("#etat")).ToContainTextAsync("Vous vous appelez Jeanne Specimen.");
        (await tablet.Text()).ShouldNotContain("Jeanne");
        line.Mend();

        await Assertions.Expect(meeting.Phrase).ToContainTextAsync("Vous vous appelez Jeanne Specimen.", new() { Timeout = 10_000 });
        await Assertions.Expect(tablet.Page.Locator("[data-cut]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_the_helper_touches_stands_on_her_screen_within_300_milliseconds()
    {
        await using var claire = await site.Visitor(Screen.Desk);
        var digits = await Meeting.Open(claire, "young_child_allowance", "fr");
        await using var tablet = await site.Visitor(Screen.Tablet);
        var meeting = new Meeting(claire, tablet);
        await meeting.Pair(digits);
        await claire.Page.EvaluateAsync("addEventListener('pointerdown', () => (window.touchedAt = performance.timeOrigin + performance.now()), true)");
        // What counts is the frame in which the sentence is drawn.
        await tablet.Page.EvaluateAsync("""
            new MutationObserver(() => requestAnimationFrame(() => (window.drawn = { words: document.getElementById("phrase")?.textContent, at: performance.timeOrigin + performance.now() })))
              .observe(document.getElementById("scene"), { childList: true })
            """);

        var pages = claire.Page.Locator("#pages button");
        var times = new List<double>();
        for (var i = 0; i < 30; i++)
        {
            var page = pages.Nth(i % await pages.CountAsync());
            var words = await page.InnerTextAsync();
            await page.ClickAsync();
            await tablet.Page.WaitForFunctionAsync("words => window.drawn?.words === words", words);
            times.Add(await tablet.Page.EvaluateAsync<double>("window.drawn.at") - await claire.Page.EvaluateAsync<double>("window.touchedAt"));
        }

        times.Sort();
        Site.Figure($"side by side, from the helper's touch to the frame drawn on the person's screen, {times.Count} touches: median {times[times.Count / 2]:F0} ms, p95 {times[(int)(times.Count * 0.95)]:F0} ms");
        times[times.Count / 2].ShouldBeLessThan(300);
    }

    [Fact]
    public async Task The_helpers_tab_is_seen_live_from_browser_to_browser_and_hidden_in_one_touch()
    {
        await using var claire = await site.Device(Screen.Desk, Path.Combine(profiles, "claire"), "--auto-select-tab-capture-source-by-title=Le site de l'agence", "--allow-loopback-in-peer-connection");
        await using var tablet = await site.Device(Screen.Tablet, Path.Combine(profiles, "person"), "--allow-loopback-in-peer-connection");
        var (elsewhere, posted) = (new List<string>(), new List<int>());
        foreach (var page in new[] { claire.Page, tablet.Page })
        {
            await page.Context.AddInitScriptAsync(Watch);
            page.Request += (_, request) =>
            {
                lock (posted)
                {
                    if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal)) elsewhere.Add(request.Url);
                    posted.Add(request.PostDataBuffer?.Length ?? 0);
                }
            };
        }
        var meeting = new Meeting(claire, tablet);
        var digits = await Meeting.Open(claire, "ass", "fr");
        await meeting.Pair(digits);
        var agency = await claire.Page.Context.NewPageAsync();
        await agency.SetContentAsync("<title>Le site de l'agence</title><body style='background:rgb(200,0,0)'><h1>Vos revenus</h1>");
        await claire.Page.BringToFrontAsync();

        await claire.Page.Locator("[data-share]").ClickAsync();
        var video = tablet.Page.Locator("[data-picture] video");
        await Assertions.Expect(video).ToBeVisibleAsync();
        (await Colour(tablet.Page, red: true)).ShouldBeTrue("the tablet shows the tab of the agency");
        await agency.EvaluateAsync("document.body.style.background = 'rgb(0,0,200)'");
        (await Colour(tablet.Page, red: false)).ShouldBeTrue("and it is live");
        await tablet.Look("second-picture");

        await tablet.Page.Locator("[data-hide]").ClickAsync();
        await Assertions.Expect(video).ToBeHiddenAsync();
        (await video.EvaluateAsync<bool>("v => v.srcObject === null")).ShouldBeTrue();
        await Assertions.Expect(claire.Page.Locator("#etat")).ToContainTextAsync("La personne a caché l'image");
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Revoir l'image" }).ClickAsync();
        await Assertions.Expect(video).ToBeVisibleAsync();
        (await Colour(tablet.Page, red: false)).ShouldBeTrue();
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Assertions.Expect(video).ToBeHiddenAsync();

        elsewhere.ShouldBeEmpty("no outside server");
        posted.Max().ShouldBeLessThan(32_768, "our server passes two descriptions, never a picture");
        foreach (var page in new[] { claire.Page, tablet.Page })
            (await page.EvaluateAsync<string>("JSON.stringify(window.watched)")).ShouldBe("""{"servers":0,"recorders":0}""");
    }

    public void Dispose()
    {
        if (Directory.Exists(profiles)) Directory.Delete(profiles, recursive: true);
    }

    /// <summary>Counts the servers that two browsers would ask to meet, and what would record.</summary>
    private const string Watch = """
        window.watched = { servers: 0, recorders: 0 };
        const Peer = window.RTCPeerConnection;
        window.RTCPeerConnection = function (setup) { window.watched.servers += setup?.iceServers?.length ?? 0; return new Peer(setup); };
        window.MediaRecorder = function () { window.watched.recorders++; };
        """;

    /// <summary>Is the middle of the picture on the person's screen red, or blue, within ten seconds?</summary>
    private static async Task<bool> Colour(IPage page, bool red)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var seen = await page.EvaluateAsync<int[]>("""
                () => {
                  const video = document.querySelector("[data-picture] video");
                  if (!video.videoWidth) return [0, 0, 0];
                  const canvas = new OffscreenCanvas(8, 8).getContext("2d");
                  canvas.drawImage(video, video.videoWidth / 2, video.videoHeight / 2, 8, 8, 0, 0, 8, 8);
                  return [...canvas.getImageData(4, 4, 1, 1).data].slice(0, 3);
                }
                """);
            if (red ? seen[0] > 120 && seen[2] < 80 : seen[2] > 120 && seen[0] < 80) return true;
            await Task.Delay(200);
        }
        return false;
    }

    /// <summary>The helper goes on to send, prints the original, and closes the room in one tap.</summary>
    private static async Task Send(Walk claire)
    {
        var room = claire.Page.Url;
        await Assertions.Expect(claire.Page.Locator("#etat")).ToContainTextAsync("Confirmé par la personne à");
        await claire.Look("beside-confirmed");
        await claire.Press("Continuer vers l'envoi");
        (await claire.Text()).ShouldContain("Confirmé sur son écran, aujourd'hui à");
        await claire.Fill(new Dictionary<string, string> { ["Ground"] = "PersonActs" });
        await claire.Press("C'est envoyé");
        await claire.Page.GotoAsync((await claire.Page.Locator("a[href^='/declarations/']").First.GetAttributeAsync("href"))!);
        (await claire.Text()).ShouldContain("Sur votre écran, en touchant « Oui, d'accord ».");
        await claire.Look("declaration");
        await claire.Page.GotoAsync(room);
        await claire.Press("Fait avec");
    }

    /// <summary>The files of a profile in which some words stand, as UTF-8 or UTF-16.</summary>
    private static List<string> Search(string profile, string words)
    {
        var (eight, sixteen) = (Encoding.UTF8.GetBytes(words), Encoding.Unicode.GetBytes(words));
        return
        [
            .. Directory.EnumerateFiles(profile, "*", SearchOption.AllDirectories)
                .Where(file => File.ReadAllBytes(file) is var bytes && (bytes.AsSpan().IndexOf(eight) >= 0 || bytes.AsSpan().IndexOf(sixteen) >= 0)),
        ];
    }
}
