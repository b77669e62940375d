using Appui.Cli.Hours;
using Appui.Cli.Journal;
using Appui.Cli.Mandates;
using Appui.Cli.Privacy;
using Appui.Cli.Procedures;
using Appui.Cli.Rights;
using Appui.Cli.Safe;
using Appui.Cli.Territory;

namespace Appui.Cli;

/// <summary>The verbs of <c>bin/appui</c>, by their words. A module that wants a verb adds a line here.</summary>
internal static class Verbs
{
    private const int Usage = 64;

    private static readonly IReadOnlyList<Verb> All =
    [
        new("rights evaluate", "--in FILE|- [--out FILE|-] [--law france|reference] [--explain] [--format jsonl|csv] [--errors text|json]", "evaluate situations, one JSON object a line", Evaluate.Run),
        new("rights compare", "--in FILE|- [--law reference|france] [--floor 0.95] [--json]", "compare with the expected results of a situation file", Compare.Run),
        new("rights questions", "--in FILE|- [--out FILE] [--law france|reference] [--json]", "simulate screenings: how many questions until every right is known (docs/questions.md)", Questions.Run),
        new("rights aids check", "--in FILE [--json]", "say which public descriptions of aids our conditions can express", AidsCheck.Run),
        new("rights figures", "--month YYYY-MM", "list the figures of law that should have been revised before a month", Figures.Run),
        new("hours evaluate", "--in FILE|- [--out FILE|-] --from YYYY-MM-DD --to YYYY-MM-DD --commune CODE [--repair]", "say when opening hours are open, one JSON object a line; --to is not included", HoursVerbs.Evaluate),
        new("hours read-french", "--in FILE|- [--out FILE|-]", "read opening hours told in French, one JSON object a line", HoursVerbs.ReadFrench),
        new("territory import", "FILE [--mapping FILE] [--source NAME] [--dry-run] [--report FILE]", "read a file of places, CSV or JSON, into the directory, and report on each row; without --mapping the one guessed is written beside the report", TerritoryVerbs.Import),
        new("territory export", "[FILE] --form lieux|lieux-csv|structures|services --out FILE [--mapping FILE]", "write the places of the directory, or those of a file, in the national schema or in data·inclusion", TerritoryVerbs.Export),
        new("territory check", "[FILE] [--mapping FILE]", "say how complete and how fresh the places of a file are, or those of the directory", TerritoryVerbs.Check),
        new("mandate check", "FILE|- [--key PEM] [--on YYYY-MM-DD] [--json]", "check the square of a mandate, from its text, a photo or the PDF: 0 valid, 1 over, 2 signature wrong", Check.Run),
        new("demo code", "NAME", "say the one-time code of an invented helper, in the demonstration only", Demo.Code.Run),
        new("journal export", "FILE|-", "write the journal's leaves and checkpoints as JSON lines", JournalVerbs.Export),
        new("journal verify", "[FILE|-] [--since CHECKPOINT_FILE]", "recompute the journal, from an export or in place (exit codes in docs/journal.md)", JournalVerbs.Verify),
        new("safe doctor", "[--json]", "compare database, files and sealer; exit 0 only when nothing is missing", SafeVerbs.Doctor),
        new("backup", "DIR", "copy the database, the sealed files and keys, and the sealer's store into an empty folder; neither master key is in it", SafeVerbs.Backup),
        new("restore", "DIR", "put a copy back into an empty installation, whose master keys are in place", SafeVerbs.Restore),
        new("journal checkpoint", "", "sign the present state of the journal and print it, to keep elsewhere", JournalVerbs.Checkpoint),
        new("procedures night", "", "do now what nights do: claims that an agency should have answered stand at silence", ProceduresVerbs.Night),
        new("procedures sources", "ARCHIVE", "read the daily archive of service-public.fr (a zip) and say what changed under our cards", ProceduresVerbs.Sources),
        new("privacy register", "[--json]", "print the register of processing and the retention table, as the code says them", PrivacyVerbs.Register),
        new("privacy retention", "[--dry-run] [--json]", "end what was kept long enough, or say what would end", PrivacyVerbs.Retention),
        new("privacy certificate", "NUMBER", "compare a certificate of erasure with the journal", PrivacyVerbs.Certificate),
    ];

    /// <summary>Runs the verb that the first words name. 0 done, 1 done with errors, 64 misused.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        foreach (var verb in All)
        {
            var words = verb.Name.Split(' ');
            if (args.Length < words.Length || !words.AsSpan().SequenceEqual(args.AsSpan(0, words.Length))) continue;
            try
            {
                return verb.Run(new Options(args[words.Length..]), output, errors);
            }
            catch (UsageException e)
            {
                errors.WriteLine($"appui {verb.Name}: {e.Message}");
                errors.WriteLine($"usage: appui {verb.Name} {verb.Options}");
                return Usage;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                errors.WriteLine($"appui {verb.Name}: {e.Message}");
                return 1;
            }
        }

        Explain(args is ["help"] or ["--help"] ? output : errors);
        return args is ["help"] or ["--help"] ? 0 : Usage;
    }

    private static void Explain(TextWriter writer)
    {
        writer.WriteLine("usage: appui VERB [options]");
        foreach (var verb in All) writer.WriteLine($"  {verb.Name} {verb.Options}\n      {verb.Purpose}");
    }
}

/// <summary>One verb: its words, its options as shown, what it is for, and what it does.</summary>
internal sealed record Verb(string Name, string Options, string Purpose, Func<Options, TextWriter, TextWriter, int> Run);
