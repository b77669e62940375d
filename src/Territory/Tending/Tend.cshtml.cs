using System.ComponentModel.DataAnnotations;
using Appui.Hours;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Importing;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Tending;

/// <summary>The page of a place, as its people fill it in.</summary>
internal sealed class TendForm
{
    [StringLength(30)]
    public string? Phone { get; set; }

    [StringLength(200), EmailAddress]
    public string? Email { get; set; }

    [StringLength(300)]
    public string? ComeIn { get; set; }

    [StringLength(300)]
    public string? Bring { get; set; }

    [StringLength(150)]
    public string? Bus { get; set; }

    [StringLength(280)]
    public string? Summary { get; set; }

    public List<string> Services { get; set; } = [];

    public List<string> Fees { get; set; } = [];

    public List<string> Access { get; set; } = [];

    public List<string> Support { get; set; } = [];

    public List<string> Care { get; set; } = [];

    public WeekHours Week { get; set; } = new();

    /// <summary>Hours that the week cannot hold, in words or as the specification writes them; they win over the week.</summary>
    [StringLength(1000)]
    public string? HoursText { get; set; }

    /// <summary>A picture of the door, sent by itself.</summary>
    public IFormFile? File { get; set; }
}

/// <summary>The people of a place's structure keep its page: no code, no format; saving says that all is true.</summary>
[AllowedTo(HelperRole.Manager, HelperRole.Mediator, HelperRole.SocialWorker)]
internal sealed class Tend(TerritoryDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TendForm Form { get; set; } = new();

    /// <summary>When the picture of the door was taken; null when there is none.</summary>
    public DateOnly? DoorOn { get; private set; }

    public KeptPlace Kept { get; private set; } = null!;

    public IReadOnlyList<Permanence> Permanences { get; private set; } = [];

    public IReadOnlyList<Offer> Offers { get; private set; } = [];

    public async Task<IActionResult> OnGet(PlaceId id)
    {
        if (await Find(id) is not { } kept) return NotFound();
        var place = kept.Shown();
        var week = WeekHours.Of(place.Hours);
        Form = new()
        {
            Phone = Showing.PhoneWords.Of(place.Phone),
            Email = place.Email,
            ComeIn = place.ComeIn,
            Bring = place.Bring,
            Bus = place.Bus,
            Summary = place.Summary,
            Services = [.. place.Services],
            Fees = [.. place.Fees],
            Access = [.. place.Access],
            Support = [.. place.Support],
            Care = [.. place.Care],
            Week = week ?? new(),
            HoursText = week is null ? place.Hours : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(PlaceId id)
    {
        if (await Find(id) is not { } kept) return NotFound();
        var hours = TypedHours.Read(ModelState, Form.Week, Form.HoursText);
        var phone = Form.Phone is { Length: > 0 } typed ? PhoneOf(typed, kept.Shown().Commune) : "";
        if (phone is null) ModelState.AddModelError("Form.Phone", "Tend.Phone.Wrong");
        if (!ModelState.IsValid) return Page();

        var place = kept.Shown() with
        {
            Phone = phone!,
            Email = Form.Email ?? "",
            ComeIn = Form.ComeIn ?? "",
            Bring = Form.Bring ?? "",
            Bus = Form.Bus ?? "",
            Summary = Form.Summary ?? "",
            Hours = hours!,
            HoursAsTold = "",
            Services = Known(Form.Services, Facets.Services),
            Fees = Known(Form.Fees, Facets.Fees),
            Access = Known(Form.Access, Facets.Access),
            Support = Known(Form.Support, Facets.Support),
            Care = Known(Form.Care, Facets.Care),
        };
        kept.PutRight(place, clock.Today);
        await db.SaveChanged(kept);
        journal.Record("place.tended", Subject.Nobody, ("place", id));
        return Redirect($"/lieux/{id}");
    }

    /// <summary>All is true as it stands: nothing to change.</summary>
    public async Task<IActionResult> OnPostTrue(PlaceId id)
    {
        if (await Find(id) is not { } kept) return NotFound();
        kept.Confirm(clock.Today);
        await db.SaveChanged(kept);
        journal.Record("place.confirmed", Subject.Nobody, ("place", id));
        return Redirect($"/lieux/{id}");
    }

    /// <summary>The picture of the door, without what the camera wrote beside it.</summary>
    public async Task<IActionResult> OnPostDoor(PlaceId id)
    {
        if (await Find(id) is not { } kept) return NotFound();
        ModelState.Clear();
        if (await Picture(Form.File) is not { } picture)
        {
            await OnGet(id);
            ModelState.AddModelError("Form.File", "Tend.File.Wrong");
            return Page();
        }

        if (await db.Doors.SingleOrDefaultAsync(d => d.Place == id) is { } door) (door.Picture, door.TakenOn) = (picture, clock.Today);
        else db.Doors.Add(new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), Place = id, Picture = picture, TakenOn = clock.Today });
        await db.SaveChanged(kept);
        journal.Record("place.tended", Subject.Nobody, ("place", id));
        return Redirect($"/lieux/{id}");
    }

    /// <summary>The picture goes.</summary>
    public async Task<IActionResult> OnPostNoDoor(PlaceId id)
    {
        if (await Find(id) is null) return NotFound();
        await db.Doors.Where(d => d.Place == id).ExecuteDeleteAsync();
        journal.Record("place.tended", Subject.Nobody, ("place", id));
        return Redirect($"/lieux/{id}/tenir");
    }

    private static async Task<byte[]?> Picture(IFormFile? file)
    {
        if (file is not { Length: > 0 and <= Door.Largest }) return null;
        using var read = new MemoryStream();
        await file.CopyToAsync(read);
        return Door.Cleaned(read.ToArray());
    }

    private async Task<KeptPlace?> Find(PlaceId id)
    {
        var structure = User.StructureOrNone;
        if (await db.Places.SingleOrDefaultAsync(p => p.Id == id && p.Structure != null && p.Structure == structure) is not { } kept) return null;
        Permanences = await db.Permanences.AsNoTracking().Where(p => p.Place == id).OrderBy(p => p.Host).ToListAsync();
        Offers = await db.Offers.AsNoTracking().Where(o => o.Place == id).OrderBy(o => o.Label).ToListAsync();
        DoorOn = await db.Doors.Where(d => d.Place == id).Select(d => (DateOnly?)d.TakenOn).SingleOrDefaultAsync();
        return Kept = kept;
    }

    private static List<string> Known(List<string> chosen, string[] list) => [.. chosen.Where(list.Contains)];

    private static string? PhoneOf(string typed, Commune commune) => Cells.Dial(typed, commune).Number is { Length: > 0 } number ? number : null;
}
