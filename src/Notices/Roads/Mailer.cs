using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using Appui.Notices.Words;

namespace Appui.Notices.Roads;

/// <summary>Hands e-mails to the server of the settings. Their Message-ID is made of the sending's id: a mailbox that gets one twice shows it once.</summary>
internal sealed class Mailer(NoticeSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<ServerAnswer> Send(SendingId id, MailAddress to, Written written, string? fromName)
    {
        using var message = new MailMessage(new MailAddress(settings.SmtpFrom!, fromName, Encoding.UTF8), to)
        {
            Subject = written.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = Messages.Body(written),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            Headers = { ["Message-ID"] = $"<{id.Value:N}@{new MailAddress(settings.SmtpFrom!).Host}>", ["Auto-Submitted"] = "auto-generated" },
        };
        using var client = new SmtpClient(settings.SmtpHost, settings.SmtpPort)
        {
            EnableSsl = settings.SmtpTls,
            Credentials = settings.SmtpUser is { } user ? new NetworkCredential(user, settings.SmtpPassword) : null,
        };
        using var stop = new CancellationTokenSource(Patience);
        try
        {
            await client.SendMailAsync(message, stop.Token);
            return ServerAnswer.Took;
        }
        catch (SmtpException said)
        {
            return Meaning(said);
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException)
        {
            return ServerAnswer.Unknown;
        }
    }

    private static ServerAnswer Meaning(SmtpException said) => said switch
    {
        // Refused at the address: before anything of the message was given.
        SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxBusy or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.LocalErrorInProcessing } => ServerAnswer.Later,
        SmtpFailedRecipientException => ServerAnswer.Refused,
        // Nobody there, or no encryption: nothing was given either.
        { InnerException: SocketException or HttpRequestException } or { StatusCode: SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.MustIssueStartTlsFirst } => ServerAnswer.Later,
        { StatusCode: SmtpStatusCode.GeneralFailure } => ServerAnswer.Unknown,
        { StatusCode: SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath } => ServerAnswer.Refused,
        // It answered, and it did not say yes.
        _ => ServerAnswer.Later,
    };
}
