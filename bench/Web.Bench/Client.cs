using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Appui.People;

namespace Appui.Web.Bench;

/// <summary>Somebody with a browser that fills the forms it received.</summary>
internal sealed class Client(Uri site) : IDisposable
{
    private static readonly string[] FirstNames = ["Awa", "Marcel", "Claire", "Lina", "Omar", "Rose", "Yann", "Ines", "Paul", "Nour", "Jean", "Mila", "Adam", "Zoe", "Ivan", "Lea"];
    private static readonly string[] Syllables = ["ba", "ko", "li", "mar", "ne", "tou", "sa", "ri", "do", "ven", "cha", "pel", "gui", "fo", "ron", "ty"];

    /// <summary>A woman of 58, alone, without income, lodged by a friend.</summary>
    private static readonly (string Name, string Value)[] Situation =
    [
        ("Birth.Year", "1968"),
        ("Couple", "Alone"),
        ("Pregnant", "No"),
        ("RecentlyAlone", "No"),
        ("Doing", "Inactive"),
        ("SameBefore", "Yes"),
        ("Dwelling", "Lodged"),
        ("Town", "Large"),
        ("Disability", "None"),
        ("Origin", "French"),
    ];

    private readonly HttpClient http = new(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site };

    /// <summary>Enters as a helper of the demonstration.</summary>
    public async Task SignIn(string account, string house)
    {
        var code = await Send(await Read("/connexion"), ("Form.UserName", account), ("Form.Password", "appui-demo"));
        var inside = await Send(code, ("Form.Code", DemoCode.Of(account, TimeProvider.System.GetUtcNow())!));
        if (inside.Address.StartsWith("/compte/lieu", StringComparison.Ordinal))
            await Send(inside, house);
    }

    /// <summary>Opens so many files at the desk; gives the page of the last one.</summary>
    public async Task<string> OpenPersons(int count)
    {
        var form = await Read("/bureau/recevoir/nouvelle");
        var last = "";
        for (var i = 0; i < count; i++)
        {
            var random = new Random(i);
            var name = $"{FirstNames[random.Next(16)]} {string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(16)]))}";
            var opened = await Send(form, ("Form.Name", name), ("Form.Age", $"{random.Next(18, 90)}"), ("Anyway", "true"));
            last = opened.Address.StartsWith("/personnes/", StringComparison.Ordinal) ? opened.Address : throw new InvalidOperationException($"No file was opened: {opened.Address}");
        }

        return last;
    }

    /// <summary>Goes through the public screening; gives the address of the result.</summary>
    public async Task<string> Screen()
    {
        var page = await Read("/droits");
        for (var pages = 0; !page.Address.StartsWith("/droits/resultat", StringComparison.Ordinal); pages++)
        {
            if (pages > 30)
                throw new InvalidOperationException($"The screening does not end: {page.Address}: {page.Document.QuerySelector("main")!.TextContent}");
            page = await Send(page, [.. Situation.SelectMany(answer => NamesIn(page.Document, answer))]);
        }

        return page.Address;
    }

    /// <summary>Milliseconds from the request to the first byte of the answer; the page is then read whole.</summary>
    public async Task<double> FirstByte(string url)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        var elapsed = Stopwatch.GetElapsedTime(started);
        await answer.Content.ReadAsByteArrayAsync();
        return answer.StatusCode is HttpStatusCode.OK ? elapsed.TotalMilliseconds : throw new InvalidOperationException($"{url}: {answer.StatusCode}");
    }

    /// <summary>Bytes of the page itself as a browser receives them, compressed.</summary>
    public async Task<int> Weight(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { AcceptEncoding = { new("br"), new("gzip") } } };
        using var answer = await http.SendAsync(request);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    public void Dispose() => http.Dispose();

    private async Task<(string Address, IHtmlDocument Document)> Read(string url) => await Arrived(await http.GetAsync(url));

    private async Task<(string Address, IHtmlDocument Document)> Send((string Address, IHtmlDocument Document) page, params (string Name, string Value)[] filled) =>
        await Send(page, form => filled.All(f => form.QuerySelector($"[name='{f.Name}']") is not null || f.Name == "Anyway"), null, filled);

    private async Task<(string Address, IHtmlDocument Document)> Send((string Address, IHtmlDocument Document) page, string button) =>
        await Send(page, form => form.TextContent.Contains(button, StringComparison.Ordinal), button);

    private async Task<(string Address, IHtmlDocument Document)> Send(
        (string Address, IHtmlDocument Document) page,
        Func<IElement, bool> isTheOne,
        string? button,
        params (string Name, string Value)[] filled
    )
    {
        var form =
            page.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().FirstOrDefault(isTheOne)
            ?? throw new InvalidOperationException($"{page.Address} has no such form: {page.Document.Body!.TextContent}");
        var fields = form.QuerySelectorAll("input[name]:not([type=checkbox]):not([type=radio]), [checked][name], textarea[name], select[name]")
            .Select(e => (Name: e.GetAttribute("name")!, Value: (e as IHtmlSelectElement)?.Value ?? (e as IHtmlInputElement)?.Value ?? ""))
            .Where(field => filled.All(f => f.Name != field.Name))
            .Concat(filled)
            .ToList();
        var pressed = form.QuerySelectorAll("button[name]").FirstOrDefault(b => button is null || b.TextContent.Contains(button, StringComparison.Ordinal));
        if (pressed is not null && (button is not null || form.QuerySelector("button:not([name])") is null))
            fields.Add((pressed.GetAttribute("name")!, pressed.GetAttribute("value") ?? ""));

        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await Arrived(form.GetAttribute("method") is "get" or null ? await http.GetAsync($"{address}?{await content.ReadAsStringAsync()}") : await http.PostAsync(address, content));
    }

    private static IEnumerable<(string Name, string Value)> NamesIn(IHtmlDocument page, (string Name, string Value) answer) =>
        page.QuerySelectorAll($"main [name$='{answer.Name}']").Select(field => (field.GetAttribute("name")!, answer.Value)).Distinct();

    private static async Task<(string Address, IHtmlDocument Document)> Arrived(HttpResponseMessage answer)
    {
        using (answer)
        {
            var html = await answer.Content.ReadAsStringAsync();
            var address = answer.RequestMessage!.RequestUri!.PathAndQuery;
            return answer.IsSuccessStatusCode ? (address, new HtmlParser().ParseDocument(html)) : throw new InvalidOperationException($"{address}: {answer.StatusCode}");
        }
    }
}
