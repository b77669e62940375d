using System.Net.Mail;
using Appui.Notices.Words;

namespace Appui.Notices.Roads;

/// <summary>The mail server of the settings, for houses.</summary>
internal sealed class HouseMail(Mailer mailer, NoticeSettings settings) : IHouseMail
{
    public bool IsSet => settings.HasEmail;

    public async Task<bool> Send(Guid id, string to, string subject, IReadOnlyList<string> paragraphs) =>
        IsSet && MailAddress.TryCreate(to, out var address) && await mailer.Send(SendingId.From(id), address, new Written(subject, paragraphs), null) is ServerAnswer.Took or ServerAnswer.Unknown;
}
