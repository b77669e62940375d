using Appui.Notices.Model;
using Appui.Notices.Storage;
using Appui.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Notices;

public sealed class SmsTests : IAsyncLifetime
{
    private const string Words = "Bonjour, passez nous voir : Centre social des Essais. Nous avons une nouvelle pour vous. Tél.";
    private readonly Spool spool = new();

    public ValueTask InitializeAsync() => spool.InitializeAsync();

    public ValueTask DisposeAsync() => spool.DisposeAsync();

    [Fact]
    public async Task What_the_page_shows_is_what_leaves_and_it_leaves_once()
    {
        var page = await Page();
        page.Text.ShouldContain(Words);
        page.Text.ShouldContain("07 99 00 12 34");
        page.Text.ShouldContain(", 1 SMS");

        await page.Submit(new { Reason = "Paper" }, button: "Prévenir");
        await spool.Run();
        await spool.Run();

        var file = spool.In("outbox").ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldContain($"_{Spool.Samir}_");
        var text = await File.ReadAllTextAsync(file);
        text.ShouldStartWith(Words);
        text.ShouldEndWith("répondez STOP.");
        text.ShouldNotContain("papier");
        text.ShouldNotContain("http");
        page.Document.QuerySelector("blockquote")!.TextContent.ShouldContain(text);
        (await Page()).Text.ShouldContain("attend le téléphone du centre");

        spool.Move("sent");
        await spool.Run();

        (await Page()).Text.ShouldContain("Parti");
        spool.In("outbox").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_found_in_the_folders_is_not_handed_over_again()
    {
        await Ask();
        await spool.Run();
        // As after a kill between the folder and the database: the file is there, the database does not know.
        await InDb(db => db.Database.ExecuteSqlRawAsync("UPDATE notices_sendings SET handed_at = NULL"));
        spool.Move("sent");

        await spool.Run();
        await spool.Run();

        spool.In("outbox").ShouldBeEmpty();
        spool.In("sent").Count.ShouldBe(1);
        (await Page()).Text.ShouldContain("Parti");
    }

    [Fact]
    public async Task A_refused_message_becomes_a_call()
    {
        await Ask();
        await spool.Run();
        spool.Move("error");

        await spool.Run();

        (await Page()).Text.ShouldContain("le réseau a refusé le SMS");
        var board = await spool.App.As(Cast.Malik).Open("/avis");
        var call = await board.Follow("Samir Essai");
        call.Text.ShouldContain("07 99 00 12 34");
        call.Text.ShouldContain("Ne dites à personne d'autre pourquoi vous appelez");
    }

    [Fact]
    public async Task Whoever_changed_their_mind_is_not_written_to()
    {
        await Ask();
        await spool.App.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Samir}/modifier", new { TakesSms = "false" }, button: "Enregistrer");

        await spool.Run();

        spool.In("outbox").ShouldBeEmpty();
        (await Page()).Text.ShouldContain("ce moyen n'est plus noté");
        (await spool.App.As(Cast.Claire).Open("/bureau")).Text.ShouldContain("L'appeler : une nouvelle l'attend");
    }

    [Fact]
    public async Task Stop_in_one_word_ends_messages_to_the_number_until_the_person_wants_them_again()
    {
        await Ask();
        await spool.Run();
        spool.Move("sent");
        spool.Receive(Spool.Samir, " Stop. ");
        await spool.Run();

        spool.In("inbox").ShouldBeEmpty();
        (await spool.App.As(Cast.Claire).Open("/avis")).Text.ShouldContain("ne veut plus de SMS");
        var page = await Page();
        page.Text.ShouldContain("Ce numéro a répondu STOP");
        page.Text.ShouldNotContain("répondez STOP");
        await page.Submit(new { Reason = "Answer" }, button: "Prévenir");
        await spool.Run();
        spool.In("outbox").ShouldBeEmpty();

        await (await Page()).Submit(button: "elle en veut de nouveau");

        (await Page()).Text.ShouldContain("répondez STOP");
    }

    [Fact]
    public async Task An_answer_is_a_line_of_the_desk_and_is_read_once()
    {
        await Ask();
        await spool.Run();
        spool.Move("sent");
        spool.Receive(Spool.Samir, "Je passe demain, شكرا");
        await spool.Run();
        spool.Receive(Spool.Samir, "Je passe demain, شكرا"); // the same file again: the program was killed before it took it away
        await spool.Run();

        (await spool.App.As(Cast.Malik).Open("/bureau")).Text.ShouldContain("Lire sa réponse par SMS");
        var board = await spool.App.As(Cast.Malik).Open("/avis");
        board.Document.QuerySelectorAll("#reponses ~ ul > li").Length.ShouldBe(1);
        board.Text.ShouldContain("Je passe demain, شكرا");
        (await spool.App.As(Cast.Paul).Open("/avis")).Text.ShouldNotContain("Je passe demain");

        var read = await board.Submit(button: "J'ai lu : Samir Essai");

        read.Text.ShouldNotContain("Je passe demain");
    }

    [Fact]
    public async Task An_answer_from_an_unknown_number_is_kept_apart_and_ends_within_a_week()
    {
        await Ask();
        await spool.Run();
        spool.Receive("+33799009999", "Qui est-ce ?", number: 1);
        spool.Receive("Operateur", "Votre credit est bas", number: 2);
        await spool.Run();

        var board = await spool.App.As(Cast.Malik).Open("/avis");
        board.Text.ShouldContain("numéro inconnu");
        board.Text.ShouldContain("Qui est-ce ?");
        board.Text.ShouldContain("Votre credit est bas");
        (await spool.App.As(Cast.Malik).Open("/bureau")).Text.ShouldNotContain("Lire sa réponse");
        (await spool.App.As(Cast.Paul).Open("/avis")).Text.ShouldNotContain("Qui est-ce ?");

        spool.App.Clock.Advance(TimeSpan.FromDays(8));
        await spool.App.Services.GetRequiredService<Appui.Platform.Retention>().Run(dryRun: false);

        (await spool.App.AgainAs(Cast.Malik).Open("/avis")).Text.ShouldNotContain("Qui est-ce ?");
    }

    [Fact]
    public async Task Nothing_leaves_in_quiet_hours()
    {
        spool.App.Clock.Advance(new TimeSpan(3, 9, 30, 0)); // Thursday, 19:10 in Paris
        await spool.App.AgainAs(Cast.Claire).Submit($"/personnes/{DemoPeople.Samir}/prevenir", new { Reason = "Answer" });
        await spool.Run();
        spool.In("outbox").ShouldBeEmpty();

        spool.App.Clock.Advance(TimeSpan.FromHours(13));
        await spool.Run();
        spool.In("outbox").ShouldBeEmpty();

        spool.App.Clock.Advance(TimeSpan.FromHours(1));
        await spool.Run();
        spool.In("outbox").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Three_messages_a_week_are_enough()
    {
        for (var i = 0; i < 4; i++)
        {
            await Ask();
        }

        await spool.Run();
        spool.In("outbox").Count.ShouldBe(3);
        (await Page()).Text.ShouldContain("Assez de messages cette semaine");

        spool.App.Clock.Advance(TimeSpan.FromDays(7));
        await spool.Run();
        spool.In("outbox").Count.ShouldBe(4);
    }

    [Fact]
    public async Task No_message_ever_leaves_for_the_watched_woman()
    {
        var page = await spool.App.As(Cast.Claire).Open($"/personnes/{DemoPeople.Leila}/prevenir");
        page.Text.ShouldContain("Aucun message ne partira");
        await page.Submit(new { Reason = "Letter" }, button: "Le lui dire à son passage");
        await spool.Run();
        (await spool.App.As(Cast.Malik).Open("/bureau")).Text.ShouldNotContain("Le lui dire à son passage");

        spool.App.Clock.Advance(TimeSpan.FromDays(3)); // Thursday
        await spool.Run();
        (await spool.App.AgainAs(Cast.Malik).Open("/bureau")).Text.ShouldContain("Le lui dire à son passage");
        var atTheCounter = await spool.App.AgainAs(Cast.Rosa).Open("/bureau");
        atTheCounter.Text.ShouldContain("Une nouvelle l'attend : voir l'équipe");

        spool.App.Clock.Advance(TimeSpan.FromDays(30));
        await spool.Run();
        spool.In("outbox").Concat(spool.In("sent")).ShouldBeEmpty();
        (await spool.App.AgainAs(Cast.Malik).Open("/avis/lettres")).Text.ShouldNotContain("Leïla");
        var waits = await spool.App.As(Cast.Malik).Open("/avis");
        (await (await waits.Follow("Leïla Fictive")).Submit(button: "C'est dit")).Text.ShouldNotContain("Leïla");
    }

    [Fact]
    public async Task Somebody_taken_back_or_erased_gets_nothing()
    {
        await (await Ask()).Submit(button: "Annuler");
        await Ask();
        await InDb(db => db.Notices.Where(notice => notice.End == null).ExecuteDeleteAsync());

        await spool.Run();

        spool.In("outbox").ShouldBeEmpty();
    }

    private Task<Page> Page() => spool.App.AgainAs(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/prevenir");

    private async Task<Page> Ask() => await (await Page()).Submit(new { Reason = "Answer" }, button: "Prévenir");

    private async Task InDb(Func<NoticesDb, Task> action)
    {
        await using var scope = spool.App.Services.CreateAsyncScope();
        await action(scope.ServiceProvider.GetRequiredService<NoticesDb>());
        await scope.ServiceProvider.GetRequiredService<Appui.Platform.UnitOfWork>().Commit();
    }
}
