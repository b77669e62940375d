using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Appui.Crypto;
using Appui.Databases;
using Appui.Platform.Journalling;
using Appui.Platform.Sealing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

/// <summary>
/// Everything that somebody with the export, or even with the key, could do to a journal of twelve leaves, the first eight of them signed once and all of them again;
/// and what both verifiers say, alone and with the first checkpoint, which somebody kept. The table stands in <c>docs/figures.md</c>, as it comes out here.
/// </summary>
public sealed class TamperingTests
{
    private static readonly (string What, Action<Journal12> Do)[] Ways =
    [
        ("nothing", _ => { }),
        ("flip: one word of a leaf", journal => journal.Change(5, leaf => leaf with { Verb = "person.seen" }, rehash: false)),
        ("flip, its hash made anew", journal => journal.Change(5, leaf => leaf with { Verb = "person.seen" })),
        ("drop a leaf", journal => journal.Leaves.RemoveAt(4)),
        ("drop a leaf, the others numbered anew", journal => { journal.Leaves.RemoveAt(4); journal.Renumber(); }),
        ("insert a copy of a leaf", journal => journal.Leaves.Insert(4, journal.Leaves[4])),
        ("insert an invented leaf, the others numbered anew", journal => { journal.Leaves.Insert(4, journal.Leaves[4] with { Verb = "person.seen" }); journal.Renumber(); }),
        ("swap two leaves", journal => (journal.Leaves[4], journal.Leaves[5]) = (journal.Leaves[5], journal.Leaves[4])),
        ("truncate: the file stops", journal => journal.StopsAfter = 9),
        ("rollback: back to six leaves, and the end says so", journal => journal.Keep(6)),
        ("re-sign: history rewritten, signed with another key", journal => { journal.Change(5, leaf => leaf with { Verb = "person.seen" }); journal.SignAnew(ECDsa.Create(ECCurve.NamedCurves.nistP256), withItsKey: true); }),
        ("re-sign with another key, the header left", journal => journal.SignAnew(ECDsa.Create(ECCurve.NamedCurves.nistP256), withItsKey: false)),
        ("fork: history rewritten, signed with the stolen key", journal => { journal.Change(5, leaf => leaf with { Verb = "person.seen" }); journal.SignAnew(journal.StolenKey, withItsKey: true); }),
        ("fork: a second checkpoint of as many leaves", journal => journal.SignTwice()),
        ("a signature is altered", journal => journal.Notes[0] = (journal.Notes[0].Size, journal.Notes[0].Note.Replace("appui ", "appui A", StringComparison.Ordinal))),
        ("no journal", journal => journal.Header = "{}"),
    ];

    [Fact]
    public async Task Both_verifiers_say_of_every_way_what_the_figures_say()
    {
        await using var ground = await Ground.Make();
        await JournalArchiveTests.Act(ground, 8);
        var kept = (await JournalArchiveTests.Archive(ground).Sign())!;
        await JournalArchiveTests.Act(ground, 4);
        await JournalArchiveTests.Archive(ground).Sign();
        var lines = JournalArchiveTests.Export(ground);
        var key = ground.Services.GetRequiredService<KeyFolder>().Secret("checkpoint", () => throw new InvalidOperationException("It was signed already."));

        var table = new List<string> { "| what was done | program | Python | program, with a kept checkpoint | Python, with it |", "|---|---|---|---|---|" };
        foreach (var (what, change) in Ways)
        {
            var journal = new Journal12(lines, key);
            change(journal);
            var export = journal.Write();
            table.Add($"| {what} | {Program(export, null)} | {await Python(export, null)} | {Program(export, kept)} | {await Python(export, kept)} |");
        }

        var answered = Path.Combine(JournalArchiveTests.Above(AppContext.BaseDirectory, "docs/figures.md"), $"../../artifacts/journal-tampering{(TestDatabase.IsPostgres ? "-postgres" : "")}.md");
        await File.WriteAllLinesAsync(Path.GetFullPath(answered), table);
        table.Skip(3).ShouldAllBe(line => !line.EndsWith(" 0 | 0 |"));
        table.Skip(2).ShouldAllBe(line => line.Split('|')[2] == line.Split('|')[3] && line.Split('|')[4] == line.Split('|')[5]);
        var figures = await File.ReadAllTextAsync(JournalArchiveTests.Above(AppContext.BaseDirectory, "docs/figures.md"));
        figures.ShouldContain(string.Join('\n', table), Case.Sensitive, "The table of docs/figures.md is no longer what the verifiers say: copy artifacts/journal-tampering.md into it.");
    }

    private static int Program(List<string> export, string? kept) => JournalArchiveTests.Verify(export, kept).ExitCode;

    private static Task<int> Python(List<string> export, string? kept) => JournalArchiveTests.VerifiedInPython(export, kept);

    /// <summary>An export that is being falsified.</summary>
    private sealed class Journal12
    {
        private readonly string end;
        private bool saysItsEnd;

        public Journal12(List<string> lines, byte[] key)
        {
            (Header, end) = (lines[0], lines[^1]);
            Leaves = [.. lines.Where(line => line.StartsWith("{\"seq\"", StringComparison.Ordinal)).Select(line => JsonSerializer.Deserialize<Leaf>(line)!)];
            Notes = [.. lines.Where(line => line.StartsWith("{\"checkpoint\"", StringComparison.Ordinal)).Select(line => (string)JsonNode.Parse(line)!["checkpoint"]!)
                .Select(note => (int.Parse(note.Split('\n')[1], CultureInfo.InvariantCulture), note))];
            StolenKey = ECDsa.Create();
            StolenKey.ImportPkcs8PrivateKey(key, out _);
        }

        public string Header { get; set; }

        /// <summary>How many lines of the file are left; null for all.</summary>
        public int? StopsAfter { get; set; }

        public List<Leaf> Leaves { get; }

        public List<(int Size, string Note)> Notes { get; }

        public ECDsa StolenKey { get; }

        public void Change(int number, Func<Leaf, Leaf> change, bool rehash = true)
        {
            var leaf = change(Leaves[number - 1]);
            Leaves[number - 1] = rehash ? Rehashed(leaf) : leaf;
        }

        public void Renumber()
        {
            for (var i = 0; i < Leaves.Count; i++)
                Leaves[i] = Rehashed(Leaves[i] with { Number = i + 1 });
        }

        public void Keep(int leaves)
        {
            Leaves.RemoveRange(leaves, Leaves.Count - leaves);
            Notes.RemoveAll(note => note.Size > leaves);
            saysItsEnd = true;
        }

        public void SignAnew(ECDsa with, bool withItsKey)
        {
            for (var i = 0; i < Notes.Count; i++)
                Notes[i] = (Notes[i].Size, Sign(Notes[i].Size, Root(Notes[i].Size), with));
            if (withItsKey)
                Header = JsonSerializer.Serialize(new Header("appui-journal-1", "elsewhere", Convert.ToBase64String(with.ExportSubjectPublicKeyInfo())));
        }

        public void SignTwice() => Notes.Insert(1, (8, Sign(8, SHA256.HashData([1]), StolenKey)));

        /// <summary>The lines, each checkpoint after the last leaf that it signs.</summary>
        public List<string> Write()
        {
            List<string> written = [Header];
            for (var i = 0; i <= Leaves.Count; i++)
            {
                if (i > 0)
                    written.Add(JsonSerializer.Serialize(Leaves[i - 1]));
                written.AddRange(Notes.Where(note => note.Size == i || (i == Leaves.Count && note.Size > i)).Select(note => JsonSerializer.Serialize(new Signed(note.Note))));
            }
            written.Add(saysItsEnd ? JsonSerializer.Serialize(new End(new(Leaves.Count, Notes.Count))) : end);
            return StopsAfter is { } lines ? written[..lines] : written;
        }

        private static Leaf Rehashed(Leaf leaf) => leaf with { Hash = Convert.ToHexStringLower(leaf.ComputeHash()) };

        private byte[] Root(int size)
        {
            var tree = new GrowingTree();
            foreach (var leaf in Leaves.Take(size))
                tree.Add(leaf.ComputeHash());
            return tree.Root();
        }

        private static string Sign(int size, byte[] root, ECDsa key) => SignedNote.Sign(new Checkpoint("elsewhere", size, root).Text, "appui", key);
    }
}
