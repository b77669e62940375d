using Appui.People;
using Appui.Web.Tests.Mandates;

namespace Appui.Web.Tests.Authorisation.Matrix;

/// <summary>
/// A mandate of Awa that waits, one of Samir that is over, and one of his in the book of the other structure; what a helper was allowed once for Awa, and a
/// volunteer for Marcel, which is over.
/// </summary>
internal sealed class Mandates : IAddresses
{
    private static readonly Guid There = DemoPeople.SamirElsewhere.File!.Value.Value;

    public async Task<Dictionary<string, string>> Of(App app)
    {
        var claire = app.As(Cast.Claire);
        var waiting = Id(await claire.Draft(DemoPeople.Awa));
        var act = Id(await claire.AllowOneAct(DemoPeople.Awa));
        var (expired, spent) = (Id(await claire.GiveMandate(DemoPeople.Samir)), Id(await AllowOneActForMarcel(app.As(Cast.Victor))));
        var (misplaced, act2) = (Id(await claire.GiveMandate(DemoPeople.Samir)), Id(await claire.AllowOneAct(DemoPeople.Samir)));
        await app.Execute("UPDATE mandates_mandates SET last_day = '2025-01-31' WHERE id = @0 OR id = @1", expired, spent);
        await app.Execute("UPDATE mandates_mandates SET structure = (SELECT structure FROM people_files WHERE id = @2) WHERE id = @0 OR id = @1", misplaced, act2, There);
        return new()
        {
            ["/mandats/{id}"] = $"{waiting}",
            ["/mandats/{id=expired}"] = $"{expired}",
            ["/mandats/{id=misplaced}"] = $"{misplaced}",
            ["/autorisations/{id}"] = $"{act}",
            ["/autorisations/{id=expired}"] = $"{spent}",
            ["/autorisations/{id=misplaced}"] = $"{act2}",
            ["{reference}"] = "4K7M9PQR3X",
            ["{attestation}"] = "1.00000000",
        };
    }

    private static async Task<string> AllowOneActForMarcel(Visitor victor)
    {
        var given = await victor.Submit(
            $"/personnes/{DemoPeople.Marcel}/autorisation",
            new { Act = "Télécharger mon attestation", Family = "Family", Channel = "Online", ReadBy = "Helper", IsPresent = true },
            "La personne est d'accord");
        return given.Url;
    }

    private static Guid Id(string address) => Guid.Parse(address.Split('/')[2]);
}
