using System.Data.Common;

namespace Appui.Platform;

/// <summary>One act of the journal on somebody, as far as its details were not erased.</summary>
/// <param name="Number">Its place in the journal, from 1.</param>
/// <param name="At">When, to the microsecond.</param>
/// <param name="Kind">What kind of actor did it.</param>
/// <param name="Actor">The helper's or the person's id; null for visitors and for the program.</param>
/// <param name="Structure">Where the helper worked then; null outside a structure.</param>
/// <param name="Verb">What was done: <c>person.read</c>, <c>case.sent</c>…</param>
/// <param name="IsSensitive">It was recorded with <c>("sensitive", true)</c>: it betrays something to whoever reads over a shoulder.</param>
public sealed record Act(long Number, DateTimeOffset At, ActorKind Kind, Guid? Actor, StructureId? Structure, string Verb, bool IsSensitive);

/// <summary>Reads in the journal what was read and done on somebody. Who may ask is the caller's affair.</summary>
public sealed class Trail(UnitOfWork work)
{
    /// <summary>Acts on these files of a structure, newest first; what was done elsewhere on the same person is not among them.</summary>
    /// <param name="files">The file and its aliases.</param>
    /// <param name="before">Only acts of a lower number; null for the latest.</param>
    /// <param name="most">How many at most.</param>
    public Task<IReadOnlyList<Act>> OnFiles(IReadOnlyCollection<FileId> files, long? before, int most) => Read(files, null, before, most);

    /// <summary>Acts on a person and on the files that they linked, in every structure, newest first.</summary>
    /// <param name="person">The human being.</param>
    /// <param name="files">Their files.</param>
    /// <param name="before">Only acts of a lower number; null for the latest.</param>
    /// <param name="most">How many at most.</param>
    public Task<IReadOnlyList<Act>> OnPerson(PersonId person, IReadOnlyCollection<FileId> files, long? before, int most) => Read(files, person, before, most);

    private async Task<IReadOnlyList<Act>> Read(IReadOnlyCollection<FileId> files, PersonId? person, long? before, int most)
    {
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        List<string> whom = [.. files.Select((file, i) => $"d.file = {Put(command, $"file{i}", file.Value)}")];
        if (person is { } human)
            whom.Add($"d.person = {Put(command, "person", human.Value)}");
        if (whom.Count == 0)
            return [];

        command.CommandText = $"""
            SELECT l.seq, l.at, l.actor_kind, l.actor, l.structure, l.verb, d.details
            FROM platform_journal_details d JOIN platform_journal_leaves l ON l.seq = d.seq
            WHERE ({string.Join(" OR ", whom)}) AND l.seq < {Put(command, "before", before ?? long.MaxValue)}
            ORDER BY l.seq DESC LIMIT {Put(command, "most", most)}
            """;
        await using var row = await command.ExecuteReaderAsync();
        var acts = new List<Act>();
        while (await row.ReadAsync())
            acts.Add(Of(row));
        return acts;
    }

    private static Act Of(DbDataReader row) => new(
        row.GetInt64(0),
        new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc)),
        Enum.Parse<ActorKind>(row.GetString(2)),
        row.IsDBNull(3) ? null : row.GetGuid(3),
        row.IsDBNull(4) ? null : StructureId.From(row.GetGuid(4)),
        row.GetString(5),
        row.GetString(6).Contains("\"sensitive\":\"True\"", StringComparison.Ordinal));

    private static string Put(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return $"@{name}";
    }
}
