using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>Lives in a home by one of these titles.</summary>
internal sealed record HousedAs(IReadOnlyList<HousingStatus> Statuses) : Requirement
{
    public override string Fact => "status";

    public override string Sentence => "être " + string.Join(" ou ", Statuses.Select(Words).Distinct());

    public override Claim Holds(AidSubject subject) => subject.Situation.Housing.Status is { } status ? Statuses.Contains(status) : Claim.Unknown;

    private static string Words(HousingStatus status) => status switch
    {
        HousingStatus.Owner => "propriétaire",
        HousingStatus.RentFree => "hébergé gratuitement",
        HousingStatus.Hostel => "résident d'un foyer",
        HousingStatus.Homeless => "sans domicile",
        _ => "locataire",
    };
}

/// <summary>Has trouble finding a home, or paying for it.</summary>
internal sealed record StrugglesWithHousing : Requirement
{
    public override string Fact => "housing_trouble";

    public override string Sentence => "avoir du mal à trouver un logement ou à en payer les frais";

    public override Claim Holds(AidSubject subject) => subject.Situation.Housing.Status == HousingStatus.Homeless ? Claim.Yes : subject.Told(Fact);
}

/// <summary>Is covered by a scheme of social security.</summary>
internal sealed record CoveredBy(Scheme Scheme) : Requirement
{
    public override string Fact => "scheme." + Scheme.ToString().ToLowerInvariant();

    public override string Sentence => Scheme == Scheme.General ? "relever du régime général" : "relever du régime agricole";

    public override Claim Holds(AidSubject subject) => subject.Told(Fact);
}

/// <summary>The schemes that aids tell apart.</summary>
internal enum Scheme
{
    General,
    Agricole,
}

/// <summary>Receives a right that the law here computes. To seem entitled is enough: both are then claimed together.</summary>
internal sealed record ReceivesRight(Benefit Benefit, string? Kind = null) : Requirement
{
    public override string Fact => "receives." + BenefitCatalogue.Of(Benefit).Key;

    public override string Sentence => Kind is "free"
        ? "bénéficier de la complémentaire santé solidaire gratuite"
        : "avoir droit à : " + BenefitCatalogue.Of(Benefit).Name;

    public override Claim Holds(AidSubject subject)
    {
        if (!subject.Told(Fact).IsUnknown && Kind is null) return subject.Told(Fact);
        var outcome = subject.Outcome[Benefit];
        var entitled = outcome.Answer switch
        {
            Answer.SeemsEntitled => Claim.Yes,
            Answer.NotNow => Claim.No,
            _ => Claim.Unknown,
        };
        return Kind is null ? entitled : entitled & (outcome.Kind is { } kind ? kind == Kind : Claim.Unknown);
    }
}

/// <summary>Receives a right that is not computed here.</summary>
internal sealed record ReceivesOther(OtherRight Right) : Requirement
{
    public override string Fact => "receives." + Right.ToString().ToLowerInvariant();

    public override string Sentence => "recevoir " + Right switch
    {
        OtherRight.Aeeh => "l'allocation d'éducation de l'enfant handicapé",
        OtherRight.Are => "l'allocation de chômage",
        OtherRight.Ame => "l'aide médicale de l'État",
        _ => "l'allocation personnalisée d'autonomie",
    };

    public override Claim Holds(AidSubject subject) => subject.Told(Fact);
}

/// <summary>Rights that aids name and the law here does not compute.</summary>
internal enum OtherRight
{
    Aeeh,
    Are,
    Ame,
    Apa,
}
