using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Appui.Territory.Places;

/// <summary>
/// Places in the national schema "lieux de médiation numérique" v1 (etalab-2.0): 32 fields in its order, lists joined by <c>|</c>.
/// An unknown pivot is fourteen zeros, as publishers do, since the schema wants one.
/// </summary>
internal static class NationalSchema
{
    private const int LongestSummary = 280;

    public static void Write(Utf8JsonWriter json, IEnumerable<Place> places, DateOnly today)
    {
        json.WriteStartArray();
        var number = 0;
        foreach (var place in places)
        {
            number++;
            json.WriteStartObject();
            Text("id", place.Id.Length > 0 ? place.Id : string.Create(CultureInfo.InvariantCulture, $"{place.Commune.Code}-{number}"));
            Text("pivot", place.Pivot.Length > 0 ? place.Pivot : "00000000000000");
            Text("nom", place.Name);
            Text("commune", place.Commune.Name);
            Text("code_postal", place.PostalCode.Length > 0 ? place.PostalCode : place.Commune.PostalCodes is [var first, ..] ? first : "");
            Text("code_insee", place.Commune.Code);
            Text("adresse", place.Address);
            Text("complement_adresse", place.AddressMore);
            if (place.Latitude is { } latitude) json.WriteNumber("latitude", latitude);
            if (place.Longitude is { } longitude) json.WriteNumber("longitude", longitude);
            Text("typologie", place.Type);
            Text("telephone", place.Phone);
            Text("courriels", place.Email);
            Text("site_web", place.Site);
            Text("horaires", place.Hours);
            Text("presentation_resume", place.Summary.Length > LongestSummary ? place.Summary[..(LongestSummary - 1)] + "…" : place.Summary);
            Text("presentation_detail", place.Detail.Length > 0 ? place.Detail : place.Summary.Length > LongestSummary ? place.Summary : "");
            Text("source", place.Source);
            Text("itinerance", place.Roaming ? "Itinérant" : "");
            Text("structure_parente", place.Parent);
            Text("date_maj", (place.Updated ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            List("services", place.Services);
            List("publics_specifiquement_adresses", place.Publics);
            List("prise_en_charge_specifique", place.Care);
            List("frais_a_charge", place.Fees);
            List("dispositif_programmes_nationaux", place.Programmes);
            List("modalites_acces", place.Access);
            List("modalites_accompagnement", place.Support);
            Text("fiche_acces_libre", place.AccessSheet);
            Text("prise_rdv", place.Booking);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 20) json.Flush();
        }

        json.WriteEndArray();

        void Text(string name, string value)
        {
            if (value.Length > 0) json.WriteString(name, value);
        }

        void List(string name, IReadOnlyList<string> values) => Text(name, string.Join('|', values));
    }

    /// <summary>The 32 columns in their order, UTF-8; a cell that a spreadsheet would run is made text by a leading apostrophe.</summary>
    public static string Csv(IEnumerable<Place> places, DateOnly today)
    {
        var text = new StringBuilder(string.Join(',', Columns)).Append("\r\n");
        foreach (var place in places)
        {
            var fields = PlaceText.Of(place);
            fields["pivot"] = place.Pivot.Length > 0 ? place.Pivot : "00000000000000";
            fields["code_postal"] = place.PostalCode.Length > 0 ? place.PostalCode : place.Commune.PostalCodes is [var first, ..] ? first : "";
            fields["date_maj"] = (place.Updated ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (place.Summary.Length > LongestSummary) fields["presentation_resume"] = place.Summary[..(LongestSummary - 1)] + "…";
            text.AppendJoin(',', Columns.Select(column => Cell(column, fields.GetValueOrDefault(column, "")))).Append("\r\n");
        }

        return text.ToString();
    }

    private static readonly string[] Columns =
    [
        "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse", "latitude", "longitude", "typologie", "telephone", "courriels", "site_web", "horaires", "presentation_resume",
        "presentation_detail", "source", "itinerance", "structure_parente", "date_maj", "services", "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge", "dispositif_programmes_nationaux",
        "formations_labels", "autres_formations_labels", "modalites_acces", "modalites_accompagnement", "fiche_acces_libre", "prise_rdv",
    ];

    private static string Cell(string column, string value)
    {
        if (value.Length > 0 && column is not ("latitude" or "longitude" or "telephone") && value[0] is '=' or '@' or '\t') value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
