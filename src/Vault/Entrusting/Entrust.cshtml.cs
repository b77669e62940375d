using Appui.Design;
using Appui.Mandates;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Papers;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Entrusting;

/// <summary>The person lets a helper open some folders without them, and takes that back.</summary>
[ThePerson]
internal sealed class Entrust(EntrustedFolders entrusted, EntrustedKeys keys, VaultDb db, Shelf shelf, OpenSafes safes, Texts texts) : OwnPage(shelf, safes, texts)
{
    private readonly Texts texts = texts;

    [BindProperty]
    public EntrustForm Form { get; set; } = new();

    public IReadOnlyList<HeldMandate> Held { get; private set; } = [];

    public async Task OnGet() => Held = await entrusted.Of(User.PersonId);

    public async Task<IActionResult> OnPost(MandateId mandate)
    {
        using var folders = await Folders();
        if (!await entrusted.Entrust(User.PersonId, mandate, Form.Folders, folders))
            return NotFound();
        await db.SaveChangesAsync();
        return Redirect("/moi/confier");
    }

    public async Task<IActionResult> OnPostTakeBack(MandateId mandate)
    {
        var person = User.PersonId;
        if (await db.Entrustments.SingleOrDefaultAsync(given => given.Mandate == mandate && given.Person == person) is { } given)
            await keys.TakeBack(given);
        return Redirect("/moi/confier");
    }

    public IEnumerable<ChoiceOption> OptionsOf(HeldMandate held) => held.Reach.Select(folder => new ChoiceOption(folder.ToString(), texts[$"PaperFolder.{folder}"]));

    public string Say(IEnumerable<PaperFolder> folders) => string.Join(" · ", folders.Select(folder => texts[$"PaperFolder.{folder}"]));

    public string SayFamilies(HeldMandate held) => string.Join(" · ", held.Mandate.Looks.Select(family => texts[$"MandateFamily.{family}"]));
}

internal sealed class EntrustForm
{
    /// <summary>The folders that are ticked.</summary>
    public List<PaperFolder> Folders { get; set; } = [];
}
