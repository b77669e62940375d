using System.Globalization;
using Appui.Territory.Places;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Territory.Finding;

/// <summary>What somebody asks, as the address of the page writes it: what they need, and where they are. Nothing of it is kept.</summary>
internal sealed class Asked
{
    private const int LongestWords = 200;

    private string? words;

    [FromQuery(Name = "mots")]
    public string? Words { get => words; set => words = value?.Length > LongestWords ? value[..LongestWords] : value; }

    [FromQuery(Name = "besoin")]
    public string? NeedKey { get; set; }

    /// <summary>As they write it: a commune, a postal code.</summary>
    [FromQuery(Name = "ou")]
    public string? Place { get; set; }

    /// <summary>The commune that they chose, by its code.</summary>
    [FromQuery(Name = "commune")]
    public string? Code { get; set; }

    [FromQuery(Name = "lat")]
    public string? Latitude { get; set; }

    [FromQuery(Name = "lon")]
    public string? Longitude { get; set; }

    /// <summary>A need or words were given.</summary>
    public bool Any => NeedKey is { Length: > 0 } || Words is { Length: > 0 };

    /// <summary>Where they are.</summary>
    /// <param name="here">Where people look when they say nothing else.</param>
    public Spot Where(DefaultPlace here)
    {
        if (Degrees(Latitude) is { } y && Degrees(Longitude) is { } x && y is > -90 and < 90 && x is >= -180 and <= 180) return new(new(null, []), (y, x), true, false);
        Where where = Place is { Length: > 0 } place && !(Code is { Length: > 0 } chosen && Communes.ByCode(chosen)?.Name == place) ? Finding.Where.Of(place)
            : Code is { Length: > 0 } code ? new Where(Communes.ByCode(code) is { Latitude: not null } known ? known : null, [])
            : new Where(here.Commune, []);
        return new(where, where.Commune is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null, false, where is { Commune: null, Choices.Count: 0 } && (Place ?? Code) is { Length: > 0 });
    }

    private static double? Degrees(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;
}

/// <summary>Where somebody is.</summary>
/// <param name="Where">The commune, or those among which they choose.</param>
/// <param name="Point">Degrees north and east, of themselves or of the middle of the commune; null when nobody knows.</param>
/// <param name="Own">The point is their own.</param>
/// <param name="Lost">A place was told, and nothing has that name.</param>
internal sealed record Spot(Where Where, (double Latitude, double Longitude)? Point, bool Own, bool Lost);
