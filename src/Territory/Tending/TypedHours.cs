using Appui.Hours;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Appui.Territory.Tending;

/// <summary>Hours as somebody fills them in: a week, or words instead.</summary>
internal static class TypedHours
{
    /// <summary>As the specification writes them; null, and an error on the form, when they cannot be read surely.</summary>
    public static string? Read(ModelStateDictionary state, WeekHours week, string? words)
    {
        if (words is { Length: > 0 })
        {
            if (OpeningHours.Repair(words).Hours is { } read) return read.ToString();
            state.AddModelError("Form.HoursText", "Hours.Unread");
            return null;
        }

        if (week.Write(out _) is { } written) return written;
        state.AddModelError("Form.Week", "Hours.Week.Wrong");
        return null;
    }
}
