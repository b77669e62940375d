using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <summary>What the person said yes to and objected to, each taken back with one tap; and the ways to their copy, a correction, an erasure.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Choices(IPeople people, PeopleDb db, FileCabinet cabinet, Consents consents, Objections objections, Seals seals) : PersonPage(people, cabinet)
{
    /// <summary>Every yes that stands.</summary>
    public IReadOnlyList<Consent> Standing { get; private set; } = [];

    /// <summary>What the person objects to now.</summary>
    public IReadOnlyList<Processing> Objects { get; private set; } = [];

    public async Task<IActionResult> OnGet(Whom whom) => await Look(whom) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdraw(Whom whom, Processing option)
    {
        if (!await MeetFile(whom)) return NotFound();
        await consents.Withdraw(whom, option, User);
        return Redirect($"/personnes/{Card.Whom}/choix");
    }

    public async Task<IActionResult> OnPostObject(Whom whom, Processing processing)
    {
        if (!await MeetFile(whom) || !Options.Objectionable.Contains(processing)) return NotFound();
        await objections.Record(Kept!, processing, User.HelperId);
        return Redirect($"/personnes/{Card.Whom}/choix");
    }

    public async Task<IActionResult> OnPostLift(Whom whom, Processing processing)
    {
        if (!await MeetFile(whom)) return NotFound();
        await objections.Lift(whom, processing, User.HelperId);
        return Redirect($"/personnes/{Card.Whom}/choix");
    }

    public IEnumerable<Consent> StandingFor(Processing option) => Standing.Where(consent => consent.Option == option);

    /// <summary>With whom something is shared; null when the person carries a code themselves.</summary>
    public string? RecipientOf(Consent consent) => consent.Recipient is { } name ? seals.Open(consent.Structure, consent.RecipientBinding, name) : null;

    private async Task<bool> Look(Whom whom)
    {
        if (!await MeetFile(whom)) return false;
        var files = await consents.Files(whom);
        Standing = await db.Consents.AsNoTracking().Where(consent => files.Contains(consent.File) && consent.WithdrawnAt == null).OrderBy(consent => consent.GivenAt).ToListAsync();
        Objects = await objections.Of(whom);
        return true;
    }
}
