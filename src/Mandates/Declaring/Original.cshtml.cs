using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Declaring;

/// <summary>The original that the person takes home: what they confirmed, how they said yes, and the hash that the journal keeps.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
[Printable]
internal sealed class Original(Declarations declarations, Settings settings) : PageModel
{
    public Declaration Declaration { get; private set; } = null!;

    /// <summary>Null once the original was handed over, for a slip number and for whoever keeps the words themselves.</summary>
    public Frozen? Words { get; private set; }

    public string Day => Declaration.At.InWords("d MMMM yyyy, HH:mm");

    /// <summary>The last day on which the words are kept.</summary>
    public string KeptUntil
    {
        get
        {
            var length = new Durations(settings).Of(Keeping.EndOfAct)!.Value;
            return Declaration.At.InParis().AddMonths(length.Months).AddDays(length.Days).InWords();
        }
    }

    public async Task<IActionResult> OnGet(DeclarationId id)
    {
        if (await declarations.Find(id, User) is not { } found) return NotFound();
        (Declaration, Words) = found;
        ViewData["Back"] = $"/personnes/{Declaration.Whom}";
        return Page();
    }
}
