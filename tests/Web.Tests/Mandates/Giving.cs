using System.Text.RegularExpressions;
using Appui.People;
using Shouldly;

namespace Appui.Web.Tests.Mandates;

/// <summary>What tests of mandates do again and again, through the pages.</summary>
internal static partial class Giving
{
    /// <summary>A signature as a finger draws it.</summary>
    public const string Drawn = "100,200;300,180;500,260;700,120 200,300;800,300";

    /// <summary>Writes a mandate that waits for its signature; gives its address.</summary>
    public static async Task<string> Draft(this Visitor helper, Whom whom, string length = "Month", params string[] families)
    {
        var page = await helper.Submit(
            $"/personnes/{whom}/mandats/nouveau",
            new { Families = families.Length == 0 ? ["Health"] : families, Protected = "No", Length = length },
            "Lire et signer");
        page.Url.ShouldEndWith("/signer", Case.Sensitive, page.Text);
        return page.Url[..^"/signer".Length];
    }

    /// <summary>The person hears it and signs with a finger; gives the address of the mandate.</summary>
    public static async Task<string> Sign(this Visitor helper, string mandate)
    {
        var page = await helper.Submit($"{mandate}/signer", new { ReadBy = "Helper", Signature = Drawn }, "C'est signé");
        page.Url.ShouldBe(mandate, page.Text);
        return mandate;
    }

    public static async Task<string> GiveMandate(this Visitor helper, Whom whom, string length = "Month", params string[] families) =>
        await helper.Sign(await helper.Draft(whom, length, families));

    /// <summary>One act, today; gives the address of the authorisation.</summary>
    public static async Task<string> AllowOneAct(this Visitor helper, Whom whom)
    {
        var page = await helper.Submit(
            $"/personnes/{whom}/autorisation",
            new { Act = "Télécharger mon attestation", Family = "Family", Channel = "Online", ReadBy = "Helper", IsPresent = true, Signature = Drawn },
            "La personne est d'accord");
        page.Url.ShouldStartWith("/autorisations/", Case.Sensitive, page.Text);
        return page.Url;
    }

    /// <summary>The printed number of a mandate.</summary>
    public static async Task<string> NumberOf(this Visitor helper, string mandate) => Number().Match((await helper.Open(mandate)).Text).Value;

    /// <summary>The text of the square on the attestation.</summary>
    public static async Task<string> AttestationOf(this Visitor helper, string mandate) => (await helper.Open($"{mandate}/attestation")).TextAt(".attestation");

    [GeneratedRegex("[A-Z0-9]{5}-[A-Z0-9]{5}")]
    private static partial Regex Number();
}
