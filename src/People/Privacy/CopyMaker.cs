using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Appui.People.Noting;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <summary>Makes the copy of all that modules keep of a person: a zip with a page to read and one JSON file per section.</summary>
internal sealed class CopyMaker(IEnumerable<IPersonRecords> modules, AccountsDb houses, Texts texts, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<byte[]> Make(PersonTrail trail)
    {
        var copy = new PersonCopy();
        foreach (var module in modules)
            await module.Export(trail, copy);
        var house = await houses.Structures.Where(structure => structure.Id == trail.Structure).Select(structure => structure.Name).SingleAsync();

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Write(zip, "index.html", Encoding.UTF8.GetBytes(Page(copy, house)));
            foreach (var section in copy.Sections)
                Write(zip, $"{section.Key}.json", JsonSerializer.SerializeToUtf8Bytes(section.Rows.Select(Values), Json));
            foreach (var (name, content) in copy.Files)
                Write(zip, $"fichiers/{name}", content);
        }
        return bytes.ToArray();
    }

    private static Dictionary<string, string?> Values(CopyRow row) => row.Values.ToDictionary(value => value.Key, value => string.IsNullOrEmpty(value.Value) ? null : value.Value, StringComparer.Ordinal);

    private void Write(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = clock.GetUtcNow().InParis();
        using var stream = entry.Open();
        stream.Write(content);
    }

    /// <summary>One page that opens anywhere, without network: no style but the browser's own and a few lines.</summary>
    private string Page(PersonCopy copy, string house)
    {
        var title = texts["Ce que {0} garde de vous", house];
        var page = new StringBuilder(
            $$"""
            <!doctype html>
            <html lang="{{Texts.Language}}" dir="{{Texts.Direction}}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>{{Html(title)}}</title>
            <style>body{font:1.1rem/1.5 sans-serif;max-width:45rem;margin:1rem auto;padding:0 1rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-line;overflow-wrap:anywhere}li{margin-bottom:1rem}</style>
            </head>
            <body>
            <h1>{{Html(title)}}</h1>
            <p>{{Html(texts["Copie faite le {0}.", clock.Today.ToString("d", System.Globalization.CultureInfo.CurrentCulture)])}} {{Html(texts["Les fichiers .json disent la même chose, pour un autre logiciel."])}}</p>

            """);
        foreach (var section in copy.Sections)
        {
            page.Append("<h2>").Append(Html(section.Title)).Append("</h2>\n<ul>\n");
            foreach (var row in section.Rows)
            {
                page.Append("<li><dl>");
                foreach (var value in row.Values.Where(value => !string.IsNullOrEmpty(value.Value)))
                    page.Append("<dt>").Append(Html(value.Label)).Append("</dt><dd>").Append(Html(value.Value!)).Append("</dd>");
                page.Append("</dl></li>\n");
            }
            page.Append("</ul>\n");
        }
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
