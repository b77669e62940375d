using System.Text.Encodings.Web;
using System.Text.Json;

namespace Appui.Territory.Importing;

/// <summary>Which columns of a source say what: a small file that a person can read, correct and keep.</summary>
internal sealed record Mapping
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>For each field of <see cref="Fields"/>, the columns whose cells are put together for it.</summary>
    public Dictionary<string, List<string>> Columns { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Columns where a cross or a "yes" stands for a value of a field, as <c>services=Accès internet et matériel informatique</c>.</summary>
    public Dictionary<string, string> Boxes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Values that hold for every row.</summary>
    public Dictionary<string, string> Constants { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="UnreadableSourceException">It is no mapping.</exception>
    public static Mapping Read(string text)
    {
        try
        {
            var mapping = JsonSerializer.Deserialize<Mapping>(text, Json) ?? throw new UnreadableSourceException("Le fichier de correspondance est vide.");
            if (mapping.Columns.Keys.Concat(mapping.Constants.Keys).FirstOrDefault(field => !Fields.All.Contains(field)) is { } unknown)
                throw new UnreadableSourceException($"Le fichier de correspondance nomme un champ inconnu : {unknown}.");
            return mapping;
        }
        catch (JsonException e)
        {
            throw new UnreadableSourceException($"Le fichier de correspondance est mal formé, ligne {e.LineNumber + 1}.");
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, Json);
}

/// <summary>The fields of a place that a column can fill: those of the national schema, and the ways that sources split them.</summary>
internal static class Fields
{
    public const string Id = "id", Pivot = "pivot", Name = "nom", Commune = "commune", PostalCode = "code_postal", CommuneCode = "code_insee", Address = "adresse", AddressMore = "complement_adresse",
        Latitude = "latitude", Longitude = "longitude", Point = "point", Type = "typologie", Phone = "telephone", Email = "courriels", Site = "site_web", Hours = "horaires", Summary = "presentation_resume",
        Detail = "presentation_detail", Source = "source", Parent = "structure_parente", Updated = "date_maj", Services = "services", Publics = "publics_specifiquement_adresses",
        Care = "prise_en_charge_specifique", Fees = "frais_a_charge", Programmes = "dispositif_programmes_nationaux", Labels = "formations_labels", OtherLabels = "autres_formations_labels",
        Access = "modalites_acces", Support = "modalites_accompagnement", AccessSheet = "fiche_acces_libre", Booking = "prise_rdv", Roaming = "itinerance", Department = "departement";

    public static readonly string[] Weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    public static string HoursOf(int weekday) => "horaires_" + Weekdays[weekday];

    public static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        Id, Pivot, Name, Commune, PostalCode, CommuneCode, Address, AddressMore, Latitude, Longitude, Point, Type, Phone, Email, Site, Hours, Summary, Detail, Source, Parent, Updated, Services, Publics,
        Care, Fees, Programmes, Labels, OtherLabels, Access, Support, AccessSheet, Booking, Roaming, Department,
        "horaires_lundi", "horaires_mardi", "horaires_mercredi", "horaires_jeudi", "horaires_vendredi", "horaires_samedi", "horaires_dimanche",
    };
}
