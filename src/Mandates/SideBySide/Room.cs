using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Threading.Channels;
using Appui.Platform;

namespace Appui.Mandates.SideBySide;

/// <summary>One helper and one person, side by side. An id that nobody guesses; held in memory only.</summary>
internal readonly record struct RoomId(Guid Value) : ITypedId<RoomId>
{
    public static RoomId New() => new(new Guid(RandomNumberGenerator.GetBytes(16)));

    public static RoomId From(Guid value) => new(value);

    public static bool TryParse(string? text, out RoomId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>Who sits at which end.</summary>
internal enum Side
{
    Helper,
    Person,
}

/// <summary>Something an end is told at once: that the scene changed, a signal of the other browser, or that the line still holds.</summary>
internal sealed record Beat(string Kind, string Text = "");

/// <summary>Who opened the room, and in which function.</summary>
internal sealed record AtTheDesk(HelperId Helper, string Name, HelperRole Role, StructureId Structure, string House);

/// <summary>How the two speak: in which language, how it is explained, who interprets.</summary>
internal sealed record Way(string Language, Explained How, string? Interpreter);

/// <summary>The four digits and the secret of the square that pair one screen, once, for two minutes.</summary>
internal sealed record Pairing(string Digits, string Secret, DateTimeOffset Until);

/// <summary>
/// What a helper and a person share while they sit side by side: the sentences, the answers, the read-back. It lives in memory and nowhere else; what the
/// person confirms is frozen apart. Every change goes through <see cref="Change"/>, one at a time, and both ends are told at once.
/// </summary>
internal sealed class Room
{
    /// <summary>For how long a code pairs.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(2);

    /// <summary>Without a touch on either side for so long, the person's screen hides what it shows.</summary>
    public static readonly TimeSpan QuietLasts = TimeSpan.FromMinutes(5);

    /// <summary>The same while the helper shares the tab in which they type: their hands are elsewhere.</summary>
    public static readonly TimeSpan QuietLastsWithPicture = TimeSpan.FromMinutes(15);

    /// <summary>For how long a lost connection, or a hidden screen, may come back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>No meeting lasts longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>Two browsers that find each other exchange three signals; more than this in a minute is something else.</summary>
    public const int MostSignals = 30;

    private static readonly string[] Signs = ["sun", "moon", "star", "heart", "key", "bell", "tent", "bus", "book", "home", "flag", "bed"];

    private readonly Lock gate = new();
    private readonly List<(Side Side, Channel<Beat> Ear)> ears = [];
    private readonly DateTimeOffset openedAt;
    private DateTimeOffset touchedAt;
    private DateTimeOffset seenAt;
    private readonly Queue<DateTimeOffset> signals = new();
    private int lastNumber;

    public Room(ShownAct act, PersonId? knownAs, AtTheDesk desk, Way way, IReadOnlyList<Sentence> facts, DateTimeOffset now)
    {
        (Act, KnownAs, Desk, Way, openedAt, touchedAt, seenAt) = (act, knownAs, desk, way, now, now, now);
        Scene = new() { Lines = [.. facts.Select(fact => new Line(++lastNumber, fact))], Language = way.Language };
    }

    public RoomId Id { get; } = RoomId.New();

    /// <summary>What is shown; null once the room has ended, so that nothing of the person stays in memory.</summary>
    public ShownAct? Act { get; private set; }

    /// <summary>The human being, when they said yes to being known: what they confirm is then theirs to keep.</summary>
    public PersonId? KnownAs { get; }

    public AtTheDesk Desk { get; }
    public Way Way { get; }

    /// <summary>The code that waits for a screen; null once it was used.</summary>
    public Pairing? Pairing { get; private set; }

    /// <summary>The hash of what the paired screen holds in its cookie.</summary>
    public string? Device { get; private set; }

    public Scene Scene { get; private set; }

    /// <summary>The person's screen is connected now, or was a moment ago.</summary>
    public bool IsSeen(DateTimeOffset now) => Has(Side.Person) || now - seenAt < TimeSpan.FromSeconds(20);

    /// <summary>Puts another scene in the place of this one; false when <paramref name="change"/> gives null: it does not apply any more.</summary>
    public bool Change(DateTimeOffset now, Func<Scene, Scene?> change)
    {
        lock (gate)
        {
            if (Scene.Ended is not null || change(Scene) is not { } next) return false;
            touchedAt = now;
            if (next == Scene) return true;
            Scene = next with { Version = Scene.Version + 1 };
        }
        Tell(null, new("changed"));
        return true;
    }

    /// <summary>A new code; the screen paired so far is let go.</summary>
    public void WaitForScreen(string digits, string secret, DateTimeOffset now)
    {
        lock (gate)
        {
            Pairing = new(digits, secret, now + CodeLasts);
            Device = null;
        }
        Change(now, scene => scene with { Sign = null, IsRecognised = false, IsMet = false, HasPicture = false });
    }

    /// <summary>Pairs a screen with the code that waits; false when it was used or is too old. Of two at the same instant, one.</summary>
    public bool Pair(string device, DateTimeOffset now)
    {
        lock (gate)
        {
            if (Scene.Ended is not null || Pairing is null || now >= Pairing.Until) return false;
            (Pairing, Device, seenAt) = (null, device, now);
        }
        return Change(now, scene => scene with { Sign = Signs[RandomNumberGenerator.GetInt32(Signs.Length)] });
    }

    /// <summary>Asks about facts instead of those shown so far; what the person already said to the same words is kept.</summary>
    public bool Ask(IReadOnlyList<Sentence> facts, DateTimeOffset now) => Change(now, scene =>
    {
        if (scene.Declared is not null) return null;
        var lines = facts.Select(fact => scene.Lines.FirstOrDefault(line => line.Sentence.French == fact.French) ?? new Line(Interlocked.Increment(ref lastNumber), fact));
        return (scene with { Lines = [.. lines] }).ReadOn();
    });

    /// <summary>Adds a fact at the end.</summary>
    public bool Add(Sentence fact, DateTimeOffset now) => Change(now, scene =>
        scene.Declared is not null ? null : scene with { Lines = scene.Lines.Add(new(Interlocked.Increment(ref lastNumber), fact)), Showing = Showing.Nothing, ReadBack = null });

    /// <summary>
    /// Takes the read-back that the person answers: true for exactly one call, however many arrive. What was read goes with it, so that nothing that
    /// changes meanwhile is confirmed.
    /// </summary>
    public bool Confirm(Guid readBack, DeclarationId declaration, DateTimeOffset now, out ImmutableArray<Line> confirmed)
    {
        ImmutableArray<Line> read = [];
        var isTaken = Change(now, scene =>
        {
            if (!scene.IsOpen || scene.Declared is not null || scene.ReadBack != readBack) return null;
            read = scene.Lines;
            return scene with { Showing = Showing.Declared, ReadBack = null, Declared = declaration, DeclaredAt = now };
        });
        confirmed = read;
        return isTaken;
    }

    /// <summary>The person's screen was heard of.</summary>
    public void SeePerson(DateTimeOffset now)
    {
        lock (gate) seenAt = now;
    }

    /// <summary>Somebody is at work, though nothing changed: the quiet begins again.</summary>
    public void Touch(DateTimeOffset now)
    {
        lock (gate) touchedAt = now;
    }

    /// <summary>Lets time do its work: hides what nobody touches, ends what nobody comes back to.</summary>
    public void Look(DateTimeOffset now)
    {
        var isConnected = Has(Side.Person);
        Ending? ending = null;
        var veil = false;
        lock (gate)
        {
            if (isConnected) seenAt = now;
            var quiet = Scene.HasPicture ? QuietLastsWithPicture : QuietLasts;
            if (now - touchedAt >= quiet + Patience || now - openedAt >= Longest || (Scene.IsPaired && now - seenAt >= Patience)) ending = Ending.Abandoned;
            else if (now - touchedAt >= quiet && Scene.IsMet && Scene.Veil is not Veil.Quiet) veil = true;
        }
        if (ending is { } why) End(why);
        else if (veil)
        {
            var last = touchedAt;
            Change(now, scene => scene with { Veil = Veil.Quiet, HasPicture = false });
            Touch(last); // hiding is no touch
        }
    }

    /// <summary>Ends: nothing of the person stays in memory, and both ends are told.</summary>
    public void End(Ending why)
    {
        lock (gate)
        {
            if (Scene.Ended is not null) return;
            Scene = Scene with { Ended = why, Lines = [], Version = Scene.Version + 1 };
            (Act, Pairing, Device) = (null, null, null);
        }
        Tell(null, new("ended"));
    }

    /// <summary>Hears what happens, until disposed.</summary>
    public Listening Listen(Side side)
    {
        var ear = Channel.CreateBounded<Beat>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate) ears.Add((side, ear));
        return new(ear.Reader, () =>
        {
            lock (gate) ears.Remove((side, ear));
        });
    }

    /// <summary>Tells one end, or both.</summary>
    public void Tell(Side? side, Beat beat)
    {
        lock (gate)
        {
            foreach (var (whose, ear) in ears)
            {
                if (side is null || whose == side) ear.Writer.TryWrite(beat);
            }
        }
    }

    /// <summary>Passes a signal of one browser to the other; false when there were too many in the last minute.</summary>
    public bool Signal(Side to, string text, DateTimeOffset now)
    {
        lock (gate)
        {
            while (signals.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1)) signals.Dequeue();
            if (signals.Count >= MostSignals) return false;
            signals.Enqueue(now);
        }
        Tell(to, new("signal", text));
        return true;
    }

    private bool Has(Side side)
    {
        lock (gate) return ears.Exists(ear => ear.Side == side);
    }
}

/// <summary>One end that hears a room.</summary>
internal sealed class Listening(ChannelReader<Beat> beats, Action stop) : IDisposable
{
    public ChannelReader<Beat> Beats => beats;

    public void Dispose() => stop();
}
