using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Rights.France;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>Where the household lives and what it pays for it.</summary>
internal sealed class HousingForm : StepForm
{
    [Required]
    public Dwelling? Dwelling { get; set; }

    public PeriodAmount? Rent { get; set; }

    public PeriodAmount? Loan { get; set; }

    public List<HousingTick> True { get; set; } = [];

    [Required]
    public Town? Town { get; set; }

    public override IEnumerable<Wrong> Check(Answers answers, DateOnly today)
    {
        if (Rent is { IsUnknown: false, Amount: > 0 } && Dwelling is Asking.Dwelling.Owner or Asking.Dwelling.WithParents or Asking.Dwelling.Lodged or Asking.Dwelling.Homeless)
            yield return new(nameof(Rent), "Vous dites un loyer, mais vous n'êtes pas locataire. Effacez le loyer, ou changez la réponse au-dessus.");
        if (Rent?.PerMonth > 20_000m) yield return new(nameof(Rent), "Ce montant est très grand. Vérifiez le nombre de zéros.");
        if (Loan?.PerMonth > 20_000m) yield return new(nameof(Loan), "Ce montant est très grand. Vérifiez le nombre de zéros.");
    }

    public override void Put(Answers answers, string? who) => answers.Housing = this;

    public bool PaysRent => Dwelling is Asking.Dwelling.Social or Asking.Dwelling.Unfurnished or Asking.Dwelling.Furnished or Asking.Dwelling.Hostel;

    public Housing ToHousing() => new()
    {
        Status = Dwelling switch
        {
            Asking.Dwelling.Social => HousingStatus.SocialTenant,
            Asking.Dwelling.Unfurnished => HousingStatus.Tenant,
            Asking.Dwelling.Furnished => HousingStatus.FurnishedTenant,
            Asking.Dwelling.Hostel => HousingStatus.Hostel,
            Asking.Dwelling.Owner => HousingStatus.Owner,
            Asking.Dwelling.Lodged or Asking.Dwelling.WithParents => HousingStatus.RentFree,
            Asking.Dwelling.Homeless => HousingStatus.Homeless,
            _ => null,
        },
        Zone = Town switch { Asking.Town.Paris => 1, Asking.Town.Large => 2, Asking.Town.Small => 3, _ => null },
        Rent = Dwelling switch
        {
            Asking.Dwelling.Owner => Month(Loan),
            null or Asking.Dwelling.Unknown => Month(Rent),
            _ when PaysRent => Month(Rent),
            _ => 0m,
        },
        FlatShare = True.Contains(HousingTick.FlatShare),
        SingleRoom = True.Contains(HousingTick.SingleRoom),
        LandlordIsRelative = True.Contains(HousingTick.LandlordIsRelative),
        ContributesToCosts = True.Contains(HousingTick.ContributesToCosts),
    };

    private static decimal? Month(PeriodAmount? amount) => amount?.PerMonth is { } month ? Math.Round(month, 2) : null;
}

/// <summary>By what title a household lives where it lives, as people say it.</summary>
internal enum Dwelling
{
    [Pictogram("building-community")]
    Social,

    [Pictogram("key")]
    Unfurnished,

    [Pictogram("bed")]
    Furnished,

    [Pictogram("door-enter")]
    Hostel,

    [Pictogram("home")]
    Owner,

    [Pictogram("users")]
    Lodged,

    [Pictogram("old")]
    WithParents,

    [Pictogram("tent")]
    Homeless,

    Unknown,
}

/// <summary>Rare facts of a dwelling, ticked when true.</summary>
internal enum HousingTick
{
    [Pictogram("friends")]
    FlatShare,

    [Pictogram("bed")]
    SingleRoom,

    [Pictogram("users")]
    LandlordIsRelative,

    [Pictogram("coin-euro")]
    ContributesToCosts,
}

/// <summary>How big the place is, from which the housing-aid zone follows.</summary>
internal enum Town
{
    [Pictogram("building-community")]
    Paris,

    [Pictogram("building-bank")]
    Large,

    [Pictogram("home")]
    Small,

    Unknown,
}
