using System.Security.Cryptography;
using System.Text;
using Appui.People;
using Appui.People.Privacy;
using Appui.Platform;
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
