using Appui.Databases;
using Appui.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

/// <summary>The second net, where there is one: whatever a query forgets to ask, PostgreSQL shows a helper's request the rows of their structure alone.</summary>
public sealed class RowNetTests
{
    private static readonly StructureId Here = StructureId.New(Ground.Start);
    private static readonly StructureId There = StructureId.New(Ground.Start.AddMinutes(1));

    [Fact]
    public async Task A_query_that_forgets_the_structure_sees_only_that_of_the_unit()
    {
        await using var ground = await WithTwoHouses();

        (await Seen(ground, Here)).ShouldBe([Here]);
        (await Seen(ground, There)).ShouldBe([There]);
        (await Seen(ground, null)).ShouldBe([Here, There], ignoreOrder: true);
    }

    [Fact]
    public async Task A_query_written_by_hand_under_the_role_of_the_desk_sees_nothing_until_a_structure_is_said()
    {
        await using var ground = await WithTwoHouses();

        (await ByHand(ground, $"SET ROLE {RowNet.Role}")).ShouldBe(0);
        (await ByHand(ground, $"SET ROLE {RowNet.Role}; SELECT set_config('appui.structure', '{Here}', false)")).ShouldBe(1);
        (await ByHand(ground, "SELECT 1")).ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_written_into_another_structure_nor_moved_there()
    {
        await using var ground = await WithTwoHouses();

        await Should.ThrowAsync<DbUpdateException>(ground.InOneUnit(async services =>
        {
            services.GetRequiredService<UnitOfWork>().LimitTo(Here);
            await Add(services, There);
        }));
        await ground.InOneUnit(async services =>
        {
            services.GetRequiredService<UnitOfWork>().LimitTo(Here);
            await services.GetRequiredService<SampleDb>().Visits.ExecuteDeleteAsync();
        });

        (await Seen(ground, null)).ShouldBe([There]);
    }

    [Fact]
    public async Task Looking_across_structures_is_said_and_ends_at_once()
    {
        await using var ground = await WithTwoHouses();

        await ground.InOneUnit(async services =>
        {
            var (work, db) = (services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<SampleDb>());
            work.LimitTo(Here);
            (await db.Visits.CountAsync()).ShouldBe(1);
            (await work.Across(() => db.Visits.CountAsync())).ShouldBe(2);
            (await db.Visits.CountAsync()).ShouldBe(1);
        });
    }

    private static async Task<Ground> WithTwoHouses()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "SQLite has no such net.");
        var ground = await Ground.Make();
        await ground.InOneUnit(async services =>
        {
            await Add(services, Here);
            await Add(services, There);
        });
        return ground;
    }

    private static async Task Add(IServiceProvider services, StructureId structure)
    {
        var db = services.GetRequiredService<SampleDb>();
        db.Visits.Add(new() { Id = FileId.New(Ground.Start), Structure = structure, At = Ground.Start, Day = new(2026, 11, 24), Owed = new(0), Kind = VisitKind.JustAPaper });
        await db.SaveChangesAsync();
    }

    private static async Task<List<StructureId>> Seen(Ground ground, StructureId? limit)
    {
        List<StructureId> seen = [];
        await ground.InOneUnit(async services =>
        {
            if (limit is { } structure)
                services.GetRequiredService<UnitOfWork>().LimitTo(structure);
            seen = await services.GetRequiredService<SampleDb>().Visits.Select(visit => visit.Structure).ToListAsync();
        });
        return seen;
    }

    private static async Task<long> ByHand(Ground ground, string before)
    {
        await using var connection = ground.Services.GetRequiredService<Database>().Open();
        await using var command = connection.CreateCommand();
        command.CommandText = before;
        await command.ExecuteNonQueryAsync();
        command.CommandText = "SELECT COUNT(*) FROM sample_visits; RESET ROLE; RESET appui.structure";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
