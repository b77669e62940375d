using Appui.Hours.Grammar;

namespace Appui.Hours.Evaluating;

/// <summary>When the sun rises and sets, to a few minutes (NOAA, <i>General Solar Position Calculations</i>); fixed hours where the place is not known.</summary>
internal static class Sun
{
    private const double Zenith = 90.833, CivilZenith = 96;

    /// <summary>Minutes after midnight, by the clock of the place.</summary>
    public static int Minute(TimePoint point, DateOnly day, HoursPlace place) =>
        point.Sun == SunEvent.None ? point.Minutes : Event(point.Sun, day, place) + point.Minutes;

    private static int Event(SunEvent sun, DateOnly day, HoursPlace place)
    {
        if (place is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            return sun switch { SunEvent.Dawn => 330, SunEvent.Sunrise => 360, SunEvent.Sunset => 1080, _ => 1110 };
        }

        var noon = day.ToDateTime(new TimeOnly(12, 0));
        var gamma = 2 * Math.PI / 365 * (day.DayOfYear - 1);
        var equation = 229.18 * (0.000075 + (0.001868 * Math.Cos(gamma)) - (0.032077 * Math.Sin(gamma)) - (0.014615 * Math.Cos(2 * gamma)) - (0.040849 * Math.Sin(2 * gamma)));
        var declination = 0.006918 - (0.399912 * Math.Cos(gamma)) + (0.070257 * Math.Sin(gamma)) - (0.006758 * Math.Cos(2 * gamma))
            + (0.000907 * Math.Sin(2 * gamma)) - (0.002697 * Math.Cos(3 * gamma)) + (0.00148 * Math.Sin(3 * gamma));
        var zenith = Radians(sun is SunEvent.Sunrise or SunEvent.Sunset ? Zenith : CivilZenith);
        var cosine = (Math.Cos(zenith) / (Math.Cos(Radians(latitude)) * Math.Cos(declination))) - (Math.Tan(Radians(latitude)) * Math.Tan(declination));
        var angle = Math.Acos(Math.Clamp(cosine, -1, 1)) * 180 / Math.PI;
        var side = sun is SunEvent.Dawn or SunEvent.Sunrise ? angle : -angle;
        var utc = 720 - (4 * (longitude + side)) - equation;
        return (int)Math.Round(utc + place.TimeZone.GetUtcOffset(noon).TotalMinutes);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
