using System.Net;
using System.Security.Claims;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Mandates;

/// <summary>Giving a mandate, holding it, and all the ways in which it ends.</summary>
public sealed class MandateTests(App app) : IClassFixture<App>
{
    private static readonly MandateUse SendHealth = new(MandateFamily.Health, MandateAct.Send, MandateChannel.Online, "rsa");

    [Fact]
    public async Task A_mandate_that_was_heard_and_signed_lets_its_helper_act_and_nobody_else()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir);

        (await app.As(Cast.Claire).Open(mandate)).Text.ShouldContain("signé avec le doigt sur l'écran");
        (await Allows(DemoPeople.Claire, DemoPeople.Samir, SendHealth)).ShouldBeTrue();
        (await Allows(DemoPeople.Malik, DemoPeople.Samir, SendHealth)).ShouldBeFalse();
        (await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Samir}")).Text.ShouldContain("Aides sociales et santé");
    }

    [Fact]
    public async Task A_name_that_begins_with_a_vowel_is_written_as_it_is_said()
    {
        var awa = await app.As(Cast.Malik).GiveMandate(DemoPeople.Awa, "Month", "Transport");
        var samir = await app.As(Cast.Malik).GiveMandate(DemoPeople.Samir, "Month", "Transport");

        (await app.As(Cast.Malik).Open(awa)).TextAt("h1").ShouldBe("Mandat d'Awa Exemple à Malik Modèle");
        (await app.As(Cast.Malik).Open(samir)).TextAt("h1").ShouldBe("Mandat de Samir Essai à Malik Modèle");
        (await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Awa}/mandats")).TextAt("h1").ShouldBe("Agir à la place d'Awa Exemple");
    }

    [Fact]
    public async Task Somebody_close_may_do_what_the_person_says_and_nothing_more()
    {
        var person = $"/personnes/{DemoPeople.Jeanne}";
        var before = await app.As(Cast.Claire).Open(person);

        await app.As(Cast.Claire).Submit($"{person}/modifier", new { RelativeMay = new[] { "BeCalled", "GetMessage" } }, "Enregistrer");
        var after = await app.As(Cast.Claire).Open(person);
        await app.As(Cast.Claire).Submit($"{person}/modifier", new { RelativeMay = Array.Empty<string>() }, "Enregistrer");

        before.Text.ShouldContain("Martine, curatrice, 06 99 00 45 68 (demander à la personne avant de l'appeler)");
        after.Text.ShouldContain("06 99 00 45 68 (être appelé, recevoir un message qui ne dit rien : « Pouvez-vous lui dire de nous rappeler ? Rien d'urgent. »)");
    }

    [Fact]
    public async Task The_menu_marks_stopping_a_mandate_on_its_own_page_alone()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Samir, "Day", "Leisure");

        (await app.As(Cast.Claire).Open("/mandats")).TextAt("nav a[aria-current]").ShouldBe("Arrêter un mandat");
        foreach (var url in new[] { mandate, $"{mandate}/signer" })
            (await app.As(Cast.Claire).Open(url)).Document.QuerySelector("nav a[aria-current]").ShouldBeNull(url);
    }

    [Fact]
    public async Task What_waits_for_its_signature_allows_nothing()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Leila, "Month", "Justice");

        (await Allows(DemoPeople.Claire, DemoPeople.Leila, new(MandateFamily.Justice, MandateAct.Look, MandateChannel.Online))).ShouldBeFalse();
        (await app.As(Cast.Claire).Get($"{mandate}/attestation")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_person_stops_it_in_one_touch_and_it_is_dead_at_once()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Year", "Work");
        var work = new MandateUse(MandateFamily.Work, MandateAct.Send, MandateChannel.Online);
        (await Allows(DemoPeople.Claire, DemoPeople.Samir, work)).ShouldBeTrue();
        var attestation = await app.As(Cast.Claire).AttestationOf(mandate);

        await (await app.As(Cast.Malik).Open(mandate)).Submit(button: "La personne arrête ce mandat");

        // The clock stands still: less than a second has passed, everywhere.
        (await Allows(DemoPeople.Claire, DemoPeople.Samir, work)).ShouldBeFalse();
        (await app.Anybody().Open($"/verifier/{attestation}")).Text.ShouldContain("ne vaut plus");
        (await app.As(Cast.Claire).Get($"{mandate}/attestation")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.As(Cast.Claire).Open(mandate)).Text.ShouldContain("la personne l'a demandé");
    }

    [Fact]
    public async Task One_family_is_taken_back_and_the_others_stay()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Leila, "Month", "Housing", "Transport");
        var attestation = await app.As(Cast.Claire).AttestationOf(mandate);

        await (await app.As(Cast.Claire).Open(mandate)).Submit(button: "Logement et énergie");

        (await Allows(DemoPeople.Claire, DemoPeople.Leila, new(MandateFamily.Housing, MandateAct.Look, MandateChannel.Online))).ShouldBeFalse();
        (await Allows(DemoPeople.Claire, DemoPeople.Leila, new(MandateFamily.Transport, MandateAct.Look, MandateChannel.Online))).ShouldBeTrue();
        (await app.Anybody().Open($"/verifier/{attestation}")).Text.ShouldContain("ne vaut plus", Case.Sensitive, "it was printed for more than is left");
    }

    [Fact]
    public async Task The_counter_stops_it_by_its_number_and_reads_no_name()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Month", "Leisure");
        var number = await app.As(Cast.Claire).NumberOf(mandate);

        var found = await app.As(Cast.Rosa).Submit("/mandats", new { Number = number.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant() }, "Chercher");
        var ended = await found.Submit(button: "Arrêter maintenant");

        found.Text.ShouldNotContain("Samir");
        ended.Text.ShouldContain($"Le mandat {number} est arrêté");
        (await Allows(DemoPeople.Claire, DemoPeople.Samir, new(MandateFamily.Leisure, MandateAct.Look, MandateChannel.Online))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_manager_sees_numbers_and_helpers_and_ends_any()
    {
        var mandate = await app.As(Cast.Malik).GiveMandate(DemoPeople.Samir, "Month", "Papers");
        var number = await app.As(Cast.Malik).NumberOf(mandate);

        var team = await app.As(Cast.Diane).Open("/mandats");
        await team.Submit(button: $"Arrêter {number.Replace("-", "", StringComparison.Ordinal)}");

        team.Text.ShouldContain($"{number} · Malik Modèle");
        team.Text.ShouldNotContain("Samir");
        (await app.As(Cast.Malik).Open(mandate)).Text.ShouldContain("la direction l'a arrêté");
    }

    [Fact]
    public async Task The_printed_sheet_is_signed_by_hand_and_found_again_by_its_square()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Marcel, "HalfYear", "Health");
        var sheet = await app.As(Cast.Claire).Open($"{mandate}/papier");
        var signing = await app.As(Cast.Claire).Open($"{mandate}/signer");

        var number = sheet.Text[(sheet.Text.LastIndexOf("Mandat ", StringComparison.Ordinal) + 7)..].Split(' ')[0];
        var found = await app.As(Cast.Malik).Open($"/m/{number.Replace("-", "", StringComparison.Ordinal)}");
        await (await app.As(Cast.Claire).Open($"{mandate}/signer")).Submit(new { ReadBy = "Person" }, "Le papier est signé");

        signing.Document.QuerySelector("[data-pad]").ShouldBeNull("nothing is stored of him: no signature either");
        found.Url.ShouldBe(mandate);
        (await app.As(Cast.Claire).Open(mandate)).Text.ShouldContain("signé à la main sur le papier");
        (await Allows(DemoPeople.Claire, DemoPeople.Marcel, SendHealth)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_cannot_sign_says_yes_before_a_second_helper_and_only_then_it_stands()
    {
        var use = new MandateUse(MandateFamily.Transport, MandateAct.FillIn, MandateChannel.Online);
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Samir, "Day", "Transport");
        await (await app.As(Cast.Claire).Open($"{mandate}/signer")).Submit(new { ReadBy = "Helper" }, "elle dit oui devant un collègue");

        var alone = await Allows(DemoPeople.Claire, DemoPeople.Samir, use);
        var own = await app.As(Cast.Claire).Open($"{mandate}/temoin");
        var asked = await (await app.As(Cast.Malik).Open("/bureau")).Follow("Dire si vous avez entendu le oui");
        await asked.Submit(button: "Oui, j'étais là");

        alone.ShouldBeFalse();
        own.Text.ShouldContain("C'est à un autre collègue");
        (await Allows(DemoPeople.Claire, DemoPeople.Samir, use)).ShouldBeTrue();
        (await app.As(Cast.Claire).Open(mandate)).Text.ShouldContain("Entendu par Malik Modèle");
    }

    [Fact]
    public async Task A_curator_is_named_with_the_judgment_and_signs_too()
    {
        var draft = $"/personnes/{DemoPeople.Jeanne}/mandats/nouveau";
        var tickedAlone = await app.As(Cast.Malik).Submit(draft, new { Families = new[] { "Health" }, Protected = "Yes", Measure = "Curatelle" }, "Lire et signer");
        var page = await tickedAlone.Submit(
            new Dictionary<string, string> { ["Protector"] = "Martine Specimen", ["JudgmentOf.Day"] = "4", ["JudgmentOf.Month"] = "5", ["JudgmentOf.Year"] = "2024" },
            "Lire et signer");

        var personAlone = await page.Submit(new { ReadBy = "Helper", Signature = Giving.Drawn }, "C'est signé");
        var both = await page.Submit(new { ReadBy = "Helper", Signature = Giving.Drawn, SignatureOfProtector = Giving.Drawn }, "C'est signé");

        tickedAlone.ErrorOf("Protector").ShouldContain("son nom");
        tickedAlone.Text.ShouldContain("Regardez le jugement");
        page.Text.ShouldContain("Je signe, et Martine Specimen, qui m'aide (curatelle), signe avec moi.");
        page.Text.ShouldNotContain("elle dit oui devant un collègue");
        personAlone.Text.ShouldContain("La personne nommée par le juge signe aussi");
        both.Text.ShouldContain("Jugement vu samedi 4 mai 2024");
    }

    [Theory]
    [InlineData("Tutelle", "Money", "Month", "Families", "cela ne se donne pas par un mandat")]
    [InlineData("CuratelleRenforcee", "Money", "Month", "Families", "cela ne se donne pas par un mandat")]
    [InlineData("Tutelle", "Health", "Year", "Length", "six mois au plus")]
    public async Task A_measure_of_protection_leaves_out_what_is_not_the_persons_to_give(string measure, string family, string length, string field, string said)
    {
        var page = await app.As(Cast.Malik).Submit(
            $"/personnes/{DemoPeople.Jeanne}/mandats/nouveau",
            new Dictionary<string, string>
            {
                ["Families"] = family,
                ["Protected"] = "Yes",
                ["Measure"] = measure,
                ["Protector"] = "Martine Specimen",
                ["Length"] = length,
                ["JudgmentOf.Day"] = "4",
                ["JudgmentOf.Month"] = "5",
                ["JudgmentOf.Year"] = "2024",
            },
            "Lire et signer");

        page.ErrorOf(field).ShouldContain(said);
    }

    [Fact]
    public async Task While_nobody_knows_who_signs_it_lasts_a_day_and_sends_nothing()
    {
        var tooLong = await app.As(Cast.Malik).Submit($"/personnes/{DemoPeople.Awa}/mandats/nouveau", new { Families = new[] { "Work" }, Protected = "Unknown", Length = "Month" }, "Lire et signer");
        var signing = await tooLong.Submit(new { Length = "Day" }, "Lire et signer");

        tooLong.ErrorOf("Length").ShouldContain("le mandat vaut un jour");
        signing.Text.ShouldContain("remplir les formulaires");
        signing.Text.ShouldNotContain("envoyer, quand j'ai dit oui");
    }

    [Fact]
    public async Task A_child_never_interprets()
    {
        var refused = await app.As(Cast.Claire).Submit(
            $"/personnes/{DemoPeople.Leila}/mandats/nouveau",
            new { Families = new[] { "Papers" }, Protected = "No", InterpretedBy = "Adult", Interpreter = "Nour Fictive" },
            "Lire et signer");
        var accepted = await refused.Submit(new { InterpretedBy = "Professional", Interpreter = "Samia Traduction" }, "Lire et signer");
        await accepted.Submit(new { ReadBy = "Interpreter", Signature = Giving.Drawn }, "C'est signé");

        refused.ErrorOf("Interpreter").ShouldContain("Un enfant ne traduit jamais");
        (await app.As(Cast.Claire).Open(accepted.Url[..^"/signer".Length])).Text.ShouldContain("L'interprète (Samia Traduction)");
    }

    [Fact]
    public async Task It_is_heard_in_the_persons_language_and_printed_in_french_too()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Leila, "Month", "Papers");

        var signing = await app.As(Cast.Claire).Open($"{mandate}/signer");
        var sheet = await app.As(Cast.Claire).Open($"{mandate}/papier");

        signing.Document.QuerySelector(".says")!.GetAttribute("dir").ShouldBe("rtl");
        signing.TextAt(".says").ShouldContain("لمس مالي");
        sheet.Text.ShouldContain("toucher à mon argent ou à ma carte bancaire");
        sheet.Text.ShouldContain("لمس مالي");
        sheet.Text.ShouldContain("ce mandat ne l'ouvre pas", Case.Sensitive, "no mandate of ours opens FranceConnect");
    }

    [Fact]
    public async Task What_is_given_elsewhere_is_referred_to_and_not_copied()
    {
        var page = await app.As(Cast.Claire).Submit(
            $"/personnes/{DemoPeople.Awa}/mandats",
            new Dictionary<string, string> { ["Number"] = "AC-99-1234", ["Families"] = "Health", ["LastDay.Day"] = "1", ["LastDay.Month"] = "6", ["LastDay.Year"] = "2027" },
            "Le noter");

        page.Text.ShouldContain("AC-99-1234");
        page.Text.ShouldContain("jusqu'au mardi 1er juin 2027");
        (await Allows(DemoPeople.Claire, DemoPeople.Awa, SendHealth)).ShouldBeFalse("it is not a mandate of ours");
    }

    [Fact]
    public async Task The_charter_is_written_once_and_read_where_the_question_arises()
    {
        await app.As(Cast.Diane).Submit("/charte", new { WeSay = "Nous ne pouvons pas, mais Paul le peut jeudi." }, "Enregistrer");

        (await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Awa}/mandats/nouveau")).Text.ShouldContain("Nous ne pouvons pas, mais Paul le peut jeudi.");
        (await app.As(Cast.Victor).Open($"/personnes/{DemoPeople.Jeanne}/autorisation")).Text.ShouldContain("Nous ne pouvons pas, mais Paul le peut jeudi.");
    }

    [Fact]
    public async Task A_volunteer_is_allowed_one_act_once_and_only_that_day()
    {
        var act = new MandateUse(MandateFamily.Family, MandateAct.Send, MandateChannel.Online);
        var authorisation = await app.As(Cast.Victor).AllowOneAct(DemoPeople.Jeanne);

        (await Allows(Victor, DemoPeople.Jeanne, act)).ShouldBeTrue();
        (await Use(Victor, DemoPeople.Jeanne, act)).ShouldBeTrue();
        (await Use(Victor, DemoPeople.Jeanne, act)).ShouldBeFalse("it was spent");
        (await app.As(Cast.Victor).Open(authorisation)).Text.ShouldContain("fait");
    }

    private static HelperId Victor { get; } = HelperId.From(new("0192a000-0000-7000-8000-000000000104"));

    private async Task<bool> Allows(HelperId helper, Whom whom, MandateUse use)
    {
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<IMandates>().Allowing(whom, Of(helper), use) is not null;
    }

    private async Task<bool> Use(HelperId helper, Whom whom, MandateUse use)
    {
        using var scope = app.Services.CreateScope();
        var used = await scope.ServiceProvider.GetRequiredService<IMandates>().Use(whom, Of(helper), use);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
        return used is not null;
    }

    /// <summary>A helper of the Centre social des Essais, as other modules know them.</summary>
    internal static ClaimsPrincipal Of(HelperId helper)
    {
        var role = helper == DemoPeople.Claire ? HelperRole.SocialWorker : helper == DemoPeople.Malik ? HelperRole.Mediator : HelperRole.Volunteer;
        return new(new ClaimsIdentity(
            [new(SignedIn.HelperClaim, helper.ToString()), new(SignedIn.StructureClaim, DemoPeople.CentreSocial.ToString()), new(SignedIn.RoleClaim, role.ToString())],
            Schemes.Helper));
    }
}
