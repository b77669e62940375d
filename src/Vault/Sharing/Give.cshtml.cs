using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Papers;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Sharing;

/// <summary>The person shows papers to an administration by a link, sees what was opened, and takes it back.</summary>
[ThePerson]
internal sealed class Give(Links links, VaultDb db, Shelf shelf, OpenSafes safes, TimeProvider clock, Texts texts) : OwnPage(shelf, safes, texts)
{
    private readonly Texts texts = texts;
    private List<(Paper Paper, string Title)> papers = [];

    [BindProperty]
    public GiveForm Form { get; set; } = new();

    /// <summary>The link just made, shown this once.</summary>
    public string? Address { get; private set; }

    public IReadOnlyList<(SharedLink Link, LinkSays Says)> Given { get; private set; } = [];

    public IEnumerable<ChoiceOption> Options => papers.Select(line => new ChoiceOption(line.Paper.Id.ToString(), line.Title, texts[$"PaperFolder.{line.Paper.Folder}"]));

    public bool IsOpen(SharedLink link) => link.IsOpenAt(clock.GetUtcNow());

    public async Task OnGet()
    {
        using var folders = await Folders();
        await Look(folders);
    }

    public async Task<IActionResult> OnPost()
    {
        using var folders = await Folders();
        await Look(folders);
        var chosen = papers.Where(line => Form.Papers.Contains(line.Paper.Id.ToString())).ToList();
        if (chosen.Count is 0 or > Links.MostPapers)
            ModelState.AddModelError("Form.Papers", "Choisissez un papier au moins, dix au plus.");
        if (!ModelState.IsValid)
            return Page();

        var (recipient, purpose) = (Form.Recipient!.Trim(), Form.Purpose!.Trim());
        string[] mark = [texts["Copie pour : {0}", recipient], purpose, texts["le {0}", clock.GetUtcNow().InWords()]];
        switch (await links.Make(User.PersonId, chosen, folders, recipient, purpose, Form.Lasts!.Value, mark, Request))
        {
            case LinkMade made:
                await db.SaveChangesAsync();
                Address = made.Address;
                return Page();
            case NotMarked not:
                ModelState.AddModelError("Form.Papers", texts["« {0} » ne peut pas être partagé : le fichier est abîmé, ou fermé par un mot de passe.", not.Title]);
                return Page();
            case TooHeavy:
                ModelState.AddModelError("Form.Papers", "Ces papiers sont trop lourds pour un seul lien. Choisissez-en moins.");
                return Page();
            default:
                ModelState.AddModelError("Form.Papers", "Le lien n'a pas été fait : le disque le refuse. Prévenez la structure.");
                return Page();
        }
    }

    public async Task<IActionResult> OnPostEnd(Guid link)
    {
        await links.End(User.PersonId, link);
        await db.SaveChangesAsync();
        return Redirect("/moi/partager");
    }

    private async Task Look(OpenFolders folders)
    {
        var person = User.PersonId;
        Given = await links.Of(person, folders);
        papers =
        [
            .. (await db.Papers.AsNoTracking().Where(paper => paper.Person == person && paper.BinnedAt == null).ToListAsync())
                .OrderBy(paper => paper.Folder).ThenByDescending(paper => paper.AddedAt).Select(paper => (paper, TitleOf(paper, Shelf.LabelOf(paper, folders)))),
        ];
    }
}

internal sealed class GiveForm
{
    /// <summary>The ids of the papers that are ticked.</summary>
    public List<string> Papers { get; set; } = [];

    [Required, StringLength(60)]
    public string? Recipient { get; set; }

    [Required, StringLength(60)]
    public string? Purpose { get; set; }

    [Required]
    public LinkLasts? Lasts { get; set; }
}
