using Appui.People;
using Appui.Web.Tests.Authorisation;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.People;

/// <summary>Malik is made a social worker of the Centre social des Essais: he follows Awa, whose file he opened, and not Leïla, whom Claire follows.</summary>
public sealed class BreakGlassTests(App app) : IClassFixture<App>
{
    private const string Secret = "Vient seule le jeudi";
    private static readonly string Leila = $"/personnes/{DemoPeople.Leila}";
    private static readonly object Why = new { Reason = "Absence", Words = "Elle est là, Claire est en congé jusqu'à lundi." };

    private async Task MakeMalikASocialWorker()
    {
        // Another test may have moved the clock beyond the end of their sessions.
        foreach (var member in new[] { Cast.Claire, Cast.Malik, Cast.Diane })
            app.AgainAs(member);
        var post = await app.First("SELECT id FROM people_posts WHERE ended_at IS NULL AND helper = (SELECT id FROM people_accounts WHERE user_name = 'malik')");
        await app.As(Cast.Diane).Submit($"/equipe/{post}", new { Role = "SocialWorker" });
    }

    [Fact]
    public async Task Secret_notes_open_urgently_for_half_an_hour_to_read_are_reviewed_by_somebody_else_and_the_person_is_told()
    {
        await MakeMalikASocialWorker();
        var (claire, malik, diane) = (app.As(Cast.Claire), app.As(Cast.Malik), app.As(Cast.Diane));

        // Who does not follow the person reads none, and is told how to.
        (await claire.Open(Leila)).Text.ShouldContain(Secret);
        var closed = await malik.Open(Leila);
        closed.Text.ShouldNotContain(Secret);
        (await malik.Open(Leila + "/notes")).Text.ShouldNotContain(Secret);

        // A reason opens them, to read only.
        var asked = await closed.Follow("Les ouvrir en urgence");
        (await asked.Submit(new { Words = "Elle est là maintenant." })).ErrorOf("Reason").ShouldContain("Choisissez une raison");
        var opened = await asked.Submit(Why);
        opened.Text.ShouldContain(Secret);
        opened.Text.ShouldContain("à lire seulement");
        await malik.ExpectNotFound(Leila + "/notes/nouvelle");

        // Never the same person reviews; the manager reads nothing of whom it is about.
        (await malik.Open("/bureau/relectures")).Text.ShouldContain("Rien à relire");
        var forManager = await diane.Open("/bureau/relectures");
        forManager.Text.ShouldContain("Malik Modèle");
        forManager.Text.ShouldContain("qui la suit est absent");
        forManager.Text.ShouldNotContain("en congé");
        forManager.Text.ShouldNotContain("Leïla");
        var review = await (await claire.Open("/bureau")).Follow("Relire une ouverture de notes en urgence");
        review.Text.ShouldContain("en congé");
        (await review.Submit(button: "C'était justifié")).Text.ShouldContain("Rien à relire");
        (await claire.Open("/bureau")).Text.ShouldNotContain("Relire une ouverture");

        // The person is told, without a name.
        var told = (await claire.Open(Leila + "/qui-a-vu?tout=true")).TextAt(".told");
        told.ShouldContain("Vos notes ont été ouvertes en urgence, pour 30 minutes");
        told.ShouldContain("vérifiée par une autre personne");
        told.ShouldNotContain("Malik");

        // They close by themselves.
        app.Clock.Advance(TimeSpan.FromMinutes(29));
        (await malik.Open(Leila + "/notes")).Text.ShouldContain(Secret);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        (await malik.Open(Leila + "/notes")).Text.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Who_works_on_a_case_follows_the_person_and_needs_no_glass()
    {
        await MakeMalikASocialWorker();
        (await app.As(Cast.Claire).Get(Leila + "/notes/urgence")).Url.ShouldBe(Leila + "/notes");
        var opened = await app.As(Cast.Claire).Submit("/bureau/recevoir/nouvelle", new { Name = "Nino Inventé", Age = 40 });
        await app.As(Cast.Claire).Submit(opened.Url + "/notes/nouvelle", new { Text = "Ne veut pas que sa sœur le sache.", Kind = "Social" });
        (await app.As(Cast.Malik).Open(opened.Url)).Text.ShouldNotContain("sa sœur");

        await app.As(Cast.Malik).Submit($"{opened.Url}/demarches/ouvrir/rsa");

        (await app.As(Cast.Malik).Open(opened.Url)).Text.ShouldContain("sa sœur");
    }
}
