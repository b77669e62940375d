using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Appui.Mandates;
using Appui.Platform;
using Appui.Vault.Confirmed;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Papers;

/// <summary>Everything, in open formats: the files as they were given, a page to read, and the same list for a program.</summary>
[ThePerson]
internal sealed class TakeAll(VaultDb db, Shelf shelf, ConfirmedShelf confirmed, OpenSafes safes, Journal journal, TimeProvider clock, Texts texts) : OwnPage(shelf, safes, texts)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Shelf shelf = shelf;
    private readonly OpenSafes safes = safes;
    private readonly Texts texts = texts;

    public async Task<IActionResult> OnPost()
    {
        var person = User.PersonId;
        using var folders = await Folders();
        var papers = await db.Papers.AsNoTracking().Where(paper => paper.Person == person && paper.BinnedAt == null).ToListAsync();
        journal.Record("safe.taken-away", person, ("papers", papers.Count));
        using var root = safes.Root(User);
        return File(Zip([.. papers.OrderBy(paper => paper.Folder).ThenBy(paper => paper.AddedAt)], folders, await confirmed.Of(person, root)), "application/zip", "mes-papiers.zip");
    }

    private byte[] Zip(List<Paper> papers, OpenFolders folders, IReadOnlyList<Frozen> said)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var taken = new List<Taken>();
            foreach (var paper in papers)
            {
                var label = Shelf.LabelOf(paper, folders);
                var title = TitleOf(paper, label);
                var name = $"{FileNames.Of(texts[$"PaperFolder.{paper.Folder}"])}/{taken.Count + 1:000} {FileNames.Of(title)}.{PaperKinds.EndOf(label.Kind)}";
                Write(zip, name, shelf.Read(paper, folders));
                taken.Add(new(title, texts[$"PaperFolder.{paper.Folder}"], DateOnly.FromDateTime(paper.AddedAt.InParis().DateTime), name));
            }
            foreach (var words in said)
            {
                // As it was hashed: SHA-256 of this file is the fingerprint on the printed original.
                var (title, day) = (words.Sentences[^1].In(Texts.Language, words.Language), DateOnly.FromDateTime(words.At.InParis().DateTime));
                var name = $"{FileNames.Of(texts["Ce que j'ai confirmé"])}/{day:yyyy-MM-dd} {words.Id}.json";
                Write(zip, name, Encoding.UTF8.GetBytes(words.ToJson()));
                taken.Add(new(title, texts["Ce que j'ai confirmé"], day, name));
            }
            Write(zip, "papiers.json", JsonSerializer.SerializeToUtf8Bytes(taken, Readable));
            Write(zip, "lisez-moi.html", Encoding.UTF8.GetBytes(Index(taken)));
        }
        return bytes.ToArray();
    }

    private string Index(List<Taken> taken)
    {
        var html = HtmlEncoder.Default;
        var lines = taken.Select(paper => $"<li><a href=\"{Uri.EscapeDataString(paper.File).Replace("%2F", "/", StringComparison.Ordinal)}\">{html.Encode(paper.Title)}</a> — {html.Encode(paper.Folder)}, {html.Encode(DayOf(new(paper.Added, TimeOnly.MinValue, TimeSpan.Zero)))}</li>");
        return $"<!doctype html><html lang=\"{Texts.Language}\"><meta charset=\"utf-8\"><title>{html.Encode(texts["Mes papiers"])}</title><h1>{html.Encode(texts["Mes papiers"])}, {html.Encode(DayOf(clock.GetUtcNow()))}</h1><ul>{string.Concat(lines)}</ul></html>";
    }

    private static void Write(ZipArchive zip, string name, byte[] bytes)
    {
        // Photos and PDFs are compressed already.
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(bytes);
    }

    private sealed record Taken(string Title, string Folder, DateOnly Added, string File);
}
