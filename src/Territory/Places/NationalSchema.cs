using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Appui.Territory.Places;

/// <summary>
/// Places in the national schema "lieux de médiation numérique" v1 (etalab-2.0): 32 fields in its order, lists joined by <c>|</c>.
/// What the schema or its official library would refuse is put into their form or left out: a wrong cell would have the whole place thrown away.
/// An unknown pivot is fourteen zeros, as publishers do, since the schema wants one; a place without a street has its own name for address.
/// </summary>
internal static partial class NationalSchema
{
    private const int LongestSummary = 280;
    private const string UnknownPivot = "00000000000000";

    private static readonly string[] Columns =
    [
        "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse", "latitude", "longitude", "typologie", "telephone", "courriels", "site_web", "horaires", "presentation_resume",
        "presentation_detail", "source", "itinerance", "structure_parente", "date_maj", "services", "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge", "dispositif_programmes_nationaux",
        "formations_labels", "autres_formations_labels", "modalites_acces", "modalites_accompagnement", "fiche_acces_libre", "prise_rdv",
    ];

    /// <summary>The kinds of structure that the schema knows.</summary>
    private static readonly HashSet<string> Types = new(
        ("ACI ACIPHC AFPA AI ASE ASSO ASSO_CHOMEUR AVIP Autre BIB CAARUD CADA CAF CAP_EMPLOI CAVA CC CCAS CCONS CD CDAS CFP CHRS CHU CIAS CIDFF CITMET CMP CMS CPAM CPH CS CSAPA CSC DEETS DEPT E2C EA EATT EI EITI ENM EPCI EPI EPIDE "
        + "EPN ES ESAT ESS ETTI EVS FABLAB FABRIQUE FAIS FT GEIQ HUDA LA_POSTE MDE MDEF MDH MDPH MDS MJC ML MQ MSA MSAP MUNI OACAS ODC OF OIL OPCS PAD PENSION PI PIJ_BIJ PIMMS PJJ PLIE PREF PREVENTION REG RELAIS_LECTURE RESSOURCERIE "
        + "RFS RS_FJT SCP SPIP TIERS_LIEUX UDAF").Split(' '), StringComparer.Ordinal);

    public static void Write(Utf8JsonWriter json, IEnumerable<Place> places, DateOnly today)
    {
        json.WriteStartArray();
        foreach (var place in places)
        {
            var fields = Fields(place, today);
            json.WriteStartObject();
            foreach (var column in Columns)
            {
                if (fields.GetValueOrDefault(column) is not { Length: > 0 } value) continue;
                if (column is "latitude" or "longitude") json.WriteNumber(column, double.Parse(value, CultureInfo.InvariantCulture));
                else json.WriteString(column, value);
            }

            json.WriteEndObject();
            if (json.BytesPending > 1 << 20) json.Flush();
        }

        json.WriteEndArray();
    }

    /// <summary>The 32 columns in their order, UTF-8; a cell that a spreadsheet would run is made text by a leading apostrophe.</summary>
    public static string Csv(IEnumerable<Place> places, DateOnly today)
    {
        var text = new StringBuilder(string.Join(',', Columns)).Append("\r\n");
        foreach (var place in places)
        {
            var fields = Fields(place, today);
            text.AppendJoin(',', Columns.Select(column => Cell(column, fields.GetValueOrDefault(column, "")))).Append("\r\n");
        }

        return text.ToString();
    }

    private static Dictionary<string, string> Fields(Place place, DateOnly today)
    {
        var fields = PlaceText.Of(place);
        fields["pivot"] = Pivot().IsMatch(place.Pivot) ? place.Pivot : UnknownPivot;
        fields["commune"] = Spaces().Replace(NotInCommunes().Replace(place.Commune.Name, " "), " ").Trim();
        fields["code_postal"] = place.PostalCode.Length > 0 ? place.PostalCode : place.Commune.PostalCodes is [var first, ..] ? first : place.Commune.Code;
        fields["adresse"] = new[] { place.Address, place.AddressMore, place.Name, place.Commune.Name }.Select(Street).First(street => street.Length > 0);
        fields["typologie"] = string.Join('|', place.Type.Split(['|', ';', ','], StringSplitOptions.TrimEntries).Where(Types.Contains).Distinct());
        fields["telephone"] = Phone().IsMatch(place.Phone) ? place.Phone : "";
        fields["fiche_acces_libre"] = Link(place.AccessSheet);
        fields["prise_rdv"] = Link(place.Booking);
        if (place.Summary.Length > LongestSummary)
        {
            fields["presentation_resume"] = place.Summary[..(LongestSummary - 1)] + "…";
            if (place.Detail.Length == 0) fields["presentation_detail"] = place.Summary;
        }

        fields["date_maj"] = (place.Updated ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return fields;
    }

    /// <summary>A street in the letters and signs that the official library takes.</summary>
    private static string Street(string address) => Spaces().Replace(NotInStreets().Replace(address, " "), " ").Trim();

    /// <summary>An address of the web as the official library reads one; its letters beyond ASCII are written as percent signs.</summary>
    private static string Link(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.AbsoluteUri is var written && Web().IsMatch(written) ? written : "";

    private static string Cell(string column, string value)
    {
        if (value.Length > 0 && column is not ("latitude" or "longitude" or "telephone") && value[0] is '=' or '@' or '\t') value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    [GeneratedRegex(@"[^A-Za-z\dÀ-ÖØ-öø-ÿœ-ŸŒ\-'’\s]", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex NotInCommunes();

    /// <summary>A SIRET, or the number of an association.</summary>
    [GeneratedRegex(@"^(?:\d{14}|W[a-zA-Z0-9]{9})$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Pivot();

    [GeneratedRegex(@"^\+(?:33|262|269|508|590|594|596|681|687|689)(?:[1-9]\d{8}|\d{6})$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[^0-9A-Za-zÀ-ÖØ-öø-ÿœ-ŸŒ\-,()°.&:+–|;'’/\s]", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex NotInStreets();

    [GeneratedRegex(@"^https?://[A-Za-z0-9.-]+(?:/[+~,%@/.\w-]*)?(?:\?[-+=&;%@.\w]*)?(?:#[.!/\w]*)?$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Web();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Spaces();
}
