using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Notices;

/// <summary>E-mails, with a real mail server (Debian's aiosmtpd) on a port of its own.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("appui-mail-").FullName;
    private readonly int port = FreePort();
    private Process? server;
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.With(("Appui:Notices:Smtp", $"127.0.0.1:{port}"), ("Appui:Notices:SmtpFrom", "accueil@essais.example"), ("Appui:Notices:SmtpTls", "false"));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        server?.Kill(entireProcessTree: true);
        server?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_email_says_to_come_by_and_leaves_once()
    {
        await StartServer();
        await Ask("samir@essais.example");
        await Spool.Run(app);
        await Spool.Run(app);

        var mail = await Arrived();
        mail.ShouldContain("Message-ID: <");
        mail.ShouldContain("Auto-Submitted: auto-generated");
        mail.ShouldContain("samir@essais.example");
        mail.ShouldNotContain("http");
        (await Page()).Text.ShouldContain("Parti");
        Directory.EnumerateFiles(Path.Combine(folder, "mail", "new")).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again_then_given_up()
    {
        await Ask("samir@essais.example");
        for (var tries = 0; tries < 5; tries++)
        {
            await Spool.Run(app);
            app.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        (await Page()).Text.ShouldContain("le serveur ne répond pas");
    }

    private async Task Ask(string email)
    {
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Samir}/modifier", new { Email = email }, button: "Enregistrer");
        await (await Page()).Submit(new { Reason = "Answer", First = "Email" }, button: "Prévenir");
    }

    private Task<Page> Page() => app.AgainAs(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/prevenir");

    private async Task<string> Arrived()
    {
        var box = Path.Combine(folder, "mail", "new");
        for (var i = 0; i < 200 && !(Directory.Exists(box) && Directory.EnumerateFiles(box).Any()); i++)
        {
            await Task.Delay(100);
        }

        return await File.ReadAllTextAsync(Directory.EnumerateFiles(box).Single());
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
