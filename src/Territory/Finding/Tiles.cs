using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Appui.Territory.Finding;

/// <summary>
/// A ground under the plans, when the administrator has put one: a folder of pictures <c>z/x/y.png</c> of 256 points, as maps of the web are cut (<c>Appui__Tiles</c>), and whom to credit
/// (<c>Appui__TilesCredit</c>). They are given by this installation itself: nobody elsewhere learns who looks where.
/// </summary>
internal sealed class Tiles(IConfiguration configuration)
{
    /// <summary>More pictures than this on one plan would be heavier than the page.</summary>
    private const int Most = 30;

    private const int MostDetailed = 18;

    private readonly string? folder = configuration["Appui:Tiles"] is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>Plain plans otherwise.</summary>
    public bool AreThere => folder is not null;

    /// <summary>Whom to credit, written on the plan.</summary>
    public string Credit { get; } = configuration["Appui:TilesCredit"] ?? "";

    /// <summary>The file of one picture; null when there is none.</summary>
    public string? File(int z, int x, int y) =>
        folder is not null && Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{z}/{x}/{y}.png")) is var file && System.IO.File.Exists(file) ? file : null;

    /// <summary>The pictures that cover a frame, each with its corners in degrees.</summary>
    /// <param name="south">Degrees north of the lower edge.</param>
    /// <param name="west">Degrees east of the left edge.</param>
    /// <param name="north">Of the upper edge.</param>
    /// <param name="east">Of the right edge.</param>
    public IReadOnlyList<(int Z, int X, int Y, double South, double West, double North, double East)> Of(double south, double west, double north, double east)
    {
        if (!AreThere) return [];
        for (var z = MostDetailed; z > 4; z--)
        {
            var (left, right, top, bottom) = (Column(west, z), Column(east, z), Row(north, z), Row(south, z));
            if ((right - left + 1) * (bottom - top + 1) > Most) continue;
            var here = z;
            return [.. from y in Enumerable.Range(top, bottom - top + 1)
                       from x in Enumerable.Range(left, right - left + 1)
                       where File(here, x, y) is not null
                       select (here, x, y, Latitude(y + 1, here), Longitude(x, here), Latitude(y, here), Longitude(x + 1, here))];
        }

        return [];
    }

    private static int Column(double longitude, int z) => (int)Math.Floor((longitude + 180) / 360 * (1 << z));

    private static int Row(double latitude, int z)
    {
        var radians = latitude * Math.PI / 180;
        return (int)Math.Floor((1 - (Math.Asinh(Math.Tan(radians)) / Math.PI)) / 2 * (1 << z));
    }

    private static double Longitude(int x, int z) => ((double)x / (1 << z) * 360) - 180;

    private static double Latitude(int y, int z) => Math.Atan(Math.Sinh(Math.PI * (1 - (2.0 * y / (1 << z))))) * 180 / Math.PI;
}
