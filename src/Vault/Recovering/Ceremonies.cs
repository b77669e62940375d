using System.Security.Claims;
using System.Security.Cryptography;
using Appui.Crypto;
using Appui.People;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Arriving;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Recovering;

/// <summary>Recoveries: two yeses, the waiting time, then a link for the person. Nobody but the person ever holds a key of theirs.</summary>
internal sealed class Ceremonies(VaultDb db, Contracts contracts, SealerClient sealer, SlowLane lane, Journal journal, TimeProvider clock)
{
    private const int MostADay = 3;
    private static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(30);

    /// <summary>The recovery that runs for a person, or null.</summary>
    public async Task<Ceremony?> Running(PersonId person)
    {
        var last = (await db.Ceremonies.Where(ceremony => ceremony.Person == person).ToListAsync()).MaxBy(ceremony => ceremony.BegunAt);
        return last?.RunsAt(clock.GetUtcNow()) == true ? last : null;
    }

    public Task<List<Recognition>> YesesOf(Ceremony ceremony) => db.Recognitions.AsNoTracking().Where(yes => yes.Ceremony == ceremony.Id).ToListAsync();

    /// <summary>The share of somebody in the contract of a person; null when the person did not choose them.</summary>
    public async Task<Share?> ShareOf(PersonId person, HelperId officer) =>
        await contracts.Of(person) is { } contract ? await db.Shares.AsNoTracking().SingleOrDefaultAsync(share => share.Contract == contract.Id && share.Officer == officer) : null;

    /// <summary>Somebody of trust says that this is the person: the first yes begins a recovery, one of the other group completes it.</summary>
    /// <param name="subject">The file in which it is done, and the person.</param>
    /// <param name="officer">Who says it, from which structure.</param>
    /// <param name="typed">Their code, as typed.</param>
    /// <param name="isPresent">The person is in front of them; else on the telephone.</param>
    /// <param name="how">By what they recognised them.</param>
    public async Task<YesAnswer> SayYes(Subject subject, ClaimsPrincipal officer, string? typed, bool isPresent, RecognisedBy how)
    {
        var (person, me, now) = (subject.Person!.Value, officer.HelperId, clock.GetUtcNow());
        if (await contracts.Of(person) is not { } contract || await ShareOf(person, me) is not { } share)
            return new NotChosen();
        if (OfficerCode.Read(typed) is not { } code || await db.Officers.AsNoTracking().SingleOrDefaultAsync(one => one.Helper == me) is not { } keys)
            return new WrongCode();

        byte[] part;
        try
        {
            if (await OfficerCode.Open(code, keys, lane) is not { } privateKey)
                return new Busy();
            part = Hpke.Open(privateKey, share.Sealed, Contracts.Place(person, contract.Id, me, share.IsSecond));
            CryptographicOperations.ZeroMemory(privateKey);
        }
        catch (CryptographicException)
        {
            return share.KeyMadeAt == keys.MadeAt ? new WrongCode() : new NotYetTheirs();
        }

        var ceremony = await Running(person);
        if (ceremony is null || ceremony.Contract != contract.Id)
        {
            var since = now.AddDays(-1);
            if (await db.Ceremonies.CountAsync(begun => begun.BegunBy == me && begun.BegunAt > since) >= MostADay)
                return new TooMany();
            switch (await sealer.Ask(new StartCeremony(person.Value, contract.Id)))
            {
                case CeremonyStarted started:
                    ceremony = new() { Id = started.Ceremony, Person = person, Contract = contract.Id, PublicKey = started.PublicKey, BegunBy = me, BegunIn = officer.Structure, BegunAt = now };
                    db.Ceremonies.Add(ceremony);
                    journal.Record("recovery.begun", subject, ("ceremony", ceremony.Id));
                    break;
                case Refused refused:
                    return new NotNow(refused.Why, refused.From);
            }
        }

        var yeses = await YesesOf(ceremony!);
        if (!isPresent && yeses.TrueForAll(yes => yes.Officer == me || !yes.IsPresent) && yeses.Exists(yes => yes.IsSecond != share.IsSecond))
            return new SomebodyMustBeThere();

        if (await sealer.Ask(new GiveShare(person.Value, ceremony!.Id, me.Value, Hpke.Seal(ceremony.PublicKey, part, SealerClient.ShareBinding(person.Value, ceremony.Id)))) is Refused no)
        {
            // The sealer no longer has it: the next yes begins another one.
            if (no.Why is Refusal.Unknown or Refusal.Ended)
                ceremony.Stop(now);
            return new NotNow(no.Why, no.From);
        }
        CryptographicOperations.ZeroMemory(part);
        if (!yeses.Exists(yes => yes.Officer == me))
            db.Recognitions.Add(new() { Ceremony = ceremony.Id, Officer = me, IsSecond = share.IsSecond, IsPresent = isPresent, How = how, At = now });
        if (yeses.Exists(yes => yes.IsSecond != share.IsSecond))
            ceremony.HasBoth(now);
        journal.Record("recovery.recognised", subject, ("ceremony", ceremony.Id), ("present", isPresent), ("how", how));
        return new SaidYes();
    }

    /// <summary>A link of half an hour, for the person alone; null before both yeses and the waiting time.</summary>
    public async Task<string?> Link(Subject subject)
    {
        var (person, now) = (subject.Person!.Value, clock.GetUtcNow());
        if (await Running(person) is not { } ceremony || await contracts.Of(person) is not { } contract || !IsReady(ceremony, contract, now))
            return null;

        var token = RandomNumberGenerator.GetString("ABCDEFGHJKMNPQRSTVWXYZ23456789", 26);
        db.Reopenings.Add(new() { Hash = New.HashOf(token), Ceremony = ceremony.Id, LastInstant = now + LinkLasts });
        journal.Record("recovery.link-shown", subject, ("ceremony", ceremony.Id));
        return token;
    }

    public static bool IsReady(Ceremony ceremony, Contract contract, DateTimeOffset now) =>
        ceremony.Contract == contract.Id && ceremony.BothAt is { } both && both.AddHours(contract.WaitHours) <= now;

    /// <summary>The recovery behind a link that still holds; null for any other.</summary>
    public async Task<Ceremony?> Behind(string token)
    {
        var (hash, now) = (New.HashOf(token), clock.GetUtcNow());
        return await db.Reopenings.AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash) is { } link && now < link.LastInstant
            && await db.Ceremonies.SingleOrDefaultAsync(ceremony => ceremony.Id == link.Ceremony) is { } ceremony && ceremony.RunsAt(now)
                ? ceremony
                : null;
    }

    /// <summary>Opens for the person; null when the sealer refuses: it was stopped or blocked meanwhile.</summary>
    public async Task<VaultRoot?> Open(Ceremony ceremony)
    {
        if (await contracts.Of(ceremony.Person) is not { } contract || contract.Id != ceremony.Contract
            || await sealer.Ask(new FinishCeremony(ceremony.Person.Value, ceremony.Id)) is not Recovered recovered)
            return null;

        var joined = Appui.Crypto.Shares.Join(recovered.First, recovered.Second);
        var root = VaultRoot.Open(Contracts.WrappingKey(joined, recovered.Key), contract.Wrap, ceremony.Person.Value, Contracts.Way(contract.Id), contract.Epoch);
        CryptographicOperations.ZeroMemory(joined);
        ceremony.Finish(clock.GetUtcNow());
        journal.Record("recovery.done", ceremony.Person, ("ceremony", ceremony.Id));
        return root;
    }

    /// <summary>« Ce n'est pas moi »: the person ends it; what was given is gone.</summary>
    public async Task Stop(PersonId person)
    {
        await sealer.Ask<Done>(new StopCeremony(person.Value));
        if (await Running(person) is { } ceremony)
        {
            ceremony.Stop(clock.GetUtcNow());
            journal.Record("recovery.stopped", person, ("ceremony", ceremony.Id));
        }
    }

    /// <summary>The recoveries that wait for this helper's yes, whoever the person is.</summary>
    public async Task<List<Ceremony>> WaitingFor(HelperId officer)
    {
        var mine = await db.Shares.AsNoTracking().Where(share => share.Officer == officer).ToListAsync();
        if (mine.Count == 0)
            return [];
        var (people, now) = (mine.Select(share => share.Person).ToList(), clock.GetUtcNow());
        var open = await db.Ceremonies.AsNoTracking().Where(ceremony => people.Contains(ceremony.Person) && ceremony.StoppedAt == null && ceremony.BothAt == null).ToListAsync();
        var waiting = new List<Ceremony>();
        foreach (var ceremony in open.Where(ceremony => ceremony.RunsAt(now)))
        {
            var share = mine.SingleOrDefault(share => share.Contract == ceremony.Contract);
            if (share is not null && !(await YesesOf(ceremony)).Exists(yes => yes.IsSecond == share.IsSecond))
                waiting.Add(ceremony);
        }
        return waiting;
    }
}

/// <summary>How a yes was received.</summary>
internal abstract record YesAnswer;

/// <summary>It counts.</summary>
internal sealed record SaidYes : YesAnswer;

/// <summary>The person did not choose this helper.</summary>
internal sealed record NotChosen : YesAnswer;

/// <summary>It is not their code.</summary>
internal sealed record WrongCode : YesAnswer;

/// <summary>Their code changed since the person last opened: their new one holds no share yet.</summary>
internal sealed record NotYetTheirs : YesAnswer;

/// <summary>Both would be on the telephone.</summary>
internal sealed record SomebodyMustBeThere : YesAnswer;

/// <summary>Three a day for one helper.</summary>
internal sealed record TooMany : YesAnswer;

/// <summary>Too many computations at once: nothing was done.</summary>
internal sealed record Busy : YesAnswer;

/// <summary>The sealer says no.</summary>
/// <param name="Why">Why.</param>
/// <param name="From">From when on it could say yes.</param>
internal sealed record NotNow(Refusal Why, DateTimeOffset? From) : YesAnswer;
