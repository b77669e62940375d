using System.Data.Common;
using System.Globalization;

namespace Appui.Platform.Privacy;

/// <summary>
/// The details of journal leaves: those of a reading, a search or a sign-in after the duration of traces; those of an act after that of what it proves.
/// The leaf stays, and proves that there was an act; whom it was about can no longer be said.
/// </summary>
internal abstract class DetailsRetention(UnitOfWork work) : IRetention
{
    protected const string IsReading =
        "(l.verb LIKE '%.read' OR l.verb LIKE '%.searched' OR l.verb LIKE '%.search-refused' OR l.verb LIKE 'account.signed-%' OR l.verb = 'account.refused')";

    public abstract string What { get; }

    public abstract Keeping Keeping { get; }

    protected abstract string Which { get; }

    public int AtATime => 5_000;

    public async Task<IReadOnlyList<Guid>> Due(DateTimeOffset limit)
    {
        await using var command = Command(
            $"SELECT d.seq FROM platform_journal_details d JOIN platform_journal_leaves l ON l.seq = d.seq WHERE l.at < @limit AND {Which} ORDER BY d.seq");
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("limit", limit.UtcDateTime);
        command.Parameters.Add(parameter);
        var due = new List<Guid>();
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            due.Add(AsId(row.GetInt64(0)));
        return due;
    }

    public async Task End(IReadOnlyList<Guid> due)
    {
        var numbers = string.Join(',', due.Select(id => AsNumber(id).ToString(CultureInfo.InvariantCulture)));
        await using var command = Command($"DELETE FROM platform_journal_details WHERE seq IN ({numbers})");
        await command.ExecuteNonQueryAsync();
    }

    // Leaves have numbers where other things have ids.
    private static Guid AsId(long number) => new(0, 0, 0, BitConverter.GetBytes(number));

    private static long AsNumber(Guid id) => BitConverter.ToInt64(id.ToByteArray().AsSpan(8));

    private DbCommand Command(string sql)
    {
        var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = sql;
        return command;
    }
}

internal sealed class ReadingsRetention(UnitOfWork work) : DetailsRetention(work)
{
    public override string What => "Ends.traces";

    public override Keeping Keeping => Keeping.Trace;

    protected override string Which => IsReading;
}

internal sealed class ActsRetention(UnitOfWork work) : DetailsRetention(work)
{
    public override string What => "Ends.acts";

    public override Keeping Keeping => Keeping.EndOfAct;

    // An erasure names nobody: its certificate stays checkable.
    protected override string Which => $"NOT {IsReading} AND l.verb <> 'privacy.erased'";
}
