using System.Diagnostics;
using System.Security.Claims;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Papers;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.AtTerminal;

/// <inheritdoc cref="IOwnSafe"/>
internal sealed class OwnSafe(SafeDoor door, OpenSafes safes, Shelf shelf, VaultDb db, Journal journal, TimeProvider clock) : IOwnSafe
{
    public int PicturesInCode => Keys.Pictures.InCode;

    public string? CardIn(string? read) => CardCode.TryParse(read, out var code) ? code.ToString() : null;

    public IReadOnlyList<string> Pictures() => Keys.Pictures.Shuffled();

    public async Task<OpeningAnswer> Open(string card, IReadOnlyList<string> pictures, TimeSpan idle)
    {
        if (!CardCode.TryParse(card, out var code) || pictures.Count != PicturesInCode || !pictures.All(Keys.Pictures.All.Contains))
            return new SafeStaysShut(null, null);

        switch (await door.Open(code, pictures))
        {
            case Opened opened:
                if (opened.KeysReplaced)
                    safes.EndAll(opened.Person);
                ClaimsPrincipal person;
                using (opened.Root)
                    person = safes.Begin(opened.Person, opened.Root, idle);
                await db.SaveChangesAsync();
                return new SafeIsOpen(person, () => door.Forget(opened.Person, opened.Replaced));
            case NotRight not:
                return new SafeStaysShut(not.Left, not.RestsUntil);
            case ManyPeople:
                return new SafeIsBusy();
            default:
                throw new UnreachableException();
        }
    }

    public void Close(ClaimsPrincipal user) => safes.End(user);

    public async Task<IReadOnlyList<OwnPaper>> Papers(ClaimsPrincipal user, bool binned = false)
    {
        using var folders = await Folders(user);
        var person = user.PersonId;
        var papers = await db.Papers.AsNoTracking().Where(paper => paper.Person == person && paper.BinnedAt != null == binned).ToListAsync();
        return [.. papers.OrderByDescending(paper => paper.AddedAt).Select(paper => Own(paper, folders))];
    }

    public async Task<OwnPaper?> Find(ClaimsPrincipal user, PaperId id)
    {
        using var folders = await Folders(user);
        return await Stored(user, id) is { } paper ? Own(paper, folders) : null;
    }

    public async Task<byte[]?> Read(ClaimsPrincipal user, PaperId id)
    {
        using var folders = await Folders(user);
        return await Stored(user, id) is { } paper ? shelf.Read(paper, folders) : null;
    }

    public async Task<bool> Bin(ClaimsPrincipal user, PaperId id, bool back = false)
    {
        if (await Stored(user, id) is not { } paper)
            return false;
        if (back)
            paper.TakeBack();
        else
            paper.Bin(clock.GetUtcNow());
        journal.Record(back ? "paper.taken-back" : "paper.binned", paper.Person, ("paper", id));
        await db.SaveChangesAsync();
        return true;
    }

    private Task<Paper?> Stored(ClaimsPrincipal user, PaperId id)
    {
        var person = user.PersonId;
        return db.Papers.SingleOrDefaultAsync(paper => paper.Id == id && paper.Person == person);
    }

    private async Task<OpenFolders> Folders(ClaimsPrincipal user)
    {
        using var root = safes.Root(user);
        return await shelf.Open(root);
    }

    private static OwnPaper Own(Paper paper, OpenFolders folders)
    {
        var label = Shelf.LabelOf(paper, folders);
        return new(paper.Id, paper.Folder, label.Title, PaperKinds.MimeOf(label.Kind), paper.AddedAt, paper.BinnedAt);
    }
}
