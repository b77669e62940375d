using Shouldly;
using Xunit;

namespace Appui.Browser.Tests;

public sealed class FirstPageTests(Site site)
{
    [Fact]
    public async Task The_first_page_weighs_less_than_60_kB_and_its_styles_less_than_20()
    {
        await using var visitor = await site.Visitor(Screen.Phone);
        var weights = new List<(string Kind, int Bytes)>();
        visitor.Page.RequestFinished += async (_, request) =>
        {
            var sizes = await request.SizesAsync();
            lock (weights)
            {
                weights.Add((request.ResourceType, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
            }
        };

        await visitor.Page.GotoAsync("/", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await Task.Delay(200);

        weights.ShouldNotBeEmpty();
        weights.Sum(w => w.Bytes).ShouldBeLessThan(60_000, string.Join(", ", weights));
        weights.Where(w => w.Kind == "stylesheet").Sum(w => w.Bytes).ShouldBeLessThan(20_000);
    }

    [Fact]
    public async Task The_first_page_reads_on_every_screen()
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Desk, Screen.Kiosk })
        {
            await using var visitor = await site.Visitor(screen);
            await visitor.Open("/", "first");
        }
    }
}
