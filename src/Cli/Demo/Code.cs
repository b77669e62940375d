using Appui.People;
using Appui.Platform;

namespace Appui.Cli.Demo;

/// <summary><c>demo code</c>: what the telephone of an invented helper shows now. Refused where no demonstration runs.</summary>
internal static class Code
{
    public static int Run(Options options, TextWriter output, TextWriter errors)
    {
        var account = options.Word("NAME");
        options.NothingLeft();

        if (Now() is not { } now)
        {
            errors.WriteLine($"appui demo code: there is no demonstration in {DataFolder}; start one with bin/start");
            return 1;
        }
        if (DemoCode.Of(account, now) is not { } code)
        {
            errors.WriteLine($"appui demo code: no invented helper is called '{account}'; there are {string.Join(", ", DemoCode.Accounts)}");
            return 1;
        }
        output.WriteLine(code);
        return 0;
    }

    private static string DataFolder => Environment.GetEnvironmentVariable("Appui__DataFolder") ?? "var";

    // The demonstration that runs says what time it is there; before one runs, the settings do.
    private static DateTimeOffset? Now()
    {
        if (DemoCode.Now(DataFolder, TimeProvider.System.GetUtcNow()) is { } running) return running;
        return bool.TryParse(Environment.GetEnvironmentVariable("Appui__Demo"), out var demo) && demo
            ? new AppuiClock(Clocks.ParseNow(Environment.GetEnvironmentVariable("Appui__Now"))).GetUtcNow()
            : null;
    }
}
