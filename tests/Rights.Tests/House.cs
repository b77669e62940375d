using System.IO.Compression;
using System.Text;

namespace Appui.Rights.Tests;

/// <summary>Where tests find their files, and the situations they share.</summary>
internal static class House
{
    public static string Root { get; } = FindRoot();

    public static string Tests => Path.Combine(Root, "tests", "Rights.Tests");

    /// <summary>The lines of the reference situations.</summary>
    public static IReadOnlyList<byte[]> ReferenceLines { get; } = ReadReference();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Appui.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the project.");
    }

    private static List<byte[]> ReadReference()
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(Tests, "Data", "dev.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var lines = new List<byte[]>();
        while (reader.ReadLine() is { } line) lines.Add(Encoding.UTF8.GetBytes(line));
        return lines;
    }
}
