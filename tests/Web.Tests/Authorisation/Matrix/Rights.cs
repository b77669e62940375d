using Appui.People;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>The screening of Awa; and one of hers in the book of the other structure.</summary>
internal sealed class Rights : IAddresses
{
    private const string Misplace = """
        INSERT INTO rights_screenings (id, structure, whom, opened_by, opened_at, changed_at, finished_by, finished_at, answers, found)
        SELECT @0, (SELECT structure FROM people_files WHERE id = @2), whom, opened_by, opened_at, changed_at, finished_by, finished_at, answers, found FROM rights_screenings WHERE id = @1
        """;
    private static readonly Guid Misplaced = new("0192a000-0000-7000-8000-0000000009fe");

    public async Task<Dictionary<string, string>> Of(App app)
    {
        var screening = await app.First("SELECT id FROM rights_screenings ORDER BY id");
        await app.Execute(Misplace, Misplaced, Guid.Parse(screening), DemoPeople.SamirElsewhere.File!.Value.Value);
        return new()
        {
            ["{screening}"] = screening,
            ["{screening=misplaced}"] = $"{Misplaced}",
            ["{change}"] = "travail",
            ["{step}"] = "activite",
            ["{who}"] = "p1",
        };
    }
}
