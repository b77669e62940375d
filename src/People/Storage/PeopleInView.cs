using System.Security.Claims;
using Appui.People.Model;
using Appui.People.Structures;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Storage;

/// <summary>What the front door answers: never more than the user may see, each reading journalled once a request.</summary>
internal sealed class PeopleInView(PeopleDb db, FileCabinet cabinet, FileSeals seals, ReachWords words, Teams teams, Journal journal, TimeProvider clock) : IPeople
{
    private readonly HashSet<Whom> read = [];

    public async Task<PersonCard?> Find(Whom whom, ClaimsPrincipal user) => await cabinet.Find(whom, user) switch
    {
        ({ } file, _) => await Card(file, user),
        (_, { } slip) => Card(slip),
        _ => null,
    };

    public async Task<IReadOnlyDictionary<Whom, string>> Names(IReadOnlyCollection<Whom> people, ClaimsPrincipal user)
    {
        var names = new Dictionary<Whom, string>();
        var (files, slips) = (people.Select(whom => whom.File).OfType<FileId>().ToHashSet(), people.Select(whom => whom.Slip).OfType<SlipId>().ToHashSet());
        var standing = db.Files.VisibleTo(user, clock.Today).Where(file => file.Merged == null);
        if (files.Count > 0)
        {
            foreach (var file in await standing.Where(file => files.Contains(file.Id)).Select(file => new { file.Id, file.Structure, file.Name }).ToListAsync())
                names[Whom.Of(file.Id)] = seals.NameOf(file.Structure, file.Id, file.Name);
        }
        if (slips.Count > 0)
        {
            var held = await db.Files.Where(file => slips.Contains(file.Slip)).Select(file => file.Slip).ToListAsync();
            foreach (var slip in await db.Slips.VisibleTo(user).Where(slip => slips.Contains(slip.Id) && !held.Contains(slip.Id)).ToListAsync())
                names[Whom.Of(slip.Id)] = slip.PrintedNumber;
        }

        // Few are left: aliases of merged files, and numbers that became files.
        foreach (var whom in people.Where(whom => !names.ContainsKey(whom)).Distinct())
        {
            if (await cabinet.Find(whom, user) is ({ } file, _))
                names[whom] = seals.Name(file);
        }
        return names;
    }

    public async Task<IReadOnlyList<Whom>> Aliases(Whom whom) => await cabinet.Aliases(whom);

    public async Task<PersonId?> PersonOf(Whom whom, ClaimsPrincipal user, bool yes = false)
    {
        if (await cabinet.Find(whom, user) is not ({ } file, _))
            return null;
        if (yes && file.Link is null)
        {
            file.LinkTo(PersonId.New(clock.GetUtcNow()), user.HelperId, clock.GetUtcNow());
            journal.Record("person.known", new Subject(file.Id, file.Link!.Person));
            await db.SaveChangesAsync();
        }
        return file.Link?.Person;
    }

    public Task<StructureCard> Structure(ClaimsPrincipal user) => teams.Structure(user);

    public Task<IReadOnlyDictionary<HelperId, string>> Colleagues(ClaimsPrincipal user) => teams.Colleagues(user);

    public async Task<IReadOnlyList<Colleague>> Team(ClaimsPrincipal user) =>
        [.. (await teams.MembersOf(user.Structure)).Select(member => new Colleague(member.Post.Helper, member.Name, member.Post.Role))];

    public async Task<HelperRole?> RoleFor(Whom whom, StructureId structure, HelperId helper)
    {
        var files = (await Aliases(whom)).Select(alias => alias.File).OfType<FileId>().ToList();
        return await db.Barred.AnyAsync(barred => files.Contains(barred.File) && barred.Helper == helper) ? null : await teams.RoleOf(helper, structure);
    }

    public async Task<IReadOnlyList<KnownBy>> HousesOf(PersonId person)
    {
        var known = new List<KnownBy>();
        foreach (var file in await db.Files.AsNoTracking().Where(file => file.Link!.Person == person && file.Merged == null).OrderBy(file => file.Id).ToListAsync())
        {
            var barred = await db.Barred.Where(barred => barred.File == file.Id).Select(barred => barred.Helper).ToListAsync();
            var team = (await teams.MembersOf(file.Structure)).Where(member => member.Post.Role is HelperRole.SocialWorker or HelperRole.Mediator && !barred.Contains(member.Post.Helper));
            known.Add(new(Whom.Of(file.Id), await teams.Structure(file.Structure), [.. team.Select(member => new Colleague(member.Post.Helper, member.Name, member.Post.Role))]));
        }
        return known;
    }

    private async Task<PersonCard> Card(PersonFile file, ClaimsPrincipal user)
    {
        var whom = Whom.Of(file.Id);
        if (read.Add(whom))
        {
            journal.Record("person.read", new Subject(file.Id, file.Link?.Person));
            // Who was looked for was found: the name no longer counts among those that a search only showed.
            var (me, id) = (user.HelperId, file.Id);
            await db.Glimpsed.Where(glimpsed => glimpsed.Helper == me && glimpsed.File == id).ExecuteDeleteAsync();
        }
        var number = await db.Slips.Where(slip => slip.Id == file.Slip).Select(slip => slip.Number).SingleAsync();
        var printed = $"{number[..3]}-{number[3..]}";
        var name = seals.Name(file);

        // At the counter: the name, the number and the language. The rest is for those who follow the person.
        if (user.HelperRole is HelperRole.Receptionist)
            return new(whom, file.Structure, name, printed, null, null, seals.Details(file).Languages, [], Discreet: true, []);

        var (birth, details) = (seals.Birth(file), seals.Details(file));
        return new(whom, file.Structure, name, printed, birth?.Date, birth?.Year, details.Languages, details.Household, details.Discreet, words.Say(details.Reach));
    }

    private PersonCard Card(Slip slip)
    {
        var whom = Whom.Of(slip.Id);
        if (read.Add(whom))
            journal.Record("slip.read", Subject.Nobody, ("slip", slip.Id));
        return new(whom, slip.Structure, slip.PrintedNumber, slip.PrintedNumber, null, null, [], [], Discreet: true, []);
    }
}
