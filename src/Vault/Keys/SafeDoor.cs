using System.Security.Cryptography;
using Appui.Crypto;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Model;
using Appui.Vault.Passwords;
using Appui.Vault.Recovering;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Keys;

/// <summary>Making a porte-documents, drawing cards for it, and opening it.</summary>
internal sealed class SafeDoor(VaultDb db, SealerClient sealer, SlowLane lane, Contracts contracts, Journal journal, TimeProvider clock)
{
    /// <summary>Makes a porte-documents and its first card; null when the queue is full.</summary>
    public async Task<(VaultRoot Root, NewCard Card)?> Make(PersonId person)
    {
        // A first try may have reached the sealer and not the database: the person's secret is then theirs already.
        if (await sealer.Ask(new Enrol(person.Value)) is Refused { Why: not Refusal.Exists } refused)
            throw new SealerException($"The sealer did not enrol: {refused.Why}.");

        var root = VaultRoot.Draw(person.Value, 1);
        var (publicKey, privateKey) = Hpke.DrawPair();
        db.Safes.Add(new() { Person = person, Epoch = 1, DepositKey = publicKey, DepositWrap = root.WrapDeposits(privateKey), MadeAt = clock.GetUtcNow(), OpenedAt = clock.GetUtcNow() });
        foreach (var name in Enum.GetValues<PaperFolder>())
        {
            using var folder = FolderKey.Draw(person.Value, name.ToString(), 1);
            db.Folders.Add(new() { Person = person, Folder = name, Epoch = 1, Wrap = root.Wrap(folder) });
        }
        journal.Record("safe.made", person);
        return await DrawCard(person, root) is { } card ? (root, card) : null;
    }

    /// <summary>
    /// Draws a card and its pictures; null when the queue is full. Those before it still open until this one is first used: whoever did not
    /// get to see the new card is not locked out by it.
    /// </summary>
    public async Task<NewCard?> DrawCard(PersonId person, VaultRoot root)
    {
        var (code, pictures) = (CardCode.Draw(), Pictures.Draw());
        if (await lane.Hash(Pictures.Secret(pictures), code.Salt) is not { } slow)
            return null;

        var hardened = await sealer.Ask<Hardened>(new AddCard(person.Value, code.Id, code.Hash, slow));
        db.Cards.Add(new() { Id = code.Id, Person = person, Wrap = root.WrapUnder(code.WrappingKey(hardened.Key), Way(code.Id)), MadeAt = clock.GetUtcNow() });
        journal.Record("card.drawn", person);
        return new(code, pictures);
    }

    /// <summary>
    /// The person came back without their card: one is drawn, those before it open nothing from now on, and the root key is replaced the next time
    /// that they open. Null when the queue is full.
    /// </summary>
    public async Task<(NewCard Card, IReadOnlyList<Guid> Replaced)?> Return(PersonId person, VaultRoot root)
    {
        var before = await db.Cards.Where(card => card.Person == person).ToListAsync();
        if (await DrawCard(person, root) is not { } card)
            return null;
        db.Cards.RemoveRange(before);
        (await db.Safes.SingleAsync(safe => safe.Person == person)).MustRotate = true;
        return (card, [.. before.Select(old => old.Id)]);
    }

    /// <summary>The sealer forgets cards that were replaced: called once that is saved.</summary>
    public async Task Forget(PersonId person, IEnumerable<Guid> cards)
    {
        foreach (var card in cards)
            await sealer.Ask(new DisableCard(person.Value, card));
    }

    /// <summary>Tries a card and its pictures.</summary>
    public async Task<DoorAnswer> Open(CardCode code, IReadOnlyList<string> pictures)
    {
        // The slow part comes before the database is asked anything: an unknown card costs the same, and nobody waits for a lock meanwhile.
        if (await lane.Hash(Pictures.Secret(pictures), code.Salt) is not { } slow)
            return new ManyPeople();

        var id = code.Id;
        var card = await db.Cards.SingleOrDefaultAsync(card => card.Id == id);
        switch (await sealer.Ask(new Harden(card?.Person.Value ?? Guid.Empty, id, code.Hash, slow)))
        {
            case Hardened hardened when card is not null:
                var safe = await db.Safes.SingleAsync(safe => safe.Person == card.Person);
                var wrappingKey = code.WrappingKey(hardened.Key);
                var root = VaultRoot.Open(wrappingKey, card.Wrap, card.Person.Value, Way(id), safe.Epoch);
                safe.OpenedAt = clock.GetUtcNow();
                journal.Record("safe.opened", card.Person);
                var rotates = safe.MustRotate;
                var before = await db.Cards.Where(old => old.Person == card.Person && (old.MadeAt < card.MadeAt || rotates) && old.Id != id).ToListAsync();
                db.Cards.RemoveRange(before);
                if (rotates)
                    root = await Rotate(safe, root, card, wrappingKey);
                await contracts.Refresh(root);
                return new Opened(card.Person, root, [.. before.Select(old => old.Id)], rotates);
            case NotOpened not:
                if (card is not null && not.Left is not null)
                    journal.Record("safe.not-opened", card.Person, ("left", not.Left));
                return new NotRight(not.Left, not.RestsUntil);
            default:
                throw new CryptographicException("The sealer and the database do not know the same cards.");
        }
    }

    /// <summary>
    /// Replaces the root key: whatever was wrapped under it is wrapped anew, in the transaction of the request, so that a porte-documents is never half
    /// turned over. Sheets of paper, whose key nobody has here, are over.
    /// </summary>
    private async Task<VaultRoot> Rotate(Safe safe, VaultRoot root, SafeCard card, byte[] wrappingKey)
    {
        using var old = root;
        var next = VaultRoot.Draw(root.Vault, safe.Epoch + 1);
        foreach (var wrap in await db.Folders.Where(folder => folder.Person == safe.Person).ToListAsync())
        {
            using var folder = old.OpenFolder(wrap.Folder.ToString(), wrap.Epoch, wrap.Wrap);
            wrap.Wrap = next.Wrap(folder);
        }
        var deposits = old.OpenDeposits(safe.DepositWrap);
        safe.DepositWrap = next.WrapDeposits(deposits);
        CryptographicOperations.ZeroMemory(deposits);
        if (await db.PasswordContracts.SingleOrDefaultAsync(contract => contract.Person == safe.Person) is { } passwords)
            PasswordShelf.Rewrap(passwords, old, next);
        card.Wrap = next.WrapUnder(wrappingKey, Way(card.Id));
        db.Sheets.RemoveRange(await db.Sheets.Where(sheets => sheets.Person == safe.Person).ToListAsync());
        (safe.Epoch, safe.MustRotate) = (next.Epoch, false);
        journal.Record("safe.keys-replaced", safe.Person);
        return next;
    }

    private static string Way(Guid card) => $"card/{card:N}";
}

/// <summary>A card just drawn: shown once.</summary>
/// <param name="Code">What it carries.</param>
/// <param name="Pictures">Its code, in order.</param>
internal sealed record NewCard(CardCode Code, IReadOnlyList<string> Pictures);

/// <summary>How an attempt ended.</summary>
internal abstract record DoorAnswer;

/// <summary>It is open; the caller disposes the root.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Root">The top of their keys.</param>
/// <param name="Replaced">Older cards, which open nothing from now on.</param>
/// <param name="KeysReplaced">The root key is another one: what is still open under the old one closes.</param>
internal sealed record Opened(PersonId Person, VaultRoot Root, IReadOnlyList<Guid> Replaced, bool KeysReplaced) : DoorAnswer;

/// <summary>The card or the pictures are not right.</summary>
/// <param name="Left">Tries left; 0 when the card opens nothing any more; null for a card that nobody knows.</param>
/// <param name="RestsUntil">When the next try is looked at.</param>
internal sealed record NotRight(int? Left, DateTimeOffset? RestsUntil) : DoorAnswer;

/// <summary>Too many at once: nothing was tried.</summary>
internal sealed record ManyPeople : DoorAnswer;
