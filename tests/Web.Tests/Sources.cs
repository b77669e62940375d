namespace Appui.Web.Tests;

/// <summary>The sources of the product, as they lie on the disk.</summary>
internal static class Sources
{
    private static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>The files of src with this ending, as (path from the root, text).</summary>
    public static IEnumerable<(string Path, string Text)> Files(string ending) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*" + ending, SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    /// <summary>What a page of the documentation says.</summary>
    public static string Documentation(string name) => File.ReadAllText(Path.Combine(Root, "docs", name));

    /// <summary>A file beside the tests.</summary>
    public static string Test(string path) => Path.Combine(Root, "tests/Web.Tests", path);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Appui.slnx")) ? folder : Above(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Appui.slnx"));
}
