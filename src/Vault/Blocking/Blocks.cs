using System.Security.Claims;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Blocking;

/// <summary>
/// « Bloquer tout » : seven days without mandates, recovery or sheets, in every structure that knows the person. Only their own card and pictures open
/// meanwhile, and only they lift it early.
/// </summary>
internal sealed class Blocks(VaultDb db, IMandates mandates, IPeople people, SealerClient sealer, OpenSafes safes, Journal journal, TimeProvider clock) : IBlocked
{
    /// <summary>Until when; null when nothing is blocked.</summary>
    public async Task<DateTimeOffset?> UntilFor(PersonId person) =>
        await db.Safes.Where(safe => safe.Person == person).Select(safe => safe.BlockedUntil).SingleOrDefaultAsync() is { } until && until > clock.GetUtcNow() ? until : null;

    /// <summary>Blocks everything; what is open at that instant, on any other machine, closes when a helper writes it down.</summary>
    public async Task Block(PersonId person, HelperId? askedOf)
    {
        if (await db.Safes.SingleOrDefaultAsync(safe => safe.Person == person) is not { } safe)
            return;
        var until = safe.BlockedUntil > clock.GetUtcNow() ? safe.BlockedUntil.Value : clock.GetUtcNow().AddDays(7);
        // The sealer first: what it refuses is refused even if nothing else was written.
        await sealer.Ask<Done>(new Sealer.Freeze(person.Value, until));
        foreach (var house in await people.HousesOf(person))
            await mandates.Block(house.Whom, house.Structure.Id, askedOf);
        safe.BlockedUntil = until;
        if (askedOf is not null)
            safes.EndAll(person);
        journal.Record("safe.blocked", person);
        await db.SaveChangesAsync();
    }

    public async Task Unblock(PersonId person, HelperId? by)
    {
        if (await db.Safes.SingleOrDefaultAsync(safe => safe.Person == person) is not { BlockedUntil: not null } safe)
            return;
        foreach (var house in await people.HousesOf(person))
            await mandates.Unblock(house.Whom, by);
        safe.BlockedUntil = null;
        journal.Record("safe.unblocked", person);
        await db.SaveChangesAsync();
        await sealer.Ask<Done>(new Sealer.Freeze(person.Value, null));
    }

    async Task IBlocked.Block(Whom whom, ClaimsPrincipal helper)
    {
        if (await people.PersonOf(whom, helper) is { } person)
            await Block(person, helper.HelperId);
    }

    // A helper blocks on the person's word; what their porte-documents blocks, their card lifts.
    Task IBlocked.Unblock(Whom whom, ClaimsPrincipal helper) => Task.CompletedTask;
}
