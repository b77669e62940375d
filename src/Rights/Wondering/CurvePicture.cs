using System.Globalization;
using Appui.Rights.France;

namespace Appui.Rights.Wondering;

/// <summary>The curve of work as areas on top of each other. Units are those of the drawing, as wide as a phone so that its words stay readable.</summary>
internal sealed class CurvePicture
{
    public const int Width = 360;
    public const int Height = 300;
    public const int Left = 52;
    public const int Right = 350;
    public const int Top = 14;
    public const int Bottom = 250;

    private readonly WorkCurve curve;
    private readonly decimal most;

    public CurvePicture(WorkCurve curve, decimal? today)
    {
        this.curve = curve;
        most = Math.Ceiling(Math.Max(curve.Points.Max(point => point.Total), today ?? 0m) / 500m) * 500m;
        var layers = new List<(string Look, Func<WorkPoint, decimal> Amount)>();
        if (curve.Points[0].Others > 0) layers.Add(("others", point => point.Others));
        layers.Add(("wage", point => point.Wage));
        layers.AddRange(curve.Benefits.Select((benefit, i) => ($"tone-{i % 8}", (Func<WorkPoint, decimal>)(point => point[benefit]))));
        Areas = [.. layers.Select((layer, i) => (layer.Look, Area(layers.Take(i), layer.Amount)))];
    }

    /// <summary>Each layer with the outline of its area, from the bottom up.</summary>
    public IReadOnlyList<(string Look, string Outline)> Areas { get; }

    /// <summary>The line of what one lives on.</summary>
    public string Total => string.Join(' ', curve.Points.Select(point => $"{X(point.Wage)},{Y(point.Total)}"));

    /// <summary>Round amounts beside the drawing.</summary>
    public IEnumerable<decimal> Amounts => Every(most > 4_000m ? 1_000m : 500m, most);

    /// <summary>Round wages under it.</summary>
    public IEnumerable<decimal> Wages => Every(1_000m, curve.Points[^1].Wage);

    public string X(decimal wage) => Figure(Left + (wage / curve.Points[^1].Wage * (Right - Left)));

    public string Y(decimal amount) => Figure(Bottom - (amount / most * (Bottom - Top)));

    private string Area(IEnumerable<(string Look, Func<WorkPoint, decimal> Amount)> under, Func<WorkPoint, decimal> amount)
    {
        var below = under.ToList();
        decimal Floor(WorkPoint point) => below.Sum(layer => layer.Amount(point));
        return string.Join(' ', curve.Points.Select(point => $"{X(point.Wage)},{Y(Floor(point) + amount(point))}")
            .Concat(curve.Points.Reverse().Select(point => $"{X(point.Wage)},{Y(Floor(point))}")));
    }

    private static IEnumerable<decimal> Every(decimal step, decimal most)
    {
        for (var amount = 0m; amount <= most; amount += step) yield return amount;
    }

    private static string Figure(decimal figure) => Math.Round(figure, 1).ToString(CultureInfo.InvariantCulture);
}
