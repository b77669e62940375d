using Appui.Hours;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Showing;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Guiding;

/// <summary>A part of the country to make a guide of, as the address of the page writes it: a commune, or what lies around one place.</summary>
internal sealed class AreaAsked
{
    /// <summary>A commune or a postal code, as somebody writes it.</summary>
    [FromQuery(Name = "ou")]
    public string? Place { get; set; }

    /// <summary>A commune by its code.</summary>
    [FromQuery(Name = "commune")]
    public string? Code { get; set; }

    /// <summary>A place of the directory: the quarter around it.</summary>
    [FromQuery(Name = "autour")]
    public string? Around { get; set; }

    /// <summary>How far around it, in kilometres.</summary>
    [FromQuery(Name = "rayon")]
    public string? Radius { get; set; }
}

/// <summary>A part of the country, and the places that help there.</summary>
/// <param name="Name">As it is printed: « Le Havre », « Autour du Centre social des Essais ».</param>
/// <param name="Query">The same as part of an address.</param>
/// <param name="Places">The places, those with permanences first, then by name; each with what is searched in it.</param>
/// <param name="Left">How many more there are than a guide holds.</param>
/// <param name="Choices">The communes among which one chooses, when there are several of that name.</param>
internal sealed record Area(string Name, string Query, IReadOnlyList<(Sheet Sheet, Entry Entry)> Places, int Left, IReadOnlyList<Commune> Choices);

/// <summary>Finds the places of a part of the country.</summary>
internal sealed class Areas(TerritoryDb db, DirectoryIndex index, DefaultPlace here, Texts texts, TimeProvider clock)
{
    /// <summary>A guide of more places is read by nobody.</summary>
    public const int Most = 120;

    private const double Walkable = 1, Farthest = 20;

    public async Task<Area> Find(AreaAsked asked)
    {
        var entries = index.Entries().Where(e => (e.Offers & Facets.NoPublic) == 0);
        if (PlaceId.TryParse(asked.Around, out var around) && entries.FirstOrDefault(e => e.Id == around) is { } centre)
        {
            var radius = double.TryParse(asked.Radius, System.Globalization.CultureInfo.InvariantCulture, out var km) && km is >= 0.2 and <= Farthest ? km : Walkable;
            return await Of(texts["Autour de {0}", centre.Name], FormattableString.Invariant($"autour={centre.Id}&rayon={radius}"),
                [.. entries.Select(e => (Entry: e, Km: Communes.Distance(e.Latitude, e.Longitude, centre.Latitude, centre.Longitude))).Where(e => e.Entry.Located && e.Km <= radius).OrderBy(e => e.Km).Select(e => e.Entry)]);
        }

        var chosen = Communes.ByCode(asked.Code ?? "");
        var where = asked.Place is { Length: > 0 } words && chosen?.Name != words ? Where.Of(words) : new Where(chosen ?? here.Commune, []);
        if (where.Commune is not { } commune) return new("", "", [], 0, where.Choices);
        return await Of(commune.Name, $"commune={commune.Code}", [.. entries.Where(e => e.Commune.Code == commune.Code || e.Commune.Parent == commune.Code)]);
    }

    private async Task<Area> Of(string name, string query, List<Entry> entries)
    {
        var byId = entries.ToDictionary(e => e.Id);
        var ids = entries.Select(e => e.Id).ToList();
        var held = (await db.Permanences.AsNoTracking().ToListAsync()).Where(p => byId.ContainsKey(p.Place)).ToLookup(p => p.Place);
        // Those who hold permanences first, then those whose hours are known, then the nearest.
        var chosen = ids.OrderByDescending(id => held[id].Any()).ThenByDescending(id => byId[id].Openings.Count > 0).Take(Most).ToList();
        var kept = await db.Places.AsNoTracking().Where(p => chosen.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var now = clock.GetUtcNow();
        return new(name, query, [.. chosen.Where(kept.ContainsKey).Select(id => (SheetOf(kept[id], [.. held[id].OrderBy(p => p.Host, StringComparer.Ordinal)], now), byId[id]))], ids.Count - chosen.Count, []);
    }

    private static Sheet SheetOf(KeptPlace kept, IReadOnlyList<Permanence> permanences, DateTimeOffset now)
    {
        var place = kept.Shown();
        return new(kept, place, permanences, TimeZoneInfo.ConvertTime(now, HoursPlace.OfCommune(place.Commune.Code).TimeZone).DateTime);
    }
}
