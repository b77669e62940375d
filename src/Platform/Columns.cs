using System.Reflection;
using Appui.Platform.Privacy;

namespace Appui.Platform;

/// <summary>One column of the database, and what the code says of it.</summary>
/// <param name="Table">As in the schema.</param>
/// <param name="Name">As in the schema.</param>
/// <param name="Category">What it says of somebody; null when it says nothing of anybody.</param>
/// <param name="Processing">Why it is kept; null when it is not personal.</param>
/// <param name="Keeping">Until when; null when it is not personal.</param>
public sealed record Column(string Table, string Name, DataCategory? Category = null, Processing? Processing = null, Keeping? Keeping = null);

/// <summary>
/// The columns of a module, read from its schema and its mappings, with what the code says of each: the register of processing and the
/// retention table come out of it. The build of a module fails on a column of which the code says nothing.
/// </summary>
/// <param name="Known">Those of which the code says what they are.</param>
/// <param name="Silent">One sentence for each of the others.</param>
public sealed record Columns(IReadOnlyList<Column> Known, IReadOnlyList<string> Silent)
{
    /// <summary>The columns of a module; needs no database.</summary>
    public static Columns Of(Assembly module) => new Inventory(module).Read();
}
