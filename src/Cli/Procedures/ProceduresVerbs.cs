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
}
