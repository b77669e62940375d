using System.Globalization;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Contesting;

namespace Appui.Procedures.Replying;

/// <summary>The mandate letter that goes with it.</summary>
internal sealed record ReplyMandate(string Title, IReadOnlyList<string> Paragraphs, string Accepted);

/// <summary>A letter, ready for paper. It goes to an administration: it is in French whatever the language of the screen.</summary>
internal sealed record ReplyLetter(
    string From, IReadOnlyList<string> FromAddress, IReadOnlyList<string> Numbers, string To, string PlaceAndDay, string Subject, string Sending, IReadOnlyList<string> Paragraphs,
    string Enclosed, string Signature, ReplyMandate? Mandate)
{
    /// <summary>Names nobody, in logs too.</summary>
    public override string ToString() => Subject;
}

/// <summary>Writes letters of reply out of a few facts and the person's own words.</summary>
internal sealed class ReplyWriter(Texts texts, TimeProvider clock)
{
    private const string Blank = "................................................";
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public ReplyLetter Write(ReplyForm form, AppealRule? rule, PersonCard person, StructureCard house)
    {
        var (kind, name) = (form.Kind!.Value, person.Whom.File is null ? Blank : person.Name);
        var the = Say($"Agency.{form.Agency}.The");
        var decision = form.LetterOf is { } day ? day.ToString("d MMMM yyyy", French) : Blank;
        var subject = Say($"Reply.{kind}.Subject", decision, rule?.About ?? "", form.Amount is { Length: > 0 } amount ? amount : "............");
        return new(
            name, Lines(kind is ReplyKind.Address ? null : form.Address), Numbers(form),
            kind is ReplyKind.Appeal && rule is not null ? $"{Say($"Agency.{form.Agency}")}, {rule.Before.Split([',', ';'])[0]}" : Say($"Agency.{form.Agency}"),
            Say("Reply.PlaceAndDay", clock.Today.ToString("d MMMM yyyy", French)), subject,
            Say(kind is ReplyKind.Address ? "Reply.Sending.Plain" : "Reply.Sending.Registered"),
            [.. Paragraphs(form, kind, rule, the, decision)],
            Say(kind is ReplyKind.Address ? "Reply.Enclosed.Address" : "Reply.Enclosed"), Say("Reply.Signature"),
            form.WithMandate ? Mandate(name, house, the, subject) : null);
    }

    private IEnumerable<string> Paragraphs(ReplyForm form, ReplyKind kind, AppealRule? rule, string the, string decision)
    {
        yield return Say($"Reply.{kind}.First", decision, the, Say($"Agency.{form.Agency}.To"), form.Address?.ReplaceLineEndings(", ") ?? "");
        if (form.Reasons is { Length: > 0 } reasons) yield return Say("Reply.Because", reasons.Trim());
        yield return Say($"Reply.{kind}.Asks", decision, the, rule?.Source ?? "");
        yield return Say("Reply.Closing");
    }

    private ReplyMandate Mandate(string name, StructureCard house, string the, string subject) => new(
        Say("Reply.Mandate.Title"),
        [Say("Reply.Mandate.Who", name, house.Name, house.Address), Say("Reply.Mandate.What", the, subject), Say("Reply.Mandate.Until", clock.Today.AddMonths(6).ToString("d MMMM yyyy", French)), Say("Reply.Mandate.End")],
        Say("Reply.Mandate.Accepted", house.Name));

    private List<string> Numbers(ReplyForm form) => form.Reference is { Length: > 0 } reference ? [Say("Reply.Reference", reference)] : [Say("Reply.Reference", "....................")];

    private static string[] Lines(string? address) =>
        string.IsNullOrWhiteSpace(address) ? [Blank, Blank] : address.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private string Say(string key, params object[] values) => string.Format(French, texts.In("fr", key) ?? key, values);
}
