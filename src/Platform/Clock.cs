using System.Globalization;

namespace Appui.Platform;

/// <summary>
/// The clock of the whole program. Instants are cut to the microsecond, the finest that both databases keep.
/// With <c>Appui__Now</c> (demonstration and tests only) it starts at that instant and runs on from there.
/// </summary>
public sealed class AppuiClock : TimeProvider
{
    private readonly TimeSpan shift;

    /// <param name="startAt">The instant at which this clock starts; null for the real time.</param>
    public AppuiClock(DateTimeOffset? startAt = null) => shift = startAt is { } start ? start - System.GetUtcNow() : TimeSpan.Zero;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => (System.GetUtcNow() + shift).ToMicroseconds();
}

/// <summary>What the program asks of a clock and of instants.</summary>
public static class Clocks
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    extension(TimeProvider clock)
    {
        /// <summary>The legal day in mainland France.</summary>
        public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().InParis().DateTime);
    }

    extension(DateTimeOffset instant)
    {
        /// <summary>The same instant, cut to the microsecond.</summary>
        public DateTimeOffset ToMicroseconds() => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));

        /// <summary>The same instant as clocks on walls in mainland France show it.</summary>
        public DateTimeOffset InParis() => TimeZoneInfo.ConvertTime(instant, Paris);
    }

    extension(DateOnly day)
    {
        /// <summary>When clocks on walls in mainland France show this hour of the day; an hour that they skip in spring is the one after it.</summary>
        public DateTimeOffset InParisAt(TimeOnly time)
        {
            var wall = day.ToDateTime(time);
            if (Paris.IsInvalidTime(wall)) wall = wall.AddHours(1);
            return new DateTimeOffset(wall, Paris.GetUtcOffset(wall)).ToUniversalTime();
        }
    }

    /// <summary>Reads the setting <c>Appui__Now</c>; null when it is not given.</summary>
    /// <exception cref="FormatException">It is not an ISO 8601 instant.</exception>
    public static DateTimeOffset? ParseNow(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? null : DateTimeOffset.Parse(setting, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
