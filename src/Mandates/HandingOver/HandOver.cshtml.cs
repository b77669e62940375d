using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.HandingOver;

/// <summary>To whom.</summary>
internal sealed class HandOverForm
{
    [Required]
    public HelperId? Helper { get; set; }
}

/// <summary>A colleague takes a mandate over: a new one is written for them, with no more in it, and the person says yes to it; until then nothing changes hands.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class HandOver(MandateBook book, IPeople people, MandatesDb db, Journal journal, TimeProvider clock) : PageModel
{
    private IReadOnlyList<Colleague> team = [];

    [BindProperty]
    public HandOverForm Form { get; set; } = new();

    public Shown Shown { get; private set; } = null!;

    public IEnumerable<ChoiceOption> Others => team.Select(one => new ChoiceOption(one.Id.ToString(), one.Name));

    public async Task<IActionResult> OnGet(MandateId id) => await Find(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(MandateId id)
    {
        if (!await Find(id)) return NotFound();
        if (Form.Helper is { } asked && team.All(one => one.Id != asked)) ModelState.AddModelError("Form.Helper", "HandOver.Helper.Required");
        if (!ModelState.IsValid) return Page();

        var old = Shown.Mandate;
        var next = Mandate.Write(
            Shown.Person.Whom,
            User.Structure,
            new(MandateKind.Standing, Form.Helper!.Value, [.. old.Parts.Where(part => part.Ending is null).Select(part => (part.Family, part.Procedure))],
                old.Acts, old.Channels, old.Days, old.Language, old.Protection, Sooner(old.NotAfter, old.LastDay), old.Id),
            User.HelperId,
            clock.GetUtcNow());
        var told = book.Open(old);
        next.Note(book.Seal(next, new() { Interpreter = told.Interpreter, Protector = told.Protector, JudgmentOf = told.JudgmentOf }));
        db.Mandates.Add(next);
        journal.Record("mandate.handover-written", Shown.Person.Whom.Subject, ("mandate", old.Id), ("next", next.Id), ("helper", next.Helper));
        await db.SaveChangesAsync();
        return Redirect($"/mandats/{next.Id}/signer");
    }

    /// <summary>What is handed over never lasts longer than what was given.</summary>
    private static DateOnly? Sooner(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private async Task<bool> Find(MandateId id)
    {
        if (await book.Find(id, User) is not { Mandate.Kind: MandateKind.Standing } shown || shown.Mandate.StandingOn(clock.Today) is not MandateStanding.Active) return false;
        Shown = shown;
        var others = new List<Colleague>();
        foreach (var one in (await people.Team(User)).Where(one => one.Id != shown.Mandate.Helper && one.Role is HelperRole.SocialWorker or HelperRole.Mediator))
        {
            if (await people.RoleFor(shown.Person.Whom, User.Structure, one.Id) is not null) others.Add(one);
        }
        team = others;
        return true;
    }
}
