using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Accounts;

/// <summary>How many times a name was tried at the door. Counted for names without an account too, so that nothing tells them apart.</summary>
[Keeps(Processing.Accounts, Keeping.ShortLived)]
internal sealed class Tries
{
    [Personal(DataCategory.Account)] public required long Name { get; init; }

    [Personal(DataCategory.Account)] public required long Count { get; init; }

    [Personal(DataCategory.Account)] public required DateTimeOffset LastAt { get; init; }
}

/// <summary>After five tries in five minutes, a name rests for five minutes.</summary>
internal sealed class Patience(AccountsDb db, Seals seals, TimeProvider clock)
{
    private const int Allowed = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    /// <summary>Counts a try, before anything is verified: of many tries at the same instant, five are looked at. Until when the name rests, or null.</summary>
    public async Task<DateTimeOffset?> Take(string userName)
    {
        var (name, now, forgotten) = (Token(userName), clock.GetUtcNow().UtcDateTime, (clock.GetUtcNow() - Rest).UtcDateTime);
        await db.Database.ExecuteSqlAsync($"DELETE FROM people_tries WHERE last_at < {forgotten}");
        var tries = await db.Tries.FromSql(
            $"""
            INSERT INTO people_tries (name, count, last_at) VALUES ({name}, 1, {now})
            ON CONFLICT (name) DO UPDATE SET
                count = people_tries.count + 1,
                last_at = CASE WHEN people_tries.count < {Allowed} THEN {now} ELSE people_tries.last_at END
            RETURNING name, count, last_at
            """).AsNoTracking().ToListAsync();
        return tries[0].Count > Allowed ? tries[0].LastAt + Rest : null;
    }

    /// <summary>The last try was a good one.</summary>
    public Task Forgive(string userName)
    {
        var name = Token(userName);
        return db.Tries.Where(tries => tries.Name == name).ExecuteUpdateAsync(tries => tries.SetProperty(t => t.Count, t => t.Count - 1));
    }

    /// <summary>They are in: what came before no longer counts.</summary>
    public Task Forget(string userName)
    {
        var name = Token(userName);
        return db.Tries.Where(tries => tries.Name == name).ExecuteDeleteAsync();
    }

    private long Token(string userName) => seals.Token(Installation.Key, "sign-in", userName.Trim().ToUpperInvariant());
}
