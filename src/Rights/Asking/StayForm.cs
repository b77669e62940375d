using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Rights.France;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>Nationality and residence permit of one adult, as far as the law of benefits looks at them.</summary>
internal sealed class StayForm : StepForm
{
    [Required]
    public Origin? Origin { get; set; }

    public Stay? Stay { get; set; }

    public override IEnumerable<Wrong> Check(Answers answers, DateOnly today)
    {
        if (Origin is Asking.Origin.Europe or Asking.Origin.Swiss or Asking.Origin.Other && Stay is null)
            yield return new(nameof(Stay), "Répondez, ou touchez « Je ne sais pas ».");
    }

    public override void Put(Answers answers, string? who) => answers.Stays[who!] = this;

    public Nationality? Nationality => Origin switch
    {
        Asking.Origin.French => France.Nationality.French,
        Asking.Origin.Europe => France.Nationality.EuropeanEconomicArea,
        Asking.Origin.Swiss => France.Nationality.Swiss,
        Asking.Origin.Other => France.Nationality.Other,
        _ => null,
    };

    /// <summary>
    /// Years that stand for the answer: the law only looks at three months, five years and ten years. Refugees and their like need no number of
    /// years (CASF L262-4, 2° ; CSS L816-1): ten years give them the same answer.
    /// </summary>
    public decimal? PermitYears => Origin is Asking.Origin.French ? 0m : Stay switch
    {
        Asking.Stay.NoPermit or Asking.Stay.ThreeMonths => 0m,
        Asking.Stay.FiveYears => 2m,
        Asking.Stay.TenYears => 7m,
        Asking.Stay.Longer or Asking.Stay.Protected => 12m,
        _ => null,
    };
}

/// <summary>Nationality, by the groups that the law makes.</summary>
internal enum Origin
{
    [Pictogram("flag")]
    French,

    [Pictogram("star")]
    Europe,

    [Pictogram("plus")]
    Swiss,

    [Pictogram("world")]
    Other,

    Unknown,
}

/// <summary>Since when a person may live and work in France.</summary>
internal enum Stay
{
    [Pictogram("hourglass")]
    NoPermit,

    [Pictogram("calendar")]
    ThreeMonths,

    [Pictogram("calendar")]
    FiveYears,

    [Pictogram("calendar")]
    TenYears,

    [Pictogram("calendar")]
    Longer,

    [Pictogram("shield-check")]
    Protected,

    Unknown,
}
