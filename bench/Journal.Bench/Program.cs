// bin/bench journal: an export of one million leaves, verified by the program and by tools/verify-journal.py in one run.
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Appui.Crypto;
using Appui.Platform;
using Appui.Platform.Journalling;

var file = Path.Combine(Path.GetTempPath(), "appui-bench-journal.jsonl");
if (args is ["verify", ..])
{
    using var export = new StreamReader(file);
    var whole = JournalArchive.Verify(export, since: null);
    Console.WriteLine($"{whole.ExitCode} {whole.Size} {whole.Root} {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MiB");
    return;
}

var leaves = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
Export(file, leaves);
Console.WriteLine($"{leaves:N0} leaves, {new FileInfo(file).Length / 1_048_576} MiB");
for (var round = 1; round <= 3; round++)
    Console.WriteLine($"program: {Run("dotnet", Environment.GetCommandLineArgs()[0], "verify")}");
Console.WriteLine($"python:  {Run("python3", "tools/verify-journal.py", file)}");
File.Delete(file);

static string Run(string program, params string[] arguments)
{
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
    var said = process.StandardOutput.ReadToEnd().ReplaceLineEndings(" ");
    process.WaitForExit();
    return $"{watch.Elapsed.TotalSeconds:F2} s, exit {process.ExitCode}, {said}";
}

static void Export(string file, long leaves)
{
    using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    using var to = new StreamWriter(file);
    var tree = new GrowingTree();
    var actor = new Actor();
    actor.IsHelper(HelperId.New(DateTimeOffset.UnixEpoch), StructureId.New(DateTimeOffset.UnixEpoch));
    to.Write(JsonSerializer.Serialize(new Header("appui-journal-1", "bench", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())), JournalJson.Default.Header) + "\n");
    for (var number = 1L; number <= leaves; number++)
    {
        var leaf = Leaf.Of(number, DateTimeOffset.UnixEpoch.AddSeconds(number), actor, "person.read", SHA256.HashData(BitConverter.GetBytes(number)));
        tree.Add(leaf.ComputeHash());
        to.Write(JsonSerializer.Serialize(leaf, JournalJson.Default.Leaf) + "\n");
        if (number % 10_000 == 0 || number == leaves)
            to.Write(JsonSerializer.Serialize(new Signed(SignedNote.Sign(new Checkpoint("bench", number, tree.Root()).Text, "appui", key)), JournalJson.Default.Signed) + "\n");
    }
    to.Write(JsonSerializer.Serialize(new End(new(leaves, leaves / 10_000)), JournalJson.Default.End) + "\n");
}
