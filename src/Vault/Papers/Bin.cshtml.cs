using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Papers;

/// <summary>What was thrown away, for thirty days or until it is emptied.</summary>
[ThePerson]
internal sealed class Bin(VaultDb db, Shelf shelf, OpenSafes safes, IBlobs blobs, Journal journal, Texts texts) : OwnPage(shelf, safes, texts)
{
    public IReadOnlyList<(Paper Paper, PaperLabel Label)> Binned { get; private set; } = [];

    public async Task OnGet()
    {
        using var folders = await Folders();
        Binned = [.. (await Mine()).OrderBy(paper => paper.BinnedAt).Select(paper => (paper, Shelf.LabelOf(paper, folders)))];
    }

    public async Task<IActionResult> OnPost()
    {
        var mine = await Mine();
        db.Papers.RemoveRange(mine);
        foreach (var paper in mine)
            journal.Record("paper.destroyed", paper.Person, ("paper", paper.Id));
        await db.SaveChangesAsync();
        // Their keys went with the rows; the files follow once that is saved.
        Response.OnCompleted(() =>
        {
            foreach (var paper in mine)
                blobs.Delete(paper.Blob);
            return Task.CompletedTask;
        });
        return Redirect("/moi/corbeille");
    }

    private Task<List<Paper>> Mine()
    {
        var person = User.PersonId;
        return db.Papers.Where(paper => paper.Person == person && paper.BinnedAt != null).ToListAsync();
    }
}
