using Appui.Notices.Model;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Roads;

/// <summary>Numbers that answered STOP. The telephone is that of the installation, so the answer counts for all of its houses.</summary>
internal sealed class Stops(NoticesDb db, Seals seals, TimeProvider clock)
{
    /// <summary>What belongs to no house is sealed under a key of the installation.</summary>
    public static readonly StructureId Installation = StructureId.From(new("00000000-0000-7000-8000-000000000009"));

    public long TokenOf(PhoneNumber number) => seals.Token(Installation, "phone", number.E164);

    public async Task<bool> Has(PhoneNumber number)
    {
        var token = TokenOf(number);
        return await db.Stops.AnyAsync(stop => stop.Token == token);
    }

    public async Task Add(PhoneNumber number)
    {
        if (!await Has(number)) db.Stops.Add(new() { Token = TokenOf(number), At = clock.GetUtcNow() });
    }

    /// <summary>The person wants short messages again, and says so here.</summary>
    public async Task Lift(PhoneNumber number)
    {
        var token = TokenOf(number);
        await db.Stops.Where(stop => stop.Token == token).ExecuteDeleteAsync();
    }
}
