using System.Security.Claims;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.BreakGlass;

/// <summary>
/// Who follows whom: a social worker follows those whose file they opened, about whom they wrote, or whose work they hold (<see cref="IFollowedPeople"/>),
/// within a year. Only they read notes under professional secrecy; others open them urgently, and it is looked at afterwards.
/// </summary>
internal sealed class Circle(PeopleDb db, IEnumerable<IFollowedPeople> work, TimeProvider clock)
{
    private const int Months = 12;

    /// <summary>Which of these files of one person, aliases included, let the user read all notes: all of them, or none.</summary>
    public async Task<bool> Follows(IReadOnlyCollection<FileId> files, ClaimsPrincipal user)
    {
        if (user.HelperRole is not HelperRole.SocialWorker)
            return false;

        var (me, structure, since) = (user.HelperId, user.Structure, clock.GetUtcNow().AddMonths(-Months));
        return await db.Files.AnyAsync(file => files.Contains(file.Id) && file.Structure == structure && file.OpenedBy == me && file.OpenedAt > since)
            || await db.Notes.AnyAsync(note => files.Contains(note.File) && note.Structure == structure && note.WrittenBy == me && note.WrittenAt > since)
            || await Works(files, me, structure, since);
    }

    /// <summary>The user's urgent opening of this person's notes that has not closed yet, or null.</summary>
    public Task<UrgentOpening?> OpenNow(IReadOnlyCollection<FileId> files, ClaimsPrincipal user)
    {
        var (me, structure, now) = (user.HelperId, user.Structure, clock.GetUtcNow());
        return db.UrgentOpenings.Where(opening => files.Contains(opening.File) && opening.Structure == structure && opening.OpenedBy == me && opening.ClosesAt > now)
            .OrderByDescending(opening => opening.ClosesAt).FirstOrDefaultAsync();
    }

    private async Task<bool> Works(IReadOnlyCollection<FileId> files, HelperId me, StructureId structure, DateTimeOffset since)
    {
        foreach (var module in work)
        {
            if (await module.WorksFor(files, me, structure, since))
                return true;
        }
        return false;
    }
}
