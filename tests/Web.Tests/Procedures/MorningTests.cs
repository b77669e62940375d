using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

public sealed class MorningTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_claim_that_was_sent_comes_back_to_the_desk_however_silent_everybody_is()
    {
        var opened = await app.As(Cast.Malik).Submit($"/personnes/{DemoPeople.Jeanne}/demarches/ouvrir/c2s", new { Channel = "Paper" });
        opened.Text.ShouldContain("rien n'est envoyé");
        var sent = await (await opened.Follow("Relire et envoyer")).Submit(new { Ground = "ReadAloud", ReadBack = true, Why = "PersonPrefersVoice" });
        sent.Text.ShouldContain("Envoyé à l'Assurance maladie ; on attend la réponse.");
        sent.Text.ShouldContain("mardi 8 décembre");

        app.Clock.Advance(TimeSpan.FromDays(16));

        var desk = (await app.As(Cast.Claire).Open("/bureau?pour=equipe")).TextAt("[aria-labelledby=today]");
        desk.ShouldContain("Ouvrir le compte Assurance maladie : l'Assurance maladie devait répondre");
        desk.ShouldContain("8 décembre");
    }
}
