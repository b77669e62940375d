using Appui.Mandates;
using Appui.Mandates.Declaring;
using Appui.Mandates.SideBySide;
using Appui.Mandates.Storage;
using Appui.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Mandates;

public sealed class SideBySideTests(App app) : IClassFixture<App>
{
    private const string Screen = Together.Screen;

    private readonly Together together = new(app);

    [Fact]
    public async Task The_person_sees_and_confirms_before_anything_is_sent()
    {
        var send = await together.NewClaim("housing_aid");
        var desk = await Together.OpenScreen(send);
        var person = await together.Paired(desk);

        var asked = await (await desk.Refresh()).Submit(button: "Relire ensemble");
        var screen = await person.Open(Screen);
        screen.Text.ShouldContain("Vous vous appelez Jeanne Specimen.");
        while (screen.Text.Contains("Je ne comprends pas", StringComparison.Ordinal))
        {
            screen = await screen.Submit(button: "Oui");
        }

        screen.Text.ShouldContain("Vous envoyez votre demande d'aide au logement à la Caf.");
        (await screen.Submit(button: "Oui, d'accord")).Text.ShouldContain("C'est noté.");

        var confirmed = await (await asked.Refresh()).Follow("Continuer vers l'envoi");
        confirmed.Text.ShouldContain("Confirmé sur son écran, aujourd'hui à");
        confirmed.Text.ShouldNotContain("Pourquoi sans second écran");
        var sent = await confirmed.Submit(new { Ground = "PersonActs" }, button: "C'est envoyé");
        var original = await sent.Follow("Voir ce qui a été confirmé");
        original.Text.ShouldContain("Vous vous appelez Jeanne Specimen.");
        original.Text.ShouldContain("Sur votre écran, en touchant « Oui, d'accord ».");
    }

    [Fact]
    public async Task Aloud_the_reason_why_there_was_no_screen_is_recorded()
    {
        var send = await together.NewClaim("back_to_school_year");

        var refused = await send.Submit(new { Ground = "ReadAloud", ReadBack = true });
        refused.ErrorOf("Why").ShouldContain("Dites pourquoi il n'y a pas eu de second écran.");
        var nameless = await refused.Submit(new { Ground = "Interpreter", ReadBack = true, Why = "NoDevice" });
        nameless.ErrorOf("Interpreter").ShouldContain("Écrivez le nom de l'interprète.");
        var sent = await nameless.Submit(new { Ground = "Interpreter", ReadBack = true, Why = "NoDevice", Interpreter = "Nadia Interprète" });

        var original = await sent.Follow("Voir ce qui a été confirmé");
        original.Text.ShouldContain("À voix haute, sans écran : pas de second écran ici.");
        original.Text.ShouldContain("Traduit par Nadia Interprète, interprète.");
    }

    [Fact]
    public async Task A_declaration_serves_once()
    {
        var send = await together.NewClaim("aah");
        await together.Confirm(send);

        var sent = await (await send.Refresh()).Submit(new { Ground = "PersonActs" }, button: "C'est envoyé");

        var asked = await (await sent.Submit(button: "On demande un papier")).Submit(button: "Enregistrer");
        (await asked.Follow("Relire et envoyer le papier")).Text.ShouldContain("Pourquoi sans second écran");
    }

    [Fact]
    public async Task Nothing_personal_shows_before_it_is_the_right_screen_and_the_person()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("ass"));
        var person = app.Anybody();

        var screen = await (await person.Open("/vis-a-vis")).Submit(new { Digits = Together.Digits(desk) });
        screen.Text.ShouldNotContain("Jeanne");
        (await (await desk.Refresh()).Submit(button: "Oui, c'est le sien")).Text.ShouldContain("La personne touche « C'est moi »");
        (await person.Open(Screen)).Text.ShouldNotContain("Jeanne");
        var met = await (await person.Open(Screen)).Submit(button: "C'est moi");
        met.Text.ShouldContain("Nous préparons votre démarche.");
        met.Text.ShouldNotContain("Jeanne");
    }

    [Fact]
    public async Task A_code_pairs_one_screen_once()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var (digits, square) = (Together.Digits(desk), desk.Document.QuerySelector("a[href*='/vis-a-vis/relier/']")!.GetAttribute("href")!);
        var door = await app.Anybody().Open("/vis-a-vis");
        var squares = await app.Anybody().Open(new Uri(square).AbsolutePath);

        (await door.Submit(new { Digits = digits })).Url.ShouldBe(Screen);

        (await (await app.Anybody().Open("/vis-a-vis")).Submit(new { Digits = digits })).Text.ShouldContain("Ce code ne marche pas.");
        (await squares.Submit(button: "C'est moi")).Text.ShouldContain("Ce carré ne sert plus");
    }

    [Fact]
    public async Task Of_two_screens_at_the_same_instant_one_is_paired()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var digits = Together.Digits(desk);
        var doors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Anybody().Open("/vis-a-vis")));

        var answers = await Task.WhenAll(doors.Select(door => door.Submit(new { Digits = digits })));

        answers.Count(answer => answer.Url == Screen).ShouldBe(1);
    }

    [Fact]
    public void From_everywhere_fifty_guesses_in_two_minutes_close_the_door()
    {
        var guesses = new Guesses(new TestClock());

        Enumerable.Range(0, 60).Count(i => guesses.MayTry($"address {i}")).ShouldBe(50);
    }

    [Fact]
    public async Task A_yes_sent_again_or_late_confirms_nothing_more()
    {
        var send = await together.NewClaim("c2s");
        var desk = await Together.OpenScreen(send);
        var person = await together.Paired(desk);
        var last = await Together.ReadAll(desk, person);

        await last.Submit(button: "Oui, d'accord");
        var again = await last.Submit(button: "Oui, d'accord");

        again.Text.ShouldContain("C'est noté.");
        (await together.Declarations(send)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_many_yes_at_the_same_instant_one_is_frozen()
    {
        var send = await together.NewClaim("asi");
        var desk = await Together.OpenScreen(send);
        var person = await together.Paired(desk);
        var last = await Together.ReadAll(desk, person);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => last.Submit(button: "Oui, d'accord")));

        (await together.Declarations(send)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_yes_to_words_that_changed_meanwhile_counts_for_nothing()
    {
        var send = await together.NewClaim("rsa");
        var desk = await Together.OpenScreen(send);
        var person = await together.Paired(desk);
        var last = await Together.ReadAll(desk, person);
        await (await desk.Refresh()).Submit(new { key = "Fact.Income", value = "1 143 €" }, button: "Ajouter");

        var answered = await last.Submit(button: "Oui, d'accord");

        answered.Text.ShouldNotContain("C'est noté.");
        (await together.Declarations(send)).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_marks_the_field_on_the_helpers_screen_and_the_corrected_sentence_is_asked_again()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var person = await together.Paired(desk);
        await (await desk.Refresh()).Submit(new { key = "Fact.Income", value = "1 143 €" }, button: "Ajouter");
        await (await desk.Refresh()).Submit(button: "Relire ensemble");
        var screen = await person.Open(Screen);
        while (!screen.Text.Contains("1 143 €", StringComparison.Ordinal))
        {
            screen = await screen.Submit(button: "Oui");
        }

        (await screen.Submit(button: "Non, ce n'est pas ça")).Text.ShouldContain("C'est marqué. On corrige ensemble.");

        var marked = await desk.Refresh();
        marked.TextAt(".refused").ShouldContain("1 143 €");
        await marked.Submit(new { value = "143 €" }, button: "Corriger");
        (await person.Open(Screen)).Text.ShouldContain("Vous recevez 143 € par mois.");
    }

    [Fact]
    public async Task Another_helper_and_another_structure_never_find_the_room()
    {
        var send = await together.NewClaim("rsa");
        var desk = await Together.OpenScreen(send);

        await app.As(Cast.Malik).ExpectNotFound(desk.Url);
        await app.As(Cast.Paul).ExpectNotFound(desk.Url);
        await app.As(Cast.Paul).ExpectNotFound($"{desk.Url}/flux");
        await app.As(Cast.Paul).ExpectNotFound($"/bureau/vis-a-vis/demarche/{Together.ActOf(send)}");
        await app.As(Cast.Rosa).ExpectNotFound(desk.Url);
        (await app.Anybody().Get(Screen)).Url.ShouldBe("/vis-a-vis");
    }

    [Fact]
    public async Task Another_structure_never_reads_a_declaration()
    {
        var send = await together.NewClaim("energy_voucher_year");
        await together.Confirm(send);
        var declaration = $"/declarations/{(await together.Declarations(send)).Single().Id}";

        await app.As(Cast.Paul).ExpectNotFound(declaration);
        await app.As(Cast.Rosa).ExpectNotFound(declaration);
        await app.As(Cast.Diane).ExpectNotFound(declaration);
        (await app.As(Cast.Malik).Open(declaration)).Text.ShouldContain("Jeanne Specimen");
    }

    [Fact]
    public async Task Signals_of_the_picture_are_short_few_and_reach_only_an_open_screen()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var room = app.Services.GetRequiredService<Rooms>().Find(RoomId.From(Guid.Parse(desk.Url.Split('/')[^1])), MandateTests.Of(DemoPeople.Claire))!;
        using var heard = room.Listen(Side.Person);
        var person = await together.Paired(desk);
        await Send("too early");
        await Post("Picture", "on", "true");
        await Send("offer");
        await (await person.Open(Screen)).Submit(button: "Pause");
        await Send("too late");
        await (await person.Open(Screen)).Submit(button: "Continuer");

        var statuses = new List<int> { await Send(new string('x', Appui.Mandates.SideBySide.Desk.LongestSignal + 1)) };
        for (var i = 0; i < Room.MostSignals; i++) statuses.Add(await Send("again"));

        var signals = new List<string>();
        while (heard.Beats.TryRead(out var beat)) if (beat is { Kind: "signal", Text: not "again" }) signals.Add(beat.Text);
        signals.ShouldBe(["offer"]);
        (statuses[0], statuses[1], statuses[^1]).ShouldBe((400, 204, 429));

        Task<int> Send(string text) => Post("Signal", "text", text);
        async Task<int> Post(string handler, string name, string value)
        {
            var token = (await desk.Refresh()).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            return (int)(await app.As(Cast.Claire).Post($"{desk.Url}?handler={handler}", [new("__RequestVerificationToken", token), new(name, value)])).Status;
        }
    }

    [Fact]
    public async Task Pause_hides_everything_and_only_the_person_lifts_it()
    {
        var desk = await Together.OpenScreen(await together.NewClaim("rsa"));
        var person = await together.Paired(desk);
        await (await desk.Refresh()).Submit(button: "Relire ensemble");

        var paused = await (await person.Open(Screen)).Submit(button: "Pause");

        paused.Html.ShouldNotContain("Jeanne");
        (await desk.Refresh()).Text.ShouldContain("La personne a mis en pause.");
        (await paused.Submit(button: "Continuer")).Text.ShouldContain("Jeanne Specimen");
    }

    [Fact]
    public async Task The_screen_speaks_the_language_of_the_person()
    {
        var send = await together.NewClaim("rsa");
        var desk = await (await send.Follow("Montrer sur un second écran")).Submit(new { Language = "ar" }, button: "Ouvrir l'écran");
        var person = await together.Paired(desk, "أنا هنا");
        await (await desk.Refresh()).Submit(button: "Relire ensemble");

        var screen = await person.Open(Screen);

        screen.Document.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
        screen.Text.ShouldContain("اسمك Jeanne Specimen.");
        (await desk.Refresh()).Text.ShouldContain("Vous vous appelez Jeanne Specimen.");
    }

    [Fact]
    public async Task Closing_keeps_the_posture_and_leaves_nothing_on_the_screen()
    {
        var send = await together.NewClaim("rsa");
        var desk = await Together.OpenScreen(send);
        var person = await together.Paired(desk);
        await (await desk.Refresh()).Submit(button: "Relire ensemble");

        await (await desk.Refresh()).Submit(button: "Fait avec");

        var over = await person.Get(Screen);
        over.Url.ShouldBe("/vis-a-vis");
        over.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var scope = app.Services.CreateScope();
        var act = Together.ActOf(send);
        (await scope.ServiceProvider.GetRequiredService<MandatesDb>().Set<PostureSaid>().Where(said => said.ActId == act).Select(said => said.Posture).SingleAsync()).ShouldBe(Posture.DoneWith);
    }

    [Fact]
    public async Task A_frozen_declaration_cannot_be_changed_and_its_words_match_its_hash()
    {
        var send = await together.NewClaim("young_child_allowance");
        await together.Confirm(send);
        var declaration = (await together.Declarations(send)).Single();

        declaration.Read(app.Services.GetRequiredService<Appui.Platform.Seals>())!.Sentences[0].French.ShouldBe("Vous vous appelez Jeanne Specimen.");
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<MandatesDb>();
        await Should.ThrowAsync<Exception>(() => db.Set<Declaration>().Where(d => d.Id == declaration.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Ground, "Mandate")));
    }
}
