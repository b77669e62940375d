namespace Appui.Territory.Places;

/// <summary>A place that helps, with the fields of the national schema "lieux de médiation numérique" v1.</summary>
internal sealed record Place
{
    public required string Name { get; init; }
    public required Commune Commune { get; init; }
    public string Id { get; init; } = "";
    public string Pivot { get; init; } = "";
    public string PostalCode { get; init; } = "";
    public string Address { get; init; } = "";
    public string AddressMore { get; init; } = "";
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string Type { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Email { get; init; } = "";
    public string Site { get; init; } = "";

    /// <summary>The form of OpenStreetMap, or empty when not known.</summary>
    public string Hours { get; init; } = "";

    /// <summary>The hours as the source writes them, kept when they could not be read.</summary>
    public string HoursAsTold { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Detail { get; init; } = "";
    public string Source { get; init; } = "";
    public string Parent { get; init; } = "";
    public DateOnly? Updated { get; init; }
    public IReadOnlyList<string> Services { get; init; } = [];
    public IReadOnlyList<string> Publics { get; init; } = [];
    public IReadOnlyList<string> Care { get; init; } = [];
    public IReadOnlyList<string> Fees { get; init; } = [];
    public IReadOnlyList<string> Programmes { get; init; } = [];
    public IReadOnlyList<string> Access { get; init; } = [];
    public IReadOnlyList<string> Support { get; init; } = [];
    public bool Roaming { get; init; }
    public string Booking { get; init; } = "";
    public string AccessSheet { get; init; } = "";

    /// <summary>What to bring; not in the national schema.</summary>
    public string Bring { get; init; } = "";

    /// <summary>How one comes in: the door, the bell, the floor; not in the national schema.</summary>
    public string ComeIn { get; init; } = "";

    /// <summary>The bus or tram that stops there; not in the national schema.</summary>
    public string Bus { get; init; } = "";
}
