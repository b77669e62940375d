using System.Text.Json;
using System.Text.RegularExpressions;
using Appui.People;
using Appui.Platform;
using Appui.Web.Tests.Authorisation;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.People;

public sealed partial class WhoSawTests(App app) : IClassFixture<App>
{
    private static readonly string OfSamir = $"/personnes/{DemoPeople.Samir}/qui-a-vu";
    private static readonly string OfLeila = $"/personnes/{DemoPeople.Leila}/qui-a-vu";

    [Fact]
    public async Task The_person_reads_function_structure_day_and_purpose_and_no_name_of_staff()
    {
        await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Samir}");
        await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Samir}");

        var page = await app.As(Cast.Claire).Open(OfSamir);

        var told = page.TextAt(".told");
        told.ShouldContain("Centre social des Essais, médiation numérique");
        told.ShouldContain("Votre dossier a été lu, 2 fois.");
        told.ShouldContain("Pour vous recevoir et vous suivre.");
        told.ShouldContain("Des notes sur votre accompagnement ont été lues");
        told.ShouldNotContain("Malik");
        told.ShouldNotContain("Claire");
    }

    [Fact]
    public async Task It_is_two_touches_away_from_the_desk_and_the_reading_is_itself_told()
    {
        var person = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}");

        var page = await person.Follow("Qui a vu");
        var again = await app.As(Cast.Claire).Open(OfSamir);

        page.Url.ShouldBe(OfSamir);
        again.TextAt(".told").ShouldContain("Cette page a été ouverte");
    }

    [Fact]
    public async Task For_a_person_who_may_be_watched_nothing_betrays_on_screen_big_or_on_paper()
    {
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Leila}/demarches/ouvrir/rsa");

        foreach (var address in new[] { OfLeila, OfLeila + "?grand=true", OfLeila + "/feuille" })
        {
            var told = (await app.As(Cast.Claire).Open(address)).TextAt(".told");
            told.ShouldContain("Votre dossier a été lu");
            told.ShouldNotContain("démarche a été");
            told.ShouldNotContain("note");
        }

        (await app.As(Cast.Claire).Open(OfLeila + "?tout=true")).TextAt(".told").ShouldContain("Une démarche a été ouverte");
    }

    [Fact]
    public async Task One_question_and_one_tap_hide_what_may_betray()
    {
        var before = await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Awa}/qui-a-vu");
        before.TextAt(".told").ShouldContain("Vos droits ont été cherchés");

        var after = await before.Submit(button: "Oui, ou elle ne sait pas");

        after.TextAt(".told").ShouldNotContain("droits");
        (await after.Submit(button: "Non")).TextAt(".told").ShouldContain("Vos droits ont été cherchés");
    }

    [Fact]
    public async Task The_person_reads_what_every_structure_did_and_a_structure_only_its_own()
    {
        var given = await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Samir}/relier", button: "donner un code");
        var code = Code().Match(given.Text).Value;
        await app.As(Cast.Paul).Submit($"/personnes/{DemoPeople.SamirElsewhere}/relier", new { Code = code });

        var everywhere = await Everywhere(PersonId.From(Guid.Parse(await app.First("SELECT link_person FROM people_files WHERE link_person IS NOT NULL"))));
        var here = (await app.As(Cast.Claire).Open(OfSamir)).TextAt(".told");

        everywhere.Days.SelectMany(day => day.Groups).Select(group => group.Who).ShouldContain(who => who.StartsWith("Maison Modèle", StringComparison.Ordinal));
        here.ShouldNotContain("Maison Modèle");
    }

    [Fact]
    public async Task Papers_carry_the_signed_state_of_the_journal_that_anybody_can_fetch_and_check()
    {
        await app.As(Cast.Claire).Open(OfSamir);
        var archive = app.Services.GetRequiredService<JournalArchive>();
        await archive.Sign();

        var note = (await app.Anybody().Open("/journal/point-de-controle")).Html;
        var sheet = await app.As(Cast.Claire).Open(OfSamir + "/feuille");
        var slip = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Samir}/fiche-passage");

        var root = note.Split('\n')[2];
        sheet.TextAt(".checkpoint").ShouldContain(root);
        slip.TextAt(".checkpoint").ShouldContain(root);
        archive.Verify(since: note).ExitCode.ShouldBe(0);
        var published = (await app.Anybody().Open("/journal/points-de-controle")).Html.TrimEnd().Split('\n');
        JsonDocument.Parse(published[^1]).RootElement.GetProperty("checkpoint").GetString().ShouldBe(note);
    }

    [Fact]
    public void Every_verb_written_on_somebody_has_its_words()
    {
        var texts = app.Services.GetRequiredService<Texts>();
        var verbs = Sources.Files(".cs").SelectMany(file => Verb().Matches(file.Text).Select(match => match.Groups["verb"].Value)).ToHashSet(StringComparer.Ordinal);

        verbs.ShouldContain("case.given-back");
        verbs.Where(verb => !NotOnAPerson().IsMatch(verb) && texts.In("fr", $"Act.{verb}") is null).ShouldBeEmpty("Give each its sentence in the module's fr.json: \"Act.case.sent\": \"Une demande a été envoyée\"");
    }

    [Fact]
    public async Task Staff_read_what_is_written_of_them_and_come_back_to_it_from_their_account()
    {
        var account = await app.As(Cast.Rosa).Open("/compte");

        var page = await account.Follow("Ce qui est écrit de votre travail");

        page.Text.ShouldContain("Aucun chiffre ne compte ni ne compare");
        page.Text.ShouldNotContain("J'ai lu");
    }

    private async Task<Traces> Everywhere(PersonId person)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IWhoSaw>().Everywhere(person);
    }

    [GeneratedRegex("[0-9A-Z]{5}-[0-9A-Z]{5}")]
    private static partial Regex Code();

    /// <summary>What is written down directly, by one of two verbs, or by the <c>Change</c> of a page.</summary>
    [GeneratedRegex("""(?:\.Record\(|\bChange\((?:id, )?|\.Record\([^;"]*\? ?"[a-z.-]+" : )"(?<verb>[a-z-]+\.[a-z-]+)"|\.Record\([^;"]*\? ?"(?<verb>[a-z-]+\.[a-z-]+)" :""")]
    private static partial Regex Verb();

    /// <summary>Accounts are about helpers; a slip and a search name nobody.</summary>
    [GeneratedRegex(@"^(account|slip|person\.search)")]
    private static partial Regex NotOnAPerson();
}
