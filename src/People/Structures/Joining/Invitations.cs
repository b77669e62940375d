using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Structures.Joining;

/// <summary>An invitation on the only page that ever shows its link.</summary>
internal sealed record InvitationLink(Invitation Invitation, string Structure, string Address);

/// <summary>Making invitations, and finding one by its link.</summary>
internal sealed class Invitations(AccountsDb db, Settings settings, Journal journal, TimeProvider clock, IHttpContextAccessor requests)
{
    public async Task<InvitationLink> To(string name, HelperRole role, StructureId structure, string structureName, HelperId by)
    {
        var (invitation, token) = Invitation.To(name, role, structure, by, clock.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync();
        journal.Record("account.invited", details: [("invitation", invitation.Id), ("to", structure), ("role", role)]);
        return new(invitation, structureName, $"{Root}/invitation/{token}");
    }

    /// <summary>The invitation that the link opens; null when it never existed, has served, was withdrawn or is too old.</summary>
    public async Task<Invitation?> Open(string token)
    {
        var digest = Invitation.Digest(token);
        return await db.Invitations.SingleOrDefaultAsync(invitation => invitation.TokenDigest == digest) is { } found && found.IsOpenAt(clock.GetUtcNow())
            ? found
            : null;
    }

    /// <summary>Gives the helper the post; one they held in the same structure ends.</summary>
    public async Task Accept(Invitation invitation, HelperId helper)
    {
        var now = clock.GetUtcNow();
        if (await db.Posts.SingleOrDefaultAsync(post => post.Helper == helper && post.Structure == invitation.Structure && post.EndedAt == null) is { } before)
        {
            before.End(invitation.MadeBy ?? helper, now);
            await db.SaveChangesAsync();
        }
        db.Posts.Add(invitation.Accept(helper, now));
        await db.SaveChangesAsync();
        journal.Record("account.joined", details: [("invitation", invitation.Id), ("helper", helper), ("to", invitation.Structure), ("role", invitation.Role)]);
    }

    private string Root => settings.PublicAddress ?? $"{requests.HttpContext!.Request.Scheme}://{requests.HttpContext.Request.Host}";
}

internal static class InvitationShown
{
    /// <summary>Answers with the link, ready to print, instead of the page.</summary>
    public static ViewResult Show(this PageModel page, InvitationLink link, string next)
    {
        page.ViewData["Next"] = next;
        return new() { ViewName = "/People/Structures/Joining/_Invitation.cshtml", ViewData = new ViewDataDictionary<InvitationLink>(page.ViewData, link) };
    }
}
