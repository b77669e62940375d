using System.Globalization;
using Appui.Calendar;
using Appui.Rights.France;

namespace Appui.Cli.Rights;

/// <summary><c>rights figures</c>: the figures of law that should have been revised before a month.</summary>
internal static class Figures
{
    public static int Run(Options options, TextWriter output, TextWriter errors)
    {
        var text = options.Required("--month");
        options.NothingLeft();
        if (!Month.TryParse(text, out var month)) throw new UsageException("--month is YYYY-MM");

        var stale = Law.StaleFigures(month);
        foreach (var figure in stale)
            output.WriteLine($"{figure.Key,-55} {figure.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {figure.Source}");
        if (stale.Count > 0) errors.WriteLine($"{stale.Count} figures should have been revised before {month}");
        return stale.Count > 0 ? 1 : 0;
    }
}
