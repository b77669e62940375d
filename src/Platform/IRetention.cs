namespace Appui.Platform;

/// <summary>
/// One kind of thing that ends by itself after a time. The job asks for what is due and ends it, a few at a time, each time in a unit of work of its own:
/// stopped half-way, what was ended is wholly ended, and the next run goes on.
/// </summary>
public interface IRetention
{
    /// <summary>What ends, as the key of a text: <c>Ends.files</c>.</summary>
    string What { get; }

    /// <summary>Which duration applies.</summary>
    Keeping Keeping { get; }

    /// <summary>How many are ended in one unit of work.</summary>
    int AtATime => 20;

    /// <summary>What is due: the same things for a dry run and for a real one.</summary>
    /// <param name="limit">What was last touched before this instant is due.</param>
    Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit);

    /// <summary>Ends some of what was due, in the current unit of work. What has been touched or ended meanwhile is left alone.</summary>
    Task End(IReadOnlyList<Guid> due);
}

/// <summary>What one kind of thing came to.</summary>
/// <param name="What">The key of a text.</param>
/// <param name="Keeping">Which duration applied.</param>
/// <param name="Length">How long that is here.</param>
/// <param name="Due">How many were due.</param>
/// <param name="Ended">How many were ended; zero in a dry run.</param>
public sealed record RetentionLine(string What, Keeping Keeping, Duration Length, int Due, int Ended);
