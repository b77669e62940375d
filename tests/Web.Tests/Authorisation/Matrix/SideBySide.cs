using Appui.People;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>Side by side for the claim of Leïla; a room of nobody here; a declaration, and the same in the book of the other structure.</summary>
internal sealed class SideBySide : IAddresses
{
    private const string Misplace = """
        INSERT INTO mandates_declarations (id, structure, file, slip, act_kind, act_id, read_back, why_no_screen, how, language, helper, helper_role, at, ground, words, hash)
        SELECT @0, (SELECT structure FROM people_files WHERE id = @2), file, slip, act_kind, act_id, @0, why_no_screen, how, language, helper, helper_role, at, ground, words, hash
        FROM mandates_declarations WHERE id = @1
        """;
    private static readonly Guid Declared = new("0192a000-0000-7000-8000-000000000901");
    private static readonly Guid Misplaced = new("0192a000-0000-7000-8000-0000000009fd");

    public async Task<Dictionary<string, string>> Of(App app)
    {
        await app.Execute(Misplace, Misplaced, Declared, DemoPeople.SamirElsewhere.File!.Value.Value);
        return new()
        {
            ["{kind}"] = "demarche",
            ["{act}"] = await app.First("SELECT id FROM procedures_cases WHERE benefit = 'housing_aid' ORDER BY id"),
            ["{room}"] = "0192a000-0000-7000-8000-0000000009ff",
            ["{secret}"] = "0",
            ["/declarations/{id}"] = $"{Declared}",
            ["/declarations/{id=misplaced}"] = $"{Misplaced}",
            ["/bureau/vis-a-vis/{id}"] = "0192a000-0000-7000-8000-0000000009ff",
        };
    }
}
