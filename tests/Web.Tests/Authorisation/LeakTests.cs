using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AngleSharp.Html.Dom;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Authorisation;

/// <summary>What a person is called, how they are reached and what is written of them goes into pages, and nowhere else: no log line, no address, no exception, no metric.</summary>
public sealed class LeakTests(App app) : IClassFixture<App>
{
    private static readonly string[] Markers = ["Zyxmarqueur", "Vwumarqueur", "0699887766", "06 99 88 77 66", "tsrmarqueur"];

    [Fact]
    public async Task No_log_line_no_address_no_exception_and_no_metric_says_a_name_even_when_everything_fails()
    {
        var tags = new ConcurrentBag<string>();
        using var metrics = Listen(tags);
        var claire = app.As(Cast.Claire);
        var opened = await claire.Submit("/bureau/recevoir/nouvelle", new { Name = "Zyxmarqueur Vwumarqueur", Age = 41, Phone = "06 99 88 77 66" });
        await claire.Submit(opened.Url + "/notes/nouvelle", new { Text = "Une phrase de tsrmarqueur." });
        (await claire.Open(opened.Url)).Text.ShouldContain("Zyxmarqueur");
        var map = await RouteMap.Of(app);
        map.Put("{whom}", opened.Url.Split('/')[2]);
        app.Log.IsOn = true;

        var urls = await Drive(map);
        await Execute("ALTER TABLE platform_journal_leaves RENAME TO hidden_leaves");
        urls.AddRange(await Drive(map));
        await Execute("ALTER TABLE hidden_leaves RENAME TO platform_journal_leaves");
        await Execute("ALTER TABLE people_tokens RENAME TO hidden_tokens");
        urls.AddRange(await Drive(map));
        await Execute("ALTER TABLE hidden_tokens RENAME TO people_tokens");

        app.Log.IsOn = false;
        app.Log.Lines.ShouldContain(line => line.Contains("hidden", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal), "the faults were not felt");
        urls.Count.ShouldBeGreaterThan(100);
        tags.ShouldNotBeEmpty();
        app.Log.Lines.Where(Tells).ShouldBeEmpty();
        urls.Where(Tells).ShouldBeEmpty();
        tags.Where(Tells).ShouldBeEmpty();
    }

    /// <summary>Opens every address, and sends every form of the pages about the person with their name in every field; gives the addresses that came back.</summary>
    private async Task<List<string>> Drive(RouteMap map)
    {
        var urls = new List<string>();
        foreach (var address in map.Addresses.Where(a => !a.Route.StartsWith("/compte", StringComparison.Ordinal) && !a.Route.StartsWith("/deconnexion", StringComparison.Ordinal)))
        {
            var page = await Tried(() => app.As(Cast.Claire).Get(map.Fill(address.Route)));
            urls.Add(page?.Url ?? "");
            if (page is null || !(address.Route.Contains("{whom}", StringComparison.Ordinal) || address.Route.StartsWith("/bureau", StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var form in page.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Where(form => form.Method == "post"))
            {
                var action = form.GetAttribute("action") is { Length: > 0 } said ? said : page.Url;
                var fields = form.QuerySelectorAll("input[name], textarea[name]").OfType<IHtmlElement>().Select(field => new KeyValuePair<string, string>(
                    field.GetAttribute("name")!,
                    field.GetAttribute("type") is "hidden" or "radio" or "checkbox" ? field.GetAttribute("value") ?? "" : "Zyxmarqueur Vwumarqueur tsrmarqueur"));
                urls.Add((await Tried(() => app.As(Cast.Claire).Post(action, fields)))?.Url ?? "");
            }
        }

        return urls;
    }

    /// <summary>The page, or nothing when the program gave no answer at all.</summary>
    private static async Task<Page?> Tried(Func<Task<Page>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (fault is not ShouldAssertException)
        {
            Tells(fault.ToString()).ShouldBeFalse(fault.ToString());
            return null;
        }
    }

    private static bool Tells(string line) => Markers.Any(marker => Uri.UnescapeDataString(line).Contains(marker, StringComparison.OrdinalIgnoreCase));

    private static MeterListener Listen(ConcurrentBag<string> tags)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, own) => own.EnableMeasurementEvents(instrument) };
        listener.SetMeasurementEventCallback<long>((instrument, _, measured, _) => Keep(instrument, measured));
        listener.SetMeasurementEventCallback<double>((instrument, _, measured, _) => Keep(instrument, measured));
        listener.Start();
        return listener;

        void Keep(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> measured)
        {
            foreach (var tag in measured)
            {
                tags.Add($"{instrument.Name} {tag.Key}={tag.Value}");
            }
        }
    }

    private async Task Execute(string sql)
    {
        await using var connection = app.Services.GetRequiredService<Database>().Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
