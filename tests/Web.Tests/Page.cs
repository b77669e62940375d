using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Appui.Web.Tests;

/// <summary>A page as somebody received it: what they read, and the forms that they can fill and send.</summary>
public sealed partial class Page
{
    private readonly Visitor visitor;

    /// <summary>Whose browser shows it.</summary>
    public Visitor Visitor => visitor;

    internal Page(Visitor visitor, HttpResponseMessage response, string url, string html)
    {
        this.visitor = visitor;
        Response = response;
        Url = url;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    /// <summary>The path and query at which the page was found, after redirections.</summary>
    public string Url { get; }

    public HttpResponseMessage Response { get; }

    public HttpStatusCode Status => Response.StatusCode;

    public string Html { get; }

    public IHtmlDocument Document { get; }

    /// <summary>What a person reads in the page, on one line.</summary>
    public string Text => TextOf(Document.Body!);

    /// <summary>What a person reads in the first element that the selector finds.</summary>
    public string TextAt(string selector) =>
        TextOf(Document.QuerySelector(selector) ?? throw new InvalidOperationException($"{Url} has no “{selector}”.\n{Text}"));

    /// <summary>Follows the link that reads so; those of the page come before those of its header.</summary>
    public Task<Page> Follow(string link)
    {
        var anchor =
            Document.QuerySelectorAll("a[href]").OrderBy(a => a.Closest("main") is null).FirstOrDefault(a => TextOf(a).Contains(link, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"{Url} has no link “{link}”.\n{Text}");
        return visitor.Open(new Uri(new Uri("https://localhost" + Url), anchor.GetAttribute("href")).PathAndQuery);
    }

    /// <summary>Opens the same address again.</summary>
    public Task<Page> Refresh() => visitor.Open(Url);

    /// <summary>
    /// Fills the form of this page and sends it. Values are those of an anonymous object or of a dictionary; a name may leave out what stands
    /// before the last dot ("Reason" for "Form.Reason"). A field that the form does not have, or a choice that it does not offer, is an error.
    /// </summary>
    /// <param name="values">What the person fills.</param>
    /// <param name="button">What is written on the button, when the page has several.</param>
    public Task<Page> Submit(object? values = null, string? button = null)
    {
        var asked = Values(values);
        var (form, submitter) = FormWith(asked.Keys, button);
        var fields = Prefilled(form);
        foreach (var (name, value) in asked)
        {
            Fill(form, fields, name, value);
        }

        if (submitter?.GetAttribute("name") is { Length: > 0 } buttonName)
        {
            fields.Add(new(buttonName, submitter.GetAttribute("value") ?? ""));
        }

        var action = submitter?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = new Uri(new Uri("https://localhost" + Url), string.IsNullOrEmpty(action) ? Url : action).PathAndQuery;
        var method = submitter?.GetAttribute("formmethod") ?? form.GetAttribute("method");
        return string.Equals(method, "post", StringComparison.OrdinalIgnoreCase)
            ? visitor.Post(target, fields)
            : visitor.Open(target.Split('?')[0] + "?" + string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")));
    }

    /// <summary>What the page says is wrong with a field, or nothing.</summary>
    public string ErrorOf(string field)
    {
        var input = Document.QuerySelectorAll("[name]").FirstOrDefault(e => Means(e.GetAttribute("name")!, field));
        var described = (input?.GetAttribute("aria-describedby") ?? input?.Closest("fieldset")?.GetAttribute("aria-describedby") ?? "").Split(' ');
        return string.Join(
            ' ',
            described.Select(id => Document.GetElementById(id)).OfType<IElement>().Where(said => said.ClassList.Contains("wrong")).Select(TextOf)
        );
    }

    private (IHtmlFormElement Form, IElement? Submitter) FormWith(IEnumerable<string> names, string? button)
    {
        var candidates =
            from form in Document.Forms.OfType<IHtmlFormElement>()
            let submitters = Document
                .QuerySelectorAll("button:not([type=button]), input[type=submit]")
                .Where(b => b.Closest("form") == form || (form.Id is { Length: > 0 } && b.GetAttribute("form") == form.Id))
            let submitter = button is null
                ? submitters.FirstOrDefault()
                : submitters.FirstOrDefault(b => (TextOf(b) + b.GetAttribute("value")).Contains(button, StringComparison.OrdinalIgnoreCase))
            where button is null || submitter is not null
            where names.All(name => FieldsOf(form).Any(field => Means(field.GetAttribute("name")!, name)))
            orderby form.Closest("main") is null // the page's own form comes before those of its header
            select (form, submitter);
        return candidates.FirstOrDefault() is { form: not null } found
            ? found
            : throw new InvalidOperationException(
                $"{Url} has no form with {string.Join(", ", names)} {(button is null ? "" : $"and a button “{button}”")}.\nFields: "
                    + string.Join(", ", Document.QuerySelectorAll("form [name]").Select(e => e.GetAttribute("name")).Distinct())
                    + $"\n{Text}"
            );
    }

    private IEnumerable<IElement> FieldsOf(IHtmlFormElement form) =>
        Document
            .QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(e => !e.HasAttribute("disabled") && (e.Closest("form") == form || (form.Id is { Length: > 0 } && e.GetAttribute("form") == form.Id)));

    /// <summary>What the browser would send if the person touched nothing.</summary>
    private List<KeyValuePair<string, string>> Prefilled(IHtmlFormElement form) =>
        [
            .. FieldsOf(form)
                .SelectMany(e =>
                    e switch
                    {
                        IHtmlInputElement { Type: "submit" or "button" or "image" or "file" } => [],
                        IHtmlInputElement { Type: "checkbox" or "radio" } input => input.IsChecked ? [Field(input, input.Value)] : [],
                        IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => Field(select, o.Value)),
                        IHtmlTextAreaElement area => [Field(area, area.Value)],
                        IHtmlInputElement input => [Field(input, input.Value)],
                        _ => Array.Empty<KeyValuePair<string, string>>(),
                    }
                ),
        ];

    private void Fill(IHtmlFormElement form, List<KeyValuePair<string, string>> fields, string asked, string[] values)
    {
        var elements = FieldsOf(form).Where(e => Means(e.GetAttribute("name")!, asked)).ToList();
        var name = elements[0].GetAttribute("name")!;
        elements = [.. elements.Where(e => e.GetAttribute("name") == name && e.GetAttribute("type") != "hidden")];
        string[]? offered = elements switch
        {
            [IHtmlSelectElement select, ..] => [.. select.Options.Select(o => o.Value)],
            [IHtmlInputElement { Type: "radio" or "checkbox" }, ..] => [.. elements.Select(e => e.GetAttribute("value") ?? "on")],
            _ => null,
        };
        if (offered is not null && values.Except(offered).FirstOrDefault() is { } absent && !(offered is ["true"] && absent == "false"))
        {
            throw new InvalidOperationException($"{Url} does not offer “{absent}” for {name}, but: {string.Join(", ", offered)}");
        }

        fields.RemoveAll(f => f.Key == name);
        fields.AddRange(values.Select(value => new KeyValuePair<string, string>(name, value)));
    }

    private static KeyValuePair<string, string> Field(IElement element, string value) => new(element.GetAttribute("name")!, value);

    private static bool Means(string name, string asked) =>
        name.Equals(asked, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + asked, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string[]> Values(object? values) =>
        values switch
        {
            null => [],
            IEnumerable<KeyValuePair<string, string>> pairs => pairs.ToDictionary(p => p.Key, p => new[] { p.Value }),
            _ => values.GetType().GetProperties().ToDictionary(p => p.Name, p => Written(p.GetValue(values))),
        };

    private static string[] Written(object? value) =>
        value switch
        {
            null => [""],
            string text => [text],
            bool yes => [yes ? "true" : "false"],
            DateOnly day => [day.ToString("O")],
            IEnumerable<string> several => [.. several],
            IFormattable number => [number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)],
            _ => [value.ToString()!],
        };

    private static string TextOf(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var unseen in copy.QuerySelectorAll("script, style, template, [hidden]").ToList())
        {
            unseen.Remove();
        }

        // Blocks are read one after the other, never glued together.
        foreach (var block in copy.QuerySelectorAll("p, li, dt, dd, h1, h2, h3, h4, td, th, br, div, section, button, label, legend, option, summary").ToList())
        {
            block.Insert(AdjacentPosition.AfterEnd, " ");
        }

        return Spaces().Replace(copy.TextContent, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
