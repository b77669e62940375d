using System.Security.Claims;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <inheritdoc cref="IConsents"/>
internal sealed class Consents(
    PeopleDb db, FileCabinet cabinet, Trails trails, Seals seals, IEnumerable<IConsentEnds> ends, Objections objections, Journal journal, TimeProvider clock) : IConsents
{
    public async Task<bool> Stands(Whom whom, Processing option)
    {
        var files = await Files(whom);
        return await db.Consents.AnyAsync(consent => files.Contains(consent.File) && consent.Option == option && consent.WithdrawnAt == null);
    }

    public async Task<bool> Objects(Whom whom, Processing processing) => (await objections.Of(whom)).Contains(processing);

    public async Task Give(Whom whom, Processing option, ConsentExplained explained, ClaimsPrincipal user, string? recipient = null)
    {
        if (!Options.Versions.TryGetValue(option, out var version)) throw new InvalidOperationException($"{option} rests on no consent.");
        var file = (await cabinet.Find(whom, user)).File ?? throw new InvalidOperationException("Only somebody with a file has choices to keep.");
        if (recipient is null && await Stands(whom, option)) return;

        var now = clock.GetUtcNow();
        var id = ConsentId.New(now);
        db.Consents.Add(new()
        {
            Id = id,
            File = file.Id,
            Structure = file.Structure,
            Option = option,
            TextVersion = version,
            Explained = explained,
            Recipient = recipient is null ? null : seals.Seal(file.Structure, $"people.consents/{id}/recipient", recipient),
            GivenAt = now,
            RecordedBy = user.HelperId,
        });
        await db.SaveChangesAsync();
        journal.Record("consent.given", file.Id, ("option", option), ("version", version), ("explained", explained));
    }

    public async Task Withdraw(Whom whom, Processing option, ClaimsPrincipal user)
    {
        if ((await cabinet.Find(whom, user)).File is not { } file) return;
        var trail = await trails.Of(file);
        var standing = await db.Consents.Where(consent => trail.Files.Contains(consent.File) && consent.Option == option && consent.WithdrawnAt == null).ToListAsync();
        foreach (var consent in standing)
            consent.Withdraw(user.HelperId, clock.GetUtcNow());
        await db.SaveChangesAsync();
        foreach (var end in ends.Where(end => end.Option == option))
            await end.End(trail);
        if (standing.Count > 0)
            journal.Record("consent.withdrawn", file.Id, ("option", option));
    }

    /// <summary>The files under which choices of a person are kept.</summary>
    public async Task<List<FileId>> Files(Whom whom) => [.. (await cabinet.Aliases(whom)).Select(alias => alias.File).OfType<FileId>()];
}
