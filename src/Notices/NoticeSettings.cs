using Microsoft.Extensions.Configuration;

namespace Appui.Notices;

/// <summary>
/// What an administrator sets for the roads, as <c>Appui__Notices__…</c> (docs/notices.md). Nothing set: nothing leaves by itself; there remain visits, calls and letters.
/// </summary>
public sealed class NoticeSettings
{
    /// <summary>The folder of gammu-smsd that holds <c>inbox</c>, <c>outbox</c>, <c>sent</c> and <c>error</c>.</summary>
    public string? SmsSpool { get; init; }

    /// <summary>Where a gateway takes messages: an address for POST.</summary>
    public Uri? SmsGateway { get; init; }

    /// <summary>What the gateway knows this house by, sent as a bearer token.</summary>
    public string? SmsGatewayToken { get; init; }

    /// <summary>The server that takes e-mails, as <c>host:port</c>.</summary>
    public string? Smtp { get; init; }

    /// <summary>From which address.</summary>
    public string? SmtpFrom { get; init; }

    /// <summary>Null: the server asks for none.</summary>
    public string? SmtpUser { get; init; }

    /// <summary>Of that user.</summary>
    public string? SmtpPassword { get; init; }

    /// <summary>Encrypted from the server's greeting on (STARTTLS).</summary>
    public bool SmtpTls { get; init; } = true;

    /// <summary>Nothing rings before this hour of Paris.</summary>
    public TimeOnly From { get; init; } = new(9, 0);

    /// <summary>Nor from this one on.</summary>
    public TimeOnly Until { get; init; } = new(19, 0);

    /// <summary>How many messages and letters one person gets in seven days at most.</summary>
    public int PerWeek { get; init; } = 3;

    /// <summary>How often the outbox is emptied, in seconds; zero: another server of this installation does it.</summary>
    public int EverySeconds { get; init; } = 20;

    internal bool HasSms => SmsSpool is not null || SmsGateway is not null;

    internal bool HasEmail => Smtp is not null;

    internal string SmtpHost => Smtp!.Split(':')[0];

    internal int SmtpPort => Smtp!.Split(':') is [_, var port] ? int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) : 25;

    /// <summary>Reads the section <c>Appui:Notices</c>.</summary>
    /// <exception cref="InvalidOperationException">What is set cannot work; the message says what to change.</exception>
    public static NoticeSettings Read(IConfiguration configuration)
    {
        var read = configuration.GetSection("Appui:Notices").Get<NoticeSettings>() ?? new();
        if (read.SmsSpool is { } spool && !Directory.Exists(Path.Combine(spool, "outbox")))
            throw new InvalidOperationException($"Appui__Notices__SmsSpool: {spool} has no folder outbox. It is the folder of gammu-smsd, with inbox, outbox, sent and error.");
        if (read is { SmsSpool: not null, SmsGateway: not null })
            throw new InvalidOperationException("Appui__Notices__SmsSpool and Appui__Notices__SmsGateway are both set: keep one, or people would not know to whom they answer.");
        if (read.SmsGateway is { } gateway && (!gateway.IsAbsoluteUri || (gateway.Scheme != Uri.UriSchemeHttps && !gateway.IsLoopback)))
            throw new InvalidOperationException("Appui__Notices__SmsGateway: an https address, or one of this machine.");
        if (read.Smtp is not null && !System.Net.Mail.MailAddress.TryCreate(read.SmtpFrom, out _))
            throw new InvalidOperationException("Appui__Notices__SmtpFrom: the address that e-mails come from is missing.");
        if (read.From >= read.Until || read.PerWeek < 1 || read.EverySeconds < 0)
            throw new InvalidOperationException("Appui__Notices: From lies before Until, PerWeek is at least 1, EverySeconds is not negative.");
        return read;
    }
}
