using System.Globalization;
using Appui.Platform;

namespace Appui.Mandates.Model;

/// <summary>A part of what a mandate says: a title, sentences or lines of a list.</summary>
internal sealed record Saying(string? Title, IReadOnlyList<string> Sentences, IReadOnlyList<string> List);

/// <summary>
/// What a mandate says, in the person's language: the same words are heard, signed on the screen and printed. French is the text that binds;
/// the others translate it.
/// </summary>
internal sealed class MandateWords(Texts texts, IEnumerable<INamedProcedures> procedures)
{
    private readonly IReadOnlyList<NamedProcedure> named = [.. procedures.SelectMany(one => one.All)];

    /// <summary>The languages in which a mandate is written, the first that the person understands; French when there is none.</summary>
    public static string LanguageFor(IReadOnlyList<string> languages) => languages.FirstOrDefault(Texts.Languages.ContainsKey) ?? "fr";

    public static string DirectionOf(string language) => CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>All that it says, in order.</summary>
    /// <param name="language">One of the languages of the interface.</param>
    /// <param name="mandate">Which one; before it is given, it counts from today.</param>
    /// <param name="told">What it holds of people.</param>
    /// <param name="helper">How the helper is called.</param>
    /// <param name="house">Where they work, and the telephone by which it is ended.</param>
    /// <param name="today">The day on which it is read.</param>
    public IReadOnlyList<Saying> Say(string language, Mandate mandate, Sealed told, string helper, Appui.People.StructureCard house, DateOnly today)
    {
        string Text(string key, params object?[] values) => this.Text(language, key, values);
        var (first, last) = (mandate.Giving?.On ?? today, mandate.LastDay ?? Shorter(today.AddDays(mandate.Days - 1), mandate.NotAfter));
        var says = new List<Saying>();
        if (mandate.Kind is MandateKind.OneAct)
        {
            says.Add(new(null, [Text("Says.WhoOneAct", helper, house.Name, Day(first, language)), told.Act ?? ""], []));
        }
        else
        {
            says.Add(new(null, [Text("Says.Who", helper, house.Name)], []));
            says.Add(new(Text("Says.For"), [], [.. mandate.Parts.Where(part => part.Ending is null).Select(part => NameOf(part, language))]));
        }
        says.Add(new(Text("Says.May", helper), [], [.. mandate.Acts.Select(act => Text($"Says.Act.{act}"))]));
        says.Add(new(null, [Text("Says.Ways", string.Join(Text("Says.Comma"), mandate.Channels.Select(way => Text($"Says.Way.{way}")))), Text("Says.Before")], []));
        says.Add(new(Text("Says.Never", helper), [], [Text("Says.Never.Money"), Text("Says.Never.Contract"), Text("Says.Never.PassOn"), Text("Says.Never.FranceConnect")]));
        says.Add(new(Text("Says.Until"), [first == last ? Text("Says.Until.Today", Day(first, language)) : Text("Says.Until.Day", Day(first, language), Day(last, language))], []));
        says.Add(new(Text("Says.End"), [Text("Says.End.How", house.Phone, MandateReference.Printed(mandate.Reference))], []));
        if (mandate.Protection.IsMeasure)
            says.Add(new(Text("Says.Protected"), [Text($"Says.Protected.{mandate.Protection}", told.Protector ?? "")], []));
        return says;
    }

    /// <summary>All of it in one breath, for a voice.</summary>
    public static string Aloud(IEnumerable<Saying> says) =>
        string.Join(' ', says.Select(one => string.Join(' ', new[] { one.Title is null ? "" : one.Title + "." }.Concat(one.Sentences).Append(one.List.Count == 0 ? "" : string.Join("; ", one.List) + "."))));

    /// <summary>A part by its name: the procedure, or the whole family.</summary>
    public string NameOf(MandatePart part, string language) =>
        part.Procedure is { } key ? named.FirstOrDefault(one => one.Key == key)?.Name ?? key : Text(language, $"MandateFamily.{part.Family}");

    /// <summary>A day as it is said, in the calendar of French letters.</summary>
    public static string Day(DateOnly day, string language)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(language is "fr" ? "fr-FR" : language).Clone();
        if (culture.DateTimeFormat.Calendar is not GregorianCalendar)
            culture.DateTimeFormat.Calendar = culture.OptionalCalendars.OfType<GregorianCalendar>().First();
        return day.ToString(language is "fr" && day.Day == 1 ? "dddd '1er' MMMM yyyy" : "dddd d MMMM yyyy", culture);
    }

    private string Text(string language, string key, params object?[] values)
    {
        var text = texts.In(language, key) ?? texts.In("fr", key) ?? throw new InvalidOperationException($"The mandate has no words for {key}.");
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }

    private static DateOnly Shorter(DateOnly day, DateOnly? end) => end is { } last && last < day ? last : day;
}
