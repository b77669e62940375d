using System.Security.Cryptography;
using System.Text;
using Appui.Crypto;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Confirmed;

/// <summary>
/// What the person confirmed, in their own keeping: put in while the porte-documents is closed, sealed to its deposit key; read when they open it. It stays
/// when a structure erases its file, and goes with the porte-documents.
/// </summary>
internal sealed class ConfirmedShelf(VaultDb db, IConsents consents, Journal journal, TimeProvider clock) : IOwnPlace
{
    public async Task<bool> Keep(PersonId person, Whom whom, Frozen words)
    {
        if (await db.Safes.Where(safe => safe.Person == person).Select(safe => safe.DepositKey).SingleOrDefaultAsync() is not { } key)
            return false;
        if (!await consents.Stands(whom, Processing.Safe))
            return false;

        db.Confirmed.Add(new()
        {
            Id = words.Id,
            Person = person,
            Words = Hpke.Seal(key, Encoding.UTF8.GetBytes(words.ToJson()), Binding(person, words.Id)),
            AddedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<Frozen>> Of(PersonId person, VaultRoot root) =>
        Open(await db.Confirmed.AsNoTracking().Where(copy => copy.Person == person).OrderByDescending(copy => copy.AddedAt).ToListAsync(), await KeyOf(person, root));

    /// <summary>One of them, written down as read; null when it is not theirs.</summary>
    public async Task<Frozen?> Find(DeclarationId id, PersonId person, VaultRoot root)
    {
        if (await db.Confirmed.AsNoTracking().SingleOrDefaultAsync(copy => copy.Id == id && copy.Person == person) is not { } found)
            return null;
        journal.Record("declaration.read", person, ("declaration", id));
        return Open([found], await KeyOf(person, root))[0];
    }

    /// <summary>Takes the person's copy away; the structure keeps its hash.</summary>
    public async Task<bool> Remove(DeclarationId id, PersonId person)
    {
        if (await db.Confirmed.SingleOrDefaultAsync(copy => copy.Id == id && copy.Person == person) is not { } found)
            return false;
        db.Confirmed.Remove(found);
        journal.Record("declaration.removed", person, ("declaration", id));
        await db.SaveChangesAsync();
        return true;
    }

    private async Task<byte[]> KeyOf(PersonId person, VaultRoot root) =>
        root.OpenDeposits(await db.Safes.Where(safe => safe.Person == person).Select(safe => safe.DepositWrap).SingleAsync());

    private static List<Frozen> Open(List<ConfirmedCopy> copies, byte[] privateKey)
    {
        var opened = copies.ConvertAll(copy => Frozen.FromJson(Encoding.UTF8.GetString(Hpke.Open(privateKey, copy.Words, Binding(copy.Person, copy.Id)))));
        CryptographicOperations.ZeroMemory(privateKey);
        return opened;
    }

    private static byte[] Binding(PersonId person, DeclarationId id) => new KeyPlace(person.Value, "confirmed", id.Value.ToString("N")).Binding;
}
