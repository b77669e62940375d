namespace Appui.Notices;

/// <summary>E-mails to houses and places, never to a person: what they are asked, with a link if need be. Persons are told through <see cref="INotices"/> alone.</summary>
public interface IHouseMail
{
    /// <summary>Is a mail server set here?</summary>
    bool IsSet { get; }

    /// <summary>Hands a message to the mail server, now and once.</summary>
    /// <param name="id">Of the message; the same one gives the same Message-ID.</param>
    /// <param name="to">One address.</param>
    /// <param name="subject">One line.</param>
    /// <param name="paragraphs">What it says.</param>
    /// <returns>False when the server surely does not have it: a wrong address, nobody there. True also when the line broke while it had the message: then it is not to be sent again.</returns>
    Task<bool> Send(Guid id, string to, string subject, IReadOnlyList<string> paragraphs);
}
