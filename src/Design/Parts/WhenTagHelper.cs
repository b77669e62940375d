using System.Globalization;
using Appui.Design.Fields;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Appui.Design.Parts;

/// <summary>A day as it is said, « mardi 24 novembre »: <c>&lt;when date="@card.LookDate" /&gt;</c>; <c>year</c> adds the year, <c>no-weekday</c> gives « 24 novembre ».</summary>
[HtmlTargetElement("when", Attributes = "date")]
public sealed class WhenTagHelper : TagHelper
{
    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Says the year too: for days that are not near.</summary>
    public bool Year { get; set; }

    /// <summary>Without the day of the week.</summary>
    public bool NoWeekday { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("when");
        output.Attributes.SetAttribute("datetime", Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Say(Date, Year, NoWeekday));
    }

    /// <summary>The day in the language of the page, « 1er » in French.</summary>
    internal static string Say(DateOnly date, bool year, bool isShort)
    {
        var culture = CultureInfo.CurrentUICulture;
        var day = culture.TwoLetterISOLanguageName == "fr" && date.Day == 1 ? "'1er'" : "%d";
        var format = $"{(isShort ? "" : "dddd ")}{day} MMMM{(year ? " yyyy" : "")}";

        // Dates of French law stay in the calendar of the letters people get, in any language.
        var gregorian = (CultureInfo)culture.Clone();
        if (gregorian.DateTimeFormat.Calendar is not GregorianCalendar)
            gregorian.DateTimeFormat.Calendar = gregorian.OptionalCalendars.OfType<GregorianCalendar>().FirstOrDefault() ?? gregorian.DateTimeFormat.Calendar;
        return date.ToString(isShort ? format.TrimStart() : format, gregorian);
    }
}
