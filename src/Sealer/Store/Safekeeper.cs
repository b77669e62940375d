using System.Security.Cryptography;
using System.Text;
using Appui.Crypto;

namespace Appui.Sealer.Store;

/// <summary>The operations. Whatever changes is on the disk before the answer is made; an attempt, before anything is computed.</summary>
internal sealed class Safekeeper(PersonStore store, TimeProvider clock, bool believesTheTimeItIsTold)
{
    // The mandates by their end; read from the store once.
    private PriorityQueue<(Guid Vault, Guid Mandate), DateTimeOffset>? ends;

    public SealerAnswer Answer(SealerRequest request)
    {
        var now = believesTheTimeItIsTold && request.Now is { } told ? told : clock.GetUtcNow();
        if (believesTheTimeItIsTold)
            DropEnded(now);
        return request switch
        {
            Status => Standing(),
            Enrol => DrawSecret(request.Vault),
            ErasePerson => Erase(request.Vault),
            _ when store.Find(request.Vault) is { } person => Answer(request, person, now),
            // A card of an unknown vault is answered like an unknown card.
            Harden => new NotOpened(null, null),
            _ => new Refused(Refusal.Unknown),
        };
    }

    /// <summary>Destroys the copies of mandates whose end has come, whether or not anybody asks for them.</summary>
    /// <exception cref="IOException">The disk refused: the next call tries again.</exception>
    public void DropEnded()
    {
        if (!believesTheTimeItIsTold)
            DropEnded(clock.GetUtcNow());
    }

    private void DropEnded(DateTimeOffset now)
    {
        ends ??= new(store.All().Select(store.Find).OfType<PersonRecord>().SelectMany(person => person.Mandates.Select(mandate => ((person.Vault, mandate.Key), mandate.Value.Until))));
        while (ends.TryPeek(out var next, out var until) && until <= now)
        {
            // One that was lodged anew until later stands in the queue a second time.
            if (store.Find(next.Vault) is { } person && person.Mandates.TryGetValue(next.Mandate, out var mandate) && mandate.Until <= now)
            {
                person.Mandates.Remove(next.Mandate);
                store.Save(person);
            }
            ends.Dequeue();
        }
    }

    private SealerAnswer Answer(SealerRequest request, PersonRecord person, DateTimeOffset now) => request switch
    {
        AddCard card => Add(card, person),
        Harden attempt => Attempt(attempt, person, now),
        DisableCard lost => Disable(lost, person),
        PutMandate mandate => Put(mandate, person, now),
        OpenUnderMandate use => Open(use, person, now),
        RevokeMandate ended => Saved(person, person.Mandates.Remove(ended.Mandate)),
        Freeze freeze => Block(freeze, person),
        PutContract contract => Put(contract, person),
        WithdrawContract => Withdraw(person),
        StartCeremony start => Recovery.WhyNotStart(start, person, now) is { } refused ? refused : Saved(person, Recovery.Start(start, person, now)),
        StopCeremony => Stop(person),
        GiveShare share => Recovery.Give(share, person, now) is { } why ? why : Saved(person, true),
        FinishCeremony finish => Finish(finish, person, now),
        _ => new Refused(Refusal.Malformed),
    };

    private Standing Standing() =>
        new([.. from vault in store.All()
                select store.Find(vault) is { } person
                    ? new StandingVault(vault, person.Cards.ToDictionary(c => c.Key, c => c.Value.Failures), [.. person.Mandates.Keys], [.. new[] { person.Contract, person.NextContract }.OfType<ContractRecord>().Select(contract => contract.Id)])
                    : new StandingVault(vault, new Dictionary<Guid, int>(), [], [], Readable: false)]);

    private SealerAnswer DrawSecret(Guid vault)
    {
        if (vault == Guid.Empty || store.Exists(vault))
            return new Refused(Refusal.Exists);
        store.Save(new() { Vault = vault, Secret = RandomNumberGenerator.GetBytes(32) });
        return new Done();
    }

    private Done Erase(Guid vault)
    {
        store.Destroy(vault);
        return new();
    }

    private SealerAnswer Add(AddCard card, PersonRecord person)
    {
        if (person.Cards.ContainsKey(card.Card))
            return new Refused(Refusal.Exists);
        person.Cards[card.Card] = new() { Hash = card.CardHash, Tag = Tag(person, card.Card, card.Slow), IsPaper = card.Paper };
        store.Save(person);
        return new Hardened(Key(person, card.Card, card.Slow));
    }

    private SealerAnswer Attempt(Harden attempt, PersonRecord person, DateTimeOffset now)
    {
        // 128 random bits need no counter: whoever does not hold the card can neither open it nor wear it out.
        if (!person.Cards.TryGetValue(attempt.Card, out var card) || !CryptographicOperations.FixedTimeEquals(card.Hash, attempt.CardHash))
            return new NotOpened(null, null);
        if (card.IsDisabled)
            return new NotOpened(0, null);
        if (card.IsPaper && person.IsFrozenAt(now))
            return new Refused(Refusal.Frozen, person.FrozenUntil);
        if (card.RestsUntil > now)
            return new NotOpened(CardRecord.Most - card.Failures, card.RestsUntil);

        card.Count(now);
        store.Save(person);
        if (!CryptographicOperations.FixedTimeEquals(card.Tag, Tag(person, attempt.Card, attempt.Slow)))
            return new NotOpened(CardRecord.Most - card.Failures, card.RestsUntil);

        card.WasRight();
        store.Save(person);
        return new Hardened(Key(person, attempt.Card, attempt.Slow));
    }

    private SealerAnswer Disable(DisableCard lost, PersonRecord person)
    {
        if (!person.Cards.TryGetValue(lost.Card, out var card))
            return new Refused(Refusal.Unknown);
        card.Failures = CardRecord.Most;
        return Saved(person, true);
    }

    private SealerAnswer Put(PutMandate mandate, PersonRecord person, DateTimeOffset now)
    {
        if (person.IsFrozenAt(now))
            return new Refused(Refusal.Frozen, person.FrozenUntil);
        if (mandate.Until <= now)
            return new Refused(Refusal.Ended);
        if (mandate.Folders.Values.Any(folder => folder.Key.Length != 32))
            return new Refused(Refusal.Malformed);
        person.Mandates[mandate.Mandate] = new(mandate.Helper, mandate.Until, new(mandate.Folders));
        ends?.Enqueue((person.Vault, mandate.Mandate), mandate.Until);
        return Saved(person, true);
    }

    private SealerAnswer Open(OpenUnderMandate use, PersonRecord person, DateTimeOffset now)
    {
        if (!person.Mandates.TryGetValue(use.Mandate, out var mandate))
            return new Refused(Refusal.Unknown);
        if (mandate.Until <= now)
        {
            person.Mandates.Remove(use.Mandate);
            store.Save(person);
            return new Refused(Refusal.Ended);
        }
        if (person.IsFrozenAt(now))
            return new Refused(Refusal.Frozen, person.FrozenUntil);
        return mandate.Helper == use.Helper && mandate.Folders.TryGetValue(use.Folder, out var folder)
            ? new FolderOpened(folder)
            : new Refused(Refusal.NotTheirs);
    }

    private SealerAnswer Put(PutContract contract, PersonRecord person)
    {
        if (contract.First.Count == 0 || contract.Second.Count == 0 || contract.First.Intersect(contract.Second).Any())
            return new Refused(Refusal.NotTheirs);
        if (contract.WaitHours is not (0 or 24 or 72))
            return new Refused(Refusal.Malformed);
        // Of the two that are kept, the one that the program says it has; none when it says that it has none.
        person.Contract = new[] { person.Contract, person.NextContract }.FirstOrDefault(kept => kept is not null && kept.Id == contract.Replaces);
        person.NextContract = new(contract.Contract, contract.First, contract.Second, contract.WaitHours);
        // A recovery that just ended may be shown again for half an hour; one that runs ends here.
        if (person.Ceremony?.FinishedAt is null)
            person.Ceremony = null;
        store.Save(person);
        return new Hardened(ContractKey(person, contract.Contract));
    }

    private SealerAnswer Block(Freeze freeze, PersonRecord person)
    {
        person.FrozenUntil = freeze.Until;
        return Saved(person, true);
    }

    private SealerAnswer Withdraw(PersonRecord person)
    {
        (person.Contract, person.NextContract, person.Ceremony) = (null, null, null);
        return Saved(person, true);
    }

    private SealerAnswer Stop(PersonRecord person)
    {
        person.Ceremony = null;
        return Saved(person, true);
    }

    private SealerAnswer Finish(FinishCeremony finish, PersonRecord person, DateTimeOffset now)
    {
        if (Recovery.WhyNotFinish(finish, person, now) is { } refused)
            return refused;
        var (ceremony, given) = (person.Ceremony!, Recovery.OfEach(person)!.Value);
        byte[] first, second;
        try
        {
            first = Hpke.Open(ceremony.PrivateKey, given.First, Recovery.ShareBinding(person.Vault, ceremony.Id));
            second = Hpke.Open(ceremony.PrivateKey, given.Second, Recovery.ShareBinding(person.Vault, ceremony.Id));
        }
        catch (CryptographicException)
        {
            return new Refused(Refusal.Malformed);
        }
        ceremony.FinishedAt ??= now;
        person.LastRecovery = ceremony.FinishedAt;
        store.Save(person);
        return new Recovered(first, second, ContractKey(person, person.Contract!.Id));
    }

    private SealerAnswer Saved(PersonRecord person, bool changed) => changed ? Saved(person, new Done()) : new Refused(Refusal.Unknown);

    private SealerAnswer Saved(PersonRecord person, SealerAnswer answer)
    {
        store.Save(person);
        return answer;
    }

    private static byte[] Tag(PersonRecord person, Guid card, byte[] slow) => Mac(person, "tag", card, slow);

    private static byte[] Key(PersonRecord person, Guid card, byte[] slow) => Mac(person, "harden", card, slow);

    private static byte[] ContractKey(PersonRecord person, Guid contract) => Mac(person, "contract", contract, []);

    private static byte[] Mac(PersonRecord person, string purpose, Guid id, byte[] slow) =>
        HMACSHA256.HashData(person.Secret, (byte[])[.. Encoding.UTF8.GetBytes($"{purpose}\0{id:N}\0"), .. slow]);
}
