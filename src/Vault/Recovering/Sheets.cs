using System.Security.Cryptography;
using Appui.Crypto;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Recovering;

/// <summary>Three sheets of paper, any two of which open: for the person who would rather keep than be recognised.</summary>
internal sealed class Sheets(VaultDb db, SealerClient sealer, Journal journal, TimeProvider clock)
{
    public Task<SheetSet?> Of(PersonId person) => db.Sheets.SingleOrDefaultAsync(set => set.Person == person);

    /// <summary>Draws a set; the one before opens nothing from now on.</summary>
    public async Task<IReadOnlyList<SheetCode>> Draw(VaultRoot root)
    {
        var person = PersonId.From(root.Vault);
        await Drop(person);
        var (sheets, secret) = SheetCode.Draw();
        var set = sheets[0].Set;
        var hardened = await sealer.Ask<Hardened>(new AddCard(root.Vault, set, SHA256.HashData(secret), Slow(secret), Paper: true));
        db.Sheets.Add(new() { Id = set, Person = person, Wrap = root.WrapUnder(WrappingKey(secret, hardened.Key), Way(set)), MadeAt = clock.GetUtcNow() });
        journal.Record("sheets.drawn", person);
        CryptographicOperations.ZeroMemory(secret);
        return sheets;
    }

    /// <summary>The sheets open nothing from now on.</summary>
    public async Task Forget(PersonId person)
    {
        await Drop(person);
        journal.Record("sheets.forgotten", person);
    }

    /// <summary>Opens with two sheets.</summary>
    public async Task<SheetAnswer> Open(SheetCode first, SheetCode second)
    {
        if (SheetCode.Join(first, second) is not { } secret)
            return new NoPair();
        var id = first.Set;
        var set = await db.Sheets.SingleOrDefaultAsync(set => set.Id == id);
        switch (await sealer.Ask(new Harden(set?.Person.Value ?? Guid.Empty, id, SHA256.HashData(secret), Slow(secret))))
        {
            case Hardened hardened when set is not null:
                var epoch = await db.Safes.Where(safe => safe.Person == set.Person).Select(safe => safe.Epoch).SingleAsync();
                journal.Record("sheets.opened", set.Person);
                return new OpenedBySheets(set.Person, VaultRoot.Open(WrappingKey(secret, hardened.Key), set.Wrap, set.Person.Value, Way(id), epoch));
            case Refused { Why: Refusal.Frozen, From: { } until }:
                return new SheetsBlocked(until);
            default:
                return new NoPair();
        }
    }

    private async Task Drop(PersonId person)
    {
        foreach (var old in await db.Sheets.Where(set => set.Person == person).ToListAsync())
        {
            await sealer.Ask(new DisableCard(person.Value, old.Id));
            db.Sheets.Remove(old);
        }
    }

    // 128 random bits need nothing slow.
    private static byte[] Slow(byte[] secret) => DerivedKey.For(secret, "appui sheets 1");

    private static byte[] WrappingKey(byte[] secret, byte[] hardened) => DerivedKey.For([.. secret, .. hardened], "appui sheets root 1");

    private static string Way(Guid set) => $"sheets/{set:N}";
}

/// <summary>How two sheets were answered.</summary>
internal abstract record SheetAnswer;

/// <summary>It is open; the caller disposes the root.</summary>
internal sealed record OpenedBySheets(PersonId Person, VaultRoot Root) : SheetAnswer;

/// <summary>They are not two different sheets of one set that still holds.</summary>
internal sealed record NoPair : SheetAnswer;

/// <summary>The person blocked everything.</summary>
internal sealed record SheetsBlocked(DateTimeOffset Until) : SheetAnswer;
