using System.Net;
using Shouldly;

namespace Appui.Web.Tests;

/// <summary>Somebody with a browser: keeps cookies, follows redirections, reads pages.</summary>
public sealed class Visitor(HttpClient browser, Func<Visitor, Task>? signIn = null)
{
    private Task? signedIn;

    /// <summary>Opens a page that this visitor can see.</summary>
    public async Task<Page> Open(string url)
    {
        var page = await Get(url);
        page.Status.ShouldBe(HttpStatusCode.OK, $"{url}\n{page.Text}");
        return page;
    }

    /// <summary>Opens a page, whatever the answer.</summary>
    public async Task<Page> Get(string url)
    {
        await SignIn();
        return await Arrive(await browser.GetAsync(url), url);
    }

    /// <summary>Opens a page, fills its form and sends it; gives the page that follows.</summary>
    public async Task<Page> Submit(string url, object? values = null, string? button = null) => await (await Open(url)).Submit(values, button);

    /// <summary>Sends fields as they are, without having received a form: a forged or replayed post.</summary>
    public async Task<Page> Post(string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        await SignIn();
        using var content = new FormUrlEncodedContent(fields);
        return await Arrive(await browser.PostAsync(url, content), url);
    }

    /// <summary>Sends a form with a file, after having received it: its hidden fields go along.</summary>
    public async Task<Page> Upload(string url, object values, byte[] file, string? handler = null) => await Upload(await Open(url), values, file, handler);

    /// <summary>The same from a page that is open already: the sending alone.</summary>
    public async Task<Page> Upload(Page page, object values, byte[] file, string? handler = null)
    {
        var url = page.Url.Split('?')[0];
        using var content = new MultipartFormDataContent();
        foreach (var value in values.GetType().GetProperties())
            content.Add(new StringContent($"{value.GetValue(values)}"), NameOf(page, value.Name));
        foreach (var hidden in page.Document.QuerySelectorAll("main form[enctype] input[type=hidden]"))
            content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        content.Add(new ByteArrayContent(file), "Form.File", "../../nom de fichier.exe");
        var target = handler is null ? page.Document.QuerySelector("main form[enctype]")!.GetAttribute("action") is { Length: > 0 } action ? action : url : $"{url}?handler={handler}";
        return await Arrive(await browser.PostAsync(target, content), target);
    }

    private static string NameOf(Page page, string asked) =>
        page.Document.QuerySelectorAll("main form[enctype] [name]").Select(field => field.GetAttribute("name")!).FirstOrDefault(name => name.EndsWith($".{asked}", StringComparison.Ordinal)) ?? $"Form.{asked}";

    /// <summary>The bytes of a file that this visitor can see.</summary>
    public async Task<byte[]> Download(string url)
    {
        await SignIn();
        var answer = await browser.GetAsync(url);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The bytes of a file that is the answer to a form.</summary>
    public async Task<byte[]> PostForBytes(string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        await SignIn();
        using var content = new FormUrlEncodedContent(fields);
        var answer = await browser.PostAsync(url, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>The answer to a form that a script sends: its code, and its bytes when it is one.</summary>
    public async Task<(HttpStatusCode Status, byte[]? Bytes)> PostForAnswer(string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        await SignIn();
        using var content = new FormUrlEncodedContent(fields);
        var answer = await browser.PostAsync(url, content);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : null);
    }

    /// <summary>What this visitor may not see does not exist.</summary>
    public async Task ExpectNotFound(string url) => (await Get(url)).Status.ShouldBe(HttpStatusCode.NotFound, url);

    /// <summary>The page sends this visitor to sign in.</summary>
    public async Task ExpectSignIn(string url) => (await Get(url)).Url.ShouldStartWith(App.SignInUrl);

    private Task SignIn() => signIn is null ? Task.CompletedTask : signedIn ??= SignInOnce();

    private async Task SignInOnce()
    {
        var asAnybody = new Visitor(browser);
        await signIn!(asAnybody);
    }

    private async Task<Page> Arrive(HttpResponseMessage response, string url)
    {
        for (var hops = 0; response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently; hops++)
        {
            hops.ShouldBeLessThan(10, $"{url} redirects for ever");
            url = new Uri(new Uri(browser.BaseAddress!, url), response.Headers.Location!).PathAndQuery;
            response = await browser.GetAsync(url);
        }

        return new Page(this, response, url, await response.Content.ReadAsStringAsync());
    }
}
