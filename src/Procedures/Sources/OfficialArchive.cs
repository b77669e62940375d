using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace Appui.Procedures.Sources;

/// <summary>An archive that is not read at all: which, and why.</summary>
internal sealed class ArchiveRefusedException(string reason, Exception? inner = null) : Exception(reason, inner);

/// <summary>The daily archive of service-public.fr: a zip of sheets. Nothing of it is ever written as a file, and one wrong entry refuses the whole.</summary>
internal static partial class OfficialArchive
{
    private const int MostEntries = 50_000;
    private const long LongestEntry = 16_000_000;
    private const long LongestInAll = 2_000_000_000;

    /// <summary>Reads the wanted sheets.</summary>
    /// <param name="archive">The zip, from its beginning; can be sought.</param>
    /// <param name="wanted">The sheets that cards name.</param>
    /// <exception cref="ArchiveRefusedException">It is cut, is no zip, holds names that lead out of it, or unfolds into more than it should.</exception>
    public static IReadOnlyList<OfficialSheet> Read(Stream archive, IReadOnlySet<string> wanted)
    {
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries) throw new ArchiveRefusedException($"it has more than {MostEntries} entries.");
            if (zip.Entries.Sum(entry => entry.Length) > LongestInAll) throw new ArchiveRefusedException("it unfolds into more than 2 GB.");
            if (zip.Entries.FirstOrDefault(entry => LeadsOut(entry.FullName)) is { } outside) throw new ArchiveRefusedException($"the name “{outside.FullName}” leads out of it.");
            return [.. zip.Entries.Where(entry => Sheet().Match(entry.FullName) is { Success: true } name && wanted.Contains(name.Groups["id"].Value)).Select(Read)];
        }
        catch (Exception cut) when (cut is InvalidDataException or EndOfStreamException)
        {
            throw new ArchiveRefusedException($"it is cut, or no zip: {cut.Message}", cut);
        }
    }

    private static OfficialSheet Read(ZipArchiveEntry entry)
    {
        if (entry.Length > LongestEntry) throw new ArchiveRefusedException($"{entry.FullName} is longer than a sheet may be.");
        try
        {
            // The length that an archive says is its own word: what really comes out is counted.
            using var stream = entry.Open();
            using var whole = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (whole.Length + read > LongestEntry) throw new ArchiveRefusedException($"{entry.FullName} unfolds into more than it says.");
                whole.Write(buffer.AsSpan(0, read));
            }
            whole.Position = 0;
            return OfficialSheet.Read(whole);
        }
        catch (XmlException wrong)
        {
            throw new ArchiveRefusedException($"{entry.FullName}: {wrong.Message}", wrong);
        }
    }

    private static bool LeadsOut(string name) => name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    [GeneratedRegex(@"(?:^|/)(?<id>[FN]\d{1,6})\.xml$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sheet();
}
