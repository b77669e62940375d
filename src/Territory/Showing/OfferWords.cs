using System.Globalization;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Model;

namespace Appui.Territory.Showing;

/// <summary>An offer in one line: « Ordinateur portable : 120 €, avec un minimum social ou sur demande d'un professionnel, 4 en stock le 12 novembre ».</summary>
internal static class OfferWords
{
    /// <summary>The kinds of offers that meet a need.</summary>
    public static IReadOnlyList<OfferKind> For(Need? need) => need?.Key switch
    {
        "materiel" => [OfferKind.Equipment],
        "ligne" => [OfferKind.Connection, OfferKind.TelecomDebt],
        "internet" => [OfferKind.Connection],
        "dettes" => [OfferKind.TelecomDebt],
        _ => [],
    };

    public static string Of(Offer offer, Texts texts, DateOnly today)
    {
        List<string> said = [offer.Price is { } price ? price == Euros.Zero ? texts["Offer.Given"] : price.ToString() : texts["Offer.PriceDepends"]];
        said.Add(string.Join($" {texts["Offer.Or"]} ", offer.OpenTo.Split('|').Select(open => texts[$"OpenTo.{open}"])));
        if (offer.Stock is { } stock && !offer.IsOldOn(today)) said.Add(texts[stock == 0 ? "Offer.NoneLeft" : "Offer.Left", stock, offer.ToldOn.ToString("d MMMM", CultureInfo.CurrentCulture)]);
        return $"{offer.Label} : {string.Join(", ", said)}{(offer.Conditions.Length > 0 ? $". {offer.Conditions}" : "")}";
    }
}
