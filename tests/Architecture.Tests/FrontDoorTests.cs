using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Appui.Architecture.Tests;

public sealed partial class FrontDoorTests
{
    [Fact]
    public void What_lies_in_a_subfolder_of_a_module_is_internal()
    {
        // The first namespace after the project's own is its subfolder; Design's tag helpers are the exception, Razor ignores internal ones.
        var leaks =
            from assembly in Repository.Assemblies
            let door = assembly.GetName().Name
            from type in assembly.GetExportedTypes()
            where type.Namespace is { } place && place.StartsWith(door + ".", StringComparison.Ordinal)
            where !(door == "Appui.Design" && type.Name.EndsWith("TagHelper", StringComparison.Ordinal))
            select type.FullName;

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public void Every_module_explains_itself_on_one_page()
    {
        var modules = Repository.Projects.Where(p => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", p), "*Module.cs").Any());

        modules.Where(m => !File.Exists(Path.Combine(Repository.Root, "src", m, "README.md"))).ShouldBeEmpty();
    }

    [Fact]
    public void Names_say_the_role_and_not_the_machinery()
    {
        var vague =
            from assembly in Repository.Assemblies
            from type in assembly.GetTypes()
            where type.Namespace?.StartsWith("Appui", StringComparison.Ordinal) == true && Vague().IsMatch(type.Name)
            where !type.Name.EndsWith("TagHelper", StringComparison.Ordinal)
            select type.FullName;

        vague.ShouldBeEmpty();
    }

    // A manager is somebody who runs a structure: InviteManager says what it does.
    [GeneratedRegex("(?<!^|Invite)(Manager|Common|Utils?|Info|Data|Dto)$")]
    private static partial Regex Vague();
}
