using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class JournalArchiveTests
{
    [Fact]
    public async Task A_journal_nobody_touched_is_whole_in_place_and_as_an_export()
    {
        await using var ground = await Ground.Make();
        await Act(ground, 30);
        await Archive(ground).Sign();
        await Act(ground, 7);

        var inPlace = Archive(ground).Verify(since: null);
        var exported = Verify(Export(ground));
        var inPython = await VerifiedInPython(Export(ground));

        inPlace.Findings.ShouldBeEmpty();
        inPlace.Size.ShouldBe(37);
        (exported.Size, exported.Root, exported.ExitCode).ShouldBe((37, inPlace.Root, 0));
        inPython.ShouldBe(0);
    }

    [Theory]
    [InlineData("flip a verb", 2)]
    [InlineData("flip a verb and its hash", 2)]
    [InlineData("drop a leaf", 3)]
    [InlineData("insert a copy", 3)]
    [InlineData("swap two leaves", 3)]
    [InlineData("cut the end", 3)]
    [InlineData("change the signature", 4)]
    [InlineData("empty file", 6)]
    [InlineData("not a journal", 6)]
    public async Task Every_way_of_tampering_with_an_export_has_its_answer(string how, int exitCode)
    {
        await using var ground = await Ground.Make();
        await Act(ground, 12);
        await Archive(ground).Sign();

        var tampered = Tampered(how, Export(ground));

        Verify(tampered).ExitCode.ShouldBe(exitCode);
        (await VerifiedInPython(tampered)).ShouldBe(exitCode);
    }

    [Fact]
    public async Task A_row_changed_in_the_database_with_the_trigger_dropped_is_found()
    {
        await using var ground = await Ground.Make();
        await Act(ground, 5);
        await Archive(ground).Sign();
        await DropTrigger(ground);

        await ground.Execute("UPDATE platform_journal_leaves SET verb = 'nothing.happened' WHERE seq = 3");

        Archive(ground).Verify(since: null).ExitCode.ShouldBe((int)JournalFault.Altered);
        await Act(ground, 1);
        Archive(ground).Verify(since: null).Findings.ShouldContain(finding => finding.Sentence.Contains("Leaf 3 "));
    }

    [Theory]
    [InlineData("DELETE FROM platform_journal_leaves WHERE seq = 3", JournalFault.Displaced)]
    [InlineData("INSERT INTO platform_journal_leaves SELECT 6, at, actor_kind, actor, structure, verb, commitment, hash FROM platform_journal_leaves WHERE seq = 3", JournalFault.Altered)]
    [InlineData("INSERT INTO platform_journal_leaves SELECT 9, at, actor_kind, actor, structure, verb, commitment, hash FROM platform_journal_leaves WHERE seq = 3", JournalFault.Altered)]
    public async Task A_row_removed_or_slipped_in_with_the_trigger_dropped_is_found(string sql, JournalFault fault)
    {
        await using var ground = await Ground.Make();
        await Act(ground, 5);
        await Archive(ground).Sign();
        await DropTrigger(ground);

        await ground.Execute("DELETE FROM platform_journal_details WHERE seq = 3");
        await ground.Execute(sql);

        Archive(ground).Verify(since: null).ExitCode.ShouldBe((int)fault);
    }

    [Fact]
    public async Task A_snapshot_that_is_older_than_the_last_checkpoint_is_noticed_and_no_more_signed()
    {
        await using var ground = await Ground.Make();
        await Act(ground, 5);
        await Archive(ground).Sign();
        var snapshot = await ground.Copy();
        await Act(ground, 5);
        var kept = await Archive(ground).Sign();

        await using var restored = ground.On(snapshot);

        Archive(restored).Verify(since: null).ExitCode.ShouldBe((int)JournalFault.Forked);
        Archive(restored).Verify(kept).ExitCode.ShouldBe((int)JournalFault.Forked);
        await Act(restored, 9);
        await Should.ThrowAsync<InvalidOperationException>(Archive(restored).Sign());
    }

    [Fact]
    public async Task An_export_made_while_others_write_is_whole_and_each_extends_the_one_before()
    {
        await using var ground = await Ground.Make();
        await Act(ground, 1);
        using var enough = new CancellationTokenSource();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await Act(ground, 3);
                Interlocked.Increment(ref written);
            }
        });

        var (sizes, kept) = (new List<long>(), await Archive(ground).Sign());
        for (var exports = 0; exports < 4; exports++)
        {
            var report = Verify(Export(ground), kept);
            report.Findings.ShouldBeEmpty();
            sizes.Add(report.Size);
            kept = await Archive(ground).Sign() ?? kept;
            // Two more: one of them was begun after this export.
            var enoughWritten = Volatile.Read(ref written) + 2;
            while (Volatile.Read(ref written) < enoughWritten && !writing.IsCompleted) await Task.Delay(5);
        }
        await enough.CancelAsync();
        await writing;

        sizes.ShouldBe(sizes.Order());
        sizes.Distinct().Count().ShouldBe(4, "nobody wrote meanwhile");
    }

    [Fact]
    public async Task A_database_put_back_to_an_older_day_is_noticed_and_no_more_signed()
    {
        await using var ground = await Ground.Make();
        await Act(ground, 5);
        var kept = await Archive(ground).Sign();
        await DropTrigger(ground);
        await ground.Execute("DELETE FROM platform_journal_details WHERE seq > 3");
        await ground.Execute("DELETE FROM platform_journal_leaves WHERE seq > 3");
        await ground.Execute("DELETE FROM platform_checkpoints");

        Archive(ground).Verify(since: null).ExitCode.ShouldBe((int)JournalFault.Forked);
        Archive(ground).Verify(kept).ExitCode.ShouldBe((int)JournalFault.Forked);
        await Act(ground, 1);
        await Should.ThrowAsync<InvalidOperationException>(Archive(ground).Sign());
    }

    [Fact]
    public async Task A_kept_checkpoint_shows_that_history_was_written_anew()
    {
        await using var ground = await Ground.Make();
        await Act(ground, 5);
        var kept = await Archive(ground).Sign();
        Verify(Export(ground), kept).ExitCode.ShouldBe(0);

        await DropTrigger(ground);
        await ground.Execute("DELETE FROM platform_journal_details WHERE seq > 3");
        await ground.Execute("DELETE FROM platform_journal_leaves WHERE seq > 3");
        await ground.Execute("DELETE FROM platform_checkpoints");
        await Act(ground, 2);

        Verify(Export(ground), kept).ExitCode.ShouldBe((int)JournalFault.Forked);
    }

    [Fact]
    public async Task A_checkpoint_of_another_installation_proves_nothing()
    {
        await using var ground = await Ground.Make();
        await using var other = await Ground.Make();
        await Act(ground, 5);
        await Act(other, 5);

        Verify(Export(ground), await Archive(other).Sign()).ExitCode.ShouldBe((int)JournalFault.BadSignature);
    }

    internal static JournalArchive Archive(Ground ground) => ground.Services.GetRequiredService<JournalArchive>();

    internal static Task Act(Ground ground, int times) =>
        ground.InOneUnit(services =>
        {
            for (var i = 0; i < times; i++)
                services.GetRequiredService<Journal>().Record("person.read", FileId.New(Ground.Start));
        });

    private static async Task DropTrigger(Ground ground)
    {
        foreach (var table in new[] { "platform_journal_leaves", "platform_checkpoints" })
            await ground.Execute(
                Databases.TestDatabase.IsPostgres
                    ? $"ALTER TABLE {table} DISABLE TRIGGER ALL"
                    : $"DROP TRIGGER {table}_no_update; DROP TRIGGER {table}_no_delete; DROP TRIGGER IF EXISTS {table}_in_order");
    }

    internal static List<string> Export(Ground ground)
    {
        using var text = new StringWriter();
        Archive(ground).Export(text);
        return [.. text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    internal static JournalReport Verify(List<string> lines, string? since = null)
    {
        using var text = new StringReader(string.Join('\n', lines));
        return JournalArchive.Verify(text, since);
    }

    /// <summary>The verifier that was written apart from the program must agree with it.</summary>
    internal static async Task<int> VerifiedInPython(List<string> lines, string? since = null)
    {
        var (file, kept) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllLinesAsync(file, lines);
        await File.WriteAllTextAsync(kept, since);
        using var python = Process.Start(new ProcessStartInfo("python3", [Above(AppContext.BaseDirectory, "tools/verify-journal.py"), file, .. since is null ? [] : new[] { "--since", kept }])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        await python.WaitForExitAsync();
        File.Delete(file);
        File.Delete(kept);
        return python.ExitCode;
    }

    internal static string Above(string folder, string path) =>
        File.Exists(Path.Combine(folder, path)) ? Path.Combine(folder, path) : Above(Path.GetDirectoryName(folder)!, path);

    private static List<string> Tampered(string how, List<string> lines)
    {
        switch (how)
        {
            case "flip a verb":
                lines[4] = lines[4].Replace("person.read", "person.seen", StringComparison.Ordinal);
                break;
            case "flip a verb and its hash":
                var leaf = System.Text.Json.JsonSerializer.Deserialize<Journalling.Leaf>(lines[4])! with { Verb = "person.seen" };
                lines[4] = System.Text.Json.JsonSerializer.Serialize(leaf with { Hash = Convert.ToHexStringLower(leaf.ComputeHash()) });
                break;
            case "drop a leaf":
                lines.RemoveAt(4);
                break;
            case "insert a copy":
                lines.Insert(4, lines[4]);
                break;
            case "swap two leaves":
                (lines[4], lines[5]) = (lines[5], lines[4]);
                break;
            case "cut the end":
                lines.RemoveRange(9, lines.Count - 9);
                break;
            case "change the signature":
                var note = lines.FindIndex(line => line.StartsWith("{\"checkpoint\"", StringComparison.Ordinal));
                lines[note] = lines[note].Replace("appui ", "appui A", StringComparison.Ordinal);
                break;
            case "empty file":
                lines.Clear();
                break;
            case "not a journal":
                lines[0] = "{\"journal\":\"something else\"}";
                break;
        }
        return lines;
    }
}
