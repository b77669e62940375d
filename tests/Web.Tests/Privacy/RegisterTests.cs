using System.Text.Json;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Privacy;

public sealed class RegisterTests(App app) : IClassFixture<App>
{
    /// <summary>The modules whose build asks for a word about each column.</summary>
    private IEnumerable<Module> Checked =>
        app.Services.GetServices<Module>().Where(module => module.Name is "platform" || Sources.Files(".csproj").Any(project =>
            project.Path.EndsWith($"/{module.Name}.csproj", StringComparison.OrdinalIgnoreCase) && project.Text.Contains("<AnnotatesColumns>true<", StringComparison.Ordinal)));

    private Register Register => app.Services.GetRequiredService<Register>();

    [Fact]
    public void Every_column_of_every_module_says_what_it_keeps()
    {
        Checked.SelectMany(module => Columns.Of(module.Assembly).Silent).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_register_speaks_of_every_column_that_the_database_really_has()
    {
        var said = Register.Personal.Concat(Register.NotPersonal).Select(column => $"{column.Table}.{column.Name}").ToHashSet(StringComparer.Ordinal);

        (await InTheDatabase()).Where(column => !said.Contains(column) && Checked.Any(module => column.StartsWith(module.Name + "_", StringComparison.Ordinal)) && !column.StartsWith("platform_schema.", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_copy_in_docs_is_the_register_as_generated()
    {
        var copy = Sources.Test("../../docs/privacy-register.md");
        var generated = Register.ToMarkdown();
        Directory.CreateDirectory(Sources.Test("../../artifacts"));
        File.WriteAllText(Sources.Test("../../artifacts/privacy-register.md"), generated);

        File.ReadAllText(copy).ShouldBe(generated, "Read the difference, then accept it: cp artifacts/privacy-register.md docs/privacy-register.md");
    }

    [Fact]
    public void Machines_read_a_purpose_a_basis_a_category_and_a_length_for_each_personal_column()
    {
        var json = JsonDocument.Parse(Register.ToJson()).RootElement;

        var notes = json.GetProperty("processings").EnumerateArray().Single(p => p.GetProperty("key").GetString() == "FollowUp");
        notes.GetProperty("purpose").GetString().ShouldBe("Accueillir et suivre une personne");
        notes.GetProperty("bases").EnumerateArray().Select(b => b.GetString()).ShouldBe(["PublicMission", "LegitimateInterest"]);
        notes.GetProperty("columns").EnumerateArray().ShouldContain(c =>
            c.GetProperty("table").GetString() == "people_notes" && c.GetProperty("column").GetString() == "text" && c.GetProperty("category").GetString() == "FollowUp" && c.GetProperty("keeping").GetString() == "LastContact");
        json.GetProperty("durations").EnumerateArray().Single(d => d.GetProperty("keeping").GetString() == "LastContact").GetProperty("length").GetString().ShouldBe("P24M");
    }

    [Fact]
    public async Task Managers_read_the_register_and_take_it_on_paper()
    {
        var page = await app.As(Cast.Diane).Open("/registre");

        page.Text.ShouldContain("Accueillir et suivre une personne");
        page.Text.ShouldContain("Dernier contact avec la personne, 2 ans");
        (await app.As(Cast.Diane).Get("/registre?pdf")).Response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        await app.As(Cast.Claire).ExpectNotFound("/registre");
    }

    [Fact]
    public void Traces_are_kept_longer_than_a_year_with_a_reason_only_and_never_more_than_three()
    {
        Length("P12M", null).ShouldBe(new Duration(12, 0));
        Length("P36M", "Contrôle interne demandé par la ville").ShouldBe(new Duration(36, 0));
        Should.Throw<InvalidOperationException>(() => Length("P24M", null)).Message.ShouldContain("TraceReason");
        Should.Throw<InvalidOperationException>(() => Length("P37M", "Une raison")).Message.ShouldContain("three years at most");
        Should.Throw<InvalidOperationException>(() => Length("two years", null)).Message.ShouldContain("Appui__Durations__Trace");
    }

    private static Duration? Length(string trace, string? reason) =>
        new Durations(new Settings { Durations = new Dictionary<string, string> { ["Trace"] = trace }, TraceReason = reason }).Of(Keeping.Trace);

    private async Task<List<string>> InTheDatabase()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await using var command = work.Connection.CreateCommand();
        command.Transaction = work.Transaction;
        command.CommandText = work.Database.Engine is Engine.Sqlite
            ? "SELECT t.name || '.' || c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
            : "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'";
        var columns = new List<string>();
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            columns.Add(row.GetString(0));
        return columns;
    }
}
