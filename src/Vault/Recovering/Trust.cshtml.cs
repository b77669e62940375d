using Appui.People;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Recovering;

/// <summary>Accepting to be somebody of trust, and what waits for their yes.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Trust(VaultDb db, Ceremonies ceremonies, IPeople people, SlowLane lane, Journal journal, TimeProvider clock) : PageModel
{
    /// <summary>The code just drawn, shown this once.</summary>
    public string? Code { get; private set; }

    public bool Busy { get; private set; }

    public DateTimeOffset? Since { get; private set; }

    public int Chosen { get; private set; }

    public IReadOnlyList<(Whom Whom, string Name)> Waiting { get; private set; } = [];

    public Task OnGet() => Look();

    public async Task<IActionResult> OnPost()
    {
        var (me, code) = (User.HelperId, OfficerCode.Draw());
        if (await OfficerCode.Wrap(code, me.Value, lane) is not var (publicKey, privateWrap, salt))
        {
            Busy = true;
            await Look();
            return Page();
        }

        var now = clock.GetUtcNow();
        if (await db.Officers.SingleOrDefaultAsync(officer => officer.Helper == me) is { } known)
            (known.PublicKey, known.PrivateWrap, known.Salt, known.MadeAt) = (publicKey, privateWrap, salt, now);
        else
            db.Officers.Add(new() { Helper = me, PublicKey = publicKey, PrivateWrap = privateWrap, Salt = salt, MadeAt = now });
        journal.Record("trust.code-drawn", Subject.Nobody);
        await db.SaveChangesAsync();
        Code = code;
        return Page();
    }

    private async Task Look()
    {
        var me = User.HelperId;
        Since = await db.Officers.Where(officer => officer.Helper == me).Select(officer => (DateTimeOffset?)officer.MadeAt).SingleOrDefaultAsync();
        Chosen = await db.Shares.CountAsync(share => share.Officer == me);
        var here = new List<Whom>();
        foreach (var ceremony in await ceremonies.WaitingFor(me))
            here.AddRange((await people.HousesOf(ceremony.Person)).Where(house => house.Structure.Id == User.Structure).Select(house => house.Whom));
        Waiting = [.. (await people.Names(here, User)).Select(name => (name.Key, name.Value))];
    }
}
