using Appui.Hours.Evaluating;
using Appui.Hours.Grammar;

namespace Appui.Hours;

/// <summary>
/// When a place is open, read from the text form of OpenStreetMap's <c>opening_hours</c> (specification: wiki.openstreetmap.org/wiki/Key:opening_hours/specification).
/// Immutable; all times are those of the clock on the wall of the place.
/// </summary>
public sealed class OpeningHours
{
    private readonly IReadOnlyList<Rule> rules;
    private string? text;

    internal OpeningHours(IReadOnlyList<Rule> rules) => this.rules = rules;

    internal IReadOnlyList<Rule> Rules => rules;

    /// <summary>Whether the answer may change with public or school holidays.</summary>
    public bool DependsOnHolidays => rules.Any(rule => rule.Days.OfType<HolidaySelector>().Any());

    /// <summary>Reads the text form. Never throws: what cannot be read comes back without hours, with the reason among the remarks.</summary>
    public static HoursReading Read(string? text) => Parser.Read(text ?? "");

    /// <summary>
    /// Reads the text form, else what it can be repaired into without guessing: <c>9h30</c> for <c>09:30</c>, or a sentence in French.
    /// What would have to be guessed stays unread.
    /// </summary>
    public static HoursReading Repair(string? text)
    {
        var strict = Read(text);
        if (strict.Hours is not null) return strict;
        if (FrenchHours.Week(text ?? "") is not { } french || Read(french).Hours is not { } hours) return strict;
        return new HoursReading(hours, [new HoursRemark(RemarkKind.ReadFromFrench, 0, text!)]);
    }

    /// <summary>
    /// What is not closed between two moments, in order, cut at both ends. Neighbours in the same state with the same comment are one interval.
    /// </summary>
    /// <param name="from">The first minute.</param>
    /// <param name="to">The minute after the last one.</param>
    /// <param name="place">Where: holidays and the sun depend on it.</param>
    public IEnumerable<OpenInterval> Intervals(DateTime from, DateTime to, HoursPlace place) => Timeline.Of(rules, from, to, place);

    /// <summary>The state at a moment, until when it lasts and, when closed, the next opening, looked for over fourteen months.</summary>
    public HoursAnswer At(DateTime now, HoursPlace place)
    {
        var horizon = now.Date.AddMonths(14);
        OpenInterval? current = null;
        foreach (var interval in Intervals(now, horizon, place))
        {
            if (current is null && interval.From > now) return new HoursAnswer(OpenState.Closed, interval.From, "", interval);
            if (current is null) current = interval;
            else if (interval.From == current.To) return Staying(current, interval);
            else return Staying(current, null);
        }

        return current is null ? new HoursAnswer(OpenState.Closed, null, "", null) : Staying(current, null);

        HoursAnswer Staying(OpenInterval interval, OpenInterval? next) =>
            new(interval.State, interval.To >= horizon ? null : interval.To, interval.Comment, next);
    }

    /// <summary>The canonical text: reading it again gives the same hours.</summary>
    public override string ToString() => text ??= Writer.Write(rules);
}
