using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Showing;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Agreeing;

/// <summary>An agreement, as a manager writes it down.</summary>
internal sealed class AgreementForm
{
    [Required]
    public Taker? Taker { get; set; }

    public List<string> Needs { get; set; } = [];

    [StringLength(600)]
    public string? Conditions { get; set; }

    [StringLength(300)]
    public string? Contact { get; set; }

    /// <summary>Who may use the contact.</summary>
    public List<string> Readers { get; set; } = [];

    [Required]
    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }
}

/// <summary>A manager writes down what was agreed with a place, changes it, or ends it.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class WriteAgreement(TerritoryDb db, Sheets sheets, IPeople people, Thesaurus thesaurus, Seals seals, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AgreementForm Form { get; set; } = new();

    public Sheet Sheet { get; private set; } = null!;

    /// <summary>The one that is changed; null when one is written.</summary>
    public Agreement? Agreement { get; private set; }

    public IReadOnlyList<Need> Needs => thesaurus.All;

    public IReadOnlyList<Colleague> Team { get; private set; } = [];

    public async Task<IActionResult> OnGet(PlaceId id, Guid? agreement)
    {
        if (!await Find(id, agreement)) return NotFound();
        if (Agreement is not { } held) Form.FirstDay = clock.Today;
        else
        {
            Form = new()
            {
                Taker = held.Taker,
                Needs = [.. held.Needs.Split('|')],
                Conditions = held.Conditions,
                Contact = held.Contact is { } contact ? seals.Open(held.Structure, Agreement.Binding(held.Id), contact) : null,
                Readers = [.. held.Readers.Select(r => r.Helper.ToString())],
                FirstDay = held.FirstDay,
                LastDay = held.LastDay,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(PlaceId id, Guid? agreement)
    {
        if (!await Find(id, agreement)) return NotFound();
        List<string> needs = [.. Form.Needs.Where(key => thesaurus.ByKey(key) is not null).Distinct()];
        if (needs.Count == 0) ModelState.AddModelError("Form.Needs", "WriteAgreement.Needs.Missing");
        if (Form.LastDay < Form.FirstDay) ModelState.AddModelError("Form.LastDay", "WriteAgreement.LastDay.TooEarly");
        if (Form.Contact is { Length: > 0 } && Form.Readers.Count == 0) ModelState.AddModelError("Form.Readers", "WriteAgreement.Readers.Missing");
        if (!ModelState.IsValid) return Page();

        if (Agreement is null) db.Agreements.Add(Agreement = new() { Id = AgreementId.New(clock.GetUtcNow()), Structure = User.Structure, Place = Sheet.Kept.Id, Taker = default, Needs = "", FirstDay = default });
        (Agreement.Taker, Agreement.Needs, Agreement.Conditions) = (Form.Taker!.Value, string.Join('|', needs), Form.Conditions ?? "");
        (Agreement.FirstDay, Agreement.LastDay) = (Form.FirstDay!.Value, Form.LastDay);
        Agreement.Contact = Form.Contact is { Length: > 0 } contact ? seals.Seal(Agreement.Structure, Agreement.Binding(Agreement.Id), contact) : null;
        Agreement.Readers.RemoveAll(r => !Form.Readers.Contains(r.Helper.ToString()));
        foreach (var colleague in Team.Where(c => Form.Readers.Contains(c.Id.ToString()) && !Agreement.Readers.Exists(r => r.Helper == c.Id)))
            Agreement.Readers.Add(new() { Agreement = Agreement.Id, Helper = colleague.Id });
        await db.SaveChangesAsync();
        journal.Record("agreement.written", Subject.Nobody, ("agreement", Agreement.Id), ("place", id));
        return Redirect("/conventions");
    }

    /// <summary>It holds no more.</summary>
    public async Task<IActionResult> OnPostEnd(PlaceId id, Guid? agreement)
    {
        if (!await Find(id, agreement) || Agreement is null) return NotFound();
        Agreement.End(clock.GetUtcNow());
        await db.SaveChangesAsync();
        journal.Record("agreement.ended", Subject.Nobody, ("agreement", Agreement.Id), ("place", id));
        return Redirect("/conventions");
    }

    private async Task<bool> Find(PlaceId id, Guid? agreement)
    {
        if (await sheets.Find(id) is not { } sheet) return false;
        (Sheet, Team) = (sheet, [.. (await people.Team(User)).Where(c => c.Role is HelperRole.SocialWorker or HelperRole.Mediator or HelperRole.Volunteer)]);
        if (agreement is not { } asked) return true;
        var (held, house) = (AgreementId.From(asked), User.Structure);
        Agreement = await db.Agreements.Include(a => a.Readers).SingleOrDefaultAsync(a => a.Id == held && a.Place == id && a.Structure == house && a.EndedAt == null);
        return Agreement is not null;
    }
}
