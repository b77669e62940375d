using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Appui.Architecture.Tests;

public sealed partial class DrawingTests
{
    [Fact]
    public void The_drawing_shows_every_reference_between_projects_and_no_other()
    {
        var drawn = Arrow().Matches(Repository.Read("docs/architecture.md")).Select(m => $"{m.Groups[1].Value} --> {m.Groups[2].Value}");

        var real =
            from project in Repository.Projects
            from reference in XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            select $"{project} --> {Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)}";

        drawn.Order(StringComparer.Ordinal).ShouldBe(real.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_has_a_row_in_the_map()
    {
        var map = Repository.Read("docs/architecture.md");

        Repository.Projects.Where(p => !map.Contains($"| `{p}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Rights.Engine")]
    [InlineData("Rights.France")]
    [InlineData("Calendar")]
    [InlineData("Crypto")]
    public void What_is_pure_uses_neither_web_nor_database(string project)
    {
        var used = Repository.Assemblies.Single(a => a.GetName().Name == $"Appui.{project}").GetReferencedAssemblies().Select(a => a.Name!);

        used.ShouldNotContain(name => name.StartsWith("Microsoft.", StringComparison.Ordinal) || name == "Appui.Platform");
    }

    [GeneratedRegex(@"^\s*([\w.]+) --> ([\w.]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
