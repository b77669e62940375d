namespace Appui.Rights.France;

/// <summary>Where the household lives. <c>null</c> means <i>not known yet</i>; an unset fact keeps the ordinary value written here.</summary>
public sealed record Housing
{
    /// <summary>By what title they live there.</summary>
    public required HousingStatus? Status { get; init; }

    /// <summary>Housing-aid zone, 1 (Paris area) to 3.</summary>
    public int? Zone { get; init; } = 2;

    /// <summary>Monthly rent without charges; for an owner the loan instalment, zero when fully paid.</summary>
    public decimal? Rent { get; init; } = 0m;

    /// <summary>Flat share (<i>colocation</i>).</summary>
    public bool? FlatShare { get; init; } = false;

    /// <summary>A single room, not a whole dwelling.</summary>
    public bool? SingleRoom { get; init; } = false;

    /// <summary>The landlord is a parent, a grandparent, a child or a grandchild.</summary>
    public bool? LandlordIsRelative { get; init; } = false;

    /// <summary>Lodged without rent, and paying a share of the costs.</summary>
    public bool? ContributesToCosts { get; init; } = false;
}

/// <summary>By what title a household lives where it lives.</summary>
public enum HousingStatus
{
    /// <summary>Tenant of social housing under agreement with the State (HLM).</summary>
    SocialTenant,

    /// <summary>Tenant of an unfurnished dwelling.</summary>
    Tenant,

    /// <summary>Tenant of a furnished dwelling.</summary>
    FurnishedTenant,

    /// <summary>Owner.</summary>
    Owner,

    /// <summary>Lodged without rent.</summary>
    RentFree,

    /// <summary>In a home or residence without agreement.</summary>
    Hostel,

    /// <summary>No home.</summary>
    Homeless,
}
