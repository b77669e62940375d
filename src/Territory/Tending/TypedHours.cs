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
            state.AddModelError("Form.HoursText", "Nous ne lisons pas ces horaires avec certitude. Essayez autrement : « lundi au vendredi 9h-12h, 1er mardi du mois 14h-16h ».");
            return null;
        }

        if (week.Write(out _) is { } written) return written;
        state.AddModelError("Form.Week", "Il manque une heure, ou une fin vient avant son début.");
        return null;
    }
}
