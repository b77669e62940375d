using System.Diagnostics;

namespace Appui.Web.Tests.Notices;

/// <summary>The real gammu-smsd, on a telephone that is a folder.</summary>
internal sealed class SmsDaemon : IDisposable
{
    private readonly Process process;

    /// <param name="spool">Where its folders are; those of the telephone go beside them.</param>
    public SmsDaemon(string spool)
    {
        foreach (var folder in new[] { "inbox", "outbox", "sent", "error", "phone/sms/1", "phone/sms/2", "phone/sms/3", "phone/sms/4", "phone/sms/5" })
        {
            Directory.CreateDirectory(Path.Combine(spool, folder));
        }

        var settings = Path.Combine(spool, "smsdrc");
        File.WriteAllText(
            settings,
            $"""
            [gammu]
            model = dummy
            connection = none
            device = {spool}/phone

            [smsd]
            service = files
            logfile = {spool}/log
            inboxpath = {spool}/inbox/
            outboxpath = {spool}/outbox/
            sentsmspath = {spool}/sent/
            errorsmspath = {spool}/error/
            inboxformat = unicode
            transmitformat = auto
            checksecurity = 0
            checkbattery = 0
            checksignal = 0
            commtimeout = 1
            sendtimeout = 5
            loopsleep = 0
            receivefrequency = 1
            """
        );
        // Between two messages the daemon sleeps for whole seconds or not at all: a hundred messages would take two minutes. Not at all, and behind everybody else.
        process = Process.Start(new ProcessStartInfo("nice") { ArgumentList = { "-n", "19", "gammu-smsd", "-c", settings }, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
