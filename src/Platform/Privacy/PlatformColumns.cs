namespace Appui.Platform.Privacy;

/// <summary>The tables of the platform: it reads and writes them in SQL.</summary>
internal sealed class PlatformColumns : IUnmappedColumns
{
    public IEnumerable<Column> Columns =>
    [
        // A leaf names nobody who is helped: it is kept for ever. It says which helper acted, by a number.
        Kept("platform_journal_leaves", "actor", DataCategory.Helper),
        .. Plain("platform_journal_leaves", "seq", "at", "actor_kind", "structure", "verb", "commitment", "hash"),
        // What leads from a leaf to a person is here, and can be erased.
        Kept("platform_journal_details", "file", DataCategory.Number),
        Kept("platform_journal_details", "person", DataCategory.Number),
        Kept("platform_journal_details", "salt", DataCategory.Trace),
        Kept("platform_journal_details", "details", DataCategory.Trace),
        .. Plain("platform_journal_details", "seq"),
        .. Plain("platform_checkpoints", "size", "at", "note"),
        .. Plain("platform_facts", "name", "value"),
    ];

    private static Column Kept(string table, string column, DataCategory category) => new(table, column, category, Processing.Accountability, Keeping.Trace);

    private static IEnumerable<Column> Plain(string table, params string[] columns) => columns.Select(column => new Column(table, column));
}
