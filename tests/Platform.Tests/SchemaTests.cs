using Appui.Databases;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Each_step_is_applied_once_however_often_the_program_starts()
    {
        await using var ground = await Ground.Make();
        var applied = await ground.Count("platform_schema");

        await using (var again = ground.Restarted())
            await again.Services.PrepareDatabase();

        (await ground.Count("platform_schema")).ShouldBe(applied);
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        await using var ground = await Ground.Make();
        await ground.Execute("INSERT INTO platform_schema (module, step, name, applied_at) VALUES ('sample', 2, '002_later.sql', '2026-11-24')");

        await using var older = ground.Restarted();
        var refused = await Should.ThrowAsync<InvalidOperationException>(older.Services.PrepareDatabase());

        refused.Message.ShouldContain("newer than this program");
    }

    [Fact]
    public async Task Blocks_for_one_engine_run_on_that_engine_alone()
    {
        await using var ground = await Ground.Make();

        await ground.Execute("INSERT INTO sample_engine DEFAULT VALUES");

        (await ground.Query("SELECT name FROM sample_engine", row => row.GetString(0))).ShouldBe([TestDatabase.IsPostgres ? "postgres" : "sqlite"]);
    }
}
