using System.Collections.Immutable;

namespace Appui.Mandates.SideBySide;

/// <summary>What a person answered to a sentence.</summary>
internal enum Answer
{
    /// <summary>« Oui ».</summary>
    Yes,

    /// <summary>« Non, ce n'est pas ça ».</summary>
    No,

    /// <summary>« Je ne comprends pas ».</summary>
    Unclear,
}

/// <summary>What stands on the person's screen.</summary>
internal enum Showing
{
    /// <summary>Nothing yet: the helper prepares.</summary>
    Nothing,

    /// <summary>What the present page of the site asks.</summary>
    Page,

    /// <summary>One fact, to be answered.</summary>
    Fact,

    /// <summary>All facts, and the last yes.</summary>
    ReadBack,

    /// <summary>They confirmed.</summary>
    Declared,
}

/// <summary>Why the screen shows nothing for a while.</summary>
internal enum Veil
{
    /// <summary>The person touched « pause », and lifts it by themselves.</summary>
    Paused,

    /// <summary>Nobody touched anything for a while; only the helper lifts it: the person may have left.</summary>
    Quiet,
}

/// <summary>Why a room ended.</summary>
internal enum Ending
{
    /// <summary>The helper closed it.</summary>
    Closed,

    /// <summary>Nobody came back to it.</summary>
    Abandoned,
}

/// <summary>A fact between the two: its sentence, and what the person said of it.</summary>
internal sealed record Line(int Number, Sentence Sentence, Answer? Answer = null);

/// <summary>Everything about a room at one instant. It never changes: the room puts another one in its place.</summary>
internal sealed record Scene
{
    public required ImmutableArray<Line> Lines { get; init; }
    public required string Language { get; init; }

    /// <summary>Goes up at each change.</summary>
    public long Version { get; init; }

    /// <summary>A screen was paired, and shows this sign, which the helper looks for on it.</summary>
    public string? Sign { get; init; }

    /// <summary>The helper saw the sign on the person's screen.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>The person touched « C'est moi ».</summary>
    public bool IsMet { get; init; }

    public Showing Showing { get; init; }

    /// <summary>The page of the site, or the line, that is shown.</summary>
    public int Shown { get; init; }

    /// <summary>The helper shares their tab.</summary>
    public bool HasPicture { get; init; }

    /// <summary>The person hid the picture.</summary>
    public bool PictureIsHidden { get; init; }

    /// <summary>The read-back that waits for its yes: good for one confirmation of exactly what is shown.</summary>
    public Guid? ReadBack { get; init; }

    /// <summary>The person said no to the whole.</summary>
    public bool SaidNoToAll { get; init; }

    public DeclarationId? Declared { get; init; }
    public DateTimeOffset? DeclaredAt { get; init; }
    public Veil? Veil { get; init; }
    public Ending? Ended { get; init; }

    public bool IsPaired => Sign is not null;

    /// <summary>Only now may anything personal be shown: the right screen, the right person, nothing hidden.</summary>
    public bool IsOpen => IsPaired && IsRecognised && IsMet && Veil is null && Ended is null;

    public Line? Asked => Showing is Showing.Fact ? Lines.FirstOrDefault(line => line.Number == Shown) : null;

    /// <summary>The next fact that the person has not said yes to, after the one just answered and then from the beginning.</summary>
    public Line? NextToAsk(int after = 0) =>
        Lines.Where(line => line.Answer is null).OrderBy(line => line.Number <= after).ThenBy(line => line.Number).FirstOrDefault();

    public bool AllConfirmed => Lines.Length > 0 && Lines.All(line => line.Answer is Answer.Yes);

    /// <summary>Asks the next fact; when every one has its yes, reads all of it back for the last time.</summary>
    public Scene ReadOn(int after = 0) => NextToAsk(after) switch
    {
        { } next => this with { Showing = Showing.Fact, Shown = next.Number, ReadBack = null },
        null when AllConfirmed => this with { Showing = Showing.ReadBack, ReadBack = Guid.NewGuid(), SaidNoToAll = false },
        null => this with { Showing = Showing.Nothing, ReadBack = null },
    };

    /// <summary>Puts a line in the place of the one with its number. What waited for a yes waits no more: it was about other words.</summary>
    public Scene With(Line line) => this with { Lines = [.. Lines.Select(each => each.Number == line.Number ? line : each)], ReadBack = null };
}
