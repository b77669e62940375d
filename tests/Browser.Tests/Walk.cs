using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace Appui.Browser.Tests;

/// <summary>
/// Somebody walking through pages. At every page they stop at, the page must be accessible (axe finds nothing; it needs scripts) and fit its screen;
/// with APPUI_SCREENSHOTS=1 it is also photographed into artifacts/screenshots.
/// </summary>
public sealed class Walk(Site site, IPage page, Screen screen, bool script) : IAsyncDisposable
{
    private static readonly string? Album = Environment.GetEnvironmentVariable("APPUI_SCREENSHOTS") == "1" ? Path.Combine(Site.Root, "artifacts/screenshots") : null;

    /// <summary>The page as it stands.</summary>
    public IPage Page => page;

    /// <summary>Opens an address of the site and looks at it.</summary>
    public async Task<Walk> Open(string url, string name)
    {
        var answer = await page.GotoAsync(url);
        answer!.Status.ShouldBe(200, url);
        await Look(name);
        return this;
    }

    /// <summary>Looks at the page: accessible, no wider than the screen; photographed when asked.</summary>
    public async Task Look(string name)
    {
        if (Album is not null)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Album, $"{name}-{screen.Name}.png"), FullPage = true });
        }

        if (script)
        {
            var found = await page.RunAxe();
            found.Violations.Select(v => $"{page.Url}: {v.Id}: {v.Help}: {string.Join(" ; ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        }

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(screen.Width, $"{page.Url} is wider than its screen");
    }

    /// <summary>What a person reads in the page.</summary>
    public Task<string> Text() => page.Locator("body").InnerTextAsync();

    /// <summary>Presses the button or follows the link that reads so, and waits for the page that follows.</summary>
    public async Task Press(string words)
    {
        var target = page.GetByRole(AriaRole.Button, new() { Name = words }).Or(page.GetByRole(AriaRole.Link, new() { Name = words })).First;
        await Arrive(target);
    }

    /// <summary>Clicks, and waits for the page that follows.</summary>
    public async Task Arrive(ILocator target)
    {
        var arrived = new TaskCompletionSource();
        void Loaded(object? sender, IPage loaded) => arrived.TrySetResult();
        // With its styles: before them the page has another width.
        page.Load += Loaded;
        await target.ClickAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.Load -= Loaded;
    }

    /// <summary>Presses the one main action of the page.</summary>
    public Task Continue() => Arrive(page.Locator("main .primary").First);

    /// <summary>
    /// Fills what the page asks among these answers, found by the end of the field's name ("Birth.Year"): words, or the value to choose.
    /// </summary>
    public async Task Fill(IReadOnlyDictionary<string, string> answers)
    {
        foreach (var (name, value) in answers)
        {
            var field = page.Locator($"main [name='{name}'], main [name$='.{name}']");
            var choice = field.And(page.Locator($"[type=radio][value='{value}'], [type=checkbox][value='{value}']"));
            if (await choice.CountAsync() > 0)
            {
                await choice.First.CheckAsync(new() { Force = true });
            }
            else if (await field.And(page.Locator("select")).CountAsync() > 0)
            {
                await field.First.SelectOptionAsync(value);
            }
            else if (await field.And(page.Locator("input:not([type=radio]):not([type=checkbox]), textarea")).CountAsync() > 0 && await field.First.IsVisibleAsync())
            {
                await field.First.FillAsync(value);
            }
        }
    }

    /// <summary>Signs a helper of the demo in through the sign-in page, with the code that bin/appui says.</summary>
    public async Task SignIn(string account, string house)
    {
        await Open("/connexion", "sign-in");
        await Fill(new Dictionary<string, string> { ["UserName"] = account, ["Password"] = "appui-demo" });
        await Continue();
        await Look("sign-in-code");
        await Fill(new Dictionary<string, string> { ["Code"] = await site.Command("demo", "code", account) });
        await Continue();
        if (page.Url.Contains("/compte/lieu", StringComparison.Ordinal))
        {
            await Look("choose-house");
            await page.GetByLabel(house).CheckAsync(new() { Force = true });
            await Continue();
        }
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
