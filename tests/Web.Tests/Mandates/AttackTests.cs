using System.Net;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Following;
using Appui.Web.Tests.Privacy;
using Appui.Web.Tests.Vault;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Mandates;

/// <summary>What somebody in a hurry, curious or hostile tries with mandates.</summary>
public sealed class AttackTests(App app) : IClassFixture<App>
{
    private static readonly MandateUse LookHealth = new(MandateFamily.Health, MandateAct.Look, MandateChannel.Online);

    [Theory]
    [InlineData(MandateFamily.Money, MandateAct.Look, MandateChannel.Online)]
    [InlineData(MandateFamily.Health, MandateAct.Phone, MandateChannel.Online)]
    [InlineData(MandateFamily.Health, MandateAct.Look, MandateChannel.Phone)]
    public async Task It_allows_no_more_than_it_says(MandateFamily family, MandateAct act, MandateChannel channel)
    {
        await app.As(Cast.Claire).GiveMandate(DemoPeople.Awa);

        (await Allows(DemoPeople.Awa, new(family, act, channel))).ShouldBeFalse();
        (await Allows(DemoPeople.Awa, LookHealth)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_family_made_up_in_the_post_is_refused()
    {
        var page = await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Awa}/mandats/nouveau");
        var fields = Fields(page).Append(new("Form.Families", "Everything")).Append(new("Form.Protected", "No"));

        var refused = await app.As(Cast.Claire).Post(page.Url, fields);

        refused.Url.ShouldEndWith("/nouveau");
        refused.Text.ShouldContain("Touchez au moins une chose");
    }

    [Fact]
    public async Task For_another_structure_it_does_not_exist()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Month", "Papers");
        var number = await app.As(Cast.Claire).NumberOf(mandate);

        foreach (var url in new[] { mandate, $"{mandate}/papier", $"{mandate}/attestation", $"{mandate}/signer", $"{mandate}/confier", $"/m/{number.Replace("-", "", StringComparison.Ordinal)}" })
            await app.As(Cast.Paul).ExpectNotFound(url);
        var searched = await app.As(Cast.Paul).Submit("/mandats", new { Number = number }, "Chercher");
        var forged = await app.As(Cast.Paul).Post("/mandats?handler=End", Fields(searched).Append(new("number", number)));

        searched.ErrorOf("Number").ShouldContain("Aucun mandat d'ici");
        forged.Status.ShouldBe(HttpStatusCode.NotFound);
        (await Allows(DemoPeople.Samir, new(MandateFamily.Papers, MandateAct.Look, MandateChannel.Online))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_signature_of_fifty_megabytes_is_refused_without_being_kept()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Samir, "Month", "Housing");
        var page = await app.As(Cast.Claire).Open($"{mandate}/signer");

        var fields = Fields(page).Where(field => field.Key != "Form.Signature").Append(new("Form.Signature", new string('1', 50_000_000)));
        var refused = await app.As(Cast.Claire).Post($"{mandate}/signer", fields);

        ((int)refused.Status).ShouldBeInRange(400, 499);
        (await Allows(DemoPeople.Samir, new(MandateFamily.Housing, MandateAct.Look, MandateChannel.Online))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("500,200;501,201")]
    [InlineData("0,0;9999,9999")]
    [InlineData("M0 0L900 300")]
    [InlineData("<svg onload=alert(1)>")]
    public async Task What_is_not_a_signature_gives_no_mandate(string drawn)
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Samir, "Month", "Leisure");

        var page = await app.As(Cast.Claire).Submit($"{mandate}/signer", new { ReadBy = "Helper", Signature = drawn }, "C'est signé");

        page.Text.ShouldContain("La personne signe dans le cadre");
    }

    [Fact]
    public async Task A_signature_sent_again_after_the_end_does_not_bring_it_back()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Samir, "Month", "Work");
        var page = await app.As(Cast.Claire).Open($"{mandate}/signer");
        await page.Submit(new { ReadBy = "Helper", Signature = Giving.Drawn }, "C'est signé");
        await (await app.As(Cast.Claire).Open(mandate)).Submit(button: "La personne arrête ce mandat");

        var replayed = await page.Submit(new { ReadBy = "Helper", Signature = Giving.Drawn }, "C'est signé");

        replayed.Text.ShouldContain("arrêté");
        (await Allows(DemoPeople.Samir, new(MandateFamily.Work, MandateAct.Look, MandateChannel.Online))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_relative_declared_afterwards_loses_the_file_and_the_mandate_at_once()
    {
        var mandate = await app.As(Cast.Claire).GiveMandate(DemoPeople.Leila, "HalfYear", "Family");
        var use = new MandateUse(MandateFamily.Family, MandateAct.Look, MandateChannel.Online);
        var before = await Allows(DemoPeople.Leila, use);

        await app.As(Cast.Malik).Submit($"/personnes/{DemoPeople.Leila}/proches", new { Helper = DemoPeople.Claire.ToString(), Tie = "FormerPartner" }, "Lui fermer ce dossier");

        before.ShouldBeTrue();
        (await Allows(DemoPeople.Leila, use)).ShouldBeFalse();
        foreach (var url in new[] { $"/personnes/{DemoPeople.Leila}", $"/personnes/{DemoPeople.Leila}/mandats", mandate, $"{mandate}/papier" })
            await app.As(Cast.Claire).ExpectNotFound(url);
        (await app.As(Cast.Claire).Open("/bureau")).Text.ShouldNotContain("Leïla");
        (await app.As(Cast.Malik).Open(mandate)).Text.ShouldContain("Ce mandat ne permet plus rien");

        await (await app.As(Cast.Malik).Open($"/personnes/{DemoPeople.Leila}/proches")).Submit(button: "La personne dit que c'est fini");
        (await app.As(Cast.Claire).Open($"/personnes/{DemoPeople.Leila}")).Text.ShouldContain("Leïla");
    }

    [Fact]
    public async Task The_person_ends_it_with_their_card_whole_or_one_part_and_nobody_elses()
    {
        var (work, papers) = (new MandateUse(MandateFamily.Work, MandateAct.Look, MandateChannel.Online), new MandateUse(MandateFamily.Papers, MandateAct.Look, MandateChannel.Online));
        await app.As(Cast.Claire).GiveMandate(DemoPeople.Jeanne, "HalfYear", "Work", "Papers");
        var another = await app.As(Cast.Claire).GiveMandate(DemoPeople.Samir, "Month", "Justice");
        var jeanne = await Owner.Make(app, Cast.Claire, DemoPeople.Jeanne);

        var mine = await jeanne.Visitor.Open("/moi/mandats");
        await mine.Submit(button: "Travail");
        var (workAfterPart, papersAfterPart) = (await Allows(DemoPeople.Jeanne, work), await Allows(DemoPeople.Jeanne, papers));
        var forged = await jeanne.Visitor.Post("/moi/mandats", Fields(mine).Where(one => one.Key == "__RequestVerificationToken").Take(1).Append(new("mandate", another.Split('/')[^1])));
        var ended = await (await jeanne.Visitor.Open("/moi/mandats")).Submit(button: "J'arrête");

        mine.Text.ShouldContain("Claire Essai, Centre social des Essais", Case.Sensitive, "the name stands on the sheet that she has");
        (workAfterPart, papersAfterPart).ShouldBe((false, true));
        forged.Status.ShouldBe(HttpStatusCode.NotFound);
        (await Allows(DemoPeople.Samir, new(MandateFamily.Justice, MandateAct.Look, MandateChannel.Online))).ShouldBeTrue();
        ended.Text.ShouldContain("Personne ne peut agir à votre place");
        (await mine.Submit(button: "J'arrête")).Text.ShouldContain("C'est arrêté", Case.Sensitive, "touched twice");
        (await Allows(DemoPeople.Jeanne, papers)).ShouldBeFalse();
        (await jeanne.Visitor.Open("/moi/qui-a-vu")).Text.ShouldContain("mandat");
    }

    [Fact]
    public async Task For_a_volunteer_the_routes_of_mandates_do_not_exist()
    {
        var mandate = await app.As(Cast.Claire).Draft(DemoPeople.Jeanne);
        await app.As(Cast.Victor).Open($"/personnes/{DemoPeople.Jeanne}");

        foreach (var url in new[] { "/mandats", $"/personnes/{DemoPeople.Jeanne}/mandats", $"/personnes/{DemoPeople.Jeanne}/mandats/nouveau", mandate, $"{mandate}/signer", $"{mandate}/papier", $"{mandate}/temoin", $"{mandate}/confier" })
            await app.As(Cast.Victor).ExpectNotFound(url);
        var form = await app.As(Cast.Victor).Open($"/personnes/{DemoPeople.Jeanne}/autorisation");
        var forged = await app.As(Cast.Victor).Post($"{mandate}/signer", Fields(form).Append(new("Form.ReadBy", "Helper")));

        forged.Status.ShouldBe(HttpStatusCode.NotFound);
        form.Text.ShouldContain("Un seul acte");
    }

    [Fact]
    public async Task Without_the_person_there_is_no_act()
    {
        var refused = await app.As(Cast.Victor).Submit(
            $"/personnes/{DemoPeople.Jeanne}/autorisation",
            new { Act = "Télécharger", Family = "Family", ReadBy = "Helper", Signature = Giving.Drawn },
            "La personne est d'accord");

        refused.ErrorOf("IsPresent").ShouldContain("Sans la personne");
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(Page page) =>
        page.Document.QuerySelectorAll("main form input[type=hidden]").Select(one => new KeyValuePair<string, string>(one.GetAttribute("name")!, one.GetAttribute("value") ?? ""));

    private async Task<bool> Allows(Whom whom, MandateUse use)
    {
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<IMandates>().Allowing(whom, MandateTests.Of(DemoPeople.Claire), use) is not null;
    }
}

/// <summary>A claim that says it was sent under a mandate.</summary>
public sealed class GroundTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_claim_is_sent_under_a_mandate_only_while_one_covers_it()
    {
        var claire = app.As(Cast.Claire);
        var opened = await claire.Submit($"/personnes/{DemoPeople.Samir}/demarches/ouvrir/rsa", new { Channel = "Web", Ground = "PersonActs" }, "Ouvrir la démarche");
        var send = $"{opened.Url.Split('?')[0]}/envoyer";

        // A mandate for something else is no ground, even when the post says so.
        await claire.GiveMandate(DemoPeople.Samir, "Month", "Transport");
        var without = await claire.Open(send);
        var forged = await claire.Post(send, Sent(without, "Mandate"));
        var mandate = await claire.GiveMandate(DemoPeople.Samir, "Month", "Health");
        var offered = await claire.Open(send);
        await (await claire.Open(mandate)).Submit(button: "La personne arrête ce mandat");
        var ended = await claire.Post(send, Sent(offered, "Mandate"));
        await claire.GiveMandate(DemoPeople.Samir, "Month", "Health");
        var sent = await claire.Post(send, Sent(offered, "Mandate"));

        without.Text.ShouldNotContain("un mandat le permet");
        forged.Text.ShouldContain("Aucun mandat ne permet cela en ce moment");
        offered.Text.ShouldContain("Je fais : un mandat le permet");
        ended.Text.ShouldContain("Aucun mandat ne permet cela en ce moment");
        sent.Url.ShouldBe(opened.Url.Split('?')[0], sent.Text);
        sent.Text.ShouldContain("mandat écrit");
    }

    [Fact]
    public void Nothing_but_claims_and_entrusted_papers_act_under_a_mandate()
    {
        // Whoever adds a page that acts in a person's name finds this list, and adds it to the test below.
        Asking(typeof(IMandates)).Where(type => type.Assembly != typeof(IMandates).Assembly).Select(type => type.Name).ShouldBe(
            ["Grounds", "Blocks", "WhoMayAct", "SafeOf", "OfHelper", "EntrustedFolders"], ignoreOrder: true, "those of the porte-documents are tried in its own tests");
        Asking(typeof(Grounds)).Select(type => type.Name).ShouldBe(["OpenCase", "Send", "See"], ignoreOrder: true);

        static IEnumerable<Type> Asking(Type service) =>
            AppDomain.CurrentDomain.GetAssemblies().Where(one => one.GetName().Name!.StartsWith("Appui.", StringComparison.Ordinal)).SelectMany(one => one.GetTypes())
                .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == service)));
    }

    [Theory]
    [InlineData("Work", "Look,FillIn,Send", "Online,Paper", "actualisation", "asi")] // another family
    [InlineData("Health", "Look", "Online,Paper", "rendez-vous-medecin", "pension-reversion")] // looking only
    [InlineData("Health", "Look,FillIn,Send", "Phone", "rendez-vous-medecin", "aah")] // by telephone only
    public async Task Whatever_the_address_says_no_page_acts_beyond_the_mandate(string family, string acts, string channels, string covered, string wanted)
    {
        var claire = app.As(Cast.Claire);
        var drafted = await claire.Submit(
            $"/personnes/{DemoPeople.Leila}/mandats/nouveau",
            new { Families = new[] { family }, Acts = acts.Split(','), Channels = channels.Split(','), Protected = "No", Length = "Month" },
            "Lire et signer");
        var mandate = await claire.Sign(drafted.Url[..^"/signer".Length]);
        var id = Guid.Parse(mandate.Split('/')[^1]);

        // Opening: the ground, the mandate and the family are said in the address and in the post.
        var open = $"/personnes/{DemoPeople.Leila}/demarches/ouvrir/{wanted}";
        var form = await claire.Open(open);
        form.Url.ShouldBe(open);
        var more = $"Form.Ground=Mandate&Ground=Mandate&mandate={id}&Form.Mandate={id}&famille={family}&demarche={covered}&Form.Family={family}";
        (await claire.Post($"{open}?{more}", Sent(form, "Mandate"))).Text.ShouldContain("Aucun mandat ne permet cela en ce moment");

        // Sending, by every way that the agency has.
        var opened = await form.Submit(new { Ground = "PersonActs" });
        var send = $"{opened.Url.Split('?')[0]}/envoyer";
        var sending = await claire.Open($"{send}?{more}");
        sending.Text.ShouldNotContain("un mandat le permet");
        var ways = sending.Document.QuerySelectorAll("main input[name='Form.Channel']").Select(way => way.GetAttribute("value")!).ToList();
        ways.Count.ShouldBeGreaterThan(1);
        foreach (var way in ways)
        {
            var refused = await claire.Post($"{send}?{more}", Sent(sending, "Mandate").Where(field => field.Key != "Form.Channel").Append(new("Form.Channel", way)));
            refused.Text.ShouldContain("Aucun mandat ne permet cela en ce moment", Case.Sensitive, way);
        }

        // Looking at the answer: the person looks with them, whatever is said.
        await (await claire.Open(send)).Submit(new { Ground = "PersonActs", ReadBack = true, Why = "PersonPrefersVoice" });
        var seen = await (await claire.Open(opened.Url)).Submit(button: "Rien de neuf");
        (await claire.Post($"{opened.Url.Split('?')[0]}/vu?{more}", Sent(seen, "Mandate"))).Url.ShouldBe(opened.Url.Split('?')[0]);

        (await app.Count("SELECT COUNT(*) FROM procedures_cases WHERE ground_mandate = @id", ("id", id))).ShouldBe(0);
        (await app.Count("SELECT COUNT(*) FROM procedures_changes WHERE ground_mandate = @id", ("id", id))).ShouldBe(0);
        (await app.Count($"SELECT COUNT(*) FROM platform_journal_details d JOIN platform_journal_leaves l USING (seq) WHERE l.verb = 'mandate.used' AND d.details LIKE '%{id}%'")).ShouldBe(0);
        (await app.Count("SELECT COUNT(*) FROM platform_journal_leaves WHERE verb = 'mandate.use-refused'")).ShouldBeGreaterThan(1, "each attempt is written down");
        await (await claire.Open(mandate)).Submit(button: "La personne arrête ce mandat");
    }

    /// <summary>What the form would send, with a ground that it may not offer.</summary>
    private static List<KeyValuePair<string, string>> Sent(Page page, string ground)
    {
        var fields = page.Document.QuerySelectorAll("main form[method=post] input")
            .Where(one => one.GetAttribute("type") is not ("radio" or "checkbox") || one.HasAttribute("checked"))
            .Select(one => new KeyValuePair<string, string>(one.GetAttribute("name")!, one.GetAttribute("value") ?? ""))
            .Where(field => field.Key is not ("Form.Ground" or "Form.ReadBack" or "Form.Why"))
            .ToList();
        fields.Add(new("Form.Ground", ground));
        fields.Add(new("Form.ReadBack", "true"));
        fields.Add(new("Form.Why", "PersonPrefersVoice"));
        return fields;
    }
}
