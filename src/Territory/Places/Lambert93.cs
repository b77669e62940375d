namespace Appui.Territory.Places;

/// <summary>From the French projection Lambert-93 (RGF93, EPSG 2154) to degrees; IGN, <i>Projection cartographique conique conforme de Lambert</i>, algorithms ALG0002 and ALG0004.</summary>
internal static class Lambert93
{
    private const double N = 0.7256077650532670, C = 11754255.4261, Xs = 700000, Ys = 12655612.0499, Eccentricity = 0.08181919104281579, Meridian = 3 * Math.PI / 180;

    /// <summary>Whether two numbers look like metres of this projection.</summary>
    public static bool Holds(double x, double y) => x is > 80_000 and < 1_300_000 && y is > 6_000_000 and < 7_200_000;

    public static (double Latitude, double Longitude) ToDegrees(double x, double y)
    {
        var radius = Math.Sqrt(Math.Pow(x - Xs, 2) + Math.Pow(y - Ys, 2));
        var angle = Math.Atan((x - Xs) / (Ys - y));
        var isometric = -Math.Log(radius / C) / N;
        var latitude = (2 * Math.Atan(Math.Exp(isometric))) - (Math.PI / 2);
        for (var i = 0; i < 12; i++)
        {
            var sine = Eccentricity * Math.Sin(latitude);
            latitude = (2 * Math.Atan(Math.Pow((1 + sine) / (1 - sine), Eccentricity / 2) * Math.Exp(isometric))) - (Math.PI / 2);
        }

        return (latitude * 180 / Math.PI, ((angle / N) + Meridian) * 180 / Math.PI);
    }
}
