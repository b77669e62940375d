using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Handing;

/// <summary>To whom, and what the one who leaves knew of each.</summary>
internal sealed class HandOverForm
{
    /// <summary>A colleague; empty: the team.</summary>
    public string? To { get; set; }

    /// <summary>By the id of the case.</summary>
    public Dictionary<Guid, string?> Notes { get; set; } = [];
}

/// <summary>One thing that a helper holds.</summary>
/// <param name="Id">Of the case or the date.</param>
/// <param name="Name">Of the person.</param>
/// <param name="Subject">Which right or date.</param>
/// <param name="Stands">Where it stands.</param>
/// <param name="On">The next day.</param>
/// <param name="Next">What is done then.</param>
/// <param name="LastNote">The last thing written down about it.</param>
/// <param name="MayNote">False for a slip: nothing is typed of nobody.</param>
/// <param name="Href">Where it is followed.</param>
internal sealed record Held(Guid Id, string Name, string Subject, string Stands, DateOnly On, string Next, string? LastNote, bool MayNote, string Href);

/// <summary>All that a helper holds on one page, handed to a colleague or back to the team in one go. A colleague may do it for somebody who left.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class HandOver(ProceduresDb db, IPeople people, Words words, Seals seals, Journal journal, Texts texts, TimeProvider clock) : PageModel
{
    private const int LongestNote = 500;
    private IReadOnlyDictionary<HelperId, string> colleagues = new Dictionary<HelperId, string>();
    private List<Case> cases = [];
    private List<Watch> watches = [];

    [BindProperty]
    public HandOverForm Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "de")]
    public string? Whose { get; set; }

    public HelperId From { get; private set; }

    public IReadOnlyList<Colleague> Team { get; private set; } = [];

    public IReadOnlyList<Held> Lines { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public IEnumerable<ChoiceOption> Takers =>
        [new("", texts["L'équipe"]), .. Team.Where(colleague => colleague.Id != From).Select(colleague => new ChoiceOption(colleague.Id.ToString(), colleague.Name))];

    public string NameOf(HelperId helper) => colleagues.GetValueOrDefault(helper, "—");

    public async Task<IActionResult> OnGet() => await Read() ? Page() : NotFound();

    public async Task<IActionResult> OnPost()
    {
        if (!await Read()) return NotFound();
        HelperId? to = HelperId.TryParse(Form.To, out var taker) ? taker : null;
        if (to is { } chosen && Team.All(colleague => colleague.Id != chosen)) ModelState.AddModelError("Form.To", "HandOver.To.Gone");
        if (Form.Notes.Values.Any(note => note?.Length > LongestNote)) ModelState.AddModelError("Form.To", "HandOver.Notes.StringLength");
        if (!ModelState.IsValid) return Page();

        foreach (var held in cases) Pass(held, to);
        foreach (var watch in watches) watch.Take(to);
        if (!await db.SavedFirst()) return Redirect($"/demarches/passation?de={From}");
        foreach (var held in cases) journal.Record("case.handed-over", held.Whom.Subject, ("case", held.Id));
        foreach (var watch in watches) journal.Record("watch.handed-over", watch.Whom.Subject, ("watch", watch.Id));
        return Redirect("/bureau");
    }

    private void Pass(Case held, HelperId? to)
    {
        var change = held.HandOver(to, User.HelperId, clock.GetUtcNow());
        if (Form.Notes.GetValueOrDefault(held.Id.Value)?.Trim() is { Length: > 0 } note && held.File is not null)
            change.Annotate(seals.Seal(held.Structure, change.NoteBinding, note));
    }

    private async Task<bool> Read()
    {
        colleagues = await people.Colleagues(User);
        Team = [.. (await people.Team(User)).Where(colleague => colleague.Role is HelperRole.SocialWorker or HelperRole.Mediator)];
        From = HelperId.TryParse(Whose, out var asked) ? asked : User.HelperId;
        if (!colleagues.ContainsKey(From)) return false;

        var from = From;
        cases = await db.Cases.VisibleTo(User).Include(one => one.Changes).Where(one => one.TakenBy == from && one.Next != null).OrderBy(one => one.Next!.On).ToListAsync();
        watches = await db.Watches.VisibleTo(User).Where(watch => watch.TakenBy == from && watch.Done == null).OrderBy(watch => watch.On).ToListAsync();
        var names = await people.Names([.. cases.Select(one => one.Whom).Concat(watches.Select(watch => watch.Whom)).Distinct()], User);
        // Whom the user may not see stays with the one who holds it.
        cases.RemoveAll(one => !names.ContainsKey(one.Whom));
        watches.RemoveAll(watch => !names.ContainsKey(watch.Whom));
        Lines =
        [
            .. cases.Select(one => new Held(one.Id.Value, names[one.Whom], words.Right(one), words.Stands(one), one.Next!.On, words.Act(one.Next, one.Agency), LastNote(one), one.File is not null, $"/demarches/suivi/{one.Id}")),
            .. watches.Select(watch => new Held(watch.Id, names[watch.Whom], words.Kind(watch), texts["date à regarder"], watch.On, words.ToLook(watch), null, false, $"/demarches/a-regarder/{watch.Id}")),
        ];
        return true;
    }

    private string? LastNote(Case held) =>
        held.Changes.Where(change => change.Note is not null).MaxBy(change => change.At) is { Note: { } note } last ? seals.Open(held.Structure, last.NoteBinding, note) : null;
}
