using System.Globalization;
using Appui.Hours;
using Appui.Platform;

namespace Appui.Territory.Finding;

/// <summary>Says why a place stands where it does: « à 12 min à pied, ouvert jusqu'à 17 h, aide pour lire ».</summary>
internal sealed class Reasons(Texts texts)
{
    /// <summary>The sentence of one place.</summary>
    public string Of(Found found, Wish wish, bool byPoint, DateTimeOffset now)
    {
        List<string> said = [Way(found, byPoint), Open(found.Open, There(found.Entry, now))];
        foreach (var filter in wish.Filters.Where(filter => !found.ToCheck.Contains(filter))) said.Add(texts[$"Met.{filter}"]);
        if (!wish.Filters.Contains(Filter.Free) && Finder.Verdict(found.Entry, Filter.Free) == true) said.Add(texts["Met.Free"]);
        return string.Join(", ", said.Where(s => s.Length > 0));
    }

    /// <summary>The wall clock of a place.</summary>
    public static DateTime There(Entry entry, DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, entry.Place.TimeZone).DateTime;

    /// <summary>Open until, opens at, on appointment.</summary>
    public string Open(HoursAnswer? open, DateTime now) => open switch
    {
        null => texts["horaires inconnus"],
        { State: OpenState.Open, Until: { } until } when until.Date > now.Date.AddDays(1) => texts["ouvert"],
        { State: OpenState.Open, Until: { } until } => texts["ouvert jusqu'à {0}", Hour(until)],
        { State: OpenState.Open } => texts["toujours ouvert"],
        { State: OpenState.Unknown, Until: { } until } => texts["sur rendez-vous ou à vérifier jusqu'à {0}", Hour(until)],
        { State: OpenState.Unknown } => texts["sur rendez-vous ou à vérifier"],
        { Next: { } next } when next.From.Date == now.Date => texts["ouvre à {0}", Hour(next.From)],
        { Next: { } next } when next.From.Date == now.Date.AddDays(1) => texts["ouvre demain à {0}", Hour(next.From)],
        { Next: { } next } => texts["ouvre {0} à {1}", Day(DateOnly.FromDateTime(next.From)), Hour(next.From)],
        _ => texts["fermé"],
    };

    /// <summary>« 9 h », « 17 h 30 »; as the language writes it elsewhere.</summary>
    public static string Hour(DateTime time) => Texts.Language == "fr"
        ? time.ToString(time.Minute == 0 ? "H' h'" : "H' h 'mm", CultureInfo.InvariantCulture)
        : time.ToString("t", CultureInfo.CurrentCulture);

    /// <summary>« mardi 24 novembre ».</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>« 9 h – 12 h », with what the hours say of it.</summary>
    public string Span(OpenInterval open)
    {
        var span = open.To - open.From >= TimeSpan.FromDays(1) ? texts["toute la journée"] : $"{Hour(open.From)} – {Hour(open.To)}";
        return open.State is OpenState.Unknown ? $"{span} ({(open.Comment.Length > 0 && open.Comment != OpenInterval.OpenEnd ? open.Comment : texts["à vérifier"])})" : span;
    }

    private string Way(Found found, bool byPoint) => found switch
    {
        { OnFoot: { } minutes } when byPoint => texts["à {0} min à pied", minutes],
        { OnFoot: { } minutes } => texts["à {0} min à pied du centre", minutes],
        { Kilometres: { } km } => texts["à {0} km", km.ToString(km < 10 ? "0.0" : "0", CultureInfo.CurrentCulture)],
        _ => found.Entry.Commune.Name,
    };
}
