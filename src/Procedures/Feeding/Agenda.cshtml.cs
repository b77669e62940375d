using System.Buffers.Text;
using System.Security.Cryptography;
using Appui.Platform;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Feeding;

/// <summary>The secret addresses at which a helper's other programs read their dates; made and ended here.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Agenda(ProceduresDb db, Journal journal, Settings settings, TimeProvider clock) : PageModel
{
    private const int MostStanding = 5;
    private const int SecretBytes = 32;

    public IReadOnlyList<Feed> Feeds { get; private set; } = [];

    /// <summary>Just made; shown this once.</summary>
    public string? Address { get; private set; }

    public async Task OnGet() => Feeds = await Standing();

    public async Task<IActionResult> OnPost()
    {
        var standing = await Standing();
        // Somebody who loses the address makes another one: the oldest goes, nothing piles up.
        if (standing.Count >= MostStanding) standing[0].End(clock.GetUtcNow());
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var feed = new Feed { Id = Guid.CreateVersion7(clock.GetUtcNow()), Structure = User.Structure, Helper = User.HelperId, Key = KeyOf(secret), MadeAt = clock.GetUtcNow() };
        db.Feeds.Add(feed);
        await db.SaveChangesAsync();
        journal.Record("agenda.made", Subject.Nobody, ("feed", feed.Id));
        Feeds = await Standing();
        Address = $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/agenda/{secret}.ics";
        return Page();
    }

    /// <summary>From now on the address answers nothing.</summary>
    public async Task<IActionResult> OnPostEnd(Guid id)
    {
        if ((await Standing()).Find(feed => feed.Id == id) is not { } feed) return NotFound();
        feed.End(clock.GetUtcNow());
        await db.SaveChangesAsync();
        journal.Record("agenda.ended", Subject.Nobody, ("feed", id));
        return Redirect("/demarches/agenda");
    }

    /// <summary>What is kept of a secret.</summary>
    public static string KeyOf(string secret) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    private Task<List<Feed>> Standing()
    {
        var (helper, house) = (User.HelperId, User.Structure);
        return db.Feeds.Where(feed => feed.Helper == helper && feed.Structure == house && feed.EndedAt == null).OrderBy(feed => feed.MadeAt).ToListAsync();
    }
}
