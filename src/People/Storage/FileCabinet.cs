using System.Security.Claims;
using Appui.People.Model;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Storage;

/// <summary>Opens, changes and finds again the files and slips of a structure; follows aliases. Callers save.</summary>
internal sealed class FileCabinet(PeopleDb db, FileSeals seals, TimeProvider clock)
{
    /// <summary>A number of its own, with nothing behind it.</summary>
    public async Task<Slip> GiveSlip(StructureId structure)
    {
        var number = SlipNumber.Draw();
        while (await db.Slips.AnyAsync(slip => slip.Structure == structure && slip.Number == number.Characters))
            number = SlipNumber.Draw();

        var now = clock.GetUtcNow();
        var slip = new Slip { Id = SlipId.New(now), Structure = structure, Number = number.Characters, CreatedAt = now };
        db.Slips.Add(slip);
        return slip;
    }

    /// <summary>Opens a file for somebody received today, under a new number or the one they already hold.</summary>
    public async Task<PersonFile> Open(Portrait portrait, StructureId structure, HelperId by, Slip? slip = null, FileId? id = null)
    {
        var now = clock.GetUtcNow();
        var file = new PersonFile
        {
            Id = id ?? FileId.New(now),
            Structure = structure,
            Slip = (slip ?? await GiveSlip(structure)).Id,
            OpenedBy = by,
            OpenedAt = now,
        };
        file.ReceiveOn(clock.Today);
        seals.Write(file, portrait);
        db.Files.Add(file);
        db.Tokens.AddRange(seals.Tokens(structure, portrait).Select(token => new FileToken { File = file.Id, Token = token }));
        return file;
    }

    public async Task Change(PersonFile file, Portrait portrait)
    {
        seals.Write(file, portrait);
        var wanted = seals.Tokens(file.Structure, portrait).ToHashSet();
        var kept = await db.Tokens.Where(token => token.File == file.Id).ToListAsync();
        db.Tokens.RemoveRange(kept.Where(token => !wanted.Contains(token.Token)));
        db.Tokens.AddRange(wanted.Except(kept.Select(token => token.Token)).Select(token => new FileToken { File = file.Id, Token = token }));
    }

    public Note Write(PersonFile file, NoteKind kind, string text, HelperId by)
    {
        var now = clock.GetUtcNow();
        var id = NoteId.New(now);
        var note = new Note
        {
            Id = id,
            File = file.Id,
            Structure = file.Structure,
            Kind = kind,
            Text = seals.SealNote(id, file.Structure, text),
            WrittenBy = by,
            WrittenAt = now,
        };
        db.Notes.Add(note);
        return note;
    }

    /// <summary>The file that stands for this one, if the user may see it: itself, or the one that was kept when two were merged.</summary>
    public async Task<PersonFile?> File(FileId id, ClaimsPrincipal user)
    {
        var file = await db.Files.VisibleTo(user, clock.Today).SingleOrDefaultAsync(f => f.Id == id);
        while (file?.Merged is { Into: var into })
            file = await db.Files.VisibleTo(user, clock.Today).SingleOrDefaultAsync(f => f.Id == into);
        return file;
    }

    /// <summary>The file that stands behind this id, or the slip when there is no file; nothing of what the user may not see.</summary>
    public async Task<(PersonFile? File, Slip? Slip)> Find(Whom whom, ClaimsPrincipal user)
    {
        if (whom.File is { } id)
            return (await File(id, user), null);

        if (whom.Slip is not { } slipId || await db.Slips.VisibleTo(user).SingleOrDefaultAsync(s => s.Id == slipId) is not { } slip)
            return (null, null);

        var holder = await db.Files.Where(file => file.Slip == slipId).Select(file => (FileId?)file.Id).SingleOrDefaultAsync();
        return holder is { } held ? (await File(held, user), null) : (null, slip);
    }

    /// <summary>All ids under which work for this person is stored.</summary>
    public async Task<List<Whom>> Aliases(Whom whom)
    {
        var root = whom.File ?? await db.Files.Where(file => file.Slip == whom.Slip).Select(file => (FileId?)file.Id).SingleOrDefaultAsync();
        if (root is not { } id)
            return [whom];

        while (await db.Files.Where(file => file.Id == id).Select(file => file.Merged == null ? (FileId?)null : file.Merged.Into).SingleOrDefaultAsync() is { } into)
            id = into;

        var aliases = new List<Whom>();
        var next = new Queue<FileId>([id]);
        while (next.TryDequeue(out var one))
        {
            aliases.Add(Whom.Of(one));
            aliases.AddRange((await db.Files.Where(file => file.Id == one).Select(file => file.Slip).ToListAsync()).Select(Whom.Of));
            foreach (var merged in await db.Files.Where(file => file.Merged!.Into == one).Select(file => file.Id).ToListAsync())
                next.Enqueue(merged);
        }
        return aliases;
    }
}
