namespace Appui.Hours;

/// <summary>Whether one may come in.</summary>
public enum OpenState
{
    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Open.</summary>
    Open,

    /// <summary>It depends: the comment says on what, often an appointment.</summary>
    Unknown,
}

/// <summary>A stretch of time in one state.</summary>
/// <param name="From">Its first minute, by the clock of the place.</param>
/// <param name="To">The minute after its last.</param>
/// <param name="State">Open or unknown.</param>
/// <param name="Comment">What the hours say of it, the name of the public holiday, or nothing.</param>
public sealed record OpenInterval(DateTime From, DateTime To, OpenState State, string Comment)
{
    /// <summary>The comment of hours whose end is not told (<c>09:00+</c>).</summary>
    public const string OpenEnd = "Specified as open end. Closing time was guessed.";
}

/// <summary>What to tell somebody who asks now.</summary>
/// <param name="State">The state at this moment.</param>
/// <param name="Until">When it changes; <c>null</c> when it does not within fourteen months.</param>
/// <param name="Comment">What the hours say of this moment.</param>
/// <param name="Next">When closed, the next opening; when open or unknown, what follows without a pause, if anything.</param>
public sealed record HoursAnswer(OpenState State, DateTime? Until, string Comment, OpenInterval? Next);
