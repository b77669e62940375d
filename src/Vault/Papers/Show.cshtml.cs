using Appui.Papers;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Appui.Vault.Papers;

/// <summary>One paper: seen, printed, copied, made fit for a site, recognised, put in the bin.</summary>
[ThePerson]
internal sealed class Show(VaultDb db, Shelf shelf, OpenSafes safes, Fitter fitter, Recogniser recogniser, Journal journal, TimeProvider clock, Texts texts) : OwnPage(shelf, safes, texts)
{
    private readonly Shelf shelf = shelf;

    public Paper Paper { get; private set; } = null!;

    public PaperLabel Label { get; private set; } = null!;

    [BindProperty]
    public KnownForm Form { get; set; } = new();

    /// <summary>What the paper seems to be, waiting for a yes.</summary>
    public Guess? Guess { get; private set; }

    /// <summary>Letters cannot be read on this server.</summary>
    public bool CannotRead { get; private set; }

    /// <summary>Why it could not be made fit, or how small it became.</summary>
    public Fitting? Fitting { get; private set; }

    /// <summary>What a site takes, as asked.</summary>
    public ReadyForm Ready { get; private set; } = new();

    public async Task<IActionResult> OnGet(PaperId id)
    {
        using var folders = await Folders();
        return await Find(id, folders) ? Page() : NotFound();
    }

    public Task<IActionResult> OnGetFile(PaperId id) => Send(id, "inline");

    public Task<IActionResult> OnGetCopy(PaperId id) => Send(id, "attachment");

    /// <summary>Makes it fit for a site; says how that went, then gives the file.</summary>
    public async Task<IActionResult> OnGetReady(PaperId id, ReadyForm ready, bool take = false)
    {
        using var folders = await Folders();
        if (!await Find(id, folders))
            return NotFound();
        Ready = ready;
        Fitting = await fitter.Fit([Clean(folders)], ready.Demand, HttpContext.RequestAborted);
        if (!take || Fitting is not Fitted { Files: [var one, ..] })
            return Page();
        Response.Headers.ContentDisposition = Named("attachment", one.Format);
        return File(one.Bytes, PaperKinds.MimeOf(one.Format));
    }

    /// <summary>Reads the letters, on the person's word only; keeps nothing of them.</summary>
    public async Task<IActionResult> OnPostRecognise(PaperId id)
    {
        using var folders = await Folders();
        if (!await Find(id, folders))
            return NotFound();
        Guess = await recogniser.Guess(Clean(folders), clock.Today, HttpContext.RequestAborted);
        CannotRead = Guess is null;
        journal.Record("paper.recognised", Paper.Person, ("paper", id));
        await db.SaveChangesAsync();
        ModelState.Clear();
        Form = new() { PaperType = Guess?.Type ?? Label.Type, LastDay = Guess?.LastDay ?? Label.LastDay };
        return Page();
    }

    public async Task<IActionResult> OnPostConfirm(PaperId id)
    {
        using var folders = await Folders();
        if (!await Find(id, folders))
            return NotFound();
        if (!ModelState.IsValid)
        {
            Guess = new(Form.PaperType, Form.LastDay, null, [], Guess.FewestWords);
            return Page();
        }
        Shelf.Name(Paper, Label with { Type = Form.PaperType, LastDay = Form.LastDay }, folders);
        journal.Record("paper.named", Paper.Person, ("paper", id));
        await db.SaveChangesAsync();
        return Redirect($"/moi/papiers/{id}");
    }

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
        Response.Headers.ContentDisposition = Named(how, Label.Kind);
        return File(shelf.Read(Paper, folders), PaperKinds.MimeOf(Label.Kind));
    }

    private string Named(string how, PaperFormat format)
    {
        var disposition = new ContentDispositionHeaderValue(how);
        disposition.SetHttpFileName($"{FileNames.Of(TitleOf(Paper, Label))}.{PaperKinds.EndOf(format)}");
        return disposition.ToString();
    }

    private CleanFile Clean(OpenFolders folders) => new(Label.Kind, shelf.Read(Paper, folders), Label.Pages);

    private async Task<bool> Find(PaperId id, OpenFolders folders)
    {
        var person = User.PersonId;
        if (await db.Papers.SingleOrDefaultAsync(paper => paper.Id == id && paper.Person == person) is not { } paper)
            return false;
        (Paper, Label) = (paper, Shelf.LabelOf(paper, folders));
        return true;
    }
}

/// <summary>What the person says that a paper is.</summary>
internal sealed class KnownForm
{
    public PaperType? PaperType { get; set; }

    public DateOnly? LastDay { get; set; }
}

/// <summary>What a site takes.</summary>
internal sealed class ReadyForm
{
    /// <summary>The heaviest file, in millions of bytes; what sites call Mo.</summary>
    public int Most { get; set; } = 5;

    /// <summary>A picture in place of a PDF.</summary>
    public bool Picture { get; set; }

    public SiteDemand Demand => new([Picture ? PaperFormat.Jpeg : PaperFormat.Pdf], Math.Clamp(Most, 1, 20) * 1_000_000L);
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
