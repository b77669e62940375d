using System.Diagnostics;
using System.Net;
using System.Net.ServerSentEvents;
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

    private string? token;

    /// <summary>Milliseconds from sending the last form to having the page that followed.</summary>
    private double waited;

    /// <summary>Enters as a helper of the demonstration.</summary>
    public async Task SignIn(string account, string house)
    {
        var code = await Send(await Read("/connexion"), ("Form.UserName", account), ("Form.Password", "appui-demo"));
        var inside = await Send(code, ("Form.Code", DemoCode.Of(account, TimeProvider.System.GetUtcNow())!));
        if (inside.Address.StartsWith("/compte/lieu", StringComparison.Ordinal))
            await Send(inside, house);
    }

    /// <summary>Opens so many files at the desk; gives the page of the last one.</summary>
    public async Task<string> OpenPersons(int count, int seed = 0)
    {
        var form = await Read("/bureau/recevoir/nouvelle");
        var last = "";
        for (var i = 0; i < count; i++)
        {
            var random = new Random(seed + i);
            var name = $"{FirstNames[random.Next(16)]} {string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[random.Next(16)]))}";
            var opened = await Send(form, ("Form.Name", name), ("Form.Age", $"{random.Next(18, 90)}"), ("Anyway", "true"));
            last = opened.Address.StartsWith("/personnes/", StringComparison.Ordinal) ? opened.Address : throw new InvalidOperationException($"No file was opened: {opened.Address}");
        }

        return last;
    }

    /// <summary>Goes through the public screening, born in this year; gives the address of the result.</summary>
    /// <param name="born">The year.</param>
    /// <param name="asked">Called after each answer with the milliseconds until the next question, or the result, was there.</param>
    public async Task<string> Screen(int born = 1968, Func<double, Task>? asked = null)
    {
        var situation = Situation.Select(answer => answer.Name == "Birth.Year" ? (answer.Name, $"{born}") : answer).ToArray();
        var page = await Read("/droits");
        for (var pages = 0; !page.Address.StartsWith("/droits/resultat", StringComparison.Ordinal); pages++)
        {
            if (pages > 30)
                throw new InvalidOperationException($"The screening does not end: {page.Address}: {page.Document.QuerySelector("main")!.TextContent}");
            var isQuestion = page.Address.StartsWith("/droits/", StringComparison.Ordinal);
            page = await Send(page, [.. situation.SelectMany(answer => NamesIn(page.Document, answer))]);
            if (isQuestion && asked is not null) await asked(waited);
        }

        return page.Address;
    }

    /// <summary>Opens a file, a claim and the second screen for it, which the other browser pairs as the person; gives the address of the helper's page.</summary>
    public async Task<string> Meet(Client person)
    {
        var file = await OpenPersons(1, Random.Shared.Next());
        var claim = await Submit(await Read($"{file}/demarches/ouvrir/rsa"), "primary");
        var desk = await Submit(await Read($"/bureau/vis-a-vis/demarche/{claim.Address.Split('/', '?')[3]}"), "primary");
        var screen = await person.Send(await person.Read("/vis-a-vis"), ("Form.Digits", desk.Document.QuerySelector(".digits")!.TextContent.Trim()));
        await Submit(await Read(desk.Address), "primary", "Recognise");
        await person.Submit(screen, "primary", "Me");
        return desk.Address;
    }

    /// <summary>The sentences of the pages of the site, on the helper's page.</summary>
    public async Task<List<string>> Pages(string desk) =>
        [.. (await Read(desk)).Document.QuerySelectorAll("#pages button").Select(page => page.TextContent.Trim())];

    /// <summary>Touches one page of the site: the person's screen shows its sentence.</summary>
    public async Task ShowPage(string desk, int number)
    {
        token ??= (await Read(desk)).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("number", $"{number}"), new("__RequestVerificationToken", token)]);
        using var answer = await http.PostAsync($"{desk}?handler=ShowPage", content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Reads a page whole, as it is.</summary>
    public Task<string> Drain(string url) => http.GetStringAsync(url);

    /// <summary>Listens to a stream of events until the end; at each change does what a screen does.</summary>
    public async Task Listen(string url, Func<Task> changed, CancellationToken end)
    {
        try
        {
            await using var stream = await http.GetStreamAsync(url, end);
            await foreach (var item in SseParser.Create(stream).EnumerateAsync(end))
                if (item.EventType is "changed") await changed();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }
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

    /// <summary>Writes a note about somebody, and reads their page again: milliseconds until it is there.</summary>
    /// <param name="person">Their page.</param>
    public async Task<double> WriteNote(string person)
    {
        token ??= (await Read($"{person}/notes/nouvelle")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var note = new FormUrlEncodedContent([new("Form.Text", "Passe le jeudi matin."), new("__RequestVerificationToken", token)]);
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.PostAsync($"{person}/notes/nouvelle", note);
        await answer.Content.ReadAsByteArrayAsync();
        var arrived = answer.RequestMessage!.RequestUri!.AbsolutePath;
        return arrived.StartsWith(person, StringComparison.Ordinal) && !arrived.EndsWith("/nouvelle", StringComparison.Ordinal)
            ? Stopwatch.GetElapsedTime(started).TotalMilliseconds
            : throw new InvalidOperationException($"No note was written: {arrived}: {answer.StatusCode}");
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

    /// <summary>Submits the form with a main action, as it is filled in.</summary>
    private async Task<(string Address, IHtmlDocument Document)> Submit((string Address, IHtmlDocument Document) page, string mainAction, string? handler = null) =>
        await Send(page, form => form.QuerySelector($"button.{mainAction}") is not null && (handler is null || (form.GetAttribute("action") ?? "").EndsWith(handler, StringComparison.Ordinal)), null);

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
        var sent = Stopwatch.GetTimestamp();
        var answer = form.GetAttribute("method") is "get" or null ? await http.GetAsync($"{address}?{await content.ReadAsStringAsync()}") : await http.PostAsync(address, content);
        waited = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
        return await Arrived(answer);
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
