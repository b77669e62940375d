using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Appui.Territory.Places;

/// <summary>
/// A place as the fields of the national schema v1, lists joined by <c>|</c>, empty fields left out; and three fields of ours: what to bring, how to come in, the bus.
/// </summary>
internal static class PlaceText
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Dictionary<string, string> Fields(string? json) =>
        string.IsNullOrEmpty(json) ? new(StringComparer.Ordinal) : new(JsonSerializer.Deserialize<Dictionary<string, string>>(json, Json)!, StringComparer.Ordinal);

    public static string Write(Dictionary<string, string> fields) => JsonSerializer.Serialize(new SortedDictionary<string, string>(fields, StringComparer.Ordinal), Json);

    /// <summary>The corrections over what is told; a field corrected to nothing is gone.</summary>
    public static Dictionary<string, string> Over(string told, string? corrections)
    {
        var fields = Fields(told);
        foreach (var (field, value) in Fields(corrections)) fields[field] = value;
        return fields;
    }

    public static Dictionary<string, string> Of(Place place)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = place.Id,
            ["pivot"] = place.Pivot,
            ["nom"] = place.Name,
            ["commune"] = place.Commune.Name,
            ["code_postal"] = place.PostalCode,
            ["code_insee"] = place.Commune.Code,
            ["adresse"] = place.Address,
            ["complement_adresse"] = place.AddressMore,
            ["latitude"] = Number(place.Latitude),
            ["longitude"] = Number(place.Longitude),
            ["typologie"] = place.Type,
            ["telephone"] = place.Phone,
            ["courriels"] = place.Email,
            ["site_web"] = place.Site,
            ["horaires"] = place.Hours,
            ["horaires_dits"] = place.HoursAsTold,
            ["presentation_resume"] = place.Summary,
            ["presentation_detail"] = place.Detail,
            ["source"] = place.Source,
            ["itinerance"] = place.Roaming ? "Itinérant" : "",
            ["structure_parente"] = place.Parent,
            ["date_maj"] = place.Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            ["services"] = string.Join('|', place.Services),
            ["publics_specifiquement_adresses"] = string.Join('|', place.Publics),
            ["prise_en_charge_specifique"] = string.Join('|', place.Care),
            ["frais_a_charge"] = string.Join('|', place.Fees),
            ["dispositif_programmes_nationaux"] = string.Join('|', place.Programmes),
            ["modalites_acces"] = string.Join('|', place.Access),
            ["modalites_accompagnement"] = string.Join('|', place.Support),
            ["fiche_acces_libre"] = place.AccessSheet,
            ["prise_rdv"] = place.Booking,
            ["a_apporter"] = place.Bring,
            ["comment_entrer"] = place.ComeIn,
            ["bus"] = place.Bus,
        };
        foreach (var empty in fields.Where(field => field.Value.Length == 0).Select(field => field.Key).ToList()) fields.Remove(empty);
        return fields;
    }

    public static Place Read(Dictionary<string, string> fields)
    {
        return new()
        {
            Id = Text("id"),
            Pivot = Text("pivot"),
            Name = Text("nom"),
            Commune = Communes.ByCode(Text("code_insee")) ?? throw new InvalidOperationException($"The commune '{Text("code_insee")}' is not known."),
            PostalCode = Text("code_postal"),
            Address = Text("adresse"),
            AddressMore = Text("complement_adresse"),
            Latitude = Degrees("latitude"),
            Longitude = Degrees("longitude"),
            Type = Text("typologie"),
            Phone = Text("telephone"),
            Email = Text("courriels"),
            Site = Text("site_web"),
            Hours = Text("horaires"),
            HoursAsTold = Text("horaires_dits"),
            Summary = Text("presentation_resume"),
            Detail = Text("presentation_detail"),
            Source = Text("source"),
            Roaming = Text("itinerance").Contains("Itinérant", StringComparison.Ordinal),
            Parent = Text("structure_parente"),
            Updated = DateOnly.TryParseExact(Text("date_maj"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var updated) ? updated : null,
            Services = List("services"),
            Publics = List("publics_specifiquement_adresses"),
            Care = List("prise_en_charge_specifique"),
            Fees = List("frais_a_charge"),
            Programmes = List("dispositif_programmes_nationaux"),
            Access = List("modalites_acces"),
            Support = List("modalites_accompagnement"),
            AccessSheet = Text("fiche_acces_libre"),
            Booking = Text("prise_rdv"),
            Bring = Text("a_apporter"),
            ComeIn = Text("comment_entrer"),
            Bus = Text("bus"),
        };

        string Text(string field) => fields.GetValueOrDefault(field, "");

        double? Degrees(string field) => double.TryParse(Text(field), CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

        IReadOnlyList<string> List(string field) => Text(field).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
