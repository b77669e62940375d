using Appui.Calendar;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Rights.France;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

public sealed class CardTests
{
    private static readonly CardLibrary Library = new();

    private const string Good = """
        cle: essai
        version: 1
        nom: Une demande d'essai
        nom_court: Essai
        demande: demande d'essai
        nom_officiel: Demande d'essai
        famille: Papers
        droits: []
        mots: [essai]
        pour: [Essayer.]
        agences: [FamilyFund]
        canaux:
          - canal: Paper
            comment: Par la poste.
        exigences_numeriques: []
        etapes:
          - cle: un
            texte: Commencer
          - cle: deux
            texte: Finir
            apres: [un]
        pieces: []
        delais:
          reponse: 30
        silence: Rien.
        apres: []
        comment_on_le_perd: []
        recours:
          texte: Deux mois.
          a_verifier: le délai.
        sans_ecran: []
        sources:
          - titre: Un texte
            adresse: https://example.org/texte
            texte_du: 2026-01-31
        relu_le: 2026-11-22
        """;

    [Fact]
    public void Every_right_of_the_law_has_a_card()
    {
        BenefitCatalogue.All.Where(benefit => Library.ForBenefit(benefit.Key) is null).Select(benefit => benefit.Key).ShouldBeEmpty();
        Library.All.Count.ShouldBeGreaterThanOrEqualTo(40);
        Library.All.Select(card => card.Family).Distinct().Count().ShouldBeGreaterThanOrEqualTo(9);
    }

    [Fact]
    public void Every_card_names_its_sources_and_a_way_without_a_screen()
    {
        Library.All.ShouldAllBe(card => card.Sources.Count > 0 && card.WithoutScreen.Count > 0 && card.ReviewedOn >= card.Sources.Max(source => source.TextOf));
    }

    [Theory]
    [InlineData("loyer", "aide-logement")]
    [InlineData("lunettes", "complementaire-sante")]
    [InlineData("pension alimentaire", "soutien-familial")]
    [InlineData("vieillesse", "aspa")]
    [InlineData("électricité", "cheque-energie")]
    public void A_card_is_found_by_everyday_words(string words, string card) => Library.Search(words)[0].Key.ShouldBe(card);

    [Fact]
    public void A_good_card_is_read_with_what_remains_to_be_checked()
    {
        var card = CardReader.Read("essai", Good);

        card.Appeal.ShouldBe(new("Deux mois.", "le délai."));
        card.Silence.ToCheck.ShouldBeNull();
    }

    [Theory]
    [InlineData("  - titre: Un texte\n    adresse: https://example.org/texte\n    texte_du: 2026-01-31", "  []", "source")]
    [InlineData("    texte_du: 2026-01-31\n", "", "texte_du")]
    [InlineData("relu_le: 2026-11-22", "", "relu_le")]
    [InlineData("relu_le: 2026-11-22", "relu_le: 2026-02-30", "2026-02-30")]
    [InlineData("    texte: Commencer", "    texte: Commencer\n    apres: [deux]", "waits for itself")]
    [InlineData("apres: [un]", "apres: [trois]", "trois")]
    [InlineData("cle: deux", "cle: un", "twice")]
    [InlineData("https://example.org/texte", "javascript:alert(1)", "web address")]
    [InlineData("reponse: 30", "reponse: 0", "delay")]
    [InlineData("nom_court: Essai", "nom_cour: Essai", "nom_cour")]
    [InlineData("agences: [FamilyFund]", "agences: [Fund]", "Fund")]
    public void A_card_that_could_mislead_is_refused(string part, string instead, string reason)
    {
        Good.ShouldContain(part);

        var refused = Should.Throw<CardRefusedException>(() => CardReader.Read("essai", Good.Replace(part, instead, StringComparison.Ordinal)));

        refused.Message.ShouldContain("essai");
        refused.Message.ShouldContain(reason);
    }

    [Fact]
    public void Proposed_days_are_days_on_which_the_house_works()
    {
        var days = Enumerable.Range(0, 730).Select(number => new DateOnly(2026, 1, 1).AddDays(number));

        var proposed = from day in days from card in Library.All from state in Enum.GetValues<CaseState>() select Proposal.After(state, card, day).On;

        proposed.Distinct().Where(day => !LegalCalendar.IsWorkingDay(day)).ShouldBeEmpty();
    }
}

/// <summary>What the person beside the helper hears at each page of a site.</summary>
public sealed class SitePageTests(App app) : IClassFixture<App>
{
    [Fact]
    public void Every_procedure_done_on_line_has_a_sentence_for_each_page_of_its_site()
    {
        var online = app.Services.GetRequiredService<CardLibrary>().All.Where(card => card.Ways.Exists(way => way.Channel is Channel.Web)).ToList();
        var texts = app.Services.GetRequiredService<Texts>();

        online.Count.ShouldBeGreaterThanOrEqualTo(40);
        online.Where(card => card.SitePages.Count < 2 || card.SitePages.Distinct().Count() < card.SitePages.Count).Select(card => card.Key).ShouldBeEmpty();
        foreach (var page in online.SelectMany(card => card.SitePages).Distinct())
        {
            foreach (var language in Texts.Languages.Keys)
                texts.In(language, $"SitePage.{page}").ShouldNotBeNullOrWhiteSpace($"{page} in {language}");
            texts.In("fr", $"SitePage.{page}")!.Split(' ').Length.ShouldBeLessThanOrEqualTo(16, $"{page} is said in one breath");
        }
    }
}
