using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Linking;

/// <summary>Sharing is taken back: the file no longer says whose it is elsewhere, and codes still in a pocket open nothing.</summary>
internal sealed class SharingEnds(PeopleDb db) : IConsentEnds
{
    public Processing Option => Processing.Sharing;

    public async Task End(PersonTrail trail)
    {
        var files = trail.Files;
        await db.LinkCodes.Where(code => files.Contains(code.File)).ExecuteDeleteAsync();
        foreach (var file in await db.Files.Where(file => files.Contains(file.Id)).ToListAsync())
            file.Unlink();
        await db.SaveChangesAsync();
    }
}
