using System.Security.Cryptography;
using Appui.Crypto;
using Appui.People;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Recovering;

/// <summary>The contract of recovery: chosen by the person, cut in two shares, made anew when keys change, taken back at any time.</summary>
internal sealed class Contracts(VaultDb db, IPeople people, SealerClient sealer, Journal journal, TimeProvider clock)
{
    public Task<Contract?> Of(PersonId person) => db.Contracts.SingleOrDefaultAsync(contract => contract.Person == person);

    /// <summary>The structures that know the person, and who there holds a code of trust.</summary>
    public async Task<(IReadOnlyList<KnownBy> Houses, IReadOnlySet<HelperId> WithCode)> Around(PersonId person)
    {
        var houses = await people.HousesOf(person);
        var team = houses.SelectMany(house => house.Team).Select(member => member.Id).Distinct().ToList();
        return (houses, (await db.Officers.Where(officer => team.Contains(officer.Helper)).Select(officer => officer.Helper).ToListAsync()).ToHashSet());
    }

    /// <summary>Makes the contract, in place of the one before; false when the same people alone would be in both groups.</summary>
    public async Task<bool> Make(VaultRoot root, Trusted first, Trusted second, WaitingTime wait)
    {
        var person = PersonId.From(root.Vault);
        var (ones, others) = await Groups(person, first, second);
        if (ones.Count == 0 || others.Count == 0)
            return false;

        var before = await Of(person);
        await Drop(person);
        await Seal(root, new()
        {
            Person = person,
            Id = Guid.Empty,
            Epoch = 0,
            First = first.ToString(),
            Second = second.ToString(),
            WaitHours = (int)wait,
            Wrap = [],
            ChosenAt = clock.GetUtcNow(),
        }, before?.Id, ones, others);
        journal.Record("recovery.chosen", person, ("wait", (int)wait));
        return true;
    }

    /// <summary>
    /// Cuts new shares when the old ones no longer fit: the root key or somebody's key was replaced, a colleague came or left. While one group would
    /// be empty the contract stays as it is.
    /// </summary>
    public async Task Refresh(VaultRoot root)
    {
        var person = PersonId.From(root.Vault);
        if (await db.Contracts.AsNoTracking().SingleOrDefaultAsync(contract => contract.Person == person) is not { } contract)
            return;
        var (ones, others) = await Groups(person, Trusted.Read(contract.First)!, Trusted.Read(contract.Second)!);
        var wanted = ones.Select(officer => (officer.Helper, false, officer.MadeAt)).Concat(others.Select(officer => (officer.Helper, true, officer.MadeAt))).ToHashSet();
        var shares = await db.Shares.AsNoTracking().Where(share => share.Contract == contract.Id).ToListAsync();
        var fits = contract.Epoch == root.Epoch && wanted.SetEquals(shares.Select(share => (share.Officer, share.IsSecond, share.KeyMadeAt)));
        if (fits || ones.Count == 0 || others.Count == 0)
            return;

        await Drop(person);
        await Seal(root, contract, contract.Id, ones, others);
        journal.Record("recovery.renewed", person);
    }

    /// <summary>Takes it back: the shares open nothing from now on, in any copy.</summary>
    public async Task Withdraw(PersonId person)
    {
        await sealer.Ask<Done>(new WithdrawContract(person.Value));
        await Drop(person);
        foreach (var ceremony in await db.Ceremonies.Where(ceremony => ceremony.Person == person && ceremony.DoneAt == null).ToListAsync())
            ceremony.Stop(clock.GetUtcNow());
        journal.Record("recovery.withdrawn", person);
    }

    /// <summary>The key that wraps the root: of both shares, and of what only the sealer can make.</summary>
    public static byte[] WrappingKey(byte[] joined, byte[] hardened) => DerivedKey.For([.. joined, .. hardened], "appui recovery 1");

    public static string Way(Guid contract) => $"recovery/{contract:N}";

    public static byte[] Place(PersonId person, Guid contract, HelperId officer, bool second) => new KeyPlace(person.Value, "share", $"{contract:N}/{officer.Value:N}", Version: second ? 2 : 1).Binding;

    private async Task Seal(VaultRoot root, Contract contract, Guid? replaces, List<Officer> ones, List<Officer> others)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var hardened = await sealer.Ask<Hardened>(new PutContract(root.Vault, id, [.. ones.Select(officer => officer.Helper.Value)], [.. others.Select(officer => officer.Helper.Value)], contract.WaitHours, replaces));
        var key = RandomNumberGenerator.GetBytes(32);
        var (first, second) = Shares.InTwo(key);
        (contract.Id, contract.Epoch, contract.Wrap) = (id, root.Epoch, root.WrapUnder(WrappingKey(key, hardened.Key), Way(id)));
        db.Contracts.Add(contract);
        db.Shares.AddRange(ones.Select(officer => Share(officer, first, false)).Concat(others.Select(officer => Share(officer, second, true))));
        CryptographicOperations.ZeroMemory(key);

        Share Share(Officer officer, byte[] part, bool isSecond) => new()
        {
            Contract = id,
            Officer = officer.Helper,
            Person = contract.Person,
            IsSecond = isSecond,
            KeyMadeAt = officer.MadeAt,
            Sealed = Hpke.Seal(officer.PublicKey, part, Place(contract.Person, id, officer.Helper, isSecond)),
        };
    }

    /// <summary>Who is in which group; somebody who would be in both is in the first alone, or one person would be enough.</summary>
    private async Task<(List<Officer> First, List<Officer> Second)> Groups(PersonId person, Trusted first, Trusted second)
    {
        var (houses, withCode) = await Around(person);
        var ones = first.Among(houses, withCode).Select(member => member.Id).ToHashSet();
        var others = second.Among(houses, withCode).Select(member => member.Id).Where(member => !ones.Contains(member)).ToHashSet();
        var officers = await db.Officers.AsNoTracking().Where(officer => ones.Contains(officer.Helper) || others.Contains(officer.Helper)).ToListAsync();
        return ([.. officers.Where(officer => ones.Contains(officer.Helper))], [.. officers.Where(officer => others.Contains(officer.Helper))]);
    }

    private async Task Drop(PersonId person)
    {
        await db.Shares.Where(share => share.Person == person).ExecuteDeleteAsync();
        await db.Contracts.Where(contract => contract.Person == person).ExecuteDeleteAsync();
        foreach (var gone in db.ChangeTracker.Entries<Contract>().Where(entry => entry.Entity.Person == person).ToList())
            gone.State = EntityState.Detached;
    }
}
