using System.Reflection;

namespace Appui.Architecture.Tests;

/// <summary>The sources as they lie on the disk, and what they were compiled to.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The projects of the product, by name.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>What the projects of the product were compiled to, the command line apart.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Projects.Where(p => p != "Cli").Select(p => Assembly.Load($"Appui.{p}"))];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The files of src with this ending, as (path from the root, text).</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string ending) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*" + ending, SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Appui.slnx")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Appui.slnx"));
}
