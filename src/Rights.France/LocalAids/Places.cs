using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>Which circle of places.</summary>
internal enum Circle
{
    Region,
    Departement,
    Epci,
    Commune,
    PostalCode,
}

/// <summary>Lives in one of these places.</summary>
internal sealed record LivesIn(Circle Circle, IReadOnlyList<string> Codes) : Requirement
{
    public override string Fact => "place." + Word;

    public override string Sentence => "habiter " + Circle switch
    {
        Circle.Region => "dans la région concernée",
        Circle.Departement => "dans le département concerné",
        Circle.Epci => "dans une commune de l'intercommunalité concernée",
        Circle.Commune => "dans une commune concernée",
        _ => "dans la zone postale concernée",
    };

    private string Word => Circle switch
    {
        Circle.Region => "region",
        Circle.Departement => "departement",
        Circle.Epci => "epci",
        Circle.Commune => "commune",
        _ => "postal_code",
    };

    public override Claim Holds(AidSubject subject) => Where(subject.Place) is { } code ? Codes.Contains(code, StringComparer.Ordinal) : Claim.Unknown;

    private string? Where(Place place) => Circle switch
    {
        Circle.Region => place.Region,
        Circle.Departement => place.Departement,
        Circle.Epci => place.Epci,
        Circle.Commune => place.Commune,
        _ => place.PostalCode,
    };
}

/// <summary>Lives where the institution that gives the aid is competent, when its territory is not listed.</summary>
internal sealed record BelongsTo(string Institution) : Requirement
{
    public override string Fact => "place.institution";

    public override string Sentence => "habiter le territoire de l'organisme qui donne l'aide";

    public override Claim Holds(AidSubject subject) => subject.Told(Fact);
}
