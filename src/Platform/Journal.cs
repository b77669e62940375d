using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Appui.Platform.Journalling;

namespace Appui.Platform;

/// <summary>Whom an act is about: the file of a structure, the person behind it, both, or nobody (a slip, a count).</summary>
public readonly record struct Subject(FileId? File = null, PersonId? Person = null)
{
    /// <summary>An act that is about nobody.</summary>
    public static Subject Nobody => default;

    /// <summary>An act on a structure's file.</summary>
    public static implicit operator Subject(FileId file) => new(file);

    /// <summary>An act on a person.</summary>
    public static implicit operator Subject(PersonId person) => new(null, person);
}

/// <summary>
/// Who did or read what, on whom, when, from which structure. Every act is an immutable leaf, written in the transaction of the act;
/// the details, which name the person, sit in a row of their own that can be erased. A leaf commits to its details by a salted HMAC,
/// and carries no free text: what is in <c>details</c> are ids and words of the program.
/// </summary>
public sealed class Journal(UnitOfWork work, Actor actor, TimeProvider clock)
{
    private readonly List<(string Verb, Subject Subject, string Details)> acts = [];

    /// <summary>Writes down an act: <c>person.read</c>, <c>case.opened</c>… It is saved with the unit of work, or not at all.</summary>
    /// <param name="verb">A constant of the program: module, point, verb in the past.</param>
    /// <param name="subject">Whom it is about.</param>
    /// <param name="details">Ids and codes only, never what somebody typed.</param>
    public void Record(string verb, Subject subject = default, params ReadOnlySpan<(string Name, object? Value)> details)
    {
        if (acts.Count == 0)
            work.BeforeCommit(Write);
        var values = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in details)
            values[name] = Convert.ToString(value, CultureInfo.InvariantCulture);
        acts.Add((verb, subject, JsonSerializer.Serialize(values)));
    }

    /// <summary>
    /// Takes away what leads from leaves to somebody: names of files, details and salts; the leaves stay, and the journal still verifies.
    /// </summary>
    /// <param name="files">The files of the person who is erased.</param>
    /// <param name="person">The human being, or null to leave what other structures wrote.</param>
    /// <param name="kept">Beginnings of verbs whose details the law makes us keep: <c>mandate.</c></param>
    /// <returns>How many leaves no longer lead to anybody.</returns>
    public async Task<int> Forget(IReadOnlyCollection<FileId> files, PersonId? person, IReadOnlyCollection<string> kept)
    {
        var forgotten = 0;
        var spared = string.Concat(kept.Select((_, i) => FormattableString.Invariant($" AND l.verb NOT LIKE @kept{i}")));
        var verbs = kept.Select((beginning, i) => (FormattableString.Invariant($"kept{i}"), (object?)$"{beginning}%")).ToList();
        foreach (var (column, id) in files.Select(file => ("file", file.Value)).Concat(person is { } one ? [("person", one.Value)] : []))
        {
            await using var command = Command(
                $"DELETE FROM platform_journal_details WHERE {column} = @id AND seq IN (SELECT l.seq FROM platform_journal_leaves l JOIN platform_journal_details d ON d.seq = l.seq WHERE d.{column} = @id{spared})",
                [("id", id), .. verbs]);
            forgotten += await command.ExecuteNonQueryAsync();
        }
        return forgotten;
    }

    /// <summary>The details of the one act about nobody that has this verb and this value, proven by its leaf; null when there is none, or when it was altered.</summary>
    public async Task<IReadOnlyDictionary<string, string?>?> Proven(string verb, string name, string value)
    {
        await using var command = Command(
            $"SELECT {Leaf.Columns}, d.salt, d.details FROM platform_journal_leaves JOIN platform_journal_details d USING (seq) WHERE verb = @verb AND d.details LIKE @details AND d.file IS NULL AND d.person IS NULL",
            ("verb", verb), ("details", $"%{JsonSerializer.Serialize(name)}:{JsonSerializer.Serialize(value)}%"));
        await using var row = await command.ExecuteReaderAsync();
        if (!await row.ReadAsync())
            return null;

        var (leaf, salt, details) = (Leaf.Read(row), (byte[])row["salt"], (string)row["details"]);
        var isWhole = leaf.Commitment == Convert.ToHexStringLower(Commitment(salt, Subject.Nobody, details)) && leaf.Hash == Convert.ToHexStringLower(leaf.ComputeHash());
        return isWhole ? JsonSerializer.Deserialize<Dictionary<string, string?>>(details) : null;
    }

    /// <summary>What was recorded about somebody in this unit of work will be written as about nobody: they are being erased in it.</summary>
    public void Unname(IReadOnlyCollection<FileId> files, PersonId? person)
    {
        for (var i = 0; i < acts.Count; i++)
        {
            if ((acts[i].Subject.File is { } file && files.Contains(file)) || (person is not null && acts[i].Subject.Person == person))
                acts[i] = (acts[i].Verb, Subject.Nobody, "{}");
        }
    }

    /// <summary>All leaves are written together just before the commit, so that the number's lock is held as briefly as possible.</summary>
    private async Task Write()
    {
        var number = await LastNumber();
        foreach (var (verb, subject, details) in acts)
            await Write(++number, verb, subject, details);
        acts.Clear();
    }

    private async Task Write(long number, string verb, Subject subject, string details)
    {
        var at = clock.GetUtcNow().ToMicroseconds();
        var salt = RandomNumberGenerator.GetBytes(16);
        var commitment = Commitment(salt, subject, details);
        var leaf = Leaf.Of(number, at, actor, verb, commitment);

        await Execute(
            "INSERT INTO platform_journal_leaves (seq, at, actor_kind, actor, structure, verb, commitment, hash) VALUES (@seq, @at, @kind, @actor, @structure, @verb, @commitment, @hash)",
            ("seq", number), ("at", at.UtcDateTime), ("kind", leaf.Kind), ("actor", actor.Id), ("structure", actor.Structure?.Value),
            ("verb", verb), ("commitment", commitment), ("hash", Convert.FromHexString(leaf.Hash)));
        await Execute(
            "INSERT INTO platform_journal_details (seq, file, person, salt, details) VALUES (@seq, @file, @person, @salt, @details)",
            ("seq", number), ("file", subject.File?.Value), ("person", subject.Person?.Value), ("salt", salt), ("details", details));
    }

    private static byte[] Commitment(byte[] salt, Subject subject, string details) =>
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{subject.File}\n{subject.Person}\n{details}"));

    private async Task<long> LastNumber()
    {
        // One writer at a time numbers the leaves, so that no number is missing; SQLite has only one writer anyway.
        if (work.Database.Engine is Engine.PostgreSql)
            await Execute("SELECT pg_advisory_xact_lock(4172)");
        await using var command = Command("SELECT COALESCE(MAX(seq), 0) FROM platform_journal_leaves");
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task Execute(string sql, params (string Name, object? Value)[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
