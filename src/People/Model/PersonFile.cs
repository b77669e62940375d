using System.Security.Claims;
using Appui.Platform;

namespace Appui.People.Model;

/// <summary>What one structure knows of a person, sealed under its key; opened and written by <see cref="Storage.FileSeals"/>.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class PersonFile
{
    private readonly List<Barred> barred = [];

    public required FileId Id { get; init; }
    public required StructureId Structure { get; init; }

    /// <summary>The slip whose number is printed on the person's papers.</summary>
    public required SlipId Slip { get; init; }

    [Personal(DataCategory.Identity)] public SealedText Name { get; set; }
    [Personal(DataCategory.Identity)] public SealedText Birth { get; set; }
    [Personal(DataCategory.Contact)] public SealedText Details { get; set; }

    public required HelperId OpenedBy { get; init; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The last day on which somebody here received them.</summary>
    [Personal(DataCategory.FollowUp)] public DateOnly? LastVisit { get; private set; }

    /// <summary>Which human being this is, when they said yes to its being known.</summary>
    [Personal(DataCategory.Choice)] public PersonLink? Link { get; private set; }

    /// <summary>Set when this file is an alias of another one.</summary>
    [Personal(DataCategory.FollowUp)] public Merging? Merged { get; private set; }

    /// <summary>The helpers for whom this file does not exist; asked in queries only.</summary>
    public IReadOnlyList<Barred> Barred => barred;

    public void ReceiveOn(DateOnly day) => LastVisit = day;

    /// <summary>Makes this file another name for <paramref name="kept"/>; nothing moves.</summary>
    public void MergeInto(PersonFile kept, HelperId by, DateTimeOffset at)
    {
        if (kept.Id == Id || kept.Merged is not null || Merged is not null || kept.Structure != Structure)
            throw new InvalidOperationException("A file can only be merged once, into a file of the same structure that stands by itself.");
        Merged = new(kept.Id, by, at);
    }

    public void Separate() => Merged = null;

    /// <summary>The person says yes to being known as the same in another structure.</summary>
    public void LinkTo(PersonId person, HelperId by, DateTimeOffset at)
    {
        if (Link is not null && Link.Person != person)
            throw new InvalidOperationException("This file is already linked to another person.");
        Link ??= new(person, by, at);
    }

    /// <summary>The person takes that yes back.</summary>
    public void Unlink() => Link = null;
}

/// <summary>The person's yes to being one and the same in several structures.</summary>
internal sealed record PersonLink(PersonId Person, HelperId By, DateTimeOffset At);

/// <summary>Which file is kept, who said that both are the same person, when.</summary>
internal sealed record Merging(FileId Into, HelperId By, DateTimeOffset At);

/// <summary>One keyed hash under which a file is found.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class FileToken
{
    public required FileId File { get; init; }
    [Personal(DataCategory.Identity)] public required long Token { get; init; }
}

internal static class VisibleFiles
{
    /// <summary>
    /// Those of the user's structure: all for social workers and mediators; for receptionists too, but they see little of each;
    /// for volunteers only those of the people received today; none for managers and operators. Never a file from which the helper is barred.
    /// </summary>
    public static IQueryable<PersonFile> VisibleTo(this IQueryable<PersonFile> files, ClaimsPrincipal user, DateOnly today)
    {
        if (user.StructureOrNone is not { } structure)
            return files.Where(_ => false);

        var me = user.HelperId;
        var open = files.Where(file => file.Structure == structure && !file.Barred.Any(barred => barred.Helper == me));
        return user.HelperRole switch
        {
            HelperRole.SocialWorker or HelperRole.Mediator or HelperRole.Receptionist => open,
            HelperRole.Volunteer => open.Where(file => file.LastVisit == today),
            _ => files.Where(_ => false),
        };
    }
}
