using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Appui.Vault.Papers;

/// <summary>One paper: seen, printed, copied, put in the bin.</summary>
[ThePerson]
internal sealed class Show(VaultDb db, Shelf shelf, OpenSafes safes, Journal journal, TimeProvider clock, Texts texts) : OwnPage(shelf, safes, texts)
{
    private readonly Shelf shelf = shelf;

    public Paper Paper { get; private set; } = null!;

    public PaperLabel Label { get; private set; } = null!;

    public async Task<IActionResult> OnGet(PaperId id)
    {
        using var folders = await Folders();
        return await Find(id, folders) ? Page() : NotFound();
    }

    public Task<IActionResult> OnGetFile(PaperId id) => Send(id, "inline");

    public Task<IActionResult> OnGetCopy(PaperId id) => Send(id, "attachment");

    public async Task<IActionResult> OnPostBin(PaperId id)
    {
        using var folders = await Folders();
        if (!await Find(id, folders))
            return NotFound();
        Paper.Bin(clock.GetUtcNow());
        journal.Record("paper.binned", Paper.Person, ("paper", id));
        await db.SaveChangesAsync();
        return Redirect("/moi");
    }

    public async Task<IActionResult> OnPostTakeBack(PaperId id)
    {
        using var folders = await Folders();
        if (!await Find(id, folders))
            return NotFound();
        Paper.TakeBack();
        journal.Record("paper.taken-back", Paper.Person, ("paper", id));
        await db.SaveChangesAsync();
        return Redirect($"/moi/papiers/{id}");
    }

    private async Task<IActionResult> Send(PaperId id, string how)
    {
        using var folders = await Folders();
        if (!await Find(id, folders))
            return NotFound();
        var disposition = new ContentDispositionHeaderValue(how);
        disposition.SetHttpFileName($"{FileNames.Of(TitleOf(Paper, Label))}.{PaperKinds.EndOf(Label.Kind)}");
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(shelf.Read(Paper, folders), PaperKinds.MimeOf(Label.Kind));
    }

    private async Task<bool> Find(PaperId id, OpenFolders folders)
    {
        var person = User.PersonId;
        if (await db.Papers.SingleOrDefaultAsync(paper => paper.Id == id && paper.Person == person) is not { } paper)
            return false;
        (Paper, Label) = (paper, Shelf.LabelOf(paper, folders));
        return true;
    }
}

/// <summary>Names of files made of titles that people typed.</summary>
internal static class FileNames
{
    /// <summary>Letters, figures and a few signs, sixty at most; what could lead out of a folder is gone.</summary>
    public static string Of(string title)
    {
        var kept = new string([.. title.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '\'').Take(60)]).Trim();
        return kept.Length > 0 ? kept : "papier";
    }
}
