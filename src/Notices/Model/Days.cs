using Appui.Platform;

namespace Appui.Notices.Model;

internal static class Days
{
    /// <summary>The day on the walls of Paris at this instant.</summary>
    public static DateOnly DayInParis(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InParis().DateTime);
}
