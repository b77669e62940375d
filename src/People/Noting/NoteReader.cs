using System.Security.Claims;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Noting;

/// <summary>Opens the notes about a person that the user may read, those of merged files too, newest first.</summary>
internal sealed class NoteReader(PeopleDb db, IPeople people, FileSeals seals, Journal journal)
{
    public async Task<IReadOnlyList<NoteSeen>> Of(Whom whom, ClaimsPrincipal user, int most = int.MaxValue)
    {
        var files = (await people.Aliases(whom)).Where(alias => alias.File is not null).Select(alias => alias.File!.Value).ToList();
        var notes = await db.Notes.VisibleTo(user).Where(note => files.Contains(note.File)).OrderByDescending(note => note.WrittenAt).Take(most).ToListAsync();
        if (notes.Count > 0)
            journal.Record("note.read", notes[0].File, ("notes", notes.Count));
        var authors = await people.Colleagues(user);
        return [.. notes.Select(note => new NoteSeen(seals.NoteText(note), note.Kind, authors.GetValueOrDefault(note.WrittenBy, ""), note.WrittenAt.DayInParis()))];
    }
}

/// <summary>A note as it is read.</summary>
internal sealed record NoteSeen(string Text, NoteKind Kind, string Author, DateOnly Day);

internal static class Days
{
    /// <summary>The day on which clocks on walls in mainland France showed this instant.</summary>
    public static DateOnly DayInParis(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.InParis().DateTime);
}
