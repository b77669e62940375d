using Appui.People.Accounts;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <summary>Files whose person nobody has seen for long, in no module: erased everywhere, as when they ask for it.</summary>
internal sealed class FilesRetention(PeopleDb db, Trails trails, Erasure erasure, IEnumerable<IPersonRecords> modules, Durations durations, TimeProvider clock) : IRetention
{
    public string What => "Ends.files";

    public Keeping Keeping => Keeping.LastContact;

    // Each is a person and its certificate.
    public int AtATime => 1;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit)
    {
        var day = DateOnly.FromDateTime(limit.UtcDateTime);
        var old = await db.Files.AsNoTracking().Where(file => file.Merged == null && file.OpenedAt < limit && (file.LastVisit == null || file.LastVisit < day))
            .OrderBy(file => file.Id).ToListAsync();
        var due = new List<Guid>();
        foreach (var file in old)
        {
            if (await IsForgotten(await trails.Of(file), limit))
                due.Add(file.Id.Value);
        }
        return due;
    }

    public async Task End(IReadOnlyList<Guid> due)
    {
        var limit = durations.Of(Keeping)!.Value.Before(clock.GetUtcNow());
        foreach (var id in due.Select(FileId.From))
        {
            if (await db.Files.AsNoTracking().SingleOrDefaultAsync(file => file.Id == id) is not { } file) continue;
            var trail = await trails.Of(file);
            if (await IsForgotten(trail, limit))
                await erasure.Erase(trail, ErasureReason.KeptLongEnough);
        }
    }

    private async Task<bool> IsForgotten(PersonTrail trail, DateTimeOffset limit)
    {
        foreach (var module in modules)
        {
            if (await module.LastContact(trail) >= limit)
                return false;
        }
        return true;
    }
}

/// <summary>Numbers with no file behind them, and the work done under them.</summary>
internal sealed class SlipsRetention(PeopleDb db, Erasure erasure, IEnumerable<IPersonRecords> modules, Durations durations, TimeProvider clock) : IRetention
{
    public string What => "Ends.slips";

    public Keeping Keeping => Keeping.AnonymousVisit;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit)
    {
        var due = new List<Guid>();
        foreach (var slip in await Alone().Where(slip => slip.CreatedAt < limit).OrderBy(slip => slip.Id).ToListAsync())
        {
            if (await IsForgotten(slip, limit))
                due.Add(slip.Id.Value);
        }
        return due;
    }

    public async Task End(IReadOnlyList<Guid> due)
    {
        var limit = durations.Of(Keeping)!.Value.Before(clock.GetUtcNow());
        foreach (var id in due.Select(SlipId.From))
        {
            if (await Alone().SingleOrDefaultAsync(slip => slip.Id == id) is { } slip && await IsForgotten(slip, limit))
                await erasure.EraseUnnamed(Trails.Of(slip));
        }
    }

    private IQueryable<Slip> Alone() => db.Slips.AsNoTracking().Where(slip => !db.Files.Any(file => file.Slip == slip.Id));

    private async Task<bool> IsForgotten(Slip slip, DateTimeOffset limit)
    {
        foreach (var module in modules)
        {
            if (await module.LastContact(Trails.Of(slip)) >= limit)
                return false;
        }
        return true;
    }
}

/// <summary>Codes that were carried and searches that were counted: of no use after days.</summary>
internal sealed class CountersRetention(PeopleDb db) : IRetention
{
    public string What => "Ends.counters";

    public Keeping Keeping => Keeping.ShortLived;

    public int AtATime => 5_000;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit) =>
        await db.Searches.Where(search => search.SearchedAt < limit).OrderBy(search => search.SearchedAt).Select(search => search.Id).ToListAsync();

    public Task End(IReadOnlyList<Guid> due) => db.Searches.Where(search => due.Contains(search.Id)).ExecuteDeleteAsync();
}

/// <summary>Codes that nobody brought in time.</summary>
internal sealed class LinkCodesRetention(PeopleDb db, Durations durations, TimeProvider clock) : IRetention
{
    public string What => "Ends.codes";

    public Keeping Keeping => Keeping.ShortLived;

    // A code has no id but its hash: the file that it leads to stands for it.
    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit) =>
        [.. (await db.LinkCodes.Where(code => code.LastInstant < limit).Select(code => code.File).Distinct().ToListAsync()).Select(file => file.Value)];

    public async Task End(IReadOnlyList<Guid> due)
    {
        var (files, limit) = (due.Select(FileId.From).ToList(), durations.Of(Keeping)!.Value.Before(clock.GetUtcNow()));
        await db.LinkCodes.Where(code => files.Contains(code.File) && code.LastInstant < limit).ExecuteDeleteAsync();
    }
}

/// <summary>Accounts of helpers who have had no post for long: what they did keeps a number, and the number no name.</summary>
internal sealed class AccountsRetention(AccountsDb db) : IRetention
{
    /// <summary>The name of an account that has none any more.</summary>
    public const string NoName = "—";

    public string What => "Ends.accounts";

    public Keeping Keeping => Keeping.LastPost;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit)
    {
        var needed = (await db.Posts.Where(post => post.EndedAt == null || post.EndedAt >= limit).Select(post => post.Helper).Distinct().ToListAsync())
            .Select(helper => helper.Value).ToHashSet();
        var old = await db.Users.Where(account => account.Name != NoName && account.CreatedAt < limit).OrderBy(account => account.Id).Select(account => account.Id).ToListAsync();
        return [.. old.Where(account => !needed.Contains(account))];
    }

    public async Task End(IReadOnlyList<Guid> due)
    {
        foreach (var account in await db.Users.Where(account => due.Contains(account.Id)).ToListAsync())
        {
            (account.Name, account.UserName, account.NormalizedUserName) = (NoName, account.Id.ToString(), account.Id.ToString().ToUpperInvariant());
            (account.PasswordHash, account.SecurityStamp) = (null, HelperAccount.NewStamp());
            db.UserTokens.RemoveRange(await db.UserTokens.Where(secret => secret.UserId == account.Id).ToListAsync());
            db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == account.Id).ToListAsync());
        }
        var helpers = due.Select(HelperId.From).ToList();
        await db.Invitations.Where(invitation => invitation.AcceptedBy != null && helpers.Contains(invitation.AcceptedBy.Value)).ExecuteDeleteAsync();
        await db.SaveChangesAsync();
    }
}
