using System.Security.Cryptography;
using System.Text;
using Appui.People;
using Appui.People.Privacy;
using Appui.Platform;
using Appui.Web.Tests.Vault;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Privacy;

public sealed class ConsentTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_yes_says_in_which_words_and_how_it_was_explained_and_is_taken_back_with_one_tap()
    {
        var claire = app.As(Cast.Claire);
        var given = await claire.Submit($"/personnes/{DemoPeople.Awa}/choix/Sharing", new { Recipient = "Maison Modèle", Explained = "ReadAloud" }, "Noter son oui");
        given.Text.ShouldContain("Maison Modèle");
        given.Text.ShouldContain("lu à voix haute · texte du 2026-11-22");
        (await Stands(DemoPeople.Awa, Processing.Sharing)).ShouldBeTrue();

        await given.Submit(button: "Retirer son oui");

        (await Stands(DemoPeople.Awa, Processing.Sharing)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_yes_without_saying_how_it_was_explained_is_not_written_down()
    {
        var refused = await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Awa}/choix/Safe", button: "Noter son oui");

        refused.Text.ShouldContain("Dites comment la personne a compris.");
        (await Stands(DemoPeople.Awa, Processing.Safe)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_code_already_carried_to_the_other_structure_opens_nothing_once_the_yes_is_taken_back()
    {
        var claire = app.As(Cast.Claire);
        var code = (await claire.Submit($"/personnes/{DemoPeople.Samir}/relier", button: "donner un code")).TextAt(".boxed");
        var typing = await app.As(Cast.Paul).Open($"/personnes/{DemoPeople.SamirElsewhere}/relier");

        await claire.Submit($"/personnes/{DemoPeople.Samir}/choix", button: "Retirer son oui");
        var refused = await typing.Submit(new { Code = code }, "Relier");

        refused.ErrorOf("Code").ShouldContain("ne va pas");
        (await app.Count("SELECT COUNT(*) FROM people_files WHERE link_person IS NOT NULL AND id = @file", ("file", DemoPeople.Samir.File!.Value.Value))).ShouldBe(0);
    }

    [Fact]
    public async Task Following_somebody_rests_on_no_consent()
    {
        Processings.Of(Processing.FollowUp).Bases.ShouldBe([LegalBasis.PublicMission, LegalBasis.LegitimateInterest]);
        await app.As(Cast.Claire).ExpectNotFound($"/personnes/{DemoPeople.Awa}/choix/FollowUp");
    }

    [Fact]
    public async Task While_the_person_objects_nothing_new_is_written()
    {
        var malik = app.As(Cast.Malik);
        var choices = await malik.Submit($"/personnes/{DemoPeople.Leila}/choix", new { }, "Noter qu'elle s'oppose");
        choices.Text.ShouldContain("Elle s'oppose");

        var refused = await malik.Submit($"/personnes/{DemoPeople.Leila}/notes/nouvelle", new { Text = "Encore un mot." }, "Enregistrer");
        refused.ErrorOf("Text").ShouldContain("s'oppose au suivi");

        await malik.Submit($"/personnes/{DemoPeople.Leila}/choix", new { }, "Elle ne s'oppose plus");
        (await malik.Submit($"/personnes/{DemoPeople.Leila}/notes/nouvelle", new { Text = "Encore un mot." }, "Enregistrer")).Text.ShouldContain("Encore un mot.");
    }

    [Fact]
    public async Task While_the_person_objects_no_procedure_is_opened_and_no_right_is_looked_for()
    {
        var malik = app.As(Cast.Malik);
        var form = await malik.Open($"/personnes/{DemoPeople.Samir}/demarches/ouvrir/ass");
        await Objects(malik, DemoPeople.Samir, "FollowUp");
        await Objects(malik, DemoPeople.Samir, "Screening");

        (await form.Submit()).ErrorOf("Ground").ShouldContain("s'oppose au suivi");

        var rights = await malik.Open($"/personnes/{DemoPeople.Samir}/droits");
        rights.Text.ShouldContain("s'oppose à ce que ses droits soient cherchés");
        rights.Document.QuerySelector("form[action='?handler=Begin']").ShouldBeNull();
        var token = rights.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forced = await malik.Post($"/personnes/{DemoPeople.Samir}/droits?handler=Begin", [new("__RequestVerificationToken", token)]);
        forced.Url.ShouldBe($"/personnes/{DemoPeople.Samir}/droits");
    }

    [Fact]
    public async Task A_yes_taken_back_while_a_paper_is_being_put_stops_it()
    {
        var claire = app.As(Cast.Claire);
        var owner = await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne);
        (await Stands(DemoPeople.Jeanne, Processing.Safe)).ShouldBeTrue();
        await claire.Submit(Owner.SafeOf(DemoPeople.Jeanne), new { Present = true }, "Photographier");
        (await app.Count("SELECT COUNT(*) FROM vault_captures")).ShouldBe(1);

        await Withdraw(claire, DemoPeople.Jeanne, "Safe");

        var refused = await claire.Upload(Owner.SafeOf(DemoPeople.Jeanne), new { Folder = "Identity", Title = "Zzpapier" }, "%PDF-1.4 essai"u8.ToArray(), "Put");
        refused.Text.ShouldContain("n'est pas d'accord pour que l'équipe y range des papiers");
        (await app.Count("SELECT COUNT(*) FROM vault_captures")).ShouldBe(0);
        (await owner.Visitor.Open("/moi")).Text.ShouldNotContain("Zzpapier");
    }

    private static async Task Objects(Visitor helper, Whom whom, string processing)
    {
        var choices = await helper.Open($"/personnes/{whom}/choix");
        await helper.Post($"/personnes/{whom}/choix?handler=Object&processing={processing}", Token(choices));
    }

    private static async Task Withdraw(Visitor helper, Whom whom, string option)
    {
        var choices = await helper.Open($"/personnes/{whom}/choix");
        await helper.Post($"/personnes/{whom}/choix?handler=Withdraw&option={option}", Token(choices));
    }

    private static KeyValuePair<string, string>[] Token(Page page) =>
        [new("__RequestVerificationToken", page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!)];

    [Fact]
    public void Words_of_a_consent_change_with_their_version()
    {
        // When this fails: give the new day in Options.Versions, then the new digest here.
        var texts = app.Services.GetRequiredService<Texts>();

        var approved = Options.All.Select(option => $"{option} {Options.Versions[option]} {Digest(texts.In("fr", Options.TextOf(option))!)}");

        approved.ShouldBe([
            "Sharing 2026-11-22 468e5d10",
            "Identifiers 2026-11-22 911120cc",
            "Safe 2026-11-22 088f3ca7",
            "SurveyContact 2026-11-22 742cbd14",
        ]);
    }

    private Task<bool> Stands(Whom whom, Processing option) => app.Do<IConsents, bool>(consents => consents.Stands(whom, option));

    private static string Digest(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8];
}
