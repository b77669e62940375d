using System.Globalization;
using System.Text.Json;
using Appui.Territory.Finding;
using Appui.Territory.Places;

namespace Appui.Territory.Sharing;

/// <summary>
/// Places in the schema data·inclusion 1.0 (gip-inclusion/data-inclusion-schema, Licence Ouverte 2.0): a structure each, and a service for each of their services,
/// by the official correspondence with the national schema of places. What has no target there is left out.
/// </summary>
internal static class DataInclusion
{
    private const string Source = "appui";

    private static readonly Dictionary<string, string[]> Themes = new(StringComparer.Ordinal)
    {
        [Facets.Services[0]] = ["difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives", "numerique--acceder-a-des-services-en-ligne"],
        [Facets.Services[1]] = ["numerique--maitriser-les-fondamentaux-du-numerique"],
        [Facets.Services[2]] = ["numerique--maitriser-les-fondamentaux-du-numerique"],
        [Facets.Services[3]] = ["numerique--maitriser-les-fondamentaux-du-numerique"],
        [Facets.Services[4]] = ["numerique--maitriser-les-fondamentaux-du-numerique"],
        [Facets.Services[5]] = ["numerique--maitriser-les-fondamentaux-du-numerique"],
        [Facets.Services[6]] = ["numerique--maitriser-les-fondamentaux-du-numerique"],
        [Facets.Services[7]] = ["numerique--acceder-a-une-connexion-internet", "numerique--acquerir-un-equipement"],
        [Facets.Services[8]] = ["numerique--acquerir-un-equipement"],
    };

    private static readonly Dictionary<string, string> Publics = new(StringComparer.Ordinal)
    {
        ["Jeunes"] = "jeunes",
        ["Étudiants"] = "etudiants",
        ["Familles et/ou enfants"] = "familles",
        ["Seniors"] = "seniors",
        ["Femmes"] = "femmes",
    };

    private static readonly Dictionary<string, string> Ways = new(StringComparer.Ordinal)
    {
        ["Se présenter"] = "se-presenter",
        ["Téléphoner"] = "telephoner",
        ["Contacter par mail"] = "envoyer-un-courriel",
        ["Prendre un RDV en ligne"] = "utiliser-lien-mobilisation",
        ["Envoyer un mail avec une fiche de prescription"] = "envoyer-un-courriel",
    };

    private static readonly Dictionary<string, string> Networks = new(StringComparer.Ordinal)
    {
        ["Aidants Connect"] = "aidants-connect",
        ["Conseillers numériques"] = "conseillers-numeriques",
        ["France Services"] = "france-service",
        ["Grande école du numérique"] = "grandes-ecoles-du-numerique",
        ["La Croix Rouge"] = "croix-rouge",
    };

    public static void WriteStructures(Utf8JsonWriter json, IEnumerable<Place> places, DateOnly today)
    {
        json.WriteStartArray();
        foreach (var place in places)
        {
            json.WriteStartObject();
            json.WriteString("source", Source);
            json.WriteString("id", $"{Source}--{place.Id}");
            json.WriteString("nom", NameOf(place.Name));
            json.WriteString("date_maj", DayOf(place, today));
            Text(json, "description", DescriptionOf(place));
            if (place.Pivot is { Length: 14 } siret && siret.All(char.IsAsciiDigit) && siret.Any(c => c != '0')) json.WriteString("siret", siret);
            Where(json, place);
            Text(json, "site_web", place.Site.Split('|')[0]);
            Text(json, "horaires_accueil", place.Hours);
            Text(json, "accessibilite_lieu", place.AccessSheet);
            if (place.Programmes.Any(Networks.ContainsKey)) List(json, "reseaux_porteurs", place.Programmes.Where(Networks.ContainsKey).Select(programme => Networks[programme]));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteServices(Utf8JsonWriter json, IEnumerable<Place> places, DateOnly today)
    {
        json.WriteStartArray();
        foreach (var place in places)
        {
            foreach (var service in place.Services.Where(Themes.ContainsKey)) WriteService(json, place, service, today);
        }

        json.WriteEndArray();
    }

    private static void WriteService(Utf8JsonWriter json, Place place, string service, DateOnly today)
    {
        json.WriteStartObject();
        json.WriteString("source", Source);
        json.WriteString("structure_id", $"{Source}--{place.Id}");
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{Source}--{place.Id}-{Array.IndexOf(Facets.Services, service) + 1}"));
        json.WriteString("nom", service);
        json.WriteString("description", DescriptionOf(place) is { Length: > 0 } said ? said : $"{service} : {place.Name}.");
        json.WriteString("date_maj", DayOf(place, today));
        if (TypeOf(place) is { } type) json.WriteString("type", type);
        List(json, "thematiques", Themes[service]);
        if (place.Fees.Count > 0) json.WriteString("frais", place.Fees.Contains("Payant") ? "payant" : "gratuit");
        if (place.Fees.Contains("Gratuit sous condition")) json.WriteString("frais_precisions", "Gratuit sous condition");
        List(json, "publics", PublicsOf(place));
        List(json, "modes_accueil", place.Support.Contains("À distance") ? place.Support.Count > 1 ? ["en-presentiel", "a-distance"] : ["a-distance"] : ["en-presentiel"]);
        List(json, "modes_mobilisation", place.Access.Where(Ways.ContainsKey).Select(way => Ways[way]).Distinct());
        List(json, "mobilisable_par", place.Access.Contains("Envoyer un mail avec une fiche de prescription") ? ["professionnels"] : ["usagers", "professionnels"]);
        Text(json, "lien_mobilisation", place.Booking);
        Where(json, place);
        Text(json, "horaires_accueil", place.Hours);
        json.WriteEndObject();
    }

    private static void Where(Utf8JsonWriter json, Place place)
    {
        json.WriteString("commune", place.Commune.Name);
        Text(json, "code_postal", place.PostalCode);
        json.WriteString("code_insee", place.Commune.Code);
        Text(json, "adresse", place.Address);
        Text(json, "complement_adresse", place.AddressMore);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("longitude", longitude);
            json.WriteNumber("latitude", latitude);
        }

        Text(json, "telephone", place.Phone);
        Text(json, "courriel", place.Email.Split('|')[0]);
    }

    private static List<string> PublicsOf(Place place)
    {
        List<string> publics = [.. place.Publics.Where(Publics.ContainsKey).Select(p => Publics[p])];
        if (place.Care.Any(care => care.StartsWith("Langues", StringComparison.Ordinal)) && publics.Count > 0) publics.Add("personnes-exilees");
        if (place.Care.Any(care => care is "Surdité" or "Déficience visuelle" || care.StartsWith("Handicaps", StringComparison.Ordinal)) && publics.Count > 0) publics.Add("personnes-en-situation-de-handicap");
        return publics.Count == 0 ? ["tous-publics"] : publics;
    }

    private static string? TypeOf(Place place) => place.Support switch
    {
        _ when place.Support.Contains("Accompagnement individuel") => "accompagnement",
        _ when place.Support.Contains("Dans un atelier collectif") => "atelier",
        _ when place.Support.Contains("En autonomie") => "aide-materielle",
        _ => null,
    };

    /// <summary>Names have 3 to 150 characters there, and do not end with a full stop.</summary>
    private static string NameOf(string name) => name.TrimEnd('.', ' ') is { Length: <= 150 } whole ? whole.Length >= 3 ? whole : $"Lieu {whole}" : name[..149] + "…";

    /// <summary>Descriptions have 5 to 10,000 characters there; a shorter one says nothing.</summary>
    private static string DescriptionOf(Place place) => $"{place.Summary}\n\n{place.Detail}".Trim() is { Length: >= 5 } said ? said[..Math.Min(10_000, said.Length)] : "";

    private static string DayOf(Place place, DateOnly today) => ((place.Updated < new DateOnly(2000, 1, 1) ? null : place.Updated) ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0) json.WriteString(name, value);
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
