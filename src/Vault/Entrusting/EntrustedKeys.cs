using Appui.Mandates;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Entrusting;

/// <summary>The copies of keys that are with the sealer for a mandate: they go there first, then what says of them here.</summary>
internal sealed class EntrustedKeys(VaultDb db, SealerClient sealer, Journal journal) : IMandateEnds
{
    public async Task Ended(MandateId mandate)
    {
        if (await db.Entrustments.SingleOrDefaultAsync(given => given.Mandate == mandate) is { } given)
            await TakeBack(given);
    }

    /// <summary>All that a person entrusted to helpers of one structure.</summary>
    public async Task TakeBackAll(PersonId person, StructureId structure)
    {
        foreach (var given in await db.Entrustments.Where(given => given.Person == person && given.Structure == structure).ToListAsync())
            await TakeBack(given);
    }

    public async Task TakeBack(Entrustment given)
    {
        // Unknown there: its end came first, or the person's secret is gone. Either way it opens nothing.
        if (await sealer.Ask(new RevokeMandate(given.Person.Value, given.Mandate.Value)) is Refused { Why: not Refusal.Unknown } refused)
            throw new SealerException($"The sealer kept a mandate that ended: {refused.Why}.");
        db.Entrustments.Remove(given);
        journal.Record("entrusted.taken-back", given.Person, ("mandate", given.Mandate));
        await db.SaveChangesAsync();
    }
}
