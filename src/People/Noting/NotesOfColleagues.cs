using System.Security.Claims;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Noting;

/// <summary>Tells the desk that colleagues wrote notes, never what they say.</summary>
internal sealed class NotesOfColleagues(PeopleDb db, Texts texts, TimeProvider clock) : IDeskLines
{
    public Task<IReadOnlyList<DeskLine>> Due(ClaimsPrincipal user, DateOnly until) => Task.FromResult<IReadOnlyList<DeskLine>>([]);

    public async Task<IReadOnlyList<DeskChange>> Changes(ClaimsPrincipal user, DateTimeOffset since)
    {
        var files = db.Files.VisibleTo(user, clock.Today);
        var notes = await db.Notes.VisibleTo(user, isOpen: true).Where(note => note.WrittenAt > since && files.Any(file => file.Id == note.File)).OrderByDescending(note => note.WrittenAt).Take(20)
            .Select(note => new { note.File, note.WrittenBy, note.WrittenAt }).ToListAsync();
        return [.. notes.Select(note => new DeskChange(note.WrittenAt, texts["Nouvelle note"], Whom.Of(note.File), $"/personnes/{Whom.Of(note.File)}", note.WrittenBy))];
    }
}
