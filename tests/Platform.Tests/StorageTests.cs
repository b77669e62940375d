using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class StorageTests
{
    private static readonly StructureId House = StructureId.New(Ground.Start);

    [Fact]
    public async Task Every_kind_of_column_comes_back_as_it_was_saved()
    {
        await using var ground = await Ground.Make();
        var saved = AVisit(Ground.Start.AddTicks(12_340)); // 1,234 microseconds
        saved.Closed = new(HelperId.New(Ground.Start), Ground.Start.AddHours(1));

        await Save(ground, saved);

        var read = await ReadOnly(ground);
        read.ShouldSatisfyAllConditions(
            () => read.Id.ShouldBe(saved.Id),
            () => read.Structure.ShouldBe(House),
            () => read.At.ShouldBe(saved.At),
            () => read.Day.ShouldBe(saved.Day),
            () => read.Owed.ShouldBe(new Euros(1143_00)),
            () => read.Kind.ShouldBe(VisitKind.StayAndDo),
            () => read.Closed.ShouldBe(saved.Closed));
    }

    [Fact]
    public async Task Instants_can_be_compared_and_sorted_in_a_query()
    {
        await using var ground = await Ground.Make();
        await Save(ground, AVisit(Ground.Start.AddDays(2)), AVisit(Ground.Start), AVisit(Ground.Start.AddDays(1)));
        var from = Ground.Start.AddHours(1);

        List<DateTimeOffset> later = [];
        await ground.InOneUnit(async services =>
            later = await services.GetRequiredService<SampleDb>().Visits.Where(visit => visit.At > from).OrderBy(visit => visit.At).Select(visit => visit.At).ToListAsync());

        later.ShouldBe([Ground.Start.AddDays(1), Ground.Start.AddDays(2)]);
    }

    [Fact]
    public async Task Ids_can_be_looked_for_in_a_list()
    {
        await using var ground = await Ground.Make();
        var wanted = AVisit(Ground.Start);
        await Save(ground, wanted, AVisit(Ground.Start));
        FileId[] ids = [wanted.Id, FileId.New(Ground.Start)];

        var found = 0;
        await ground.InOneUnit(async services => found = await services.GetRequiredService<SampleDb>().Visits.CountAsync(visit => ids.Contains(visit.Id)));

        found.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_not_committed_is_undone_with_its_journal()
    {
        await using var ground = await Ground.Make();

        await using (var scope = ground.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SampleDb>();
            db.Add(AVisit(Ground.Start));
            await db.SaveChangesAsync();
            scope.ServiceProvider.GetRequiredService<Journal>().Record("visit.made");
        }

        (await ground.Count("sample_visits")).ShouldBe(0);
        (await ground.Count("platform_journal_leaves")).ShouldBe(0);
    }

    private static Visit AVisit(DateTimeOffset at) => new()
    {
        Id = FileId.New(at),
        Structure = House,
        At = at,
        Day = new(2026, 11, 24),
        Owed = new(1143_00),
        Kind = VisitKind.StayAndDo,
    };

    private static Task Save(Ground ground, params Visit[] visits) =>
        ground.InOneUnit(async services =>
        {
            var db = services.GetRequiredService<SampleDb>();
            db.AddRange(visits.Cast<object>());
            await db.SaveChangesAsync();
        });

    private static async Task<Visit> ReadOnly(Ground ground)
    {
        Visit? read = null;
        await ground.InOneUnit(async services => read = await services.GetRequiredService<SampleDb>().Visits.SingleAsync());
        return read!;
    }
}
