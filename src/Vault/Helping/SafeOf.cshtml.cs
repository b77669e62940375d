using System.Security.Cryptography;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Vault.Arriving;
using Appui.Vault.Blocking;
using Appui.Vault.Capturing;
using Appui.Vault.Entrusting;
using Appui.Vault.Papers;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Helping;

/// <summary>At the desk: offering a porte-documents, and putting papers into a closed one.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class SafeOf(IPeople people, IMandates mandates, EntrustedFolders entrusted, VaultDb db, Shelf shelf, Captures captures, Blocks blocks, IConsents consents, Settings settings, Journal journal, TimeProvider clock) : PageModel
{
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromMinutes(30);
    private PersonId? person;

    [BindProperty]
    public PaperForm Form { get; set; } = new();

    [BindProperty]
    public DepositForm Deposit { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public bool Exists { get; private set; }

    public bool Kept { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    /// <summary>Under which this helper may put papers in without the person; null: only with them.</summary>
    public ActiveMandate? Mandate { get; private set; }

    /// <summary>The person entrusted folders to this helper.</summary>
    public bool MayOpen { get; private set; }

    /// <summary>Where the person goes on by themselves.</summary>
    public string? Invitation { get; private set; }

    /// <summary>Where a telephone photographs, for five minutes.</summary>
    public string? Capture { get; private set; }

    public async Task<IActionResult> OnGet(Whom whom, bool kept = false)
    {
        Kept = kept;
        return await Meet(whom) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostInvite(Whom whom)
    {
        if (!await Meet(whom) || Exists || await people.PersonOf(whom, User, yes: true) is not { } known)
            return NotFound();

        // She wants one, she was told what it is: that is her yes, taken back like any other.
        await consents.Give(whom, Processing.Safe, ConsentExplained.ReadAloud, User);
        ModelState.Clear();
        var token = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTVWXYZ23456789", 26);
        db.Invitations.Add(new() { Hash = New.HashOf(token), Person = known, By = User.HelperId, LastInstant = clock.GetUtcNow() + InvitationLasts });
        journal.Record("safe.offered", new Subject(whom.File, known));
        await db.SaveChangesAsync();
        Invitation = $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/moi/nouveau/{token}";
        return Page();
    }

    public async Task<IActionResult> OnPostPut(Whom whom)
    {
        if (!await Meet(whom) || !Exists)
            return NotFound();
        await AskForYes();
        AskForGround();
        if (!ModelState.IsValid)
            return Page();
        if (PaperKinds.Sentence(await shelf.Put(person!.Value, Form.Folder!.Value, Form.Title, await Form.Bytes(), User.HelperId)) is { } sentence)
        {
            ModelState.AddModelError("Form.File", sentence);
            return Page();
        }
        RecordDeposit();
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Card.Whom}/porte-documents?kept=true");
    }

    public async Task<IActionResult> OnPostPhotograph(Whom whom)
    {
        if (!await Meet(whom) || !Exists)
            return NotFound();

        var folder = Form.Folder ?? PaperFolder.Other;
        ModelState.Clear();
        await AskForYes();
        AskForGround();
        if (!ModelState.IsValid)
            return Page();
        RecordDeposit();
        Capture = captures.Draw(person!.Value, folder, User.HelperId, Request);
        journal.Record("capture.shown", new Subject(whom.File, person));
        await db.SaveChangesAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostBlock(Whom whom)
    {
        if (!await Meet(whom) || !Exists)
            return NotFound();
        await blocks.Block(person!.Value, User.HelperId);
        return Redirect($"/personnes/{Card.Whom}/porte-documents");
    }

    /// <summary>Asked at each use: a yes that was taken back a minute ago counts no more.</summary>
    private async Task AskForYes()
    {
        if (!await consents.Stands(Card.Whom, Processing.Safe))
            ModelState.AddModelError("Form.File", "La personne n'est pas d'accord pour que l'équipe y range des papiers. Son oui se note dans ses choix.");
    }

    /// <summary>A helper puts papers in under a mandate, or with the person in front of them.</summary>
    private void AskForGround()
    {
        if (Mandate is null && !Deposit.Present)
            ModelState.AddModelError("Deposit.Present", "Sans mandat, on dépose avec la personne. Cochez si elle est là et le demande.");
    }

    private void RecordDeposit() =>
        journal.Record("paper.deposited", new Subject(Card.Whom.File, person), ("mandate", Mandate?.Id), ("present", Deposit.Present));

    private async Task<bool> Meet(Whom whom)
    {
        if (await people.Find(whom, User) is not { } card)
            return false;
        Card = card;
        person = await people.PersonOf(whom, User);
        Exists = person is { } known && await db.Safes.AnyAsync(safe => safe.Person == known);
        if (!Exists)
            return true;
        BlockedUntil = await blocks.UntilFor(person!.Value);
        Mandate = (await mandates.ActiveFor(card.Whom, User)).FirstOrDefault(mandate => !mandate.IsOneAct);
        using var opened = await entrusted.OpenFor(card.Whom, person.Value, User);
        MayOpen = !opened.IsEmpty;
        return true;
    }
}

internal sealed class DepositForm
{
    /// <summary>The person is in front of the helper and asks for it: needed without a mandate.</summary>
    public bool Present { get; set; }
}
