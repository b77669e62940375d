using System.Security.Claims;
using Appui.Mandates.Model;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Storage;

/// <summary>A mandate as a page shows it, with the person, and what stops it besides itself.</summary>
/// <param name="BlockedUntil">The person blocked everything until then.</param>
/// <param name="HelperIsGone">Who held it no longer works here, or may no longer see the person.</param>
internal sealed record Shown(Mandate Mandate, PersonCard Person, DateTimeOffset? BlockedUntil, bool HelperIsGone, DateOnly Today)
{
    /// <summary>Does it allow anything at this instant?</summary>
    public bool IsAlive => Mandate.StandingOn(Today) is MandateStanding.Active && BlockedUntil is null && !HelperIsGone;
}

/// <summary>Finds mandates for pages; what the user may not see is not there.</summary>
internal sealed class MandateBook(MandatesDb db, IPeople people, IMandates mandates, Seals seals, TimeProvider clock)
{
    /// <summary>One mandate; null when it is not for this user, or when the person is not.</summary>
    public async Task<Shown?> Find(MandateId id, ClaimsPrincipal user)
    {
        var found = await db.Mandates.Include(m => m.Parts).VisibleTo(user).SingleOrDefaultAsync(m => m.Id == id);
        return found is not null && await people.Find(found.Whom, user) is { } person ? await Show(found, person) : null;
    }

    /// <summary>The mandates of a person whom the user was shown, the latest first.</summary>
    public async Task<IReadOnlyList<Shown>> Of(PersonCard person, ClaimsPrincipal user)
    {
        var all = await db.Mandates.AsNoTracking().Include(m => m.Parts).VisibleTo(user).Of(await people.Aliases(person.Whom)).ToListAsync();
        var shown = new List<Shown>();
        foreach (var mandate in all.OrderByDescending(m => m.WrittenAt))
            shown.Add(await Show(mandate, person));
        return shown;
    }

    /// <summary>Mandates given elsewhere, those that still last.</summary>
    public async Task<List<OutsideMandate>> OutsideOf(PersonCard person, StructureId structure)
    {
        var today = clock.Today;
        var all = await db.Outside.AsNoTracking().Where(outside => outside.Structure == structure && outside.LastDay >= today).Of(await people.Aliases(person.Whom)).ToListAsync();
        return [.. all.Where(outside => outside.RemovedAt is null)];
    }

    /// <summary>The mandate that stands under a printed number in the user's house, whoever the person is; only to end it.</summary>
    public Task<Mandate?> ByReference(string reference, StructureId structure) =>
        db.Mandates.Include(m => m.Parts).SingleOrDefaultAsync(m => m.Reference == reference && m.Structure == structure);

    public Sealed Open(Mandate mandate) => mandate.Told.Envelope.Length == 0 ? new() : seals.OpenJson<Sealed>(mandate.Structure, mandate.Binding, mandate.Told);

    public SealedText Seal(Mandate mandate, Sealed told) => seals.SealJson(mandate.Structure, mandate.Binding, told);

    public string NumberOf(OutsideMandate outside) => seals.Open(outside.Structure, outside.Binding, outside.Number);

    private async Task<Shown> Show(Mandate mandate, PersonCard person)
    {
        var role = await people.RoleFor(mandate.Whom, mandate.Structure, mandate.Helper);
        var fits = mandate.Kind is MandateKind.OneAct ? role is not null : role is HelperRole.SocialWorker or HelperRole.Mediator;
        return new(mandate, person, await mandates.BlockedUntil(mandate.Whom), !fits, clock.Today);
    }
}
