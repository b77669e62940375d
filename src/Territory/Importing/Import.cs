using Appui.Territory.Model;
using Appui.Territory.Places;

namespace Appui.Territory.Importing;

/// <summary>Runs the rows of a source through a mapping: each one is accepted, repaired, refused with its reason, or merged with an earlier one.</summary>
internal sealed class Import(Mapping mapping, DateOnly today)
{
    private readonly Dictionary<(string, string, string), int> seen = [];
    private readonly Dictionary<(string, string), int> ids = [];
    private const int MostNeighbours = 20;

    /// <summary>France has some 25,000 places; a file of more rows than this is no list of places, and would fill the memory.</summary>
    private const int MostRows = 1_000_000;
    private readonly Dictionary<(string Commune, string Spot), List<Kept>> neighbours = [];

    public List<RowOutcome> Rows { get; } = [];

    /// <summary>The places kept, in the order of their first row.</summary>
    public List<Place> Places { get; } = [];

    public int Count(RowStatus status) => Rows.Count(row => row.Status == status);

    public void Run(SourceRows source)
    {
        var reader = new PlaceReader(mapping, source.Columns, today);
        foreach (var cells in source.Rows)
        {
            if (Rows.Count == MostRows) throw new UnreadableSourceException("Le fichier a plus d'un million de lignes : ce n'est pas une liste de lieux.");
            Rows.Add(Take(reader.Read(cells)));
        }
    }

    private RowOutcome Take(RowRead read)
    {
        if (read.Place is not { } place) return new RowOutcome(RowStatus.Refused, read.Rules, read.Reason, null, read.Name);
        if (Same(place) is { } first)
        {
            Places[first] = Together(Places[first], place);
            return new RowOutcome(RowStatus.Merged, [.. read.Rules, "meme_lieu"], $"Même nom et même adresse que « {Places[first].Name} », plus haut.", place.Commune.Code, place.Name);
        }

        var rules = read.Rules;
        if (Alike(place) is { } score) rules = [.. rules, FormattableString.Invariant($"doublon_possible_{score}")];
        Keep(place);
        return new RowOutcome(rules.All(IsRemark) ? RowStatus.Accepted : RowStatus.Repaired, rules, null, place.Commune.Code, place.Name);
    }

    /// <summary>A rule that tells something about the row and changes nothing in it.</summary>
    private static bool IsRemark(string rule) => rule is "pivot_inconnu" or "date_inconnue" || rule.StartsWith("doublon_possible", StringComparison.Ordinal);

    private void Keep(Place place)
    {
        seen.TryAdd(KeyOf(place), Places.Count);
        if (place.Id.Length > 0) ids.TryAdd((place.Id, Communes.Key(place.Name)), Places.Count);
        foreach (var spot in Spots(place))
        {
            if (!neighbours.TryGetValue(spot, out var list)) neighbours[spot] = list = [];
            if (list.Count < MostNeighbours) list.Add(Kept.Of(place));
        }

        Places.Add(place);
    }

    /// <summary>The earlier place that this row tells again: the same name at the same address, or the same identifier and name.</summary>
    private int? Same(Place place)
    {
        if (seen.TryGetValue(KeyOf(place), out var first) && SamePlace(Places[first], place)) return first;
        return place.Id.Length > 0 && ids.TryGetValue((place.Id, Communes.Key(place.Name)), out var byId) && Places[byId].Commune == place.Commune && SamePlace(Places[byId], place) ? byId : null;
    }

    private static bool SamePlace(Place a, Place b) =>
        a is not { Latitude: { } y, Longitude: { } x } || b is not { Latitude: { } v, Longitude: { } u } || Communes.Distance(y, x, v, u) < 1;

    private static (string, string, string) KeyOf(Place place) => (place.Commune.Code, Communes.Key(place.Name), AddressKey(place));

    private static string AddressKey(Place place) => Communes.Key(place.Address);

    /// <summary>Where to look for neighbours: the address, and a square of about 200 metres.</summary>
    private static IEnumerable<(string Commune, string Spot)> Spots(Place place)
    {
        if (AddressKey(place) is { Length: > 0 } address) yield return (place.Commune.Code, address);
        if (place is { Latitude: { } y, Longitude: { } x }) yield return (place.Commune.Code, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Round(y * 500)} {Math.Round(x * 500)}"));
    }

    /// <summary>How alike an earlier place is, from 80 to 99: for a person to decide, never merged by itself.</summary>
    private int? Alike(Place place)
    {
        var one = Kept.Of(place);
        int? best = null;
        foreach (var other in Spots(place).SelectMany(spot => neighbours.GetValueOrDefault(spot) ?? []))
        {
            if (Likeness.Between(one, other) is { } score && !(score <= best)) best = score;
        }

        return best;
    }

    /// <summary>One place told by two rows, often one row for each service: what the first lacks comes from the second, lists are joined.</summary>
    private static Place Together(Place a, Place b) => a with
    {
        Phone = Or(a.Phone, b.Phone),
        Email = Or(a.Email, b.Email),
        Site = Or(a.Site, b.Site),
        Hours = Or(a.Hours, b.Hours),
        Summary = Or(a.Summary, b.Summary),
        Detail = Or(a.Detail, b.Detail),
        Pivot = Or(a.Pivot, b.Pivot),
        Latitude = a.Latitude ?? b.Latitude,
        Longitude = a.Longitude ?? b.Longitude,
        Updated = b.Updated is null || a.Updated > b.Updated ? a.Updated : b.Updated,
        Services = [.. a.Services.Union(b.Services)],
        Publics = [.. a.Publics.Union(b.Publics)],
        Care = [.. a.Care.Union(b.Care)],
        Fees = [.. a.Fees.Union(b.Fees)],
        Programmes = [.. a.Programmes.Union(b.Programmes)],
        Access = [.. a.Access.Union(b.Access)],
        Support = [.. a.Support.Union(b.Support)],
    };

    private static string Or(string a, string b) => a.Length > 0 ? a : b;
}

/// <summary>A place with the keys by which others are compared with it.</summary>
internal readonly record struct Kept(Place Place, string Name, string Address)
{
    public static Kept Of(Place place) => new(place, Communes.Key(place.Name), Communes.Key(place.Address));
}

/// <summary>What became of a row.</summary>
internal enum RowStatus { Accepted, Repaired, Refused, Merged }

/// <summary>One row of the report.</summary>
internal sealed record RowOutcome(RowStatus Status, IReadOnlyList<string> Rules, string? Reason, string? Commune, string Name);
