using System.Diagnostics;
using Appui.Databases;
using Appui.Platform;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Authorisation;

/// <summary>
/// The tables of <c>Matrix/</c>, one per module, say for every address and every kind of visitor what they get when they open it, as the Centre social
/// des Essais sees it; "elsewhere" is a social worker of another structure. Answers: page; sign-in; 404, it does not exist for them; or the address they
/// are sent to. An address stands once more for each relation that <see cref="IAddresses"/> knows: <c>{whom}</c> is Awa, who has a file,
/// <c>{whom=slip}</c> is Marcel, who has a number alone, <c>/mandats/{id=expired}</c> a mandate that is over. What exists for nobody here needs no line:
/// <c>=elsewhere</c>, of another structure; <c>=erased</c>; <c>=misplaced</c>, kept by another structure on a person of this one; <c>=barred</c>, shut to the mediator; and what is gone.
/// </summary>
public sealed class MatrixTests(App app, ITestOutputHelper output) : IClassFixture<App>
{
    // The runs on the two engines may be at work at once: each has its own.
    private static readonly string Answered = Sources.Test($"../../artifacts/matrix{(TestDatabase.IsPostgres ? "-postgres" : "")}");

    [Fact]
    public async Task Everybody_gets_what_the_tables_say()
    {
        var cells = await Cells.Of(app);
        if (Directory.Exists(Answered))
        {
            Directory.Delete(Answered, recursive: true);
        }

        Directory.CreateDirectory(Answered);
        foreach (var module in cells.Opened.GroupBy(cell => cell.Module).OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            var lines = new List<string> { string.Join(',', cells.Columns.Prepend("route")) };
            foreach (var line in module.GroupBy(cell => cell.Route))
            {
                var answers = new List<string> { line.Key };
                foreach (var cell in line)
                {
                    answers.Add(await cell.Ask());
                }

                lines.Add(string.Join(',', answers));
            }

            await File.WriteAllLinesAsync($"{Answered}/{module.Key}.csv", lines);
        }

        var (expected, actual) = (Cells.Lines(Cells.Tables), Cells.Lines(Answered));
        var accept = "Read the difference (artifacts/matrix has what everybody really gets); then mend the page, or accept: cp artifacts/matrix/*.csv tests/Web.Tests/Authorisation/Matrix";
        actual.Except(expected).ShouldBeEmpty($"These answers are not in the tables. {accept}");
        expected.Except(actual).ShouldBeEmpty($"These lines of the tables are no longer true. {accept}");
    }

    [Fact]
    public async Task What_is_of_another_structure_erased_shut_or_gone_exists_for_nobody() => await AllRight(cells => cells.Hidden);

    [Fact]
    public async Task A_card_opens_the_own_space_and_nothing_of_the_helpers() => await AllRight(cells => cells.OfThePerson);

    /// <summary>All on SQLite; on PostgreSQL, which most of these never reach, one in five, and all with --long.</summary>
    [Fact]
    public async Task A_post_is_refused_when_it_is_forged_and_when_its_page_does_not_exist_for_the_visitor()
    {
        var step = TestDatabase.IsPostgres && Environment.GetEnvironmentVariable("APPUI_LONG") != "1" ? 5 : 1;
        await AllRight(cells => [.. cells.Posted.Where((_, i) => i % step == 0)]);
    }

    [Fact]
    public async Task No_policy_lets_in_a_role_for_which_the_page_never_exists_but_volunteers_for_people_received_today()
    {
        var let = (await Cells.Of(app)).LetInForNothing.ToList();

        let.ShouldAllBe(one => one.Role == HelperRole.Volunteer);
        let.Select(one => one.Route).ShouldBe(File.ReadLines(Sources.Test("Authorisation/received-today.txt")), ignoreOrder: true);
    }

    [Fact]
    public async Task The_matrix_covers_five_thousand_cells_and_every_relation()
    {
        var cells = (await Cells.Of(app)).All.ToList();

        output.WriteLine($"{cells.Count} cells on {cells.DistinctBy(cell => cell.Route.Split('=')[0]).Count()} routes");
        cells.Count.ShouldBeGreaterThan(5_000);
        foreach (var relation in (string[])["slip", "elsewhere", "expired", "erased", "misplaced", "barred"])
        {
            cells.ShouldContain(cell => cell.Route.Contains($"={relation}}}"), relation);
        }
    }

    private async Task AllRight(Func<Cells, IReadOnlyList<Cell>> which)
    {
        var (cells, wrong) = (which(await Cells.Of(app)), new List<string>());
        var watch = Stopwatch.StartNew();
        foreach (var cell in cells)
        {
            if (await cell.Ask() is var answer && !cell.Right.Contains(answer))
            {
                wrong.Add($"{cell}: {answer} where {string.Join(" or ", cell.Right)} is right");
            }
        }

        output.WriteLine($"{cells.Count} cells in {watch.Elapsed.TotalSeconds:F0} s");
        wrong.ShouldBeEmpty();
    }
}
