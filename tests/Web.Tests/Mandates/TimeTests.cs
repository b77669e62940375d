using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Mandates;

/// <summary>What the days do to mandates. The clock goes on from test to test, in any order; everybody signs in anew.</summary>
public sealed class TimeTests(App app) : IClassFixture<App>
{
    private Visitor Claire => app.AgainAs(Cast.Claire);

    private Visitor Malik => app.AgainAs(Cast.Malik);

    [Fact]
    public async Task After_the_last_second_of_its_last_day_it_allows_nothing()
    {
        var use = new MandateUse(MandateFamily.Health, MandateAct.Look, MandateChannel.Online);
        var mandate = await Claire.GiveMandate(DemoPeople.Samir, "Day");
        var given = await Allows(DemoPeople.Claire, DemoPeople.Samir, use);

        // What counts is midnight in Paris, not in Greenwich.
        var midnight = new DateTimeOffset(app.Clock.Today.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(app.Clock.GetUtcNow().InParis().Offset.Hours));
        app.Clock.Advance(midnight - app.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        var lastSecond = await Allows(DemoPeople.Claire, DemoPeople.Samir, use);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var expired = await Allows(DemoPeople.Claire, DemoPeople.Samir, use);

        (given, lastSecond, expired).ShouldBe((true, true, false));
        (await Claire.Open(mandate)).Text.ShouldContain("fini le");
        app.Clock.Advance(TimeSpan.FromHours(9));
    }

    [Fact]
    public async Task A_sheet_left_unsigned_for_a_month_is_written_anew()
    {
        var mandate = await Claire.Draft(DemoPeople.Samir, "Month", "Work");

        app.Clock.Advance(TimeSpan.FromDays(32));

        (await Claire.Open(mandate)).Text.ShouldContain("jamais signé");
        (await Claire.Get($"{mandate}/signer")).Url.ShouldBe(mandate);
    }

    [Fact]
    public async Task Blocking_everything_stops_all_for_seven_days_and_the_person_may_lift_it()
    {
        var page = $"/personnes/{DemoPeople.Leila}/mandats";
        var use = new MandateUse(MandateFamily.Foreigners, MandateAct.Look, MandateChannel.Paper);
        await Claire.GiveMandate(DemoPeople.Leila, "HalfYear", "Foreigners");

        var blocked = await (await Malik.Open(page)).Submit(button: "Bloquer tout");
        var whileBlocked = await Allows(DemoPeople.Claire, DemoPeople.Leila, use);
        var refused = await Claire.Submit($"{page}/nouveau", new { Families = new[] { "Papers" }, Protected = "No" }, "Lire et signer");
        app.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        var lastSecond = await Allows(DemoPeople.Claire, DemoPeople.Leila, use);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        var afterSevenDays = await Allows(DemoPeople.Claire, DemoPeople.Leila, use);
        await (await Malik.Open(page)).Submit(button: "Bloquer tout");
        await (await Claire.Open(page)).Submit(button: "lève le blocage");

        blocked.Text.ShouldContain("Tout est bloqué jusqu'au");
        refused.ErrorOf("Families").ShouldContain("La personne a tout bloqué");
        (whileBlocked, lastSecond, afterSevenDays).ShouldBe((false, false, true));
        (await Allows(DemoPeople.Claire, DemoPeople.Leila, use)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_end_of_a_long_mandate_is_told_thirty_days_before()
    {
        var mandate = await Malik.GiveMandate(DemoPeople.Awa, "HalfYear", "Leisure");
        var line = $"/mandats/{mandate.Split('/')[2]}";

        app.Clock.Advance(TimeSpan.FromDays(150));
        var before = await Lines();
        app.Clock.Advance(TimeSpan.FromDays(1));
        var due = await Lines();
        var page = await Claire.Open(mandate);
        var told = await page.Follow("Prévenir la personne");
        await page.Submit(button: "C'est dit");

        before.ShouldNotContain(one => one.Href == line);
        due.Single(one => one.Href == line).Sentence.ShouldStartWith("Dire que le mandat finit le");
        page.Text.ShouldContain("par ce qui la joint vraiment");
        page.Text.ShouldContain("jeudi", Case.Sensitive, "the way by which Awa is really reached");
        told.Text.ShouldContain("Awa Exemple");
        told.Url.ShouldContain("/prevenir");
        (await Lines()).ShouldNotContain(one => one.Href == line);
    }

    [Fact]
    public async Task A_colleague_takes_it_over_only_with_the_persons_yes()
    {
        var use = new MandateUse(MandateFamily.Justice, MandateAct.Look, MandateChannel.Online);
        var mandate = await Claire.GiveMandate(DemoPeople.Samir, "Month", "Justice");
        var until = (await Claire.Open(mandate)).TextAt("main .tag");

        var next = await Claire.Submit($"{mandate}/confier", new { Helper = DemoPeople.Malik.ToString() }, "Lire avec la personne");
        var before = (Claire: await Allows(DemoPeople.Claire, DemoPeople.Samir, use), Malik: await Allows(DemoPeople.Malik, DemoPeople.Samir, use));
        app.Clock.Advance(TimeSpan.FromDays(10));
        var handed = await Claire.Sign(next.Url[..^"/signer".Length]);
        var after = (Claire: await Allows(DemoPeople.Claire, DemoPeople.Samir, use), Malik: await Allows(DemoPeople.Malik, DemoPeople.Samir, use));

        before.ShouldBe((true, false));
        after.ShouldBe((false, true));
        (await Claire.Open(handed)).TextAt("main .tag").ShouldBe(until, "it lasts no longer than what was given");
    }

    private async Task<List<DeskLine>> Lines()
    {
        using var scope = app.Services.CreateScope();
        var all = new List<DeskLine>();
        foreach (var source in scope.ServiceProvider.GetServices<IDeskLines>())
            all.AddRange(await source.Due(MandateTests.Of(DemoPeople.Claire), app.Clock.Today));
        return all;
    }

    private async Task<bool> Allows(HelperId helper, Whom whom, MandateUse use)
    {
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<IMandates>().Allowing(whom, MandateTests.Of(helper), use) is not null;
    }
}
