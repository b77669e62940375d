using Appui.People.Finding;
using Appui.People.Model;
using Appui.People.Noting;
using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Merging;

/// <summary>One person, two files: one is kept, the other becomes another name for it. No row moves, and it can be undone.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Merge(
    IPeople people, PeopleDb db, FileCabinet cabinet, FileSeals seals, Finder finder, ReachWords words, Texts texts, Journal journal, TimeProvider clock)
    : PersonPage(people, cabinet)
{
    private readonly IPeople people = people;
    private readonly FileCabinet cabinet = cabinet;

    /// <summary>The file to compare with.</summary>
    [BindProperty(SupportsGet = true, Name = "avec")]
    public Whom Other { get; set; }

    public IReadOnlyList<Glimpse> LookAlikes { get; private set; } = [];

    /// <summary>Both files side by side, once one was chosen to compare with.</summary>
    public IReadOnlyList<Side> Compared { get; private set; } = [];

    /// <summary>The files that already are aliases of this one.</summary>
    public IReadOnlyList<Side> Merged { get; private set; } = [];

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await MeetFile(whom))
            return NotFound();

        var id = Kept!.Id;
        foreach (var alias in await db.Files.VisibleTo(User, clock.Today).Where(file => file.Merged!.Into == id).ToListAsync())
            Merged = [.. Merged, await Look(alias)];
        if (Other == default)
            LookAlikes = await finder.LookAlikes(seals.Open(Kept), id, User);
        else if (await Second() is { } second)
            Compared = [await Look(Kept), await Look(second)];
        else
            return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom, FileId keep)
    {
        if (!await MeetFile(whom) || await Second() is not { } second || (keep != Kept!.Id && keep != second.Id))
            return NotFound();

        var (kept, alias) = keep == Kept.Id ? (Kept, second) : (second, Kept);
        alias.MergeInto(kept, User.HelperId, clock.GetUtcNow());
        await KeepOut(kept.Id, alias.Id);
        journal.Record("person.merged", kept.Id, ("alias", alias.Id));
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Whom.Of(kept.Id)}");
    }

    public async Task<IActionResult> OnPostUndo(Whom whom, FileId alias)
    {
        if (!await MeetFile(whom))
            return NotFound();

        var id = Kept!.Id;
        if (await db.Files.VisibleTo(User, clock.Today).SingleOrDefaultAsync(file => file.Id == alias && file.Merged!.Into == id) is not { } merged)
            return NotFound();

        merged.Separate();
        journal.Record("person.separated", id, ("alias", alias));
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Whom.Of(alias)}");
    }

    /// <summary>Whoever is barred from one of the files is barred from both.</summary>
    private async Task KeepOut(params FileId[] both)
    {
        var barred = await db.Barred.AsNoTracking().Where(one => both.Contains(one.File)).ToListAsync();
        foreach (var (file, one) in both.SelectMany(file => barred.DistinctBy(one => one.Helper).Select(one => (file, one))))
        {
            if (!barred.Exists(already => already.File == file && already.Helper == one.Helper))
                db.Barred.Add(new() { File = file, Helper = one.Helper, Tie = one.Tie, WrittenBy = one.WrittenBy, WrittenAt = one.WrittenAt });
        }
    }

    /// <summary>The other file; reading it is journalled like any reading.</summary>
    private async Task<PersonFile?> Second() =>
        await people.Find(Other, User) is { } card && card.Whom != Card.Whom && card.Whom.File is { } id ? await cabinet.File(id, User) : null;

    private async Task<Side> Look(PersonFile file)
    {
        var portrait = seals.Open(file);
        var number = await db.Slips.Where(slip => slip.Id == file.Slip).SingleAsync();
        return new(
            file.Id,
            portrait.Name,
            number.PrintedNumber,
            portrait.Birth switch
            {
                null => "",
                { Date: { } date } => date.InWords(),
                var birth => texts[birth.IsFromAge ? "vers {0}" : "{0}", birth.Year],
            },
            words.Say(portrait.Details.Reach),
            string.Join(", ", portrait.Details.Household.Select(member => member.FirstName)),
            file.OpenedAt.DayInParis());
    }
}

/// <summary>One of two files, as they are compared.</summary>
internal sealed record Side(FileId Id, string Name, string Number, string Birth, IReadOnlyList<string> Reach, string Household, DateOnly OpenedOn);
