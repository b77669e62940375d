using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

/// <summary>Letters answered together, for somebody without a name here too; nothing of them is kept.</summary>
public sealed class ReplyTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_man_with_a_number_alone_leaves_with_an_appeal_its_mandate_and_a_date_and_nothing_is_stored_of_him()
    {
        var claire = app.As(Cast.Claire);
        var url = $"/personnes/{DemoPeople.Marcel}/courrier";
        (await claire.Submit(url, new { Kind = "Appeal", Agency = "FamilyFund" }, button: "Voir la lettre")).Text.ShouldContain("Choisissez la décision contestée.");
        var asked = new Dictionary<string, string>
        {
            ["Kind"] = "Appeal",
            ["Agency"] = "FamilyFund",
            ["Decision"] = "prime-activite",
            ["LetterOf.Day"] = "2",
            ["LetterOf.Month"] = "11",
            ["LetterOf.Year"] = "2026",
            ["Reasons"] = "Je n'ai pas travaillé en mai.",
        };

        var draft = await claire.Submit(url, asked, button: "Voir la lettre");
        draft.TextAt("article").ShouldContain("Je n'ai pas travaillé en mai.");
        draft.Document.QuerySelector("article")!.ClassList.ShouldContain("screen-only");
        draft.Text.ShouldContain("Relisez cette lettre à voix haute");
        draft.Text.ShouldContain("À envoyer en recommandé au plus tard le jeudi 31 décembre");
        (await draft.Submit(button: "PDF")).Text.ShouldContain("Relisez la lettre avec la personne avant de l'imprimer.");

        var kept = await draft.Submit(button: "Garder ce dernier jour dans les dates");
        kept.Text.ShouldContain("Dernier jour pour contester (Caf)");
        var letter = await draft.Submit(new { ReadAloud = "true" }, button: "Voir la lettre");
        letter.TextAt("article").ShouldContain("commission de recours amiable");
        letter.TextAt("article").ShouldContain("L845-2");
        letter.Document.QuerySelectorAll("article").Length.ShouldBe(2);
        letter.Document.QuerySelectorAll("article")[1].TextContent.ShouldContain("donne mandat à Centre social des Essais");
        letter.Text.ShouldNotContain("Marcel");
        (await claire.Open(url)).Text.ShouldNotContain("mai.");
    }

    [Fact]
    public async Task A_letter_goes_to_the_agency_in_french_whatever_the_screen_speaks()
    {
        var malik = app.As(Cast.Malik);
        await malik.Open("/langue/en?retour=/bureau");
        var letter = await malik.Submit($"/personnes/{DemoPeople.Jeanne}/courrier", new { Kind = "Silence", Agency = "RetirementFund", ReadAloud = "true", WithMandate = "false" });

        letter.TextAt("article").ShouldContain("relance, ma demande est restée sans réponse");
        letter.TextAt("article").ShouldContain("Jeanne Specimen");
        letter.Document.QuerySelectorAll("article").Length.ShouldBe(1);
    }
}
