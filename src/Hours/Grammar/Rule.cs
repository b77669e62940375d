namespace Appui.Hours.Grammar;

/// <summary>How a rule stands to those before it.</summary>
internal enum Joint
{
    /// <summary><c>;</c>: on the days it names, it replaces them.</summary>
    Replaces,

    /// <summary><c>,</c>: it adds to them.</summary>
    Adds,

    /// <summary><c>||</c>: it speaks where they say closed.</summary>
    FallsBack,
}

/// <summary>One rule: days, times, state and comment.</summary>
internal sealed record Rule(Joint Joint, IReadOnlyList<DaySelector> Days, IReadOnlyList<TimeSpanSelector> Times, OpenState State, bool StateIsSaid, string? Comment, bool Always)
{
    private readonly DaySelector[][] parts = [.. Days.GroupBy(day => day.Part).OrderBy(part => part.Key).Select(part => part.ToArray())];

    public bool NamesDays => Days.Count > 0 || Always;

    public bool ReachesNextDay => Times.Any(time => time.MayReachNextDay);

    /// <summary>Whether the rule is about this day, and the name of the public holiday that made it so.</summary>
    public bool Matches(in Day day, out string? holiday)
    {
        holiday = null;
        foreach (var part in parts)
        {
            var found = false;
            foreach (var selector in part)
            {
                if (!selector.Matches(day)) continue;
                found = true;
                holiday ??= selector.NameOf(day);
            }

            if (!found) return false;
        }

        return true;
    }
}

/// <summary>A moment of a day: minutes after midnight, or so many minutes after an event of the sun.</summary>
internal readonly record struct TimePoint(int Minutes, SunEvent Sun = SunEvent.None);

internal enum SunEvent { None, Dawn, Sunrise, Sunset, Dusk }

/// <summary>From one moment to another, perhaps of the next day; an open end is a guess from there on.</summary>
internal sealed record TimeSpanSelector(TimePoint From, TimePoint To, bool OpenEnd)
{
    public bool MayReachNextDay => OpenEnd || To.Sun != SunEvent.None || From.Sun != SunEvent.None || To.Minutes > Minutes.ADay;
}

internal static class Minutes
{
    public const int ADay = 24 * 60;
}
