using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <summary>Why a person is erased.</summary>
internal enum ErasureReason
{
    /// <summary>They asked for it.</summary>
    Asked,

    /// <summary>They objected to being followed, and nothing overrides it.</summary>
    Objected,

    /// <summary>It was kept long enough.</summary>
    KeptLongEnough,
}

/// <summary>Erases a person in all modules at once, or in none, and writes the certificate.</summary>
internal sealed class Erasure(
    PeopleDb db, IEnumerable<IPersonRecords> modules, Journal journal, UnitOfWork work, TimeProvider clock)
{
    /// <summary>Erases in the current unit of work; the caller has found out that the user may.</summary>
    public async Task<ErasureCertificate> Erase(PersonTrail trail, ErasureReason reason)
    {
        var lines = await EraseEverywhere(trail);
        journal.Unname(trail.Files, trail.Person);
        var certificate = ErasureCertificate.Of(trail.Structure, reason, clock.GetUtcNow(), lines);
        db.Certificates.Add(certificate);
        await db.SaveChangesAsync();
        // About nobody: the act and the digest of its certificate stay readable when everything else is gone.
        journal.Record("privacy.erased", Subject.Nobody, ("certificate", certificate.Number), ("digest", certificate.Digest), ("reason", reason));
        return certificate;
    }

    /// <summary>Erases work done under a number: of nobody, hence without a certificate.</summary>
    public Task EraseUnnamed(PersonTrail trail) => EraseEverywhere(trail);

    /// <summary>What an erasure would do: it is done, counted and undone, so that it says what the real one does.</summary>
    public async Task<IReadOnlyList<ErasureLine>> Preview(PersonTrail trail)
    {
        const string before = "before_erasure";
        await work.Transaction.SaveAsync(before);
        var lines = await EraseEverywhere(trail);
        await work.Transaction.RollbackAsync(before);
        return lines;
    }

    private async Task<IReadOnlyList<ErasureLine>> EraseEverywhere(PersonTrail trail)
    {
        var lines = new List<ErasureLine>();
        // What stands on a module goes before it.
        foreach (var module in modules.Reverse())
            lines.AddRange(await module.Erase(trail));
        var kept = modules.SelectMany(module => module.KeptActs).ToList();
        lines.Add(new("Erased.journal", await journal.Forget(trail.Files, trail.Person, kept)));
        return [.. lines.Where(line => line.Count > 0)];
    }
}

/// <summary>Finds all ids of a person in one structure.</summary>
internal sealed class Trails(PeopleDb db, FileCabinet cabinet, UnitOfWork work)
{
    public async Task<PersonTrail> Of(PersonFile file)
    {
        var aliases = await cabinet.Aliases(Whom.Of(file.Id));
        var person = file.Link?.Person;
        if (person is not null && await work.Across(() => db.Files.AnyAsync(other => other.Link!.Person == person && other.Structure != file.Structure)))
            person = null;
        return new(file.Structure, aliases, person);
    }

    public static PersonTrail Of(Slip slip) => new(slip.Structure, [Whom.Of(slip.Id)], null);
}
