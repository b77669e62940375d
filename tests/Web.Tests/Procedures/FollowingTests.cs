using System.Net;
using Appui.People;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Case = Appui.Procedures.Model.Case;

namespace Appui.Web.Tests.Procedures;

public sealed class FollowingTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Nothing_is_sent_before_it_was_read_back()
    {
        var malik = app.As(Cast.Malik);
        var opened = await malik.Submit($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir/energy_voucher_year");

        var refused = await (await opened.Follow("Relire et envoyer")).Submit(new { Ground = "PersonActs" });

        refused.Text.ShouldContain("Relisez avec la personne avant d'envoyer.");
        (await malik.Open(opened.Url)).Text.ShouldContain("rien n'est envoyé");
    }

    [Fact]
    public async Task A_look_date_must_be_to_come()
    {
        var form = await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir/ass");

        var past = await form.Submit(Day(2026, 11, 20));
        past.Text.ShouldContain("Choisissez un jour à venir");

        var none = await form.Submit(new Dictionary<string, string> { ["Form.On.Day"] = "", ["Form.On.Month"] = "", ["Form.On.Year"] = "" });
        none.Text.ShouldContain("une démarche ouverte a toujours une date");

        var february = await form.Submit(Day(2027, 2, 30));
        february.Url.ShouldEndWith("/ass");
        (await Cases()).ShouldNotContain(c => c.Benefit == "ass");
    }

    [Fact]
    public async Task A_procedure_that_is_about_no_benefit_is_followed_too()
    {
        var malik = app.As(Cast.Malik);
        var list = await malik.Open($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir");

        var opened = await (await list.Follow("Une adresse e-mail à soi")).Submit();

        opened.Text.ShouldContain("rien n'est envoyé");
        opened.Text.ShouldContain("Prochain regard");
        (await Cases()).Single(c => c.Card == "adresse-mail").Benefit.ShouldBe("adresse-mail");
        (await malik.Open($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir")).Text.ShouldContain("Déjà ouverte");
    }

    [Fact]
    public async Task A_form_sent_twice_opens_one_case()
    {
        var claire = app.As(Cast.Claire);
        var form = await claire.Open($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir/rsa");

        var first = await form.Submit();
        var second = await form.Submit();

        second.Url.ShouldBe(first.Url);
        (await Cases()).Count(c => c.Benefit == "rsa" && c.File == DemoPeople.Jeanne.File).ShouldBe(1);
    }

    [Fact]
    public async Task Two_desks_at_once_the_second_keeps_what_it_wrote_and_is_told()
    {
        var (claire, malik) = (app.As(Cast.Claire), app.As(Cast.Malik));
        var opened = await claire.Submit($"/personnes/{DemoPeople.Awa}/demarches/ouvrir/activity_bonus");
        var sent = await (await opened.Follow("Relire et envoyer")).Submit(new { Ground = "PersonActs", ReadBack = true, Why = "PersonPrefersVoice" });
        var hers = await sent.Submit(button: "On demande un papier");
        var his = await (await malik.Open(sent.Url)).Submit(button: "Rien de neuf");

        (await hers.Submit(button: "Enregistrer")).Text.ShouldContain("La Caf demande un papier.");
        var told = await his.Submit(new { Note = "La boîte est vide" }, button: "Enregistrer");

        told.Text.ShouldContain("Un collègue vient de changer cette démarche");
        told.Text.ShouldContain("La boîte est vide");
        (await Find(opened.Url)).State.ShouldBe(CaseState.PaperAsked);
    }

    [Fact]
    public async Task A_case_closed_on_one_desk_is_not_closed_again_on_another()
    {
        var (claire, malik) = (app.As(Cast.Claire), app.As(Cast.Malik));
        var opened = await claire.Submit($"/personnes/{DemoPeople.Awa}/demarches/ouvrir/aah");
        var hers = await opened.Follow("Terminer le suivi");
        var his = await malik.Open(hers.Url);

        await hers.Submit(new { Reason = "Mistake" });
        var told = await his.Submit(new { Reason = "PersonStops" });

        told.Text.ShouldContain("Cette démarche a changé pendant ce temps.");
        (await Find(opened.Url)).Closing!.Reason.ShouldBe(ClosingReason.Mistake);
        (await malik.Get(opened.Url + "/envoyer")).Text.ShouldContain("Suivi terminé");
    }

    [Fact]
    public async Task What_a_helper_writes_is_sealed_and_read_by_colleagues()
    {
        var malik = app.As(Cast.Malik);
        var url = $"/demarches/suivi/{(await Cases()).Single(c => c.File == DemoPeople.Samir.File && c.Benefit == "activity_bonus").Id}";

        var seen = await (await malik.Open(url)).Submit(button: "Rien de neuf");
        await seen.Submit(new { Note = "Boîte mail retrouvée" }, button: "Enregistrer");

        (await app.As(Cast.Claire).Open(url)).Text.ShouldContain("Boîte mail retrouvée");
        (await Find(url)).Changes[^1].Note.ShouldNotBeNull();
    }

    [Fact]
    public async Task Steps_and_papers_are_ticked_one_by_one_and_can_be_undone()
    {
        var claire = app.As(Cast.Claire);
        var opened = await claire.Submit($"/personnes/{DemoPeople.Awa}/demarches/ouvrir/family_support");

        var ticked = await opened.Submit(button: "C'est fait");
        (await Find(opened.Url)).Steps.ShouldHaveSingleItem();
        (await ticked.Submit(button: "Annuler")).Text.ShouldNotContain("Annuler");

        await opened.Submit(button: "Il manque");
        (await Find(opened.Url)).Papers.ShouldHaveSingleItem().Present.ShouldBeFalse();
    }

    [Fact]
    public async Task Another_house_and_those_who_follow_nobody_see_no_case()
    {
        var id = (await Cases()).First(c => c.File == DemoPeople.Samir.File).Id;
        string[] pages = ["", "/envoyer", "/date", "/fermer", "/prendre"];

        foreach (var page in pages)
        {
            foreach (var member in new[] { Cast.Paul, Cast.Rosa, Cast.Victor, Cast.Diane, Cast.Oscar })
                await app.As(member).ExpectNotFound($"/demarches/suivi/{id}{page}");
            await app.Anybody().ExpectSignIn($"/demarches/suivi/{id}{page}");
        }
    }

    [Fact]
    public async Task At_the_counter_the_desk_names_no_right_and_no_agency()
    {
        var desk = (await app.As(Cast.Rosa).Open("/bureau")).TextAt("[aria-labelledby=today]");

        desk.ShouldContain("Une date à regarder");
        desk.ShouldNotContain("Caf");
        desk.ShouldNotContain("RSA");
    }

    [Fact]
    public async Task A_forged_answer_that_cannot_follow_changes_nothing()
    {
        var claire = app.As(Cast.Claire);
        var opened = await claire.Submit($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir/asi");

        var answer = await claire.Post($"{opened.Url}/vu", [new("Form.Seen", "Paid")]);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Find(opened.Url)).State.ShouldBe(CaseState.Preparing);
    }

    [Fact]
    public async Task The_database_too_refuses_an_open_case_without_a_look_date()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ProceduresDb>();

        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlAsync($"UPDATE procedures_cases SET next_on = NULL, next_at = NULL, next_with = NULL"));
    }

    private static Dictionary<string, string> Day(int year, int month, int day) =>
        new() { ["Form.On.Day"] = $"{day}", ["Form.On.Month"] = $"{month}", ["Form.On.Year"] = $"{year}" };

    private async Task<List<Case>> Cases()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProceduresDb>().Cases.AsNoTracking().Include(c => c.Changes).Include(c => c.Steps).Include(c => c.Papers).ToListAsync();
    }

    private async Task<Case> Find(string url)
    {
        var id = url.Split('?', '#')[0].Split('/')[3];
        return (await Cases()).Single(c => c.Id.ToString() == id);
    }
}
