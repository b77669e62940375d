using Appui.People;
using Appui.Platform;
using Appui.Vault.Entrusting;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Helping;

/// <summary>
/// The person no longer wants helpers to put papers into their porte-documents: links that were shown stop at once, and what was entrusted to them is taken back. The porte-documents itself stays theirs;
/// only they end it, from their own space.
/// </summary>
internal sealed class SafeConsentEnds(VaultDb db, EntrustedKeys keys) : IConsentEnds
{
    public Processing Option => Processing.Safe;

    public async Task End(PersonTrail trail)
    {
        await db.Captures.Where(capture => capture.Person == trail.Person && capture.By != null).ExecuteDeleteAsync();
        await db.Invitations.Where(invitation => invitation.Person == trail.Person).ExecuteDeleteAsync();
        if (trail.Person is { } person)
            await keys.TakeBackAll(person, trail.Structure);
    }
}
