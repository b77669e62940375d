using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Appui.Disk;
using Appui.People;
using Appui.Platform;

namespace Appui.Notices.Roads;

/// <summary>Where a message is, as the folders of gammu-smsd tell.</summary>
internal enum SpoolPlace
{
    /// <summary>Waits for the telephone.</summary>
    Outbox,

    /// <summary>The network took it.</summary>
    Sent,

    /// <summary>The network refused it.</summary>
    Error,
}

/// <summary>A message that came in.</summary>
internal sealed record Incoming(string Name, string From, string Text);

/// <summary>
/// The folders that gammu-smsd reads and writes (its FILES service). The name of a message's file is made of the id of its sending: before one is written,
/// it is looked for in every folder, so that a program killed at any point hands nothing over twice.
/// </summary>
internal sealed partial class SmsSpool(NoticeSettings settings)
{
    // The daemon runs as a user of its own, in the group of the folder.
    private const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    // The daemon moves by renaming, in this order: what is not in a folder any more is in one of the next.
    private static readonly (SpoolPlace Place, string Folder)[] Places = [(SpoolPlace.Outbox, "outbox"), (SpoolPlace.Sent, "sent"), (SpoolPlace.Error, "error")];

    public bool IsOn => settings.SmsSpool is not null;

    /// <summary>Where a message is; null when it was never handed over.</summary>
    public SpoolPlace? Find(SendingId id)
    {
        foreach (var (place, folder) in Places)
        {
            if (Named(folder, id).Any()) return place;
        }
        return null;
    }

    /// <summary>Hands a message over, once: on the disk, whole, when the call returns.</summary>
    /// <exception cref="IOException">The folder cannot be written; nothing was handed over.</exception>
    public void Put(SendingId id, PhoneNumber to, string text, DateTimeOffset now)
    {
        if (Find(id) is not null) return;

        // The letter after the ending says in which alphabet: u for that of all writings.
        var ending = Words.SmsLength.Of(text).IsPlain ? "txt" : "txtu";
        var name = string.Create(CultureInfo.InvariantCulture, $"OUTC{now:yyyyMMdd_HHmmss}_00_{to}_{id.Value:N}.{ending}");
        DurableFile.WriteOnce(Path.Combine(Folder("outbox"), name), Encoding.UTF8.GetBytes(text), Shared);
    }

    /// <summary>What came in and was not read yet, the oldest first.</summary>
    public IEnumerable<Incoming> Inbox()
    {
        foreach (var file in Directory.EnumerateFiles(Folder("inbox"), "IN*").Order(StringComparer.Ordinal))
        {
            var match = IncomingName().Match(Path.GetFileName(file));
            // gammu writes two bytes a character, with a mark at the beginning.
            if (match.Success) yield return new(Path.GetFileName(file), match.Groups["from"].Value, File.ReadAllText(file, Encoding.UTF8).Trim());
        }
    }

    /// <summary>It is in the database: the folder keeps nothing of it.</summary>
    public void Forget(Incoming incoming) => DurableFile.Delete(Path.Combine(Folder("inbox"), incoming.Name));

    /// <summary>Deletes what left or was refused before an instant, once the outbox of the program knows: the folders keep numbers in clear.</summary>
    /// <param name="before">Of what left.</param>
    /// <param name="unfinished">Of what a killed program was writing: the daemon does not touch it, and nobody else would take it away.</param>
    public void Sweep(DateTimeOffset before, DateTimeOffset unfinished)
    {
        foreach (var file in Directory.EnumerateFiles(Folder("outbox"), $"OUT*{DurableFile.Aside}"))
        {
            if (File.GetLastWriteTimeUtc(file) < unfinished.UtcDateTime) File.Delete(file);
        }
        foreach (var file in Directory.EnumerateFiles(Folder("sent"), "OUT*").Concat(Directory.EnumerateFiles(Folder("error"), "OUT*")))
        {
            if (File.GetLastWriteTimeUtc(file) < before.UtcDateTime) File.Delete(file);
        }
    }

    private IEnumerable<string> Named(string folder, SendingId id) => Directory.EnumerateFiles(Folder(folder), $"OUT*_{id.Value:N}.txt*").Where(file => !file.EndsWith(DurableFile.Aside, StringComparison.Ordinal));

    private string Folder(string name) => Path.Combine(settings.SmsSpool!, name);

    [GeneratedRegex(@"^IN\d{8}_\d{6}_\d+_(?<from>[^_]+)_\d+\.txt$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IncomingName();
}
