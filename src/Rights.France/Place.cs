namespace Appui.Rights.France;

/// <summary>Where a household lives, as far as local aids look at it. What is <c>null</c> is not known yet, or follows from the commune.</summary>
/// <param name="Commune">The official code of the commune, five characters: <c>59350</c>. Never guessed from the postcode.</param>
/// <param name="Epci">The SIREN of the group of communes: <c>200093201</c>.</param>
/// <param name="PostalCode">The postcode.</param>
public sealed record Place(string? Commune = null, string? Epci = null, string? PostalCode = null)
{
    private readonly string? departement;
    private readonly string? region;

    /// <summary>The code of the département: <c>59</c>, <c>2A</c>, <c>974</c>. Follows from the commune when there is one.</summary>
    public string? Departement
    {
        get => departement ?? (Commune is { Length: 5 } c ? c.StartsWith("97", StringComparison.Ordinal) ? c[..3] : c[..2] : null);
        init => departement = value;
    }

    /// <summary>The code of the region: <c>32</c>. Follows from the département when there is one.</summary>
    public string? Region
    {
        get => region ?? (Departement is { } d && Regions.FirstOrDefault(r => r.Departements.Contains(d)) is { Code: { } code } ? code : null);
        init => region = value;
    }

    /// <summary>The regions of the official geographic code, with their départements.</summary>
    private static readonly (string Code, string[] Departements)[] Regions =
    [
        ("01", ["971"]), ("02", ["972"]), ("03", ["973"]), ("04", ["974"]), ("06", ["976"]),
        ("11", ["75", "77", "78", "91", "92", "93", "94", "95"]),
        ("24", ["18", "28", "36", "37", "41", "45"]),
        ("27", ["21", "25", "39", "58", "70", "71", "89", "90"]),
        ("28", ["14", "27", "50", "61", "76"]),
        ("32", ["02", "59", "60", "62", "80"]),
        ("44", ["08", "10", "51", "52", "54", "55", "57", "67", "68", "88"]),
        ("52", ["44", "49", "53", "72", "85"]),
        ("53", ["22", "29", "35", "56"]),
        ("75", ["16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87"]),
        ("76", ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"]),
        ("84", ["01", "03", "07", "15", "26", "38", "42", "43", "63", "69", "73", "74"]),
        ("93", ["04", "05", "06", "13", "83", "84"]),
        ("94", ["2A", "2B"]),
    ];
}
