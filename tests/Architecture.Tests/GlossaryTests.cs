using Shouldly;
using Xunit;

namespace Appui.Architecture.Tests;

public sealed class GlossaryTests
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. Repository
            .Read("docs/glossary.md")
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])
            .Skip(1), // the heads of the columns
    ];

    [Fact]
    public void Every_word_of_the_code_exists_in_the_code()
    {
        var types = Repository.Assemblies.SelectMany(a => a.GetTypes()).Select(t => t.Name.Split('`')[0]).ToHashSet(StringComparer.Ordinal);

        var unknown = Rows.SelectMany(row => row[1].Split(", ")).Select(code => code.Trim('`')).Where(code => code != "—" && !types.Contains(code));

        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_is_explained_once()
    {
        Rows.ShouldNotBeEmpty();
        Rows.ShouldAllBe(row => row.Length == 3 && row.All(cell => cell.Length > 0));
        Rows.GroupBy(row => row[0]).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
    }
}
