using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Appui.Territory.Confirming;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Territory;

/// <summary>Twice a year places say whether their page is true: to Rosa who calls, or by a link, without an account.</summary>
public sealed class ConfirmTests(App app) : IClassFixture<App>
{
    private async Task<(string Name, Page Link)> LinkOfFirst()
    {
        var list = await app.As(Cast.Rosa).Open("/annuaire/appeler");
        var name = list.TextAt(".calls h3");
        var given = await list.Submit(button: "Donner un lien");
        given.Text.ShouldContain("Il n'est montré qu'une fois.");
        var link = given.TextAt("code.link");
        return (name, await app.Anybody().Open(new Uri(link).PathAndQuery));
    }

    private async Task<string> Names() => (await app.As(Cast.Rosa).Open("/annuaire/appeler")).Text;

    [Fact]
    public async Task A_place_says_by_its_link_that_all_is_true_without_an_account_and_only_once()
    {
        var (name, link) = await LinkOfFirst();
        link.Text.ShouldContain($"Voici ce que lisent les personnes qui cherchent « {name} ».");
        (await Names()).ShouldNotContain($"{name} Le Havre · jamais vérifié");

        var thanked = await link.Submit(button: "Tout est exact");

        thanked.Text.ShouldContain("Merci, c'est noté");
        (await thanked.Follow("Voir la fiche")).Text.ShouldContain("Vérifié en novembre 2026");
        (await link.Submit(button: "Il a fermé")).Text.ShouldContain("Merci, c'est noté"); // the link was used: nothing changes any more
        (await thanked.Follow("Voir la fiche")).Text.ShouldNotContain("Ce lieu n'aide plus personne");
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_and_a_secret_that_is_none_does_not_exist()
    {
        var (_, link) = await LinkOfFirst();
        await link.Refresh();

        (await link.Refresh()).Text.ShouldContain("Est-ce toujours vrai ?");
        await app.Anybody().ExpectNotFound("/lieux/confirmer/ABCDEFGHIJKLMNOPQRSTUVWXYZ012345");
    }

    [Fact]
    public async Task What_changed_is_put_right_at_once_and_the_rest_is_read_by_the_team()
    {
        var (name, link) = await LinkOfFirst();
        (await link.Submit(button: "Envoyer ces changements")).ErrorOf("Said").ShouldContain("Dites ce qui a changé");
        (await link.Submit(new { Phone = "12", HoursText = "quand on peut" }, button: "Envoyer ces changements")).ErrorOf("HoursText").ShouldContain("avec certitude");

        var thanked = await link.Submit(new { Phone = "02 35 00 00 42", HoursText = "lundi au jeudi 9h-12h", Said = "Nous fermons en août." }, button: "Envoyer ces changements");

        var place = await thanked.Follow("Voir la fiche");
        place.Text.ShouldContain("02 35 00 00 42");
        place.Text.ShouldContain("lundi 23 novembre 9 h – 12 h");
        var list = await app.As(Cast.Rosa).Open("/annuaire/appeler");
        list.Text.ShouldContain($"{name} « Nous fermons en août. »");
        (await list.Submit(button: "C'est lu")).Text.ShouldNotContain("Nous fermons en août.");
    }

    [Fact]
    public async Task Whoever_calls_writes_the_answer_down_and_silence_comes_back_in_a_week()
    {
        var list = await app.As(Cast.Malik).Open("/annuaire/appeler");
        var name = list.TextAt(".calls h3");

        (await list.Submit(button: "Pas de réponse")).TextAt(".calls h3").ShouldNotBe(name);

        app.Clock.Advance(TimeSpan.FromDays(8));
        var again = await app.AgainAs(Cast.Malik).Open("/annuaire/appeler");
        again.Text.ShouldContain("1 appels sans réponse");
        app.Clock.Advance(TimeSpan.FromDays(-8));
        app.AgainAs(Cast.Malik);
        app.AgainAs(Cast.Rosa);
    }

    [Fact]
    public async Task A_link_of_last_spring_opens_nothing()
    {
        var (_, link) = await LinkOfFirst();

        app.Clock.Advance(TimeSpan.FromDays(61));

        (await link.Refresh()).Text.ShouldContain("Ce lien ne sert plus");
        (await link.Submit(button: "Tout est exact")).Text.ShouldContain("Ce lien ne sert plus");
        app.Clock.Advance(TimeSpan.FromDays(-61));
        app.AgainAs(Cast.Rosa);
    }
}

/// <summary>The same by e-mail, with a real mail server (Debian's aiosmtpd) on a port of its own.</summary>
public sealed class ConfirmMailTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("appui-places-").FullName;
    private readonly int port = FreePort();
    private Process? server;
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.With(
        ("Appui:Notices:Smtp", $"127.0.0.1:{port}"), ("Appui:Notices:SmtpFrom", "accueil@essais.example"), ("Appui:Notices:SmtpTls", "false"), ("Appui:PublicAddress", "https://appui.example"));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        server?.Kill(entireProcessTree: true);
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Places_that_have_an_email_are_asked_once_and_those_that_cannot_be_reached_are_called()
    {
        var run = app.Services.GetRequiredService<AskRun>();
        (await run.Run()).ShouldBe(0); // nobody listens at that port
        var unreached = (await app.As(Cast.Rosa).Open("/annuaire/appeler")).Text;
        unreached.ShouldNotContain("liens attendent une réponse");

        await StartServer();
        var first = await run.Run();
        first.ShouldBeGreaterThan(0);
        var box = Path.Combine(folder, "mail", "new");
        Directory.GetFiles(box).Length.ShouldBe(first);
        var mail = (await File.ReadAllTextAsync(Directory.GetFiles(box)[0])).Replace("=\n", "", StringComparison.Ordinal).Replace("=0A", "\n", StringComparison.Ordinal).Replace("=0D", "\r", StringComparison.Ordinal);
        var link = mail[mail.IndexOf("https://appui.example/lieux/confirmer/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
        (await app.Anybody().Open(new Uri(link).PathAndQuery)).Text.ShouldContain("Est-ce toujours vrai ?");

        for (var i = 0; i < 50 && await run.Run() > 0; i++) { }
        var all = Directory.GetFiles(box).Select(file => File.ReadAllLines(file).First(line => line.StartsWith("To:", StringComparison.Ordinal))).ToList();
        (await run.Run()).ShouldBe(0);
        Directory.GetFiles(box).Length.ShouldBe(all.Count);
        (await app.As(Cast.Rosa).Open("/annuaire/appeler")).Text.ShouldContain("liens attendent une réponse");
    }

    private async Task StartServer()
    {
        server = Process.Start(new ProcessStartInfo("aiosmtpd") { ArgumentList = { "-n", "-l", $"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Mailbox", Path.Combine(folder, "mail") }, UseShellExecute = false })!;
        for (var i = 0; i < 200; i++)
        {
            using var probe = new TcpClient();
            try
            {
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
