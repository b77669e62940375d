using Appui.People;
using Appui.Platform;

namespace Appui.Notices.Words;

/// <summary>A letter or an e-mail.</summary>
internal sealed record Written(string Subject, IReadOnlyList<string> Paragraphs);

/// <summary>
/// What leaves the house, in the language of the person. It never says why, never holds a link, and for somebody who asks for discretion does not name the house either.
/// </summary>
internal sealed class Messages(Texts texts, NoticeSettings settings)
{
    private static readonly string[] Languages = ["fr", "en", "ar", "es", "pt"];

    /// <summary>The first of the person's languages in which there are words; French otherwise.</summary>
    public static string LanguageFor(IReadOnlyList<string> understood) => understood.FirstOrDefault(Languages.Contains) ?? "fr";

    public string Sms(Reachable person, StructureCard house)
    {
        var stop = settings.SmsSpool is not null ? "Message.Sms.Stop" : "Message.Sms.CallToStop";
        return $"{Say(person, person.Discreet ? "Message.Sms.Discreet" : "Message.Sms", house)} {Say(person, stop, house)}";
    }

    public Written Email(Reachable person, StructureCard house) => new(
        Say(person, "Message.Email.Subject", house),
        [Say(person, "Message.Hello", house), Say(person, person.Discreet ? "Message.ComeOrCall.Discreet" : "Message.ComeOrCall", house), Say(person, "Message.NoLink", house)]);

    public Written Letter(Reachable person, StructureCard house) => new(
        Say(person, "Message.Letter.Subject", house),
        [Say(person, "Message.Hello", house), Say(person, person.Discreet ? "Message.ComeOrCall.Discreet" : "Message.ComeOrCall", house), Say(person, "Message.Bring", house)]);

    /// <summary>As an e-mail reads.</summary>
    public static string Body(Written written) => string.Join("\n\n", written.Paragraphs);

    private string Say(Reachable person, string key, StructureCard house)
    {
        var words = texts.In(LanguageFor(person.Languages), key) ?? texts.In("fr", key)!;
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, words, house.Name, house.Phone, house.Address);
    }
}
