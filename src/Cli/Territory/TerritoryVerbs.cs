using Appui.Territory;

namespace Appui.Cli.Territory;

/// <summary><c>territory import</c>: a file of places, row by row.</summary>
internal static class TerritoryVerbs
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>
    /// Reads a file of places and reports on each row; unless it is a dry run, keeps the places in the folder <c>territory</c> of the data folder, one file for each source.
    /// 0 even when rows are refused, 1 when the file cannot be read.
    /// </summary>
    public static int Import(Options options, TextWriter output, TextWriter errors)
    {
        var (mapping, report, dryRun) = (options.Value("--mapping"), options.Value("--report"), options.Has("--dry-run"));
        var file = options.Word("FILE");
        options.NothingLeft();

        if (Read(file, mapping, errors) is not { } import) return 1;
        if (report is not null)
        {
            using (var to = File.Create(report)) import.WriteReport(to);
            if (mapping is null) File.WriteAllText(Path.ChangeExtension(report, null) + ".mapping.json", import.MappingText);
        }

        if (!dryRun) Keep(file, import);
        output.WriteLine($"rows {import.Rows}\naccepted {import.Accepted}\nrepaired {import.Repaired}\nrefused {import.Refused}\nmerged {import.Merged}");
        return 0;
    }

    /// <summary>Says how good the places are: those of a file, or those kept by earlier imports.</summary>
    public static int Check(Options options, TextWriter output, TextWriter errors)
    {
        var mapping = options.Value("--mapping");
        var file = options.Word();
        options.NothingLeft();

        var files = file is not null ? [file] : Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.json") : [];
        if (files.Length == 0) errors.WriteLine("Aucun lieu : importez d'abord un fichier.");
        var status = files.Length == 0 ? 1 : 0;
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            if (Read(path, mapping, errors) is not { } import)
            {
                status = 1;
                continue;
            }

            output.WriteLine(Path.GetFileNameWithoutExtension(path));
            foreach (var (line, count) in import.Quality(Today)) output.WriteLine($"  {count,7} {line}");
        }

        return status;
    }

    private static string Folder => Path.Combine(Environment.GetEnvironmentVariable("Appui__DataFolder") ?? "var", "territory");

    private static PlaceImport? Read(string file, string? mapping, TextWriter errors)
    {
        try
        {
            return PlaceImport.Read(file, mapping is null ? null : File.ReadAllText(mapping), Today);
        }
        catch (UnreadablePlacesException e)
        {
            errors.WriteLine(e.Message);
            return null;
        }
    }

    /// <summary>Replaces what an earlier import of the same file kept, whole or not at all.</summary>
    private static void Keep(string file, PlaceImport import)
    {
        Directory.CreateDirectory(Folder);
        var target = Path.Combine(Folder, Path.GetFileNameWithoutExtension(file) + ".json");
        using (var to = File.Create(target + ".new")) import.WritePlaces(to, Today);
        File.Move(target + ".new", target, overwrite: true);
    }
}
