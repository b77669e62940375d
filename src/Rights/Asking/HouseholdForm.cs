using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>Who the person is and with whom they live as a couple.</summary>
internal sealed class HouseholdForm : StepForm
{
    [Required]
    public PartialDate? Birth { get; set; }

    [Required]
    public Couple? Couple { get; set; }

    public PartialDate? PartnerBirth { get; set; }

    public override IEnumerable<Wrong> Check(Answers answers, DateOnly today)
    {
        foreach (var wrong in Births.Check(nameof(Birth), Birth, today, minimumAge: 14)) yield return wrong;
        if (!HasPartner) yield break;

        if (PartnerBirth is null) yield return new(nameof(PartnerBirth), "Écrivez au moins une année, même à peu près.");
        foreach (var wrong in Births.Check(nameof(PartnerBirth), PartnerBirth, today, minimumAge: 14)) yield return wrong;
    }

    public override void Put(Answers answers, string? who) => answers.Household = this;

    /// <summary>A couple of whatever kind; when the person does not know how to say it, those who gave the other's birth date.</summary>
    public bool HasPartner => Couple is not null and not Asking.Couple.Alone && (Couple is not Asking.Couple.Unknown || PartnerBirth is not null);
}

/// <summary>With whom the person lives.</summary>
internal enum Couple
{
    [Pictogram("user")]
    Alone,

    [Pictogram("hearts")]
    Married,

    [Pictogram("heart")]
    CivilUnion,

    [Pictogram("users")]
    Cohabiting,

    Unknown,
}

/// <summary>What every birth date must satisfy.</summary>
internal static class Births
{
    public static IEnumerable<Wrong> Check(string field, PartialDate? birth, DateOnly today, int minimumAge = 0)
    {
        if (birth is not { } date) yield break;

        if (date.IsUnknown) yield return new(field, "Écrivez au moins une année, même à peu près.");
        else if (date.Earliest > today) yield return new(field, "Cette date est dans le futur. Vérifiez l'année.");
        else if (date.Year < today.Year - 120) yield return new(field, "Vérifiez l'année : elle a plus de 120 ans.");
        else if (date.Latest > today.AddYears(-minimumAge) && minimumAge > 0 && date.Earliest > today.AddYears(-minimumAge))
            yield return new(field, "Ces questions sont pour un adulte. Vérifiez l'année.");
    }
}
