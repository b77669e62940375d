using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Procedures;

public sealed class CopyTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Answers_are_kept_in_the_order_of_the_site_and_never_an_identifier()
    {
        var malik = app.As(Cast.Malik);
        var followed = await malik.Submit($"/personnes/{DemoPeople.Awa}/demarches/ouvrir/aide-logement");
        var strip = await followed.Follow("À recopier, dans l'ordre du site");
        strip.Document.QuerySelector("[name='Form.Values[name]']")!.GetAttribute("value").ShouldBe("Awa Exemple");
        strip.Document.QuerySelectorAll("[name*=iban], [name*=social], [name*=password]").ShouldBeEmpty();
        strip.Text.ShouldContain("à lire sur son papier, jamais gardé ici");

        await strip.Submit(new Dictionary<string, string> { ["Form.Values[rent]"] = "412,50", ["Form.Values[employer]"] = "Association des Essais" }, button: "Garder ces réponses");
        await strip.Visitor.Post(strip.Url, [new("Form.Values[iban]", "FR7612345"), new("__RequestVerificationToken", strip.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), new("Form.Values[rent]", "412,50")]);

        var again = await app.As(Cast.Claire).Open(strip.Url);
        again.Document.QuerySelector("[name='Form.Values[rent]']")!.GetAttribute("value").ShouldBe("412,50");
        again.Html.ShouldNotContain("FR7612345");
        (await app.As(Cast.Rosa).Get(strip.Url)).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
