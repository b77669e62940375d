using Appui.Calendar;
using Appui.Platform;

namespace Appui.Notices.Roads;

/// <summary>When something may ring at somebody's: working days, in the hours of the settings, by the clocks of Paris.</summary>
internal sealed class Quiet(NoticeSettings settings)
{
    public bool Allows(DateTimeOffset instant)
    {
        var there = instant.InParis();
        var time = TimeOnly.FromTimeSpan(there.TimeOfDay);
        return LegalCalendar.IsWorkingDay(DayOf(there)) && time >= settings.From && time < settings.Until;
    }

    /// <summary>The instant itself when it is allowed, else the beginning of the next hours that are.</summary>
    public DateTimeOffset Next(DateTimeOffset instant)
    {
        if (Allows(instant)) return instant;

        var there = instant.InParis();
        var day = DayOf(there);
        if (TimeOnly.FromTimeSpan(there.TimeOfDay) >= settings.From) day = day.AddDays(1);
        return BeginningOf(LegalCalendar.WorkingDayFrom(day));
    }

    /// <summary>When the hours of a day begin.</summary>
    public DateTimeOffset BeginningOf(DateOnly day) => day.InParisAt(settings.From);

    private static DateOnly DayOf(DateTimeOffset there) => DateOnly.FromDateTime(there.DateTime);
}
