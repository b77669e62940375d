using System.Text;
using Appui.Notices.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Appui.Web.Tests.Notices;

/// <summary>The program with the folders of a telephone, which the tests play.</summary>
public sealed class Spool : IAsyncLifetime
{
    public const string Samir = "+33799001234";

    public App App { get; private set; } = null!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("appui-sms-").FullName;

    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { "inbox", "outbox", "sent", "error" })
        {
            Directory.CreateDirectory(Path.Combine(Folder, name));
        }

        App = await App.With(("Appui:Notices:SmsSpool", Folder));
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The files in a folder, by name.</summary>
    public IReadOnlyList<string> In(string name) => [.. Directory.EnumerateFiles(Path.Combine(Folder, name)).Order(StringComparer.Ordinal)];

    /// <summary>The telephone sends all that waits, or the network refuses it.</summary>
    public void Move(string into)
    {
        foreach (var file in In("outbox"))
        {
            File.Move(file, Path.Combine(Folder, into, Path.GetFileName(file)));
        }
    }

    /// <summary>A message comes in, as gammu-smsd writes it.</summary>
    public void Receive(string from, string text, int number = 0) =>
        File.WriteAllText(Path.Combine(Folder, "inbox", $"IN20261123_10{number:D2}00_00_{from}_00.txt"), text, Encoding.BigEndianUnicode);

    public Task Run() => Run(App);

    /// <summary>What the job does, now.</summary>
    public static Task Run(App app) => app.Services.GetRequiredService<OutboxRun>().Run();
}
