using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Mandates;

/// <summary>Side by side when time passes. Apart from the others: the clock of a class is shared, and sessions end with it.</summary>
public sealed class SideBySideTimeTests : IClassFixture<App>
{
    private const string Screen = Together.Screen;

    private readonly App app;
    private readonly Together together;

    public SideBySideTimeTests(App app)
    {
        (this.app, together) = (app, new(app));
        app.Clock.Advance(TimeSpan.FromMinutes(3)); // whoever guessed digits in another test is let in again
        app.AgainAs(Cast.Claire);
    }

    [Fact]
    public async Task Left_open_on_a_bench_the_screen_hides_then_ends_and_its_cookie_opens_nothing()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var person = await together.Paired(desk);
        await (await desk.Refresh()).Submit(button: "Relire ensemble");
        (await person.Open(Screen)).Text.ShouldContain("Jeanne Specimen");

        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var hidden = await person.Open(Screen);
        hidden.Text.ShouldContain("L'écran est caché");
        hidden.Html.ShouldNotContain("Jeanne");
        (await (await desk.Refresh()).Submit(button: "La personne est là : reprendre")).Text.ShouldContain("Jeanne Specimen");

        app.Clock.Advance(TimeSpan.FromMinutes(15));
        var over = await person.Get(Screen);
        over.Url.ShouldBe("/vis-a-vis");
        over.Html.ShouldNotContain("Jeanne");
        await app.As(Cast.Claire).ExpectNotFound(desk.Url);
    }

    [Fact]
    public async Task A_lost_connection_comes_back_within_ten_minutes()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var person = await together.Paired(desk);
        for (var minute = 0; minute < 9; minute += 3)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(3));
            await (await desk.Refresh()).Submit(button: "Qui vous êtes"); // the helper goes on meanwhile
        }

        (await desk.Refresh()).Text.ShouldContain("La connexion de son écran est coupée.");
        (await person.Open(Screen)).Text.ShouldContain("Qui vous êtes");
        (await desk.Refresh()).Text.ShouldNotContain("est coupée");
    }

    [Fact]
    public async Task For_a_number_without_a_file_the_words_are_printed_and_not_kept()
    {
        var claire = app.As(Cast.Claire);
        var opened = await claire.Submit($"/personnes/{DemoPeople.Marcel}/demarches/ouvrir/rsa");
        var sent = await (await opened.Follow("Relire et envoyer")).Submit(new { Ground = "ReadAloud", ReadBack = true, Why = "PersonPrefersVoice" });

        var original = await sent.Follow("Voir ce qui a été confirmé");
        original.Text.ShouldContain("Vous envoyez votre demande de RSA à la Caf.");
        app.Clock.Advance(TimeSpan.FromMinutes(21));
        (await app.AgainAs(Cast.Claire).Open(original.Url)).Text.ShouldContain("l'original a été remis sur papier");
        (await together.Declarations(opened)).Single().Words.ShouldBeNull();
    }

    [Fact]
    public async Task A_code_is_good_for_two_minutes()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var digits = Together.Digits(desk);

        app.Clock.Advance(TimeSpan.FromMinutes(2));

        (await (await app.Anybody().Open("/vis-a-vis")).Submit(new { Digits = digits })).Text.ShouldContain("Ce code ne marche pas.");
        (await desk.Refresh()).Text.ShouldContain("Le code n'est plus valable.");
    }

    [Fact]
    public async Task Who_guesses_digits_is_shut_out_after_five_even_with_the_right_ones()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var digits = Together.Digits(desk);
        var door = await app.Anybody().Open("/vis-a-vis");
        for (var i = 0; i < 5; i++)
        {
            (await door.Submit(new { Digits = Together.Wrong(digits, i) })).Text.ShouldContain("Ce code ne marche pas.");
        }

        (await door.Submit(new { Digits = digits })).Text.ShouldContain("Trop d'essais.");
    }
}
