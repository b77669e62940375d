using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People.Model;
using Appui.People.Reading;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Relatives;

/// <summary>Who is barred, and what they are to the person.</summary>
internal sealed class BarForm
{
    [Required]
    public HelperId? Helper { get; set; }

    [Required]
    public Tie? Tie { get; set; }
}

/// <summary>Helpers who are close to the person, or unwanted: the file is shut to them at once. A helper may say it of themselves.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Close(IPeople people, PeopleDb db, FileCabinet cabinet, Journal journal, TimeProvider clock) : PersonPage(people, cabinet)
{
    private readonly IPeople people = people;

    [BindProperty]
    public BarForm Form { get; set; } = new();

    public IReadOnlyList<Barred> Barred { get; private set; } = [];

    public IReadOnlyList<Colleague> Team { get; private set; } = [];

    /// <summary>The colleagues who are not barred yet.</summary>
    public IEnumerable<ChoiceOption> Others => Team.Where(one => Barred.All(barred => barred.Helper != one.Id)).Select(one => new ChoiceOption(one.Id.ToString(), one.Name));

    public string NameOf(HelperId helper) => Team.FirstOrDefault(one => one.Id == helper)?.Name ?? "";

    public async Task<IActionResult> OnGet(Whom whom) => await Find(whom) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        if (Form.Helper is { } asked && Others.All(other => other.Value != asked.ToString())) ModelState.AddModelError("Form.Helper", "Bar.Helper.Required");
        if (!ModelState.IsValid) return Page();

        var helper = Form.Helper!.Value;
        foreach (var file in await Files()) db.Barred.Add(new() { File = file, Helper = helper, Tie = Form.Tie!.Value, WrittenBy = User.HelperId, WrittenAt = clock.GetUtcNow() });
        journal.Record("person.helper-barred", Kept!.Id, ("helper", helper), ("tie", Form.Tie));
        await db.SaveChangesAsync();
        return Redirect(helper == User.HelperId ? "/bureau" : $"/personnes/{Card.Whom}/proches");
    }

    public async Task<IActionResult> OnPostLift(Whom whom, HelperId helper)
    {
        if (!await Find(whom)) return NotFound();

        var files = await Files();
        db.Barred.RemoveRange(await db.Barred.Where(barred => files.Contains(barred.File) && barred.Helper == helper).ToListAsync());
        journal.Record("person.helper-no-longer-barred", Kept!.Id, ("helper", helper));
        await db.SaveChangesAsync();
        return Redirect($"/personnes/{Card.Whom}/proches");
    }

    /// <summary>All files that are this person's here: one that was merged into another is shut too.</summary>
    private async Task<List<FileId>> Files() => [.. (await people.Aliases(Card.Whom)).Select(alias => alias.File).OfType<FileId>()];

    private async Task<bool> Find(Whom whom)
    {
        if (!await MeetFile(whom)) return false;

        var id = Kept!.Id;
        Barred = await db.Barred.Where(barred => barred.File == id).OrderBy(barred => barred.WrittenAt).ToListAsync();
        Team = await people.Team(User);
        return true;
    }
}
