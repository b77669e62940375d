using Appui.Calendar;

namespace Appui.Rights.France;

/// <summary>
/// What is known of a household in one month. A fact that is <c>null</c> is <i>not known yet</i>: the law then answers with a range.
/// A fact that is never set keeps the ordinary value written here (no pregnancy, no savings…): these are the assumptions of a screening.
/// </summary>
public sealed record Situation
{
    /// <summary>Whatever the caller uses to recognise the situation; never read by the law.</summary>
    public string Id { get; init; } = "";

    /// <summary>The month whose rights are asked.</summary>
    public required Month Month { get; init; }

    /// <summary>Whether the applicant lives as a couple, and how the couple is declared for tax.</summary>
    public CoupleStatus? CoupleStatus { get; init; } = France.CoupleStatus.None;

    /// <summary>Alone for less than eighteen months, with children or expecting one (opens the increased RSA).</summary>
    public bool? RecentIsolation { get; init; } = false;

    /// <summary>The members of the household: the applicant first, then the partner, then the children.</summary>
    public required IReadOnlyList<Person> Persons { get; init; }

    /// <summary>Where they live.</summary>
    public required Housing Housing { get; init; }

    /// <summary>Whether no fact is missing, so that amounts are exact.</summary>
    public bool HasOnlyKnownFacts => Partial.Unknowns.AreNone(this);

    /// <summary>The person whose rights are asked.</summary>
    public Person Applicant => Persons.First(p => p.Role == Role.Applicant);
}

/// <summary>How the applicant lives as a couple.</summary>
public enum CoupleStatus
{
    /// <summary>No partner.</summary>
    None,

    /// <summary>Married: one tax household.</summary>
    Married,

    /// <summary>Civil partnership (Pacs): one tax household.</summary>
    CivilUnion,

    /// <summary>Living as a couple without marriage or Pacs: two tax households.</summary>
    Cohabiting,
}

/// <summary>A person's place in the household.</summary>
public enum Role
{
    /// <summary>The person whose rights are asked.</summary>
    Applicant,

    /// <summary>The applicant's partner.</summary>
    Partner,

    /// <summary>A child of the household, whatever their age.</summary>
    Child,
}

/// <summary>What a person mainly does.</summary>
public enum Activity
{
    /// <summary>Neither work, nor registration as unemployed, nor studies, nor retirement.</summary>
    Inactive,

    /// <summary>Salaried work.</summary>
    Employed,

    /// <summary>Self-employed (micro-enterprise).</summary>
    SelfEmployed,

    /// <summary>Registered as unemployed.</summary>
    Unemployed,

    /// <summary>In school or in higher education.</summary>
    Student,

    /// <summary>Retired.</summary>
    Retired,
}

/// <summary>The nationality, as far as residence rules look at it.</summary>
public enum Nationality
{
    /// <summary>French.</summary>
    French,

    /// <summary>From another State of the European Union or of the European Economic Area.</summary>
    EuropeanEconomicArea,

    /// <summary>Swiss.</summary>
    Swiss,

    /// <summary>Any other nationality.</summary>
    Other,
}
