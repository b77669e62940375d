using System.Security.Claims;
using Appui.Platform;

namespace Appui.People.Model;

/// <summary>A number given to somebody of whom nothing is stored: it leads back to the work done for them, and to nothing else.</summary>
[Keeps(Processing.FollowUp, Keeping.AnonymousVisit)]
internal sealed class Slip
{
    public required SlipId Id { get; init; }
    public required StructureId Structure { get; init; }

    /// <summary>The characters of a <see cref="SlipNumber"/>; no other slip of the structure has them.</summary>
    [Personal(DataCategory.Number)] public required string Number { get; init; }

    [Personal(DataCategory.FollowUp)] public required DateTimeOffset CreatedAt { get; init; }

    public string PrintedNumber => $"{Number[..3]}-{Number[3..]}";
}

internal static class VisibleSlips
{
    /// <summary>Those of the structure where the user welcomes people; a manager holds no number of anybody.</summary>
    public static IQueryable<Slip> VisibleTo(this IQueryable<Slip> slips, ClaimsPrincipal user) => user.HelperRole switch
    {
        HelperRole.SocialWorker or HelperRole.Mediator or HelperRole.Receptionist or HelperRole.Volunteer
            when user.Structure is var structure => slips.Where(slip => slip.Structure == structure),
        _ => slips.Where(_ => false),
    };
}
