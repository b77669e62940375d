using System.Security.Cryptography;
using System.Text.Json;
using Appui.Crypto;
using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Accounts;

/// <summary>The accounts of a person whose porte-documents is open.</summary>
internal sealed class AccountSheet(VaultDb db, Journal journal, TimeProvider clock)
{
    public async Task<IReadOnlyList<(KeptAccount Account, AccountSays Says)>> Of(PersonId person, OpenFolders folders) =>
        [.. (await db.Accounts.Where(account => account.Person == person).ToListAsync()).Select(account => (account, Open(account, folders)))
            .OrderBy(line => line.Item2.Kind).ThenBy(line => line.Item2.Name, StringComparer.CurrentCultureIgnoreCase)];

    public void Add(PersonId person, AccountSays says, OpenFolders folders)
    {
        var (id, key) = (Guid.CreateVersion7(clock.GetUtcNow()), RandomNumberGenerator.GetBytes(32));
        db.Accounts.Add(new()
        {
            Id = id,
            Person = person,
            KeyWrap = folders[PaperFolder.Identity].WrapDocument(id, 1, key),
            Told = Envelope.Seal(key, JsonSerializer.SerializeToUtf8Bytes(says), Place(person, id)),
            ChangedAt = clock.GetUtcNow(),
        });
        CryptographicOperations.ZeroMemory(key);
        journal.Record("account.noted", person);
    }

    public async Task Remove(PersonId person, Guid id)
    {
        if (await db.Accounts.SingleOrDefaultAsync(account => account.Id == id && account.Person == person) is not { } found)
            return;
        db.Accounts.Remove(found);
        journal.Record("account.removed", person);
    }

    private static AccountSays Open(KeptAccount account, OpenFolders folders) =>
        JsonSerializer.Deserialize<AccountSays>(Envelope.Open(folders[PaperFolder.Identity].OpenDocument(account.Id, 1, account.KeyWrap), account.Told, Place(account.Person, account.Id)))!;

    private static byte[] Place(PersonId person, Guid id) => new KeyPlace(person.Value, "account", id.ToString("N")).Binding;
}
