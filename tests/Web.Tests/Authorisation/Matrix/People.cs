using Appui.People;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>Awa, who has a file at the Centre social des Essais; Marcel, who has a number alone; Malik, of the team.</summary>
internal sealed class People : IAddresses
{
    public async Task<Dictionary<string, string>> Of(App app) =>
        new()
        {
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
