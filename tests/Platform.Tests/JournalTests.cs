using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class JournalTests
{
    [Fact]
    public async Task An_act_says_who_did_what_on_whom_from_where()
    {
        await using var ground = await Ground.Make();
        var (helper, house, file) = (HelperId.New(Ground.Start), StructureId.New(Ground.Start), FileId.New(Ground.Start));

        await ground.InOneUnit(services =>
        {
            services.GetRequiredService<Actor>().IsHelper(helper, house);
            services.GetRequiredService<Journal>().Record("person.read", file, ("page", "detail"));
        });

        var leaf = (await ground.Query(
            "SELECT leaf.actor, leaf.structure, leaf.verb, detail.file, detail.details, leaf.commitment, detail.salt FROM platform_journal_leaves leaf JOIN platform_journal_details detail ON detail.seq = leaf.seq",
            row => (Actor: row.GetGuid(0), Structure: row.GetGuid(1), Verb: row.GetString(2), File: row.GetGuid(3), Details: row.GetString(4), Commitment: (byte[])row[5], Salt: (byte[])row[6]))).ShouldHaveSingleItem();
        leaf.Actor.ShouldBe(helper.Value);
        leaf.Structure.ShouldBe(house.Value);
        leaf.Verb.ShouldBe("person.read");
        leaf.File.ShouldBe(file.Value);
        leaf.Details.ShouldBe("""{"page":"detail"}""");
        leaf.Commitment.ShouldBe(HMACSHA256.HashData(leaf.Salt, Encoding.UTF8.GetBytes($"{file}\n\n{leaf.Details}")));
    }

    [Theory]
    [InlineData("UPDATE platform_journal_leaves SET verb = 'nothing'")]
    [InlineData("DELETE FROM platform_journal_leaves")]
    [InlineData("INSERT INTO platform_journal_leaves SELECT 1, at, actor_kind, actor, structure, verb, commitment, hash FROM platform_journal_leaves")]
    [InlineData("INSERT INTO platform_journal_leaves SELECT 7, at, actor_kind, actor, structure, verb, commitment, hash FROM platform_journal_leaves")]
    public async Task A_leaf_can_be_neither_changed_nor_removed_nor_slipped_in(string sql)
    {
        await using var ground = await Ground.Make();
        await ground.InOneUnit(services => services.GetRequiredService<Journal>().Record("person.read"));

        var refused = await Should.ThrowAsync<System.Data.Common.DbException>(ground.Execute(sql));

        refused.Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task Details_can_be_erased_and_the_leaf_stays()
    {
        await using var ground = await Ground.Make();
        await ground.InOneUnit(services => services.GetRequiredService<Journal>().Record("person.read", FileId.New(Ground.Start)));

        await ground.Execute("DELETE FROM platform_journal_details");

        (await ground.Count("platform_journal_leaves")).ShouldBe(1);
    }

    [Fact]
    public async Task Acts_at_the_same_time_are_numbered_without_a_gap()
    {
        await using var ground = await Ground.Make();

        await Parallel.ForEachAsync(Enumerable.Range(0, 60), async (_, _) =>
            await ground.InOneUnit(services => services.GetRequiredService<Journal>().Record("person.read")));

        (await ground.Query("SELECT seq FROM platform_journal_leaves ORDER BY seq", row => row.GetInt64(0))).ShouldBe(Enumerable.Range(1, 60).Select(number => (long)number));
    }
}
