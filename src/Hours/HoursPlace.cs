
namespace Appui.Hours;

/// <summary>Where hours are read: public holidays, school holidays, clock and sun depend on it.</summary>
public sealed record HoursPlace
{
    private HoursPlace(string department)
    {
        Department = department;
        PublicHolidays = PublicHolidayCalendar.Of(department);
        SchoolHolidays = SchoolHolidayCalendar.Of(department);
    }

    /// <summary>The département or overseas territory, by its code: <c>75</c>, <c>2A</c>, <c>974</c>, <c>988</c>.</summary>
    public string Department { get; }

    /// <summary>The public holidays there.</summary>
    public PublicHolidayCalendar PublicHolidays { get; }

    /// <summary>The school holidays there.</summary>
    public SchoolHolidayCalendar SchoolHolidays { get; }

    /// <summary>Degrees north; with <see cref="Longitude"/>, what sunrise and sunset are computed from.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>The clock of the place.</summary>
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Department switch
    {
        "971" or "977" or "978" => "America/Guadeloupe",
        "972" => "America/Martinique",
        "973" => "America/Cayenne",
        "974" => "Indian/Reunion",
        "975" => "America/Miquelon",
        "976" => "Indian/Mayotte",
        "986" => "Pacific/Wallis",
        "987" => "Pacific/Tahiti",
        "988" => "Pacific/Noumea",
        _ => "Europe/Paris",
    });

    /// <summary>Somewhere in mainland France of which nothing more is known: eleven public holidays, no school calendar.</summary>
    public static HoursPlace Mainland { get; } = new("");

    /// <summary>The place of a commune, by the code of the official geographic code (<i>code Insee</i>), such as <c>75056</c> or <c>2A004</c>.</summary>
    public static HoursPlace OfCommune(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var length = code.StartsWith("97", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal) ? 3 : 2;
        return code.Length < length ? Mainland : new HoursPlace(code[..length].ToUpperInvariant());
    }
}
