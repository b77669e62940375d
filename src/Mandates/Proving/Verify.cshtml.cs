using System.Security.Cryptography;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Proving;

/// <summary>What checking an attestation found.</summary>
internal enum Verdict
{
    /// <summary>Signed here, and it allows what it says at this instant.</summary>
    Valid,

    /// <summary>Signed here; its last day has passed.</summary>
    Expired,

    /// <summary>Signed here, ended or blocked since. Which of them is nobody's affair.</summary>
    NoLonger,

    /// <summary>Not signed here: altered, or of another installation.</summary>
    NotOurs,
}

/// <summary>The page to which the square leads: anybody holding the paper learns whether it still stands, from references alone.</summary>
[OpenToAll]
internal sealed class Verify(AttestationKey key, MandatesDb db, IPeople people, IMandates mandates, TimeProvider clock) : PageModel
{
    public Attestation? Said { get; private set; }

    public Verdict Verdict { get; private set; }

    public async Task OnGet(string attestation)
    {
        Verdict = Verdict.NotOurs;
        if (Attestation.Find(attestation) is not var (said, signature) || !IsOurs(said, signature)) return;
        Said = said;
        Verdict = !said.LastsOn(clock.Today) ? Verdict.Expired : await Stands(said) ? Verdict.Valid : Verdict.NoLonger;
    }

    private bool IsOurs(Attestation said, byte[] signature)
    {
        using var ours = ECDsa.Create();
        ours.ImportFromPem(key.PublicPem);
        return said.Key == key.Id && said.IsSignedBy(signature, ours);
    }

    /// <summary>Asked of the mandate itself: an attestation printed before a part was taken back says more than is left.</summary>
    private async Task<bool> Stands(Attestation said)
    {
        if (await db.Mandates.AsNoTracking().Include(m => m.Parts).SingleOrDefaultAsync(m => m.Reference == said.Reference) is not { } mandate) return false;
        var left = mandate.Parts.Where(part => part.Ending is null).Select(part => part.Family).ToHashSet();
        return mandate.StandingOn(clock.Today) is MandateStanding.Active
            && said.For.All(letter => Attestation.Families.TryGetValue(char.ToUpperInvariant(letter), out var family) && left.Contains(family))
            && await mandates.BlockedUntil(mandate.Whom) is null
            && await people.RoleFor(mandate.Whom, mandate.Structure, mandate.Helper) is HelperRole.SocialWorker or HelperRole.Mediator;
    }
}
