using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Appui.Territory.Importing;
using Appui.Territory.Places;
using Appui.Territory.Sharing;

namespace Appui.Territory;

/// <summary>Reads a file of places: what would be kept, put right, refused or merged, row by row.</summary>
public sealed class PlaceImport
{
    private readonly Import import;
    private readonly Mapping mapping;

    private PlaceImport(Import import, Mapping mapping) => (this.import, this.mapping) = (import, mapping);

    /// <summary>How many rows the source has.</summary>
    public int Rows => import.Rows.Count;

    /// <summary>How many rows were kept as they are.</summary>
    public int Accepted => import.Count(RowStatus.Accepted);

    /// <summary>How many were kept with something put right or left out.</summary>
    public int Repaired => import.Count(RowStatus.Repaired);

    /// <summary>How many were refused, each with its reason.</summary>
    public int Refused => import.Count(RowStatus.Refused);

    /// <summary>How many told an earlier place again.</summary>
    public int Merged => import.Count(RowStatus.Merged);

    internal IReadOnlyList<Place> Places => import.Places;

    /// <summary>The rows that were refused, by their position in the source from 1, with the reason in French.</summary>
    public IReadOnlyList<(int Row, string Name, string Reason)> RefusedRows =>
        [.. import.Rows.Select((row, i) => (i + 1, row)).Where(r => r.row.Status is RowStatus.Refused).Select(r => (r.Item1, r.row.Name, r.row.Reason!))];

    /// <summary>How many times each rule put something right, the most used first.</summary>
    public IReadOnlyList<(string Rule, int Count)> RulesUsed =>
        [.. import.Rows.SelectMany(row => row.Rules).Select(rule => rule.StartsWith("doublon_possible", StringComparison.Ordinal) ? "doublon_possible" : rule)
            .CountBy(rule => rule, StringComparer.Ordinal).OrderByDescending(rule => rule.Value).Select(rule => (rule.Key, rule.Value))];

    /// <summary>The mapping used, as a file that can be corrected and given back.</summary>
    public string MappingText => mapping.ToString();

    /// <summary>Reads a file through a mapping, or through the one that its columns suggest.</summary>
    /// <param name="path">The file: CSV or JSON.</param>
    /// <param name="mappingText">The mapping, as <see cref="MappingText"/> writes it; <c>null</c> to have it guessed.</param>
    /// <param name="today">The day after which a date of update cannot be true.</param>
    /// <exception cref="UnreadablePlacesException">The file or the mapping cannot be read; the message says why, in French.</exception>
    public static PlaceImport Read(string path, string? mappingText, DateOnly today)
    {
        try
        {
            var source = SourceRows.Open(path);
            var chosen = mappingText is null ? MappingGuess.Propose(source.Columns, source.Rows) : Mapping.Read(mappingText);
            var running = new Import(chosen, today);
            running.Run(mappingText is null ? SourceRows.Open(path) : source);
            return new PlaceImport(running, chosen);
        }
        catch (UnreadableSourceException e)
        {
            throw new UnreadablePlacesException(e.Message, e);
        }
    }

    /// <summary>Writes the places kept in a form that other programs read.</summary>
    /// <param name="form">Which.</param>
    /// <param name="to">Where to.</param>
    /// <param name="today">The date of update of a place whose source gives none.</param>
    public void WritePlaces(PlacesForm form, Stream to, DateOnly today) =>
        Forms.Write(form, Places.Select((place, i) => place.Id.Length > 0 ? place : place with { Id = string.Create(CultureInfo.InvariantCulture, $"{place.Commune.Code}-{i + 1}") }), to, today);

    /// <summary>What the places kept tell: for each line, how many of them, in French.</summary>
    public IReadOnlyList<(string Line, int Count)> Quality(DateOnly today) =>
        [.. QualityOf(Places, today), ("qui ressemblent à un autre lieu du fichier", import.Rows.Count(r => r.Rules.Any(rule => rule.StartsWith("doublon_possible", StringComparison.Ordinal))))];

    internal static IReadOnlyList<(string Line, int Count)> QualityOf(IReadOnlyList<Place> places, DateOnly today) =>
    [
        ("lieux", places.Count),
        ("avec une adresse", places.Count(p => p.Address.Length > 0)),
        ("placés sur la carte", places.Count(p => p.Latitude is not null)),
        ("avec des horaires lus", places.Count(p => p.Hours.Length > 0)),
        ("avec des horaires que personne ne peut lire sûrement", places.Count(p => p.Hours.Length == 0 && p.HoursAsTold.Length > 0)),
        ("que l'on peut joindre (téléphone ou courriel)", places.Count(p => p.Phone.Length > 0 || p.Email.Length > 0)),
        ("dont les services sont connus", places.Count(p => p.Services.Count > 0)),
        ("vérifiés depuis moins de six mois", places.Count(p => p.Updated > today.AddMonths(-6))),
        ("vérifiés il y a plus de deux ans", places.Count(p => p.Updated <= today.AddYears(-2))),
        ("sans date de vérification", places.Count(p => p.Updated is null)),
    ];

    /// <summary>Writes the report: counts, mapping, and each row with its status, rules, reason, commune and name.</summary>
    public void WriteReport(Stream to)
    {
        using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("rows", Rows);
        json.WriteNumber("accepted", Accepted);
        json.WriteNumber("repaired", Repaired);
        json.WriteNumber("refused", Refused);
        json.WriteNumber("merged", Merged);
        json.WritePropertyName("mapping");
        json.WriteRawValue(MappingText);
        json.WriteStartArray("details");
        for (var i = 0; i < import.Rows.Count; i++)
        {
            var row = import.Rows[i];
            json.WriteStartObject();
            json.WriteNumber("row", i + 1);
            json.WriteString("status", row.Status switch { RowStatus.Accepted => "accepted", RowStatus.Repaired => "repaired", RowStatus.Merged => "merged", _ => "refused" });
            json.WriteStartArray("rules");
            foreach (var rule in row.Rules) json.WriteStringValue(rule);
            json.WriteEndArray();
            json.WriteString("reason", row.Reason);
            json.WriteString("commune", row.Commune);
            json.WriteString("name", row.Name);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 20) json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>A file of places cannot be read; the message says why, in plain French.</summary>
public sealed class UnreadablePlacesException(string message, Exception inner) : Exception(message, inner);
