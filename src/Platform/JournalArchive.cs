using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Appui.Platform.Journalling;

namespace Appui.Platform;

/// <summary>
/// The journal outside its database: exported as JSON lines (<c>docs/journal.md</c>), and verified from an export or in place.
/// Leaves carry no name; an export can be handed to a partner.
/// </summary>
public sealed class JournalArchive
{
    private readonly Database database;
    private readonly CheckpointSigner signer;
    private readonly CheckpointJob job;

    internal JournalArchive(Database database, CheckpointSigner signer, CheckpointJob job) => (this.database, this.signer, this.job) = (database, signer, job);

    /// <summary>Signs the present state; null when nothing was written since the last time. The note is what to print, hand out, publish.</summary>
    /// <exception cref="InvalidOperationException">The journal does not extend what was signed before.</exception>
    public Task<string?> Sign() => job.Sign();

    /// <summary>The note that was signed last, or null.</summary>
    public string? LastCheckpoint()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT note FROM platform_checkpoints ORDER BY size DESC LIMIT 1";
        return command.ExecuteScalar() as string;
    }

    /// <summary>Writes leaves and checkpoints as they are at this moment; acts that happen meanwhile are for the next export.</summary>
    public void Export(TextWriter to)
    {
        using var connection = database.Open();
        using var snapshot = database.Engine is Engine.Sqlite ? null : connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        var notes = Notes(connection, snapshot);
        var (leaves, next) = (0L, 0);

        Write(to, new Header("appui-journal-1", signer.Origin, Convert.ToBase64String(signer.PublicKey)));
        foreach (var leaf in Leaf.After(0, connection, snapshot))
        {
            for (; next < notes.Count && notes[next].Size < leaf.Number; next++)
                Write(to, new Signed(notes[next].Note));
            Write(to, leaf);
            leaves++;
        }
        for (; next < notes.Count; next++)
            Write(to, new Signed(notes[next].Note));
        Write(to, new End(new(leaves, notes.Count)));
    }

    /// <summary>Writes the key and every signed state, without a leaf: what is published, for whoever wants to check later that nothing was rewritten.</summary>
    public void Publish(TextWriter to)
    {
        using var connection = database.Open();
        Write(to, new Header("appui-journal-1", signer.Origin, Convert.ToBase64String(signer.PublicKey)));
        foreach (var (_, note) in Notes(connection, null))
            Write(to, new Signed(note));
    }

    /// <summary>Verifies the database in place, against what the signer remembers having signed too.</summary>
    /// <param name="since">A signed checkpoint that somebody kept, or null.</param>
    public JournalReport Verify(string? since)
    {
        using var connection = database.Open();
        var notes = Notes(connection, null);
        var next = 0;
        using var audit = new Audit(signer.PublicKey, since);
        foreach (var leaf in Leaf.After(0, connection, null))
        {
            for (; next < notes.Count && notes[next].Size < leaf.Number; next++)
                audit.See(notes[next].Note);
            audit.See(leaf);
        }
        for (; next < notes.Count; next++)
            audit.See(notes[next].Note);

        var report = audit.Report();
        if (signer.SignedSize > report.Size)
            audit.Note(JournalFault.Forked, $"The journal has {report.Size} leaves; {signer.SignedSize} were signed before: it was put back to an older day.");
        return report;
    }

    /// <summary>Verifies an export; needs no database.</summary>
    /// <param name="export">The lines, as <see cref="Export"/> writes them.</param>
    /// <param name="since">A signed checkpoint that somebody kept, or null.</param>
    public static JournalReport Verify(TextReader export, string? since)
    {
        try
        {
            return VerifyLines(export, since);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or CryptographicException)
        {
            return new(0, "", [new(JournalFault.Unreadable, unreadable.Message)]);
        }
    }

    private static JournalReport VerifyLines(TextReader export, string? since)
    {
        var header = JsonSerializer.Deserialize(export.ReadLine() ?? "", JournalJson.Default.Header);
        if (header is not { Format: "appui-journal-1" })
            throw new FormatException("The first line is not that of a journal.");

        using var audit = new Audit(Convert.FromBase64String(header.Key), since);
        var isWhole = false;
        while (export.ReadLine() is { } line)
        {
            if (isWhole)
                throw new FormatException("There are lines after the end.");
            if (line.StartsWith("{\"seq\"", StringComparison.Ordinal))
                audit.See(JsonSerializer.Deserialize(line, JournalJson.Default.Leaf)!);
            else if (line.StartsWith("{\"checkpoint\"", StringComparison.Ordinal))
                audit.See(JsonSerializer.Deserialize(line, JournalJson.Default.Signed)!.Note);
            else
                isWhole = Ends(JsonSerializer.Deserialize(line, JournalJson.Default.End)!, audit);
        }
        if (!isWhole)
            audit.Note(JournalFault.Displaced, "The export stops before its end.");
        return audit.Report();
    }

    private static bool Ends(End end, Audit audit)
    {
        var report = audit.Report();
        if (end.Counts.Leaves != report.Size)
            audit.Note(JournalFault.Displaced, $"The export announces {end.Counts.Leaves} leaves and has {report.Size}.");
        return true;
    }

    private static List<(long Size, string Note)> Notes(DbConnection connection, DbTransaction? snapshot)
    {
        using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = "SELECT size, note FROM platform_checkpoints ORDER BY size";
        using var row = command.ExecuteReader();
        var notes = new List<(long, string)>();
        while (row.Read())
            notes.Add((row.GetInt64(0), row.GetString(1)));
        return notes;
    }

    private static void Write<T>(TextWriter to, T line) => to.Write(JsonSerializer.Serialize(line, typeof(T), JournalJson.Default) + "\n");
}
