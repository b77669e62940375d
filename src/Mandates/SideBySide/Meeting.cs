using System.Security.Claims;
using Appui.Mandates.Declaring;
using Appui.People;
using Appui.Platform;

namespace Appui.Mandates.SideBySide;

/// <summary>What a meeting brings together: the act, what is known of the person, and in the end their yes.</summary>
internal sealed class Meeting(IEnumerable<IActs> acts, IEnumerable<IKnownFacts> known, IPeople people, Declarations declarations, Journal journal, Texts texts, TimeProvider clock)
{
    /// <summary>More than eight and nobody listens any more.</summary>
    public const int MostFacts = 8;

    /// <summary>An act that this user may show; null when there is none.</summary>
    public async Task<ShownAct?> Find(string kind, Guid id, ClaimsPrincipal user) =>
        acts.FirstOrDefault(one => one.Kind == kind) is { } slot ? await slot.Find(id, user) : null;

    /// <summary>The facts that may be confirmed: who the person is, what the act says, what the screening knows.</summary>
    public async Task<IReadOnlyList<Sentence>> Facts(ShownAct act, ClaimsPrincipal user)
    {
        var facts = new List<Sentence>();
        if (act.Person.Whom.File is not null) facts.Add(Sentence.Of(texts, "Fact.Name", act.Person.Name));
        if (act.Person.BirthDate is { } day) facts.Add(Sentence.Of(texts, "Fact.Born", day));
        facts.AddRange(act.Facts);
        foreach (var slot in known)
            facts.AddRange(await slot.Of(act.Person.Whom, user));
        return [.. facts.DistinctBy(fact => fact.French)];
    }

    /// <summary>Freezes the yes of the person in front of their screen; false when this read-back was already answered, or is about older words.</summary>
    public async Task<bool> Confirm(Room room, Guid readBack)
    {
        if (room.Act is not { } act) return false;
        var id = DeclarationId.New(clock.GetUtcNow());
        if (!room.Confirm(readBack, id, clock.GetUtcNow(), out var lines)) return false;

        await declarations.Freeze(id, new()
        {
            Act = act.Act,
            Person = act.Person,
            KnownAs = room.KnownAs,
            House = room.Desk.House,
            Helper = room.Desk.Helper,
            HelperName = room.Desk.Name,
            Function = room.Desk.Role,
            Sentences = [.. lines.Select(line => line.Sentence), act.Purpose],
            Papers = act.Papers,
            Language = room.Scene.Language,
            How = room.Way.How,
            Interpreter = room.Way.Interpreter,
            Ground = act.Ground,
            ReadBack = readBack,
        });
        return true;
    }

    /// <summary>Writes down that a room was opened.</summary>
    public void Opened(Room room) => Record("beside.opened", room);

    /// <summary>Writes down that a screen was paired.</summary>
    public void Paired(Room room) => Record("beside.paired", room);

    /// <summary>Writes down that a room was closed, before its act is forgotten.</summary>
    public void Closed(Room room) => Record("beside.closed", room);

    /// <summary>The human being whose act it is; null when they have not said yes to being known.</summary>
    public Task<PersonId?> KnownAs(ShownAct act, ClaimsPrincipal user) => people.PersonOf(act.Person.Whom, user);

    /// <summary>Who opened a room, and where.</summary>
    public async Task<AtTheDesk> Desk(ClaimsPrincipal user) =>
        new(user.HelperId, (await people.Colleagues(user)).GetValueOrDefault(user.HelperId) ?? "", user.HelperRole!.Value, user.Structure, (await people.Structure(user)).Name);

    private void Record(string verb, Room room)
    {
        if (room.Act is { } act) journal.Record(verb, act.Person.Whom.Subject, ("act", $"{act.Act.Kind}/{act.Act.Id}"));
    }
}
