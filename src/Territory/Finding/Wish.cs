namespace Appui.Territory.Finding;

/// <summary>What somebody looks for.</summary>
internal sealed record Wish
{
    /// <summary>What they need; null when they look for a place by its name, or for anything.</summary>
    public Need? Need { get; init; }

    /// <summary>Words of a place's name, when no need was understood.</summary>
    public string Words { get; init; } = "";

    /// <summary>Degrees north of where they are.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double Longitude { get; init; }

    public When When { get; init; }

    /// <summary>What matters to them.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];
}

/// <summary>When they can come.</summary>
internal enum When
{
    Any,
    Today,
    Week,
}

/// <summary>What may matter. The French word is how addresses write it.</summary>
internal enum Filter
{
    Free,
    Alone,
    Accompanied,
    Languages,
    Reading,
    Wheelchair,
    Children,
    NoAppointment,
}

/// <summary>A place found, and why it stands where it does.</summary>
/// <param name="Entry">The place.</param>
/// <param name="Kilometres">As the crow flies; null when the place is only known by its commune.</param>
/// <param name="Open">Whether one may come in now, until when, else the next opening; null when its hours are not known.</param>
/// <param name="Said">The place itself says that it has what is needed; else its kind of service holds it, usually.</param>
/// <param name="ToCheck">What matters to the person and nobody has said.</param>
/// <param name="Minutes">What it costs to get help there, in minutes: on foot, waiting, and the doubts; the order of the list.</param>
internal sealed record Found(Entry Entry, double? Kilometres, Hours.HoursAnswer? Open, bool Said, IReadOnlyList<Filter> ToCheck, double Minutes)
{
    /// <summary>On foot, along streets; null beyond half an hour, and for a place only known by its commune.</summary>
    public int? OnFoot => Kilometres is { } km && Walk(km) <= 30 ? Math.Max(1, (int)Math.Round(Walk(km))) : null;

    /// <summary>Minutes on foot: streets are 1.3 times as long as the straight line, at 4.5 km an hour.</summary>
    public static double Walk(double kilometres) => kilometres * 1.3 / 4.5 * 60;
}

/// <summary>A place found, as its card shows it.</summary>
/// <param name="Found">The place.</param>
/// <param name="Wish">What it answers.</param>
/// <param name="ByPoint">The person's own point is known.</param>
/// <param name="Now">When they look.</param>
/// <param name="Number">Its sign on the plan; null when it is not drawn.</param>
internal sealed record FoundCard(Found Found, Wish Wish, bool ByPoint, DateTimeOffset Now, int? Number);
