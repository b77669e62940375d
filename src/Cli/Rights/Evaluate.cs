namespace Appui.Cli.Rights;

internal static class Evaluate
{
    public static int Run(Options options, TextWriter output, TextWriter errors) => throw new UsageException("not yet");
}
