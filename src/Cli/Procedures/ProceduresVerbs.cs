using System.Data.Common;
using Appui.Cli.Privacy;
using Appui.Procedures;

namespace Appui.Cli.Procedures;

/// <summary>What the program does by itself with claims, by hand.</summary>
internal static class ProceduresVerbs
{
    /// <summary><c>procedures night</c>: claims that an agency should have answered stand at silence. Run twice, it does nothing more.</summary>
    public static int Night(Options options, TextWriter output, TextWriter errors)
    {
        options.NothingLeft();
        using var house = House.Open();
        try
        {
            output.WriteLine($"{house.RunNight().GetAwaiter().GetResult()} claims without an answer");
            return 0;
        }
        catch (Exception failed) when (failed is DbException or InvalidOperationException)
        {
            errors.WriteLine($"appui procedures night: {failed.Message} What was done is wholly done; run it again.");
            return 1;
        }
    }

    /// <summary><c>procedures sources</c>: reads the daily archive of service-public.fr and says what changed under our cards. 0 read, 1 refused and nothing changed.</summary>
    public static int Sources(Options options, TextWriter output, TextWriter errors)
    {
        var file = options.Word("ARCHIVE");
        options.NothingLeft();
        using var house = House.Open();
        using var archive = File.OpenRead(file);
        try
        {
            var changes = house.ReadOfficialSheets(archive).GetAwaiter().GetResult();
            foreach (var change in changes) output.WriteLine(change);
            output.WriteLine($"{changes.Count} changes");
            return 0;
        }
        catch (Exception failed) when (failed is DbException or InvalidOperationException or InvalidDataException)
        {
            errors.WriteLine($"appui procedures sources: {failed.Message} Nothing changed.");
            return 1;
        }
    }
}
