namespace Appui.Rights.France;

/// <summary>A local or small aid, as its file describes it.</summary>
public sealed record LocalAid
{
    /// <summary>Stable name: the name of its file.</summary>
    public required string Key { get; init; }

    /// <summary>Its name, in French.</summary>
    public required string Name { get; init; }

    /// <summary>Who decides.</summary>
    public required string Agency { get; init; }

    /// <summary>What it is good for, in one plain French sentence.</summary>
    public required string Purpose { get; init; }

    /// <summary>What to do to get it, in plain French.</summary>
    public required string WhatToDo { get; init; }

    /// <summary>The text or the page that it rests on.</summary>
    public required string Source { get; init; }

    /// <summary>Where the source is read.</summary>
    public required string Address { get; init; }

    /// <summary>The day for which the file tells how things stand.</summary>
    public required DateOnly StandsOn { get; init; }

    /// <summary>Whether the conditions are complete and national.</summary>
    public required AidCertainty Certainty { get; init; }
}

/// <summary>How far the file of an aid can be relied on.</summary>
public enum AidCertainty
{
    /// <summary>The conditions are those of a text, all of them, and the same everywhere.</summary>
    Certain,

    /// <summary>Conditions or amounts change with the place or the year: never a firm yes.</summary>
    ToCheck,
}

/// <summary>The answer for one local aid, with its reasons.</summary>
public sealed record LocalAidOutcome
{
    /// <summary>Which aid.</summary>
    public required LocalAid Aid { get; init; }

    /// <summary>Seems entitled, to check, or not now.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The conditions, in the order of the file, each with its source and whether it is met.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    /// <summary>The names of the facts that decide and are not known yet.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether the file is too old for the month asked to give a firm yes.</summary>
    public required bool IsOutdated { get; init; }
}
