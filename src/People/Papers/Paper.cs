using System.Text.Json;

namespace Appui.People.Papers;

/// <summary>A paper that people ask for at the counter, and where the agency gives it.</summary>
/// <param name="Key">Stable; also its place in the address and the prefix of its texts.</param>
/// <param name="Icon">A pictogram.</param>
/// <param name="Url">The official page; null for what has none.</param>
/// <param name="Source">Who publishes that address.</param>
/// <param name="Checked">The day on which a person looked at it; null when nobody has yet.</param>
internal sealed record Paper(string Key, string Icon, string? Url, string Source, DateOnly? Checked)
{
    /// <summary>All of <c>papers.json</c>, in the order of the tiles.</summary>
    public static IReadOnlyList<Paper> All { get; } = Read();

    private static List<Paper> Read()
    {
        using var stream = typeof(Paper).Assembly.GetManifestResourceStream("papers.json")!;
        return JsonSerializer.Deserialize<List<Paper>>(stream, JsonSerializerOptions.Web)!;
    }
}
