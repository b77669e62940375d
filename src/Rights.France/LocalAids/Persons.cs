using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>The age of the person who asks, in completed years.</summary>
internal sealed record AgeIs(Comparison Comparison, int Years) : Requirement
{
    public override string Fact => "birth_date";

    public override string Sentence => $"avoir {Comparison.Words(Years + " ans")}";

    public override Claim Holds(AidSubject subject) => Comparison.Of(subject.AgeOf(subject.Applicant), Years);

    public override Given Shown(AidSubject subject) => Given.Years("age", subject.AgeOf(subject.Applicant));
}

/// <summary>So many children of the household within an age bracket, its ends included.</summary>
internal sealed record ChildrenAged(int Count, int From, int To) : Requirement
{
    public override string Fact => "children";

    public override string Sentence => Count == 1 ? $"avoir un enfant de {From} à {To} ans" : $"avoir au moins {Count} enfants de {From} à {To} ans";

    public override Claim Holds(AidSubject subject) => Counted(subject) >= Count;

    public override Given Shown(AidSubject subject) => Given.Persons("children", Counted(subject));

    private int Counted(AidSubject subject) => subject.Children.Count(child => subject.AgeOf(child) is var age && age >= From && age <= To);
}

/// <summary>Lives without a partner.</summary>
internal sealed record LivesAlone : Requirement
{
    public override string Fact => "couple_status";

    public override string Sentence => "vivre sans conjoint, concubin ni partenaire";

    public override Claim Holds(AidSubject subject) =>
        subject.Situation.CoupleStatus is { } status ? status == CoupleStatus.None : subject.Situation.Persons.Any(p => p.Role == Role.Partner) ? Claim.No : Claim.Unknown;
}

/// <summary>Somebody of the household expects a child.</summary>
internal sealed record ExpectsChild : Requirement
{
    public override string Fact => "pregnant";

    public override string Sentence => "attendre un enfant";

    public override Claim Holds(AidSubject subject) => subject.Situation.Persons.Aggregate(Claim.No, (any, person) => any | person.Pregnant);
}

/// <summary>A disability rate of at least so much, for the person who asks or for a child.</summary>
internal sealed record DisabilityAtLeast(int Percent, bool OfChild) : Requirement
{
    public override string Fact => "disability_rate";

    public override string Sentence => (OfChild ? "avoir un enfant dont le handicap est reconnu" : "être en situation de handicap reconnue")
        + (Percent > 1 ? $" (taux d'au moins {Percent} %)" : "");

    public override Claim Holds(AidSubject subject) => OfChild
        ? subject.Children.Aggregate(Claim.No, (any, child) => any | Of(child))
        : Of(subject.Applicant);

    private Claim Of(Person person) => person.DisabilityRate is { } rate ? rate * 100 >= Percent : Claim.Unknown;
}

/// <summary>French, or from another State of the European Economic Area or Switzerland; or any nationality with a residence permit.</summary>
internal sealed record StaysLawfully : Requirement
{
    public override string Fact => "nationality";

    public override string Sentence => "être français, ou séjourner régulièrement en France";

    public override Claim Holds(AidSubject subject) => subject.Applicant.Nationality switch
    {
        null => Claim.Unknown,
        Nationality.Other => subject.Applicant.ResidencePermitYears is { } years ? years > 0 : Claim.Unknown,
        _ => Claim.Yes,
    };
}
