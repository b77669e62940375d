using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Territory.Model;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Tending;

/// <summary>An offer, as the people of a place write it down.</summary>
internal sealed class OfferForm
{
    [Required]
    public OfferKind? Kind { get; set; }

    [Required, StringLength(120)]
    public string? Label { get; set; }

    /// <summary>Zero: it is given. Empty: it depends.</summary>
    public decimal? Price { get; set; }

    public List<OpenTo> OpenTo { get; set; } = [];

    [StringLength(300)]
    public string? Conditions { get; set; }

    [Range(0, 10_000)]
    public int? Stock { get; set; }
}

/// <summary>Equipment, connection or help with a telephone debt that one's own place gives: added, changed, taken away.</summary>
[AllowedTo(HelperRole.Manager, HelperRole.Mediator, HelperRole.SocialWorker)]
internal sealed class TendOffer(TerritoryDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public OfferForm Form { get; set; } = new();

    public KeptPlace Kept { get; private set; } = null!;

    /// <summary>The one that is changed; null when one is added.</summary>
    public Offer? Offer { get; private set; }

    public async Task<IActionResult> OnGet(PlaceId id, Guid? offer)
    {
        if (!await Find(id, offer)) return NotFound();
        if (Offer is { } held)
        {
            Form = new()
            {
                Kind = held.Kind,
                Label = held.Label,
                Price = held.Price?.Amount,
                OpenTo = [.. held.OpenTo.Split('|').Select(Enum.Parse<OpenTo>)],
                Conditions = held.Conditions,
                Stock = (int?)held.Stock,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(PlaceId id, Guid? offer)
    {
        if (!await Find(id, offer)) return NotFound();
        if (Form.Price < 0) ModelState.AddModelError("Form.Price", "Offer.Price.Negative");
        if (Form.OpenTo.Count == 0) ModelState.AddModelError("Form.OpenTo", "Offer.OpenTo.Missing");
        if (!ModelState.IsValid) return Page();

        if (Offer is null) db.Offers.Add(Offer = new() { Id = OfferId.New(clock.GetUtcNow()), Place = id, Kind = default, Label = "", OpenTo = "", ToldOn = default });
        (Offer.Kind, Offer.Label, Offer.Conditions, Offer.Stock, Offer.ToldOn) = (Form.Kind!.Value, Form.Label!, Form.Conditions ?? "", Form.Stock, clock.Today);
        Offer.Price = Form.Price is { } price ? Euros.From(price) : null;
        Offer.OpenTo = string.Join('|', Form.OpenTo.Contains(Model.OpenTo.Anybody) ? [Model.OpenTo.Anybody] : Form.OpenTo.Distinct());
        return await Saved(id);
    }

    /// <summary>It is offered no more.</summary>
    public async Task<IActionResult> OnPostEnd(PlaceId id, Guid? offer)
    {
        if (!await Find(id, offer) || Offer is null) return NotFound();
        db.Offers.Remove(Offer);
        return await Saved(id);
    }

    private async Task<IActionResult> Saved(PlaceId id)
    {
        Kept.Confirm(clock.Today);
        await db.SaveChanged(Kept);
        journal.Record("place.tended", Subject.Nobody, ("place", id));
        return Redirect($"/lieux/{id}");
    }

    private async Task<bool> Find(PlaceId id, Guid? offer)
    {
        var structure = User.StructureOrNone;
        if (await db.Places.SingleOrDefaultAsync(p => p.Id == id && p.Structure != null && p.Structure == structure) is not { } kept) return false;
        Kept = kept;
        if (offer is not { } asked) return true;
        var held = OfferId.From(asked);
        Offer = await db.Offers.SingleOrDefaultAsync(o => o.Id == held && o.Place == id);
        return Offer is not null;
    }
}
