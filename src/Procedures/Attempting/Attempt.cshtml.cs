using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Attempting;

/// <summary>Why it could not be done.</summary>
internal enum Obstacle
{
    /// <summary>The site does not answer, or says an error.</summary>
    SiteDown,

    /// <summary>The account does not open: the code does not come, the password is refused.</summary>
    AccountRefused,

    /// <summary>A paper is refused by the site.</summary>
    PaperRefused,

    /// <summary>The telephone rings and nobody answers.</summary>
    NobodyAnswers,

    /// <summary>The counter is closed, or turned the person away.</summary>
    CounterClosed,
}

/// <summary>What was tried, as the helper saw it. Stored nowhere: the sheet is in the person's hand.</summary>
internal sealed class AttemptForm
{
    [Required]
    public Agency? Agency { get; set; }

    [Required, StringLength(120)]
    public string? Service { get; set; }

    [Required]
    public Obstacle? Obstacle { get; set; }

    [StringLength(300)]
    public string? Message { get; set; }

    public DateOnly? LastDay { get; set; }
}

/// <summary>The proof of an attempt: a dated sheet that says what was tried on the last day, what was seen and who saw it, for the person to send or keep.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer), Printable]
internal sealed class Attempt(IPeople people, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AttemptForm Form { get; set; } = new();

    public StructureCard House { get; private set; } = null!;

    /// <summary>The sheet can be read: what is needed was written.</summary>
    public bool IsWritten { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGet() => House = await people.Structure(User);

    public async Task OnPost()
    {
        House = await people.Structure(User);
        IsWritten = ModelState.IsValid;
        // What is not complete is shown to be mended, never printed.
        if (!IsWritten) Request.QueryString = QueryString.Empty;
    }
}
