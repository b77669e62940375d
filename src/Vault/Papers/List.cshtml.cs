using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Recovering;
using Appui.Vault.Sharing;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Papers;

/// <summary>The papers of the person, by folder.</summary>
[ThePerson]
internal sealed class List(VaultDb db, Shelf shelf, OpenSafes safes, Ceremonies ceremonies, Links links, TimeProvider clock, Texts texts) : OwnPage(shelf, safes, texts)
{
    public IReadOnlyList<IGrouping<PaperFolder, (Paper Paper, PaperLabel Label)>> Shelves { get; private set; } = [];

    public DateOnly Today => clock.Today;

    /// <summary>A recovery runs that this person, who is here with their card, did not ask for.</summary>
    public bool SomebodyAsks { get; private set; }

    /// <summary>The links that open at this instant.</summary>
    public IReadOnlyList<(SharedLink Link, LinkSays Says)> Shared { get; private set; } = [];

    public async Task OnGet()
    {
        var person = User.PersonId;
        SomebodyAsks = await ceremonies.Running(person) is { DoneAt: null };
        using var folders = await Folders();
        Shared = [.. (await links.Of(person, folders)).Where(line => line.Link.IsOpenAt(clock.GetUtcNow()))];
        var papers = await db.Papers.AsNoTracking().Where(paper => paper.Person == person && paper.BinnedAt == null).ToListAsync();
        Shelves =
        [
            .. papers.OrderByDescending(paper => paper.AddedAt).Select(paper => (paper, Shelf.LabelOf(paper, folders)))
                .GroupBy(paper => paper.paper.Folder).OrderBy(group => group.Key),
        ];
    }
}
