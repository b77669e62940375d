using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Appui.Disk;
using Appui.Platform;
using Appui.Sealer;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Appui.Vault;

/// <summary>
/// A copy of an installation in a folder: the database, the sealed files, the sealed keys, and the sealer's store in a file of its own. Neither master
/// key is in it: it opens nothing, and restoring it needs both. <c>backup.json</c> lists every file with its hash.
/// </summary>
public sealed class Backup(Settings settings, Database database, IBlobs blobs, SealerClient sealer, TimeProvider clock)
{
    private const string Manifest = "backup.json";
    private const string SealerStore = "sealer.backup";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Copies into an empty or new folder, while the program runs.</summary>
    /// <returns>How many files were written.</returns>
    /// <exception cref="InvalidOperationException">The folder holds something already, or PostgreSQL's tools are missing or refused.</exception>
    /// <exception cref="IOException">The disk refused.</exception>
    public async Task<int> Write(string folder)
    {
        folder = Path.GetFullPath(folder);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new InvalidOperationException($"{folder} is not empty.");
        DurableFile.MakeFolder(folder);

        // Cards change in the database and in the sealer together: while both are copied, nobody writes.
        using (var connection = database.Open())
        {
            using var still = connection.BeginTransaction();
            if (database.Engine is Engine.PostgreSql)
                Execute(connection, still, "LOCK TABLE vault_safes, vault_cards IN SHARE MODE");
            if (!settings.HasOwnSealer)
                await sealer.Backup(Path.Combine(folder, SealerStore));
            CopyDatabase(folder);
        }
        foreach (var blob in blobs.All())
            Put(folder, Path.Combine("blobs", blob.Id.ToString()), blobs.Get(blob.Id));
        foreach (var key in SealedKeys(settings.DataFolder))
            Put(folder, Path.Combine("keys", Path.GetFileName(key)), await File.ReadAllBytesAsync(key));

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(folder, file), HashOf, StringComparer.Ordinal);
        Put(folder, Manifest, JsonSerializer.SerializeToUtf8Bytes(new Contents(1, database.Engine, clock.GetUtcNow(), files), Json));
        return files.Count;
    }

    /// <summary>Puts a copy back into an installation that holds nothing yet. Both master keys must be in place first.</summary>
    /// <returns>How many files were read.</returns>
    /// <exception cref="InvalidOperationException">Something is there already, a file is missing or altered, or the keys are not those of the copy.</exception>
    /// <exception cref="CryptographicException">The sealer's store was sealed under another master key.</exception>
    public async Task<int> Restore(string folder)
    {
        folder = Path.GetFullPath(folder);
        var contents = JsonSerializer.Deserialize<Contents>(await File.ReadAllBytesAsync(Path.Combine(folder, Manifest)), Json)!;
        if (contents.Engine != database.Engine)
            throw new InvalidOperationException($"This copy was made of a {contents.Engine} database.");
        foreach (var (name, hash) in contents.Files)
        {
            if (!File.Exists(Path.Combine(folder, name)) || HashOf(Path.Combine(folder, name)) != hash)
                throw new InvalidOperationException($"{name} is missing from the copy, or was altered.");
        }
        if (blobs.All().Any() || HasTables())
            throw new InvalidOperationException("There is something here already: a copy is restored into an empty installation.");

        if (contents.Files.ContainsKey(SealerStore))
            await sealer.Restore(Path.Combine(folder, SealerStore));
        foreach (var name in contents.Files.Keys.Where(name => name.StartsWith("blobs", StringComparison.Ordinal)))
            blobs.Put(BlobId.From(Guid.Parse(Path.GetFileName(name))), await File.ReadAllBytesAsync(Path.Combine(folder, name)));
        foreach (var name in contents.Files.Keys.Where(name => name.StartsWith("keys", StringComparison.Ordinal)))
            Put(settings.DataFolder, name, await File.ReadAllBytesAsync(Path.Combine(folder, name)));
        await RestoreDatabase(folder);
        return contents.Files.Count;
    }

    private void CopyDatabase(string folder)
    {
        if (database.Engine is Engine.Sqlite)
        {
            // Read beside the one who holds everybody still: what is committed is copied, in one file without a log.
            using var reader = database.Open();
            Execute(reader, null, $"VACUUM INTO '{Path.Combine(folder, "appui.db").Replace("'", "''", StringComparison.Ordinal)}'");
        }
        else
            Postgres("pg_dump", "--format=custom", "--no-owner", $"--file={Path.Combine(folder, "appui.dump")}");
    }

    private async Task RestoreDatabase(string folder)
    {
        if (database.Engine is Engine.PostgreSql)
        {
            Postgres("pg_restore", "--no-owner", "--exit-on-error", "--single-transaction", Path.Combine(folder, "appui.dump"));
            return;
        }
        SqliteConnection.ClearAllPools();
        foreach (var log in new[] { "appui.db-wal", "appui.db-shm" })
            File.Delete(Path.Combine(settings.DataFolder, log));
        DurableFile.Write(Path.Combine(settings.DataFolder, "appui.db"), await File.ReadAllBytesAsync(Path.Combine(folder, "appui.db")));
    }

    private bool HasTables()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = database.Engine is Engine.Sqlite
            ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'"
            : "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'";
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    /// <summary>Runs a tool of PostgreSQL on our database; the password never stands on a command line.</summary>
    private void Postgres(string tool, params string[] arguments)
    {
        var at = new NpgsqlConnectionStringBuilder(settings.Database);
        var path = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin", tool)).Where(File.Exists).Order(StringComparer.Ordinal).LastOrDefault() : null;
        var start = new ProcessStartInfo(path ?? tool) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in (string[])[$"--host={at.Host}", $"--port={at.Port}", $"--username={at.Username}", $"--dbname={at.Database}", "--no-password", .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["PGPASSWORD"] = at.Password;
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{tool}: {said.Trim()}");
    }

    // Sealed under the master key; the folder of the web's own keys is left out: it only shortens sessions.
    private static IEnumerable<string> SealedKeys(string dataFolder) =>
        Directory.EnumerateFiles(Path.Combine(dataFolder, "keys")).Where(file => Path.GetExtension(file) is ".key" or ".state");

    private static void Put(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        DurableFile.MakeFolder(Path.GetDirectoryName(path)!);
        DurableFile.Write(path, bytes);
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static void Execute(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed record Contents(int Version, Engine Engine, DateTimeOffset MadeAt, Dictionary<string, string> Files);
}
