using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Appui.Browser.Tests;

/// <summary>What giving a mandate costs somebody who cannot read.</summary>
public sealed class MandateTests(Site site)
{
    /// <summary>Samir Essai of the demonstration.</summary>
    private const string Samir = "/personnes/f-0192a000-0000-7000-8000-000000000203";

    /// <summary>A helper who reads aloud instead of the voice.</summary>
    private const int WordsAMinute = 150;

    /// <summary>To look where to touch, and to touch; the signature itself takes three times as long.</summary>
    private static readonly TimeSpan OneTouch = TimeSpan.FromSeconds(2);

    private int touches;

    [Fact]
    public async Task Heard_and_signed_in_eight_touches_and_ninety_seconds()
    {
        await using var claire = await site.Visitor(Screen.Desk);
        await claire.SignIn("claire", "Centre social des Essais");
        await claire.Page.GotoAsync($"{Samir}/mandats");
        await claire.Look("mandates");
        var machine = Stopwatch.StartNew();

        await Touch(claire, "Faire un mandat");
        await Choose(claire, "Aides sociales et santé");
        await Choose(claire, "Non");
        await Touch(claire, "Lire et signer");
        var voice = await Heard(claire);
        var words = (await claire.Page.Locator(".says").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        await claire.Page.GetByRole(AriaRole.Button, new() { Name = "Écouter" }).ClickAsync();
        touches++;
        await Sign(claire);
        await Touch(claire, "C'est signé");
        machine.Stop();

        (await claire.Text()).ShouldContain("signé avec le doigt sur l'écran");
        await claire.Look("mandate");
        var hand = OneTouch * (touches + 2);
        var whole = machine.Elapsed + hand + voice;
        Site.Figure(string.Create(CultureInfo.InvariantCulture, $"a mandate, from « Faire un mandat » to « C'est signé »: {touches} touches; {whole.TotalSeconds:F0} s = voice {voice.TotalSeconds:F0} s + hand {hand.TotalSeconds:F0} s + machine {machine.Elapsed.TotalSeconds:F0} s; {words} words, {words * 60 / WordsAMinute} s when a helper reads {WordsAMinute} words a minute"));
        touches.ShouldBeLessThanOrEqualTo(8);
        whole.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(90));
    }

    private async Task Touch(Walk walk, string words)
    {
        touches++;
        await walk.Press(words);
    }

    private async Task Choose(Walk walk, string words)
    {
        touches++;
        await walk.Page.Locator("main form label").Filter(new() { HasText = words }).Filter(new() { Visible = true }).First.ClickAsync();
    }

    private async Task Sign(Walk walk)
    {
        touches++;
        var pad = (await walk.Page.Locator(".pad svg").BoundingBoxAsync())!;
        await walk.Page.Mouse.MoveAsync(pad.X + 40, pad.Y + 80);
        await walk.Page.Mouse.DownAsync();
        await walk.Page.Mouse.MoveAsync(pad.X + 200, pad.Y + 30, new() { Steps = 8 });
        await walk.Page.Mouse.MoveAsync(pad.X + 300, pad.Y + 110, new() { Steps = 8 });
        await walk.Page.Mouse.UpAsync();
    }

    /// <summary>How long the voice reads, from the sound that the page plays.</summary>
    private static async Task<TimeSpan> Heard(Walk walk)
    {
        var address = await walk.Page.Locator("audio.voice").GetAttributeAsync("src");
        var sound = await (await walk.Page.Context.APIRequest.GetAsync(new Uri(new Uri(walk.Page.Url), address).ToString())).BodyAsync();
        return TimeSpan.FromSeconds((sound.Length - 44.0) / BitConverter.ToInt32(sound, 28));
    }
}
