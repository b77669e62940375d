using System.Security.Claims;
using Appui.People.Noting;
using Appui.People.Storage;
using Appui.People.Structures;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.WhoSaw;

/// <summary>
/// Puts the journal into words. A verb has its sentence under <c>Act.{verb}</c> in the texts of its module, and its family (what stands before the
/// point) a purpose under <c>Purpose.{family}</c>; a verb without words is told in general ones.
/// </summary>
internal sealed class WhoSawReader(Trail trail, PeopleDb db, FileCabinet cabinet, FileSeals seals, Functions functions, Texts texts) : IWhoSaw
{
    private const int ActsAtOnce = 400;

    // That a file exists and was read says nothing of what for. Any other act may betray: new ones are left out until somebody thought about them.
    private static readonly HashSet<string> SaysNothing = ["person.read", "person.received", "person.opened", "person.changed", "who-saw.read"];

    public async Task<Traces> Here(Whom whom, ClaimsPrincipal user, bool all = false, long? before = null)
    {
        if (await cabinet.Find(whom, user) is not { File: { } file })
            return new([], null);

        var files = await FilesOf(Whom.Of(file.Id));
        var isWatched = !all && IsWatched(seals.Details(file));
        return await Tell(await trail.OnFiles(files, before, ActsAtOnce), isWatched);
    }

    public async Task<Traces> Everywhere(PersonId person, long? before = null)
    {
        var linked = await db.Files.AsNoTracking().Where(file => file.Link!.Person == person).ToListAsync();
        var files = new List<FileId>();
        foreach (var file in linked)
            files.AddRange(await FilesOf(Whom.Of(file.Id)));
        return await Tell(await trail.OnPerson(person, [.. files.Distinct()], before, ActsAtOnce), linked.Any(file => IsWatched(seals.Details(file))));
    }

    /// <summary>Everything on these files, whoever may read over a shoulder: for the person's own copy.</summary>
    public async Task<Traces> On(IReadOnlyCollection<FileId> files, long? before) => await Tell(await trail.OnFiles(files, before, ActsAtOnce), isWatched: false);

    private async Task<List<FileId>> FilesOf(Whom whom) => [.. (await cabinet.Aliases(whom)).Select(alias => alias.File).OfType<FileId>()];

    private static bool IsWatched(Model.Details details) => details.Discreet || details.MustNotKnow.Count > 0;

    private async Task<Traces> Tell(IReadOnlyList<Act> acts, bool isWatched)
    {
        var told = acts.Where(act => !isWatched || (!act.IsSensitive && SaysNothing.Contains(act.Verb))).ToList();
        var who = await functions.Of(told);
        var days = told.GroupBy(act => act.At.DayInParis()).Select(day => new TraceDay(day.Key,
            [.. day.GroupBy(act => who[act]).Select(group => new TraceGroup(group.Key, [.. group.GroupBy(act => act.Verb).Select(Line)]))]));
        return new([.. days], acts.Count == ActsAtOnce ? acts[^1].Number : null);
    }

    private TraceLine Line(IGrouping<string, Act> same) => new(
        texts.Find($"Act.{same.Key}") ?? texts["Quelque chose a été fait sur votre dossier"],
        same.Count(),
        texts.Find($"Purpose.{same.Key.Split('.')[0]}"));
}

/// <summary>Says in what function and in which structure somebody acted, at the time of the act; never their name.</summary>
internal sealed class Functions(AccountsDb db, Texts texts)
{
    public async Task<IReadOnlyDictionary<Act, string>> Of(IReadOnlyCollection<Act> acts)
    {
        var helpers = acts.Where(act => act.Kind is ActorKind.Helper).Select(act => HelperId.From(act.Actor!.Value)).Distinct().ToList();
        var posts = await db.Posts.AsNoTracking().Where(post => helpers.Contains(post.Helper)).ToListAsync();
        var structures = acts.Select(act => act.Structure).OfType<StructureId>().Distinct().ToList();
        var names = await db.Structures.AsNoTracking().Where(structure => structures.Contains(structure.Id)).ToDictionaryAsync(structure => structure.Id, structure => structure.Name);
        return acts.ToDictionary(act => act, act => act.Kind switch
        {
            ActorKind.Person => texts["Vous"],
            ActorKind.Program => texts["Le programme, tout seul"],
            ActorKind.Visitor => texts["Quelqu'un sans compte"],
            _ => In(names.GetValueOrDefault(act.Structure ?? default), RoleOf(act, posts)),
        });
    }

    private string In(string? structure, HelperRole? role)
    {
        var function = role is { } known ? texts[$"HelperRole.{known}"] : texts["un membre de l'équipe"];
        return structure is null ? function : $"{structure}, {function}";
    }

    private static HelperRole? RoleOf(Act act, List<Post> posts) => posts
        .FirstOrDefault(post => post.Helper.Value == act.Actor && post.Structure == act.Structure && post.BeganAt <= act.At && (post.EndedAt is not { } end || act.At < end))?.Role;
}
