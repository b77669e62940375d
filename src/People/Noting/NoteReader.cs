using System.Security.Claims;
using Appui.People.BreakGlass;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Noting;

/// <summary>Opens the notes about a person that the user may read, those of merged files too, newest first.</summary>
internal sealed class NoteReader(PeopleDb db, IPeople people, Circle circle, FileSeals seals, Journal journal)
{
    public async Task<NotesRead> Of(Whom whom, ClaimsPrincipal user, int most = int.MaxValue)
    {
        var files = (await people.Aliases(whom)).Where(alias => alias.File is not null).Select(alias => alias.File!.Value).ToList();
        var follows = await circle.Follows(files, user);
        var opening = follows ? null : await circle.OpenNow(files, user);
        var visible = db.Notes.VisibleTo(user, isOpen: follows || opening is not null).Where(note => files.Contains(note.File));
        var notes = await visible.OrderByDescending(note => note.WrittenAt).Take(most).ToListAsync();
        if (notes.Count > 0)
            journal.Record("note.read", notes[0].File, ("notes", notes.Count));
        var authors = await people.Colleagues(user);
        var closed = user.HelperRole is HelperRole.SocialWorker && !follows && opening is null && await db.Notes.AnyAsync(note => files.Contains(note.File) && note.Kind == NoteKind.Social);
        return new([.. notes.Select(note => new NoteSeen(seals.NoteText(note), note.Kind, authors.GetValueOrDefault(note.WrittenBy, ""), note.WrittenAt.DayInParis()))], closed, opening?.ClosesAt);
    }
}

/// <summary>What a helper reads of the notes about a person.</summary>
/// <param name="Seen">The newest first.</param>
/// <param name="OthersAreClosed">There are notes under professional secrecy, and this social worker does not follow the person.</param>
/// <param name="OpenUntil">They were opened urgently, and close again at this instant; null otherwise.</param>
internal sealed record NotesRead(IReadOnlyList<NoteSeen> Seen, bool OthersAreClosed, DateTimeOffset? OpenUntil);

/// <summary>A note as it is read.</summary>
internal sealed record NoteSeen(string Text, NoteKind Kind, string Author, DateOnly Day);

internal static class Days
{
    /// <summary>The day on which clocks on walls in mainland France showed this instant.</summary>
    public static DateOnly DayInParis(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InParis().DateTime);
}
