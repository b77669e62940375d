using System.Security.Claims;
using System.Security.Cryptography;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Declaring;

/// <summary>Freezes what people confirm, and finds it again. What the user may not see is not there.</summary>
internal sealed class Declarations(MandatesDb db, IPeople people, IEnumerable<IOwnPlace> places, Journal journal, Seals seals, Originals originals, TimeProvider clock)
{
    /// <summary>Freezes one yes; its id was chosen before, so that of two at once one is left.</summary>
    public async Task<Frozen> Freeze(DeclarationId id, Yes yes)
    {
        var frozen = new Frozen(
            id, yes.Act, yes.Person.Name, yes.House, yes.HelperName, yes.Function, yes.Language,
            [.. yes.Sentences.Select(sentence => new Confirmed(sentence.French, sentence.In(yes.Language)))],
            yes.Papers, yes.How, yes.Interpreter, yes.WhyNoScreen, yes.Ground, clock.GetUtcNow(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var withThePerson = await KeepsThem(yes, frozen);
        var declaration = Declaration.Freeze(frozen, yes.ReadBack, yes.Person.Whom, yes.Person.Structure, yes.Helper, withThePerson, seals);
        db.Add(declaration);
        journal.Record("declaration.made", yes.Person.Whom.Subject,
            ("declaration", id), ("hash", Convert.ToHexStringLower(declaration.Hash)), ("act", $"{yes.Act.Kind}/{yes.Act.Id}"),
            ("mode", declaration.OnScreen ? "screen" : "aloud"), ("why", yes.WhyNoScreen), ("helper", yes.Helper),
            ("words", withThePerson ? "person" : declaration.Words is null ? "paper" : "structure"));
        await db.SaveChangesAsync();
        if (declaration.Words is null) originals.Hold(frozen, clock.GetUtcNow());
        return frozen;
    }

    /// <summary>Those made today for an act, the latest first.</summary>
    public async Task<IReadOnlyList<Declaration>> Today(Act act, ClaimsPrincipal user)
    {
        var (kind, id) = (act.Kind, act.Id);
        var made = await db.Set<Declaration>().VisibleTo(user).Where(d => d.ActKind == kind && d.ActId == id).AsNoTracking().ToListAsync();
        return [.. made.Where(d => DateOnly.FromDateTime(d.At.InParis().DateTime) == clock.Today).OrderByDescending(d => d.At)];
    }

    /// <summary>One declaration, with its words when they are kept or were frozen a moment ago; null when it is not for this user, or the person is not.</summary>
    public async Task<(Declaration Declaration, Frozen? Words)?> Find(DeclarationId id, ClaimsPrincipal user)
    {
        var found = await db.Set<Declaration>().VisibleTo(user).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id);
        if (found is null || await people.Find(found.Whom, user) is null) return null;

        journal.Record("declaration.read", found.Whom.Subject, ("declaration", id));
        return (found, found.Read(seals) ?? originals.Find(id, clock.GetUtcNow()));
    }

    /// <summary>Writes down the posture of a meeting.</summary>
    public async Task Say(Posture posture, Act act, ClaimsPrincipal user)
    {
        var now = clock.GetUtcNow();
        db.Add(new PostureSaid { Id = Guid.CreateVersion7(now), Structure = user.Structure, ActKind = act.Kind, ActId = act.Id, Posture = posture, By = user.HelperId, At = now });
        await db.SaveChangesAsync();
    }

    private async Task<bool> KeepsThem(Yes yes, Frozen words)
    {
        if (yes.KnownAs is not { } person) return false;
        foreach (var place in places)
        {
            if (await place.Keep(person, yes.Person.Whom, words)) return true;
        }
        return false;
    }
}

/// <summary>A yes, and all that is frozen with it.</summary>
internal sealed record Yes
{
    public required Act Act { get; init; }
    public required PersonCard Person { get; init; }

    /// <summary>The human being, when they said yes to being known.</summary>
    public PersonId? KnownAs { get; init; }

    public required string House { get; init; }
    public required HelperId Helper { get; init; }
    public required string HelperName { get; init; }
    public required HelperRole Function { get; init; }
    public required IReadOnlyList<Sentence> Sentences { get; init; }
    public required IReadOnlyList<ShownPaper> Papers { get; init; }
    public required string Language { get; init; }
    public required Explained How { get; init; }
    public required string Ground { get; init; }
    public required Guid ReadBack { get; init; }
    public string? Interpreter { get; init; }
    public NoScreen? WhyNoScreen { get; init; }
}

/// <summary>Words that the structure does not keep: long enough to be printed and handed over, in memory only.</summary>
internal sealed class Originals
{
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(20);
    private readonly Lock gate = new();
    private readonly Dictionary<DeclarationId, (Frozen Words, DateTimeOffset Until)> held = [];

    public void Hold(Frozen words, DateTimeOffset now)
    {
        lock (gate)
        {
            foreach (var old in held.Where(one => one.Value.Until <= now).Select(one => one.Key).ToList())
                held.Remove(old);
            held[words.Id] = (words, now + Held);
        }
    }

    public Frozen? Find(DeclarationId id, DateTimeOffset now)
    {
        lock (gate) return held.TryGetValue(id, out var one) && now < one.Until ? one.Words : null;
    }
}
