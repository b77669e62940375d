using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Model;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Tending;

/// <summary>Who helps at a place, when, and how one comes in.</summary>
internal sealed class PermanenceForm
{
    [Required, StringLength(120)]
    public string? Host { get; set; }

    public List<string> Services { get; set; } = [];

    public WeekHours Week { get; set; } = new();

    [StringLength(1000)]
    public string? HoursText { get; set; }

    [Required]
    public Appointment? Appointment { get; set; } = Model.Appointment.Without;

    [StringLength(300)]
    public string? ComeIn { get; set; }

    [StringLength(300)]
    public string? Bring { get; set; }

    public DateOnly? FirstDay { get; set; }

    public DateOnly? LastDay { get; set; }
}

/// <summary>A permanence of one's own place: added, changed, taken away.</summary>
[AllowedTo(HelperRole.Manager, HelperRole.Mediator, HelperRole.SocialWorker)]
internal sealed class TendPermanence(TerritoryDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PermanenceForm Form { get; set; } = new();

    public KeptPlace Kept { get; private set; } = null!;

    /// <summary>The one that is changed; null when one is added.</summary>
    public Permanence? Permanence { get; private set; }

    public async Task<IActionResult> OnGet(PlaceId id, Guid? permanence)
    {
        if (!await Find(id, permanence)) return NotFound();
        if (Permanence is not { } held) return Page();
        var week = WeekHours.Of(held.Hours);
        Form = new()
        {
            Host = held.Host,
            Services = [.. held.Services.Split('|', StringSplitOptions.RemoveEmptyEntries)],
            Week = week ?? new(),
            HoursText = week is null ? held.Hours : null,
            Appointment = held.Appointment,
            ComeIn = held.ComeIn,
            Bring = held.Bring,
            FirstDay = held.FirstDay,
            LastDay = held.LastDay,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(PlaceId id, Guid? permanence)
    {
        if (!await Find(id, permanence)) return NotFound();
        var hours = TypedHours.Read(ModelState, Form.Week, Form.HoursText);
        if (hours is { Length: 0 }) ModelState.AddModelError("Form.Week", "TendPermanence.Week.Empty");
        if (Form.LastDay < Form.FirstDay) ModelState.AddModelError("Form.LastDay", "TendPermanence.LastDay.TooEarly");
        if (!ModelState.IsValid) return Page();

        if (Permanence is null) db.Permanences.Add(Permanence = new() { Id = PermanenceId.New(clock.GetUtcNow()), Place = id, Host = "", Hours = "", Appointment = default });
        (Permanence.Host, Permanence.Hours, Permanence.Appointment) = (Form.Host!, hours!, Form.Appointment!.Value);
        Permanence.Services = string.Join('|', Form.Services.Where(Facets.Services.Contains));
        (Permanence.ComeIn, Permanence.Bring, Permanence.FirstDay, Permanence.LastDay) = (Form.ComeIn ?? "", Form.Bring ?? "", Form.FirstDay, Form.LastDay);
        return await Saved(id);
    }

    /// <summary>It is held no more.</summary>
    public async Task<IActionResult> OnPostEnd(PlaceId id, Guid? permanence)
    {
        if (!await Find(id, permanence) || Permanence is null) return NotFound();
        db.Permanences.Remove(Permanence);
        return await Saved(id);
    }

    private async Task<IActionResult> Saved(PlaceId id)
    {
        Kept.Confirm(clock.Today);
        await db.SaveChanged(Kept);
        journal.Record("place.tended", Subject.Nobody, ("place", id));
        return Redirect($"/lieux/{id}");
    }

    private async Task<bool> Find(PlaceId id, Guid? permanence)
    {
        var structure = User.StructureOrNone;
        if (await db.Places.SingleOrDefaultAsync(p => p.Id == id && p.Structure != null && p.Structure == structure) is not { } kept) return false;
        Kept = kept;
        if (permanence is not { } asked) return true;
        var held = PermanenceId.From(asked);
        Permanence = await db.Permanences.SingleOrDefaultAsync(p => p.Id == held && p.Place == id);
        return Permanence is not null;
    }
}
