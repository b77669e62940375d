using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using Appui.Crypto;
using Appui.People;
using Appui.Platform;
using Appui.Vault;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Vault;

/// <summary>A link to an administration: what the browser of the recipient does is done here, with the same bytes.</summary>
public sealed class SharingTests(App app) : IClassFixture<App>
{
    private static readonly byte[] Photo = Specimen.Png();
    private static Owner? awa;

    [Fact]
    public async Task Three_openings_marked_with_whom_what_for_and_the_day_and_a_wrong_key_counts_nothing()
    {
        var owner = await WithPapers();
        var (address, key) = await Make(owner, "Caf de Ville-Exemple", "aide <au> logement", "Attestation", "Photo");
        var agent = app.Anybody();
        (await agent.Open(address)).Text.ShouldContain("Ouvertures restantes 3");

        (await Try(agent, address, DerivedKey.For(new byte[32], "appui link proof 1"))).ShouldBe((HttpStatusCode.NotFound, null));
        (await Try(agent, address, key)).Status.ShouldBe(HttpStatusCode.NotFound); // the key itself proves nothing: it is never asked for
        for (var opening = 1; opening <= 3; opening++)
        {
            var (status, copy) = await Try(agent, address, DerivedKey.For(key, "appui link proof 1"));
            status.ShouldBe(HttpStatusCode.OK, $"opening {opening}");
            var papers = Open(copy!, key, address);
            papers.Count.ShouldBe(2);
            foreach (var paper in papers)
            {
                var text = Specimen.TextOf(paper);
                text.ShouldContain("Copie pour : Caf de Ville-Exemple");
                text.ShouldContain("aide <au> logement");
                text.ShouldContain("le 23 novembre 2026");
            }
            Specimen.TextOf(papers[0]).ShouldContain("Attestation de droits");
        }

        (await Try(agent, address, DerivedKey.For(key, "appui link proof 1"))).Status.ShouldBe(HttpStatusCode.Gone);
        (await agent.Open(address)).Text.ShouldContain("Ce lien n'ouvre plus");
        (await owner.Visitor.Open("/moi/partager")).Text.ShouldContain("Ouvert 3 fois sur 3");
        (await owner.Visitor.Open("/moi")).Text.ShouldNotContain("Partagés en ce moment");
        (await owner.Visitor.Open("/moi/qui-a-vu")).Text.ShouldContain("Des papiers partagés par lien ont été ouverts");
        (await app.Services.GetRequiredService<SafeDoctor>().Look()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_taken_back_opens_nothing_and_its_copy_is_gone()
    {
        var owner = await WithPapers();
        var before = Copies();
        var (address, key) = await Make(owner, "Bailleur Modèle", "dossier", "Attestation");
        (await owner.Visitor.Open("/moi")).Text.ShouldContain("Bailleur Modèle ouvert 0 fois sur 3");
        Copies().ShouldBe(before + 1);

        await owner.Visitor.Submit("/moi/partager", button: "Reprendre ce lien");

        Copies().ShouldBe(before);
        (await Try(app.Anybody(), address, DerivedKey.For(key, "appui link proof 1"))).Status.ShouldBe(HttpStatusCode.Gone);
        await app.Anybody().ExpectNotFound("/partage/ABCDEFGHJKMNPQRSTVWXYZ2345");
    }

    [Fact]
    public async Task Without_a_paper_or_a_recipient_no_link_is_made_and_nothing_typed_is_lost()
    {
        var owner = await WithPapers();

        var page = await owner.Visitor.Submit("/moi/partager", new { Purpose = "aide au logement", Lasts = "Week" }, "Faire le lien");

        page.ErrorOf("Papers").ShouldContain("Choisissez un papier");
        page.ErrorOf("Recipient").ShouldContain("Dites à qui");
        page.Document.QuerySelector("[name='Form.Purpose']")!.GetAttribute("value").ShouldBe("aide au logement");
    }

    /// <summary>Last of all by its clock: a week and more later.</summary>
    [Fact]
    public async Task After_its_days_a_link_opens_nothing_and_leaves_nothing()
    {
        await using var alone = await App.With();
        var owner = await Owner.Make(alone, Cast.Claire, DemoPeople.Awa);
        await owner.Add(Photo, "Photo");
        var (address, key) = await Make(owner, "Caf", "aide", "Photo");

        alone.Clock.Advance(TimeSpan.FromDays(7));
        (await Try(alone.Anybody(), address, DerivedKey.For(key, "appui link proof 1"))).Status.ShouldBe(HttpStatusCode.Gone);
        alone.Clock.Advance(TimeSpan.FromDays(8));
        await alone.Services.GetRequiredService<Retention>().Run(dryRun: false);

        await alone.Anybody().ExpectNotFound(address);
        alone.Services.GetRequiredService<IBlobs>().All().Count().ShouldBe(1); // the paper itself
    }

    private int Copies() => app.Services.GetRequiredService<IBlobs>().All().Count();

    private async Task<Owner> WithPapers()
    {
        if (awa is null)
        {
            awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);
            await awa.Add(Specimen.Pdf("Attestation de droits"), "Attestation");
            await awa.Add(Photo, "Photo");
        }
        await awa.Open();
        return awa;
    }

    private static async Task<Page> Fill(Owner owner, string recipient, string purpose, params string[] titles)
    {
        var page = await owner.Visitor.Open("/moi/partager");
        var ids = titles.Select(title => page.Document.QuerySelectorAll("label.option").Single(label => label.TextContent.StartsWith(title, StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value")!).ToArray();
        return await page.Submit(new { Papers = ids, Recipient = recipient, Purpose = purpose, Lasts = "Week" }, "Faire le lien");
    }

    private static async Task<(string Address, byte[] Key)> Make(Owner owner, string recipient, string purpose, params string[] titles)
    {
        var link = new Uri((await Fill(owner, recipient, purpose, titles)).TextAt(".link-address"));
        return (link.AbsolutePath, Base64Url.DecodeFromChars(link.Fragment.AsSpan(1)));
    }

    /// <summary>What the page of the link sends once the button is pressed.</summary>
    private static async Task<(HttpStatusCode Status, byte[]? Copy)> Try(Visitor agent, string address, byte[] proof)
    {
        var page = await agent.Get(address);
        var token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? (await agent.Open("/moi/ouvrir")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await agent.PostForAnswer(address, [new("proof", Base64Url.EncodeToString(proof)), new("__RequestVerificationToken", token)]);
    }

    private static List<byte[]> Open(byte[] copy, byte[] key, string address)
    {
        var bundle = Envelope.Open(DerivedKey.For(key, "appui link content 1"), copy, Encoding.UTF8.GetBytes("appui link 1\0" + address.Split('/')[^1]));
        var length = BinaryPrimitives.ReadInt32BigEndian(bundle);
        using var header = JsonDocument.Parse(bundle.AsMemory(4, length));
        var (place, papers) = (4 + length, new List<byte[]>());
        foreach (var paper in header.RootElement.GetProperty("papers").EnumerateArray())
        {
            papers.Add(bundle[place..(place + paper.GetProperty("length").GetInt32())]);
            place += papers[^1].Length;
        }
        return papers;
    }
}
