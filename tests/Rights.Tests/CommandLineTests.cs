using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

/// <summary><c>rights evaluate</c> as a study office meets it: the built program, files, signals, exit codes.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly int Lines = Environment.GetEnvironmentVariable("APPUI_LONG") is null ? 50_000 : 1_000_000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("appui-rights-");

    [Fact]
    public void A_long_file_with_three_bad_lines_is_done_for_the_others_and_the_three_are_named()
    {
        int[] bad = [7, Lines / 2, Lines];
        Write("in.jsonl", Enumerable.Range(1, Lines).Select(i => bad.Contains(i) ? (i == 7 ? "{\"id\":" : Home(i).Replace("2026-05", "2019-05", StringComparison.Ordinal)) : Home(i)));

        var (code, _, errors) = Run("--in", At("in.jsonl"), "--out", At("out.jsonl"));

        code.ShouldBe(1);
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0])
            .ShouldBe(bad.Select(number => string.Create(CultureInfo.InvariantCulture, $"line {number}")));
        var ids = File.ReadLines(At("out.jsonl")).Select(IdOf).ToList();
        ids.ShouldBe(Enumerable.Range(1, Lines).Except(bad).Select(NameOf));
        File.Exists(At("out.jsonl.part")).ShouldBeFalse();
    }

    [Fact]
    public void What_is_wrong_with_a_line_is_also_told_to_programs()
    {
        Write("in.jsonl", [Home(1), Home(2).Replace("\"rent\":450", "\"rent\":-1", StringComparison.Ordinal)]);

        var (code, _, errors) = Run("--in", At("in.jsonl"), "--errors", "json");

        code.ShouldBe(1);
        using var told = JsonDocument.Parse(errors);
        told.RootElement.GetProperty("line").GetInt32().ShouldBe(2);
        told.RootElement.GetProperty("field").GetString().ShouldBe("housing.rent");
        told.RootElement.GetProperty("code").GetString().ShouldBe("negative");
    }

    [Fact]
    public void A_run_asked_to_stop_keeps_whole_lines_beside_and_leaves_the_file_that_was_there()
    {
        File.WriteAllText(At("out.jsonl"), "what was there");
        using var run = Start("--in", "-", "--out", At("out.jsonl"));
        for (var i = 1; i <= 3_000; i++) run.StandardInput.WriteLine(Home(i));
        run.StandardInput.Flush();
        SpinWait.SpinUntil(() => File.Exists(At("out.jsonl.part")) && new FileInfo(At("out.jsonl.part")).Length > 0, TimeSpan.FromSeconds(30)).ShouldBeTrue();

        using (var kill = Process.Start("kill", ["-INT", run.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        try
        {
            // It waits for lines, or has ended already.
            run.StandardInput.Write(string.Concat(Enumerable.Range(3_001, 3_000).Select(i => Home(i) + "\n")));
            run.StandardInput.Close();
        }
        catch (IOException)
        {
        }

        run.WaitForExit(30_000).ShouldBeTrue();
        run.ExitCode.ShouldBe(130);
        run.StandardError.ReadToEnd().ShouldContain("out.jsonl.part");
        File.ReadAllText(At("out.jsonl")).ShouldBe("what was there");
        var kept = File.ReadAllText(At("out.jsonl.part"));
        kept.ShouldEndWith("}\n");
        var ids = kept.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(IdOf).ToList();
        ids.Count.ShouldBeInRange(1, 5_999);
        ids.ShouldBe(Enumerable.Range(1, ids.Count).Select(NameOf));
    }

    [Fact]
    public void Five_hundred_persons_are_refused_and_sixty_are_computed()
    {
        Write("in.jsonl", [Home(1, children: 499), Home(2, children: 59)]);

        var (code, output, errors) = Run("--in", At("in.jsonl"));

        code.ShouldBe(1);
        errors.Trim().ShouldBe("line 1: persons: the household has more than 60 persons");
        IdOf(output.Trim()).ShouldBe(NameOf(2));
    }

    [Theory]
    [InlineData("\"birth_date\":\"1990-03-12\"", "\"birth_date\":\"2012-03-12\"", "persons[1].birth_date")]
    [InlineData("\"salary_net\":900", "\"salary_net\":1900", "persons[0].incomes.salary_net")]
    [InlineData("\"status\":\"tenant\"", "\"status\":\"rent_free\"", "housing.rent")]
    [InlineData("\"rent\":450", "\"rent\":99999999999", "housing.rent")]
    [InlineData("\"month\":\"2026-05\"", "\"month\":\"2026-00\"", "month")]
    [InlineData("\"persons\":[", "\"people\":[", "people")]
    [InlineData("\"id\":\"home-1\"", "\"id\":\"\\ud800\"", "line")]
    public void Facts_that_contradict_each_other_are_refused_at_their_field(string good, string wrong, string field)
    {
        Write("in.jsonl", [Home(1, children: 1).Replace(good, wrong, StringComparison.Ordinal)]);

        var (code, output, errors) = Run("--in", At("in.jsonl"));

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldStartWith($"line 1: {field}: ");
    }

    [Fact]
    public void A_table_has_the_same_amounts_as_the_lines()
    {
        Write("in.jsonl", [Home(1, children: 2), Home(2).Replace("home-2", "=cmd \\\"x\\\", y", StringComparison.Ordinal), Home(3).Replace("\"salary_net\":900", "\"salary_net\":null", StringComparison.Ordinal)]);

        var lines = Run("--in", At("in.jsonl")).Output.Split('\n');
        var rows = Run("--in", At("in.jsonl"), "--format", "csv").Output.Split("\r\n");

        var names = rows[0].Split(',');
        var first = names.Zip(rows[1].Split(','));
        using var line = JsonDocument.Parse(lines[0]);
        foreach (var (name, value) in first.Skip(2)) line.RootElement.GetProperty("results").GetProperty(name).ToString().ShouldBe(value, name);
        rows[2].ShouldStartWith("\"'=cmd \"\"x\"\", y\",2026-05,");
        names.Zip(rows[3].Split(',')).Single(column => column.First == "rsa").Second.ShouldMatch(@"^\d+(\.\d+)?\.\.\d+(\.\d+)?$");
    }

    [Fact]
    public void Reasons_have_no_place_in_a_table()
    {
        Write("in.jsonl", [Home(1)]);

        Run("--in", At("in.jsonl"), "--explain", "--format", "csv").Code.ShouldBe(64);
    }

    private static string Home(int number, int children = 0) =>
        $$$"""{"id":"{{{NameOf(number)}}}","month":"2026-05","persons":[{"id":"p1","role":"applicant","birth_date":"1990-03-12","activity":"employed","incomes":{"salary_gross":1140,"salary_net":900,"salary_taxable":930}}"""
        + string.Concat(Enumerable.Range(1, children).Select(i => $$""",{"id":"c{{i}}","role":"child","birth_date":"2008-01-10"}"""))
        + """],"housing":{"status":"tenant","zone":2,"rent":450}}""";

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"home-{number}");

    private static string IdOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("id").GetString()!;
    }

    private static Process Start(params string[] options) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "appui.dll"), "rights", "evaluate", .. options])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    private static (int Code, string Output, string Errors) Run(params string[] options)
    {
        using var run = Start(options);
        run.StandardInput.Close();
        var errors = run.StandardError.ReadToEndAsync();
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return (run.ExitCode, output, errors.Result);
    }

    private string At(string name) => Path.Combine(folder.FullName, name);

    private void Write(string name, IEnumerable<string> lines) => File.WriteAllLines(At(name), lines);

    public void Dispose() => folder.Delete(recursive: true);
}
