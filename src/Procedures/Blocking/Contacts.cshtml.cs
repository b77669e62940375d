using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Blocking;

/// <summary>A role and a line at an agency, by agreement.</summary>
internal sealed class AddContactForm
{
    [Required]
    public Agency? Agency { get; set; }

    [Required, StringLength(80)]
    public string? Role { get; set; }

    [Required, StringLength(120)]
    public string? Line { get; set; }

    [StringLength(300)]
    public string? MayAsk { get; set; }

    [Required, Range(1, 90)]
    public int? AnswerDays { get; set; }
}

/// <summary>Whom the team may call at agencies when a case is stuck, as agreed: kept by the house, lost with nobody's contract.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Manager)]
internal sealed class Contacts(ProceduresDb db, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public AddContactForm Form { get; set; } = new();

    public IReadOnlyList<Contact> Standing { get; private set; } = [];

    public async Task OnGet()
    {
        Form = new() { AnswerDays = 7 };
        Standing = await Read();
    }

    public async Task<IActionResult> OnPost()
    {
        Standing = await Read();
        if (!ModelState.IsValid) return Page();
        if (Standing.Any(same => same.Agency == Form.Agency && same.Role == Form.Role && same.Line == Form.Line)) return Redirect("/demarches/contacts");

        var contact = new Contact
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Structure = User.Structure,
            Agency = Form.Agency!.Value,
            Role = Form.Role!.Trim(),
            Line = Form.Line!.Trim(),
            MayAsk = Form.MayAsk?.Trim(),
            AnswerDays = Form.AnswerDays!.Value,
            AddedBy = User.HelperId,
            AddedAt = clock.GetUtcNow(),
        };
        db.Contacts.Add(contact);
        await db.SaveChangesAsync();
        journal.Record("contact.added", Subject.Nobody, ("contact", contact.Id), ("agency", contact.Agency));
        return Redirect("/demarches/contacts");
    }

    /// <summary>The agreement ended, or the line is another one.</summary>
    public async Task<IActionResult> OnPostEnd(Guid id)
    {
        var house = User.Structure;
        if (await db.Contacts.SingleOrDefaultAsync(contact => contact.Id == id && contact.Structure == house) is not { } contact) return NotFound();
        contact.End(User.HelperId, clock.GetUtcNow());
        await db.SaveChangesAsync();
        journal.Record("contact.ended", Subject.Nobody, ("contact", id));
        return Redirect("/demarches/contacts");
    }

    private async Task<IReadOnlyList<Contact>> Read()
    {
        var house = User.Structure;
        return await db.Contacts.AsNoTracking().Where(contact => contact.Structure == house && contact.EndAt == null).OrderBy(contact => contact.Role).ToListAsync();
    }
}
