using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Appui.Crypto;
using Appui.Platform;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Passwords;

/// <summary>
/// Passwords of a person, under a contract of their own. They open for the person alone, one at a time: no folder, no mandate, no copy to take away holds them.
/// </summary>
internal sealed class PasswordShelf(VaultDb db, Journal journal, TimeProvider clock)
{
    private const string Folder = "Passwords";

    /// <summary>The contract that stands; null when there is none, or when its time is over.</summary>
    public async Task<PasswordContract?> Contract(PersonId person) =>
        await db.PasswordContracts.SingleOrDefaultAsync(contract => contract.Person == person) is { } contract && clock.GetUtcNow() < contract.Until ? contract : null;

    /// <summary>The person says yes. What an older contract left is destroyed first.</summary>
    public async Task Agree(VaultRoot root, PasswordMonths months)
    {
        var (person, now) = (PersonId.From(root.Vault), clock.GetUtcNow());
        await Destroy(person);
        using var key = FolderKey.Draw(root.Vault, Folder, 1);
        db.PasswordContracts.Add(new() { Person = person, Epoch = key.Epoch, Wrap = root.Wrap(key), AgreedAt = now, Until = now.AddMonths((int)months) });
        journal.Record("password.agreed", person, ("months", (int)months));
    }

    /// <summary>What each is for; none is opened.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Names(VaultRoot root, PasswordContract contract)
    {
        using var key = Open(root, contract);
        var kept = await db.Passwords.AsNoTracking().Where(one => one.Person == contract.Person).ToListAsync();
        return [.. kept.Select(one => (one.Id, Name: Encoding.UTF8.GetString(Envelope.Open(key.OpenDocument(one.Id, 1, one.KeyWrap), one.Name, Place(one, "password-name"))))).OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    public void Keep(VaultRoot root, PasswordContract contract, string name, PasswordSays says)
    {
        using var folder = Open(root, contract);
        var (id, key) = (Guid.CreateVersion7(clock.GetUtcNow()), RandomNumberGenerator.GetBytes(32));
        db.Passwords.Add(new()
        {
            Id = id,
            Person = contract.Person,
            KeyWrap = folder.WrapDocument(id, 1, key),
            Name = Envelope.Seal(key, Encoding.UTF8.GetBytes(name), Place(contract.Person, id, "password-name")),
            Secret = Envelope.Seal(key, JsonSerializer.SerializeToUtf8Bytes(says), Place(contract.Person, id, "password")),
            KeptAt = clock.GetUtcNow(),
        });
        CryptographicOperations.ZeroMemory(key);
        journal.Record("password.kept", contract.Person);
    }

    /// <summary>One of them, written down; null when it is not this person's.</summary>
    public async Task<(string Name, PasswordSays Says)?> Show(VaultRoot root, PasswordContract contract, Guid id)
    {
        if (await db.Passwords.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.Person == contract.Person) is not { } found)
            return null;
        using var folder = Open(root, contract);
        var key = folder.OpenDocument(found.Id, 1, found.KeyWrap);
        var name = Encoding.UTF8.GetString(Envelope.Open(key, found.Name, Place(found, "password-name")));
        var says = JsonSerializer.Deserialize<PasswordSays>(Envelope.Open(key, found.Secret, Place(found, "password")))!;
        CryptographicOperations.ZeroMemory(key);
        journal.Record("password.shown", contract.Person);
        return (name, says);
    }

    public async Task Remove(PersonId person, Guid id)
    {
        if (await db.Passwords.Where(one => one.Id == id && one.Person == person).ExecuteDeleteAsync() > 0)
            journal.Record("password.removed", person);
    }

    /// <summary>The person no longer wants it, or its time is over.</summary>
    public async Task End(PersonId person)
    {
        await Destroy(person);
        journal.Record("password.ended", person);
    }

    /// <summary>Puts the key of the passwords under another root.</summary>
    public static void Rewrap(PasswordContract contract, VaultRoot old, VaultRoot next)
    {
        using var key = Open(old, contract);
        contract.Wrap = next.Wrap(key);
    }

    private async Task Destroy(PersonId person)
    {
        await db.Passwords.Where(one => one.Person == person).ExecuteDeleteAsync();
        await db.PasswordContracts.Where(one => one.Person == person).ExecuteDeleteAsync();
        foreach (var gone in db.ChangeTracker.Entries<PasswordContract>().Where(entry => entry.Entity.Person == person).ToList())
            gone.State = EntityState.Detached;
    }

    private static FolderKey Open(VaultRoot root, PasswordContract contract) => root.OpenFolder(Folder, contract.Epoch, contract.Wrap);

    private static byte[] Place(KeptPassword one, string kind) => Place(one.Person, one.Id, kind);

    private static byte[] Place(PersonId person, Guid id, string kind) => new KeyPlace(person.Value, kind, id.ToString("N")).Binding;
}

/// <summary>Contracts of passwords whose time is over: a year at most, less when the person said so.</summary>
internal sealed class PasswordRetention(VaultDb db, PasswordShelf shelf, TimeProvider clock) : IRetention
{
    public string What => "Ends.passwords";

    public Keeping Keeping => Keeping.Identifiers;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit)
    {
        var now = clock.GetUtcNow();
        return [.. (await db.PasswordContracts.Where(contract => contract.AgreedAt < limit || contract.Until <= now).Select(contract => contract.Person).ToListAsync()).Select(person => person.Value)];
    }

    public async Task End(IReadOnlyList<Guid> due)
    {
        foreach (var person in due)
            await shelf.End(PersonId.From(person));
    }
}
