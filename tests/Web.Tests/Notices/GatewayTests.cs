using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Appui.Notices;
using Appui.Notices.Model;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Notices;

/// <summary>Short messages through a gateway on the network: a small HTTP server that answers as the test says, and writes down what it was asked.</summary>
public sealed class GatewayTests : IAsyncLifetime
{
    private readonly HttpListener gateway = new();
    private readonly ConcurrentBag<(string Key, string Authorization, JsonElement Body)> asked = [];
    private App app = null!;
    private Task serving = null!;

    /// <summary>What it answers; null: it drops the line without a word.</summary>
    private volatile string answer = "200";

    public async ValueTask InitializeAsync()
    {
        var port = 20000 + Random.Shared.Next(20000);
        gateway.Prefixes.Add($"http://127.0.0.1:{port}/");
        gateway.Start();
        serving = Serve();
        app = await App.With(("Appui:Notices:SmsGateway", $"http://127.0.0.1:{port}/sms"), ("Appui:Notices:SmsGatewayToken", "secret"), ("Appui:Notices:PerWeek", "1000"));
    }

    public async ValueTask DisposeAsync()
    {
        gateway.Close();
        await serving;
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Two_servers_at_once_ask_for_each_message_once_and_it_says_to_whom_and_never_why()
    {
        var ids = await AskFor(30);

        await Task.WhenAll(Task.Run(() => Spool.Run(app)), Task.Run(() => Spool.Run(app)));

        asked.Select(one => one.Key).Order(StringComparer.Ordinal).ShouldBe(ids.Order(StringComparer.Ordinal));
        asked.ShouldAllBe(one => one.Authorization == "Bearer secret" && one.Body.GetProperty("to").GetString() == Spool.Samir && one.Body.GetProperty("reference").GetString() == one.Key);
        asked.ShouldAllBe(one => !one.Body.GetProperty("text").GetString()!.Contains("http", StringComparison.Ordinal));
        (await Page()).Text.ShouldContain("Parti");
    }

    [Fact]
    public async Task What_a_gateway_answers_is_tried_again_given_up_or_left_to_the_team_and_never_sent_twice()
    {
        foreach (var (status, times, said) in new[] { ("422", 1, "le réseau a refusé le SMS"), ("503", 5, "le serveur ne répond pas"), ("500", 1, "Parti ou non, on ne sait pas"), ("drop", 1, "Parti ou non, on ne sait pas") })
        {
            answer = status;
            asked.Clear();
            var id = (await AskFor(1)).Single();

            for (var i = 0; i < times + 1; i++)
            {
                await Spool.Run(app);
                app.Clock.Advance(TimeSpan.FromMinutes(11));
            }

            asked.Select(one => one.Key).ShouldBe(Enumerable.Repeat(id, times), status);
            (await Page()).Text.ShouldContain(said, customMessage: status);
        }
    }

    private async Task<List<string>> AskFor(int count)
    {
        var now = app.Clock.GetUtcNow();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NoticesDb>();
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var notice = new Notice { Id = NoticeId.New(now), Structure = DemoPeople.CentreSocial, File = DemoPeople.Samir.File, Reason = NoticeReason.Paper, AskedBy = DemoPeople.Claire, AskedAt = now };
            ids.Add(notice.Take(RoadKind.Sms, now.AddMinutes(-1), now).Id.ToString());
            db.Notices.Add(notice);
        }
        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        return ids;
    }

    private Task<Page> Page() => app.AgainAs(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/prevenir");

    private async Task Serve()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await gateway.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
            asked.Add((context.Request.Headers["Idempotency-Key"] ?? "", context.Request.Headers["Authorization"] ?? "", body.RootElement.Clone()));
            if (answer is "drop")
            {
                context.Response.Abort();
                continue;
            }
            context.Response.StatusCode = int.Parse(answer, System.Globalization.CultureInfo.InvariantCulture);
            context.Response.Close();
        }
    }
}
