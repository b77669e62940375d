using Appui.Platform;

namespace Appui.Mandates.Model;

internal static class Days
{
    /// <summary>The legal day of an instant, in mainland France.</summary>
    public static DateOnly DayInParis(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InParis().DateTime);
}
