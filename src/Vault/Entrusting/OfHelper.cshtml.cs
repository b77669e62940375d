using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Papers;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Appui.Vault.Entrusting;

/// <summary>At the desk: the folders that the person entrusted to this helper. What was not entrusted to them, or no longer is, is not there.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class OfHelper(IPeople people, IMandates mandates, EntrustedFolders entrusted, VaultDb db, Shelf shelf, Journal journal, Texts texts) : PageModel
{
    private PersonId person;

    public PersonCard Card { get; private set; } = null!;

    public IReadOnlyList<IGrouping<PaperFolder, (Paper Paper, PaperLabel Label)>> Shelves { get; private set; } = [];

    /// <summary>Put in while it was closed: they open once the person has opened it.</summary>
    public int Waiting { get; private set; }

    public static string Of(Whom whom) => $"/personnes/{whom}/porte-documents/papiers";

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await Meet(whom))
            return NotFound();
        using var folders = await entrusted.OpenFor(Card.Whom, person, User);
        if (folders.IsEmpty)
            return NotFound();

        var papers = await Within(folders);
        Waiting = papers.Count(paper => paper.FolderEpoch is null);
        Shelves =
        [
            .. papers.Where(paper => paper.FolderEpoch is not null).OrderByDescending(paper => paper.AddedAt).Select(paper => (paper, Shelf.LabelOf(paper, folders)))
                .GroupBy(paper => paper.paper.Folder).OrderBy(group => group.Key),
        ];
        journal.Record("paper.listed", new Subject(Card.Whom.File, person));
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Whom whom, PaperId paper)
    {
        if (!await Meet(whom))
            return NotFound();
        using var folders = await entrusted.OpenFor(Card.Whom, person, User);
        if ((await Within(folders)).Find(one => one.Id == paper && one.FolderEpoch is not null) is not { } found || !await Use(found.Folder))
            return NotFound();

        var label = Shelf.LabelOf(found, folders);
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName($"{FileNames.Of(TitleOf(found, label))}.{PaperKinds.EndOf(label.Kind)}");
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(shelf.Read(found, folders), PaperKinds.MimeOf(label.Kind));
    }

    public string TitleOf(Paper paper, PaperLabel label) => label.Title is { Length: > 0 } title ? title : texts[$"PaperFolder.{paper.Folder}"];

    private Task<List<Paper>> Within(OpenFolders folders)
    {
        var open = folders.Names;
        return db.Papers.AsNoTracking().Where(paper => paper.Person == person && paper.BinnedAt == null && open.Contains(paper.Folder)).ToListAsync();
    }

    /// <summary>The use itself, written down with the mandate: asked once more, by any of the ways that it allows.</summary>
    private async Task<bool> Use(PaperFolder folder)
    {
        foreach (var family in Enum.GetValues<MandateFamily>().Where(family => Reach.Of([family]).Contains(folder)))
        {
            foreach (var channel in Enum.GetValues<MandateChannel>())
            {
                var use = new MandateUse(family, MandateAct.Look, channel);
                if (await mandates.Allowing(Card.Whom, User, use) is { IsOneAct: false })
                    return await mandates.Use(Card.Whom, User, use) is not null;
            }
        }
        return false;
    }

    private async Task<bool> Meet(Whom whom)
    {
        if (await people.Find(whom, User) is not { } card || await people.PersonOf(card.Whom, User) is not { } known)
            return false;
        (Card, person) = (card, known);
        return true;
    }
}
