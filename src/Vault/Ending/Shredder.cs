using Appui.Disk;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Ending;

/// <summary>
/// Ends a porte-documents. The sealer's secret goes first, before anything else is known to have been done: from then on no card, contract, sheet or copy
/// opens it. Rows follow in the transaction of the request, files once that is saved.
/// </summary>
internal sealed class Shredder(VaultDb db, SealerClient sealer, IBlobs blobs, Settings settings, Journal journal, TimeProvider clock)
{
    private string Begun => Path.Combine(settings.DataFolder, "endings");

    /// <summary>The endings that began and that nobody finished: the program was stopped between the sealer and the database.</summary>
    public IReadOnlyList<PersonId> Interrupted() =>
        Directory.Exists(Begun) ? [.. Directory.EnumerateFiles(Begun).Select(Path.GetFileName).Where(name => Guid.TryParse(name, out _)).Select(name => PersonId.From(Guid.Parse(name!)))] : [];

    public async Task<(Shredded Certificate, IReadOnlyList<BlobId> Files)> Shred(PersonId person)
    {
        // Written down first: what was begun is finished, by safe doctor if need be.
        DurableFile.MakeFolder(Begun);
        DurableFile.Write(Path.Combine(Begun, person.ToString()), []);
        await sealer.Ask<Done>(new ErasePerson(person.Value));
        var files = await db.Papers.Where(paper => paper.Person == person).Select(paper => paper.Blob).ToListAsync();
        var copies = await db.Links.Where(link => link.Person == person).Select(link => link.Blob).ToListAsync();
        var ceremonies = db.Ceremonies.Where(ceremony => ceremony.Person == person).Select(ceremony => ceremony.Id);
        await db.Reopenings.Where(link => ceremonies.Contains(link.Ceremony)).ExecuteDeleteAsync();
        await db.Recognitions.Where(yes => ceremonies.Contains(yes.Ceremony)).ExecuteDeleteAsync();
        await db.Ceremonies.Where(ceremony => ceremony.Person == person).ExecuteDeleteAsync();
        await db.Shares.Where(share => share.Person == person).ExecuteDeleteAsync();
        await db.Contracts.Where(contract => contract.Person == person).ExecuteDeleteAsync();
        await db.Sheets.Where(set => set.Person == person).ExecuteDeleteAsync();
        await db.Captures.Where(capture => capture.Person == person).ExecuteDeleteAsync();
        await db.Invitations.Where(invitation => invitation.Person == person).ExecuteDeleteAsync();
        await db.Passwords.Where(password => password.Person == person).ExecuteDeleteAsync();
        await db.PasswordContracts.Where(contract => contract.Person == person).ExecuteDeleteAsync();
        await db.Links.Where(link => link.Person == person).ExecuteDeleteAsync();
        await db.Entrustments.Where(given => given.Person == person).ExecuteDeleteAsync();
        await db.Accounts.Where(account => account.Person == person).ExecuteDeleteAsync();
        await db.Confirmed.Where(copy => copy.Person == person).ExecuteDeleteAsync();
        await db.Papers.Where(paper => paper.Person == person).ExecuteDeleteAsync();
        await db.Folders.Where(folder => folder.Person == person).ExecuteDeleteAsync();
        await db.Cards.Where(card => card.Person == person).ExecuteDeleteAsync();
        await db.Safes.Where(safe => safe.Person == person).ExecuteDeleteAsync();

        var now = clock.GetUtcNow();
        var number = Guid.CreateVersion7(now);
        journal.Record("safe.ended", person, ("act", number), ("papers", files.Count));
        return (new(number, now, files.Count), [.. files, .. copies]);
    }

    /// <summary>Once that is saved: the files go, then what says that it began.</summary>
    public void Finish(PersonId person, IReadOnlyList<BlobId> files)
    {
        foreach (var file in files)
            blobs.Delete(file);
        DurableFile.Delete(Path.Combine(Begun, person.ToString()));
    }
}

/// <summary>What was destroyed, as the person's paper says it.</summary>
/// <param name="Number">Also in the journal's details of the act.</param>
/// <param name="At">When.</param>
/// <param name="Papers">How many.</param>
internal sealed record Shredded(Guid Number, DateTimeOffset At, int Papers);
