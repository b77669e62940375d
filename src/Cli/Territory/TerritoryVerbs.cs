using Appui.Cli.Privacy;
using Appui.Platform;
using Appui.Territory;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Cli.Territory;

/// <summary><c>territory import</c>: a file of places, row by row.</summary>
internal static class TerritoryVerbs
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>
    /// Reads a file of places and reports on each row; unless it is a dry run, keeps the places in the directory of the installation.
    /// 0 even when rows are refused, 1 when the file cannot be read.
    /// </summary>
    public static int Import(Options options, TextWriter output, TextWriter errors)
    {
        var (mapping, report, source, dryRun) = (options.Value("--mapping"), options.Value("--report"), options.Value("--source"), options.Has("--dry-run"));
        var file = options.Word("FILE");
        options.NothingLeft();

        if (Read(file, mapping, errors) is not { } import) return 1;
        if (report is not null)
        {
            using (var to = File.Create(report)) import.WriteReport(to);
            if (mapping is null) File.WriteAllText(Path.ChangeExtension(report, null) + ".mapping.json", import.MappingText);
        }

        output.WriteLine($"rows {import.Rows}\naccepted {import.Accepted}\nrepaired {import.Repaired}\nrefused {import.Refused}\nmerged {import.Merged}");
        if (!dryRun) Keep(import, source ?? IDirectory.SourceOf(file), output).GetAwaiter().GetResult();
        return 0;
    }

    /// <summary>Says how good the places are: those of a file, or those of the directory, by source.</summary>
    public static int Check(Options options, TextWriter output, TextWriter errors)
    {
        var mapping = options.Value("--mapping");
        var file = options.Word();
        options.NothingLeft();
        if (file is null) return CheckDirectory(output, errors).GetAwaiter().GetResult();

        if (Read(file, mapping, errors) is not { } import) return 1;
        Write(output, Path.GetFileNameWithoutExtension(file), import.Quality(Today));
        return 0;
    }

    /// <summary>Writes the places of the directory, or those of a file, in a form that other programs read.</summary>
    public static int Export(Options options, TextWriter output, TextWriter errors)
    {
        var (form, mapping, path) = (FormOf(options.Required("--form")), options.Value("--mapping"), options.Required("--out"));
        var file = options.Word();
        options.NothingLeft();
        if (file is null) return ExportDirectory(form, path).GetAwaiter().GetResult();

        if (Read(file, mapping, errors) is not { } import) return 1;
        using var to = File.Create(path);
        import.WritePlaces(form, to, Today);
        return 0;
    }

    private static PlacesForm FormOf(string name) => name switch
    {
        "lieux" => PlacesForm.Lieux,
        "lieux-csv" => PlacesForm.LieuxCsv,
        "structures" => PlacesForm.Structures,
        "services" => PlacesForm.Services,
        _ => throw new UsageException("--form is lieux, lieux-csv, structures or services"),
    };

    private static async Task<int> ExportDirectory(PlacesForm form, string path)
    {
        await using var house = House.Open();
        await house.PrepareDatabase();
        await using var scope = house.CreateAsyncScope();
        await using var to = File.Create(path);
        await scope.ServiceProvider.GetRequiredService<IDirectory>().Write(form, to);
        return 0;
    }

    private static async Task<int> CheckDirectory(TextWriter output, TextWriter errors)
    {
        await using var house = House.Open();
        await house.PrepareDatabase();
        await using var scope = house.CreateAsyncScope();
        var quality = await scope.ServiceProvider.GetRequiredService<IDirectory>().Quality();
        foreach (var (source, lines) in quality) Write(output, source, lines);
        if (quality.Count > 0) return 0;
        errors.WriteLine("Aucun lieu : importez d'abord un fichier.");
        return 1;
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<(string Line, int Count)> lines)
    {
        output.WriteLine(title);
        foreach (var (line, count) in lines) output.WriteLine($"  {count,7} {line}");
    }

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

    /// <summary>Keeps all of it, or nothing; says what it changes.</summary>
    private static async Task Keep(PlaceImport import, string source, TextWriter output)
    {
        await using var house = House.Open();
        await house.PrepareDatabase();
        await using var scope = house.CreateAsyncScope();
        var update = await scope.ServiceProvider.GetRequiredService<IDirectory>().Keep(import, source);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        output.WriteLine($"source {source}\nadded {update.Added}\nsame {update.Same}\nchanged {update.Changed}\nvanished {update.Vanished}\nkept-here {update.KeptHere}\nalike {update.Alike}");
        foreach (var change in update.Changes)
            output.WriteLine($"{change.Kind.ToString().ToLowerInvariant(),8} {change.Name}{(change.Fields.Count > 0 ? ": " + string.Join(", ", change.Fields) : "")}{(change.KeptHere.Count > 0 ? " (kept here: " + string.Join(", ", change.KeptHere) + ")" : "")}");
    }
}
