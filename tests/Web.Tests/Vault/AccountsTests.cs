using Appui.People;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Vault;

public sealed class AccountsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task After_a_theft_the_sheet_says_what_to_repair_and_in_which_order()
    {
        var samir = await Owner.Make(app, Cast.Claire, DemoPeople.Samir);
        await Note("Caf", "Agency", phone: "07 99 00 12 34", second: "CodeByPhone", mail: "samir.essai@exemple.test");
        await Note("Ma boîte mail", "Mailbox", phone: "07 99 00 12 34", who: "mon cousin");
        await Note("Mon téléphone", "Phone", phone: "07 99 00 12 34");
        await Note("Banque Modèle", "Bank", second: "App");
        await Note("Bibliothèque", "Other");

        var sheet = await samir.Visitor.Open("/moi/comptes");
        sheet.Text.ShouldContain("y entre aussi : mon cousin");
        (await Order("On m'a volé")).ShouldBe(["Mon téléphone", "Ma boîte mail", "Banque Modèle", "Caf"]);
        (await Order("Quelqu'un lit")).ShouldBe(["Ma boîte mail", "Caf"]);
        (await Order("Mon numéro a changé")).ShouldBe(["Mon téléphone", "Ma boîte mail", "Banque Modèle", "Caf"]);

        // It comes back with the papers, and goes when the person takes it off.
        await samir.Open();
        var left = await samir.Visitor.Submit("/moi/comptes", button: "Enlever");
        left.Document.QuerySelectorAll(".tasks strong").Select(name => name.TextContent).ShouldBe(["Ma boîte mail", "Banque Modèle", "Caf", "Bibliothèque"]);

        Task Note(string name, string kind, string phone = "", string second = "None", string mail = "", string who = "") =>
            samir.Visitor.Submit("/moi/comptes", new { Name = name, Kind = kind, Phone = phone, Second = second, Mail = mail, WhoHas = who }, button: "Ajouter ce compte");

        async Task<List<string>> Order(string mishap)
        {
            var page = await (await samir.Visitor.Open("/moi/comptes")).Follow(mishap);
            return [.. page.Document.QuerySelectorAll(".repair strong").Select(name => name.TextContent)];
        }
    }

    [Fact]
    public async Task An_account_without_a_name_is_asked_again_and_nothing_is_lost()
    {
        var awa = await Owner.Make(app, Cast.Claire, DemoPeople.Awa);

        var page = await awa.Visitor.Submit("/moi/comptes", new { Kind = "Bank", WhoHas = "ma sœur" }, button: "Ajouter ce compte");

        page.ErrorOf("Name").ShouldContain("Dites quel compte");
        page.Document.QuerySelector("[name='Form.WhoHas']")!.GetAttribute("value").ShouldBe("ma sœur");
    }
}
