using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Cli.Journal;

/// <summary>The journal outside its database; format and exit codes in <c>docs/journal.md</c>.</summary>
internal static class JournalVerbs
{
    /// <summary><c>journal export</c>: leaves and checkpoints as JSON lines.</summary>
    public static int Export(Options options, TextWriter output, TextWriter errors)
    {
        var file = options.Word("FILE");
        options.NothingLeft();

        using var installation = Installation.Open();
        using var to = file == "-" ? null : new StreamWriter(file);
        installation.GetRequiredService<JournalArchive>().Export(to ?? output);
        return 0;
    }

    /// <summary><c>journal verify</c>: recomputes everything, in an export or in place.</summary>
    public static int Verify(Options options, TextWriter output, TextWriter errors)
    {
        var since = options.Value("--since");
        var file = options.Word();
        options.NothingLeft();

        var report = Report(file, since);
        output.WriteLine($"leaves {report.Size}\nroot {report.Root}");
        foreach (var finding in report.Findings)
            errors.WriteLine($"{(int)finding.Fault} {finding.Sentence}");
        return report.ExitCode;
    }

    /// <summary><c>journal checkpoint</c>: signs the present state and prints the note, to keep elsewhere.</summary>
    public static int Checkpoint(Options options, TextWriter output, TextWriter errors)
    {
        options.NothingLeft();
        using var installation = Installation.Open();
        var archive = installation.GetRequiredService<JournalArchive>();
        output.Write(archive.Sign().GetAwaiter().GetResult() ?? archive.LastCheckpoint() ?? throw new IOException("nothing was written in this journal yet"));
        return 0;
    }

    private static JournalReport Report(string? file, string? since)
    {
        try
        {
            var kept = since is null ? null : File.ReadAllText(since);
            return file is null ? InPlace(kept) : OfFile(file, kept);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new(0, "", [new(JournalFault.Unreadable, unreadable.Message)]);
        }
    }

    private static JournalReport InPlace(string? since)
    {
        using var installation = Installation.Open();
        return installation.GetRequiredService<JournalArchive>().Verify(since);
    }

    private static JournalReport OfFile(string file, string? since)
    {
        using var export = file == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(file);
        return JournalArchive.Verify(export, since);
    }
}
