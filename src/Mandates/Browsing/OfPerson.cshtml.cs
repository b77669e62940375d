using System.ComponentModel.DataAnnotations;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Browsing;

/// <summary>A mandate given elsewhere, as it is referred to.</summary>
internal sealed class OutsideForm
{
    [Required, StringLength(60)]
    public string? Number { get; set; }

    public List<MandateFamily> Families { get; set; } = [];

    [Required]
    public DateOnly? LastDay { get; set; }
}

/// <summary>The mandates of a person, those given elsewhere, and the one gesture that blocks everything.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class OfPerson(MandateBook book, IPeople people, IMandates mandates, IEnumerable<IBlocked> others, MandatesDb db, MandateWords words, Seals seals, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public OutsideForm Form { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;

    public IReadOnlyList<Shown> All { get; private set; } = [];

    public IReadOnlyList<OutsideMandate> Outside { get; private set; } = [];

    public IReadOnlyDictionary<HelperId, string> Helpers { get; private set; } = new Dictionary<HelperId, string>();

    public DateTimeOffset? BlockedUntil { get; private set; }

    public bool AnyAlive => All.Any(one => one.Mandate.StandingOn(clock.Today) is MandateStanding.Active or MandateStanding.Waits or MandateStanding.WaitsForWitness);

    public string NumberOf(OutsideMandate outside) => book.NumberOf(outside);

    public string PartsOf(Mandate mandate) => string.Join(", ", mandate.Parts.Where(part => part.Ending is null).Select(part => words.NameOf(part, Texts.Language)));

    public async Task<IActionResult> OnGet(Whom whom) => await Find(whom) ? Page() : NotFound();

    /// <summary>"Bloquer tout": one touch, seven days.</summary>
    public async Task<IActionResult> OnPostBlock(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        await mandates.Block(Person.Whom, User.Structure, User.HelperId);
        foreach (var other in others)
            await other.Block(Person.Whom, User);
        return Back();
    }

    public async Task<IActionResult> OnPostUnblock(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        await mandates.Unblock(Person.Whom, User.HelperId);
        foreach (var other in others)
            await other.Unblock(Person.Whom, User);
        return Back();
    }

    /// <summary>Everything ends: the person wants it so, or has died.</summary>
    public async Task<IActionResult> OnPostEndAll(Whom whom, EndingReason reason)
    {
        if (!await Find(whom)) return NotFound();
        if (reason is not (EndingReason.PersonSaid or EndingReason.Death)) return BadRequest();

        foreach (var mandate in await db.Mandates.Include(m => m.Parts).VisibleTo(User).Of(await people.Aliases(Person.Whom)).ToListAsync())
            mandate.End(reason, User.HelperId.Value, clock.GetUtcNow());
        journal.Record("mandate.all-ended", Person.Whom.Subject, ("reason", reason));
        return await db.SavedFirst() ? Back() : await OnPostEndAll(whom, reason);
    }

    public async Task<IActionResult> OnPostOutside(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        if (Form.Families.Count == 0) ModelState.AddModelError("Form.Families", "Mandate.Families.Required");
        if (Form.LastDay is { } day && day < clock.Today) ModelState.AddModelError("Form.LastDay", "Outside.LastDay.Range");
        if (!ModelState.IsValid) return Page();

        var outside = new OutsideMandate
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Structure = User.Structure,
            File = Person.Whom.File,
            Slip = Person.Whom.Slip,
            Number = default,
            Families = Form.Families,
            LastDay = Form.LastDay!.Value,
            NotedBy = User.HelperId,
            NotedAt = clock.GetUtcNow(),
        };
        outside.Number = seals.Seal(outside.Structure, outside.Binding, Form.Number!.Trim());
        db.Outside.Add(outside);
        journal.Record("mandate.outside-noted", Person.Whom.Subject, ("outside", outside.Id));
        await db.SaveChangesAsync();
        return Back();
    }

    public async Task<IActionResult> OnPostForget(Whom whom, Guid outside)
    {
        if (!await Find(whom)) return NotFound();
        var aliases = await people.Aliases(Person.Whom);
        if (await db.Outside.Of(aliases).SingleOrDefaultAsync(one => one.Id == outside) is not { } found) return NotFound();

        found.Remove(clock.GetUtcNow());
        journal.Record("mandate.outside-removed", Person.Whom.Subject, ("outside", outside));
        await db.SaveChangesAsync();
        return Back();
    }

    private RedirectResult Back() => Redirect($"/personnes/{Person.Whom}/mandats");

    private async Task<bool> Find(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return false;
        Person = person;
        All = await book.Of(person, User);
        Outside = await book.OutsideOf(person, User.Structure);
        Helpers = await people.Colleagues(User);
        BlockedUntil = await mandates.BlockedUntil(person.Whom);
        return true;
    }
}
