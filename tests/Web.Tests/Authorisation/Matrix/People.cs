using System.Text.RegularExpressions;
using Appui.People;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>
/// Awa, who has a file at the Centre social des Essais; Marcel, who has a number alone; somebody who was erased; Jeanne, whose file is shut to Malik; Malik, of the team.
/// </summary>
internal sealed partial class People : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app)
    {
        await app.As(Cast.Claire).Submit($"/personnes/{DemoPeople.Jeanne}/proches", new { Helper = $"{DemoPeople.Malik}", Tie = "Unwanted" });
        return new()
        {
            ["{whom=erased}"] = await Erased(app.As(Cast.Claire)),
            ["{whom=barred}"] = $"{DemoPeople.Jeanne}",
            ["{whom}"] = $"{DemoPeople.Awa}",
            ["{whom=slip}"] = $"{DemoPeople.Marcel}",
            ["{whom=elsewhere}"] = $"{DemoPeople.SamirElsewhere}",
            ["{number}"] = "7K3M4H",
            ["{paper}"] = "caf",
            ["{option}"] = "Safe",
            ["/equipe/{id}"] = await app.First("SELECT id FROM people_posts WHERE helper = (SELECT id FROM people_accounts WHERE user_name = 'malik')"),
            ["/structures/{id}"] = "0192a000-0000-7000-8000-000000000001",
        };
    }

    private static async Task<string> Erased(Visitor claire)
    {
        var opened = await claire.Submit("/bureau/recevoir/nouvelle", new { Name = "Effacée Exemple", Age = 52 });
        var whom = opened.Url.Split('/', '?')[2];
        var number = SlipNumber().Match((await claire.Open($"/personnes/{whom}/fiche-passage")).Text).Value;
        await claire.Submit($"/personnes/{whom}/effacer", new { Number = number, Reason = "Asked" }, "Effacer pour toujours");
        return whom;
    }

    [GeneratedRegex("[0-9A-Z]{3}-[0-9A-Z]{3}")]
    private static partial Regex SlipNumber();
}
