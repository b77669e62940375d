using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

public sealed class AttemptTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task What_was_tried_on_the_last_day_is_in_the_persons_hand()
    {
        var form = await (await app.As(Cast.Malik).Open("/demarches")).Follow("Preuve d'un essai");

        var sheet = await form.Submit(new Dictionary<string, string>
        {
            ["Form.Agency"] = "FamilyFund",
            ["Form.Service"] = "caf.fr, la déclaration trimestrielle",
            ["Form.Obstacle"] = "SiteDown",
            ["Form.Message"] = "Service momentanément indisponible",
        });

        sheet.Text.ShouldMatch("Le [a-z]+ [0-9]+ [a-zéû]+ à [0-9]+ h [0-9]{2}, la personne");
        sheet.Text.ShouldContain("Administration : Caf");
        sheet.Text.ShouldContain("« Service momentanément indisponible »");
        sheet.Text.ShouldContain("La personne demande que la date de cet essai soit retenue.");
    }

    [Fact]
    public async Task A_proof_that_does_not_say_what_was_tried_is_not_printed()
    {
        var form = await app.As(Cast.Malik).Open("/demarches/preuve");

        var refused = await form.Submit(new Dictionary<string, string> { ["Form.Message"] = "Erreur 503" });

        refused.Text.ShouldContain("Choisissez l'administration.");
        refused.Text.ShouldContain("Erreur 503");
        refused.Text.ShouldNotContain("La personne demande que la date");
        await app.As(Cast.Rosa).ExpectNotFound("/demarches/preuve");
    }
}
