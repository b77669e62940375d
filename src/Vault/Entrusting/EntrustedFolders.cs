using System.Security.Claims;
using System.Security.Cryptography;
using Appui.Crypto;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Sealer;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Entrusting;

/// <summary>
/// Folders that the person lets one helper open without them: under a mandate that reaches these folders, until its end or until it is taken back. Both are asked at each
/// opening: the mandate of mandates, the key of the sealer.
/// </summary>
internal sealed class EntrustedFolders(VaultDb db, SealerClient sealer, EntrustedKeys keys, IMandates mandates, IPeople people, Journal journal, TimeProvider clock)
{
    /// <summary>The mandates of a person, each with what it may open and what it opens now.</summary>
    public async Task<IReadOnlyList<HeldMandate>> Of(PersonId person)
    {
        var given = await db.Entrustments.AsNoTracking().Where(one => one.Person == person).ToDictionaryAsync(one => one.Mandate);
        var held = new List<HeldMandate>();
        foreach (var house in await people.HousesOf(person))
        {
            foreach (var mandate in await mandates.StandingFor(house.Whom))
            {
                if (house.Team.FirstOrDefault(member => member.Id == mandate.Helper) is { } helper)
                    held.Add(new(mandate, helper.Name, house.Structure, Reach.Of(mandate.Looks), given.GetValueOrDefault(mandate.Id)?.Folders ?? []));
            }
        }
        return held;
    }

    /// <summary>Lodges copies of the keys of these folders with the sealer; those that the mandate does not reach are left out. None takes back what was given.</summary>
    /// <returns>False when the mandate is none of this person's, or while everything is blocked.</returns>
    public async Task<bool> Entrust(PersonId person, MandateId mandate, IReadOnlyCollection<PaperFolder> wanted, OpenFolders folders)
    {
        if ((await Of(person)).FirstOrDefault(one => one.Mandate.Id == mandate) is not { } held)
            return false;
        await keys.Ended(mandate);
        var given = held.Reach.Where(wanted.Contains).ToList();
        if (given.Count == 0)
            return true;

        var until = held.Mandate.LastDay.AddDays(1).InParisAt(TimeOnly.MinValue);
        var copies = given.ToDictionary(folder => folder.ToString(), folder => new FolderCopy(folders[folder].Export(), folders[folder].Epoch));
        if (await sealer.Ask(new PutMandate(person.Value, mandate.Value, held.Mandate.Helper.Value, until, copies)) is not Done)
            return false;
        foreach (var copy in copies.Values)
            CryptographicOperations.ZeroMemory(copy.Key);
        db.Entrustments.Add(new() { Mandate = mandate, Person = person, Helper = held.Mandate.Helper, Structure = held.House.Id, Folders = given, Until = until, GivenAt = clock.GetUtcNow() });
        journal.Record("entrusted.given", person, ("mandate", mandate), ("folders", string.Join(',', given)));
        return true;
    }

    /// <summary>
    /// The folders that this helper may open for this person at this instant; empty for everybody else. The caller disposes them.
    /// </summary>
    public async Task<OpenFolders> OpenFor(Whom whom, PersonId person, ClaimsPrincipal helper)
    {
        var opened = new Dictionary<PaperFolder, FolderKey>();
        var me = helper.HelperId;
        var active = (await mandates.ActiveFor(whom, helper)).Select(mandate => mandate.Id).ToHashSet();
        var mine = (await mandates.StandingFor(whom)).Where(mandate => mandate.Helper == me && active.Contains(mandate.Id)).ToDictionary(mandate => mandate.Id);
        foreach (var given in await db.Entrustments.AsNoTracking().Where(one => one.Person == person && one.Helper == me).ToListAsync())
        {
            if (!mine.TryGetValue(given.Mandate, out var mandate))
                continue;
            // Asked of the mandate as it is today: it may reach less than when it was given.
            foreach (var folder in given.Folders.Intersect(Reach.Of(mandate.Looks)).Where(folder => !opened.ContainsKey(folder)))
            {
                if (await sealer.Ask(new OpenUnderMandate(person.Value, given.Mandate.Value, me.Value, folder.ToString())) is FolderOpened { Folder: { } copy })
                    opened[folder] = new(person.Value, folder.ToString(), copy.Epoch, copy.Key);
            }
        }
        return new(opened);
    }
}

/// <summary>A mandate in the person's own space.</summary>
/// <param name="Mandate">Which, and until when.</param>
/// <param name="Helper">How the one who holds it is called.</param>
/// <param name="House">Where they work.</param>
/// <param name="Reach">The folders that it may open at most.</param>
/// <param name="Given">Those that it opens now.</param>
internal sealed record HeldMandate(StandingMandate Mandate, string Helper, StructureCard House, IReadOnlyList<PaperFolder> Reach, IReadOnlyList<PaperFolder> Given);
