using System.ComponentModel.DataAnnotations;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Sheet;

/// <summary>The sentences of the sheet as the helper leaves them, one a line. Stored nowhere: they are in the person's hand.</summary>
internal sealed class MeetingSheetForm
{
    [StringLength(600)]
    public string? Done { get; set; }

    [StringLength(600)]
    public string? Next { get; set; }

    [StringLength(600)]
    public string? YouDo { get; set; }

    public DateOnly? ComeBack { get; set; }
}

/// <summary>The sheet of the meeting: one page in big letters, the same on the screen, on paper and in PDF.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer), Printable]
internal sealed class MeetingSheet(IPeople people, SheetWriter writer, Journal journal, Settings settings, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MeetingSheetForm Form { get; set; } = new();

    /// <summary>Asked for this once; null: as the person asked.</summary>
    [BindProperty(SupportsGet = true, Name = "discret")]
    public bool? Discreet { get; set; }

    public PersonCard Person { get; private set; } = null!;

    public StructureCard House { get; private set; } = null!;

    public IReadOnlyList<SheetDate> Dates { get; private set; } = [];

    public bool IsDiscreet => Discreet ?? Person.Discreet;

    public DateOnly Today => clock.Today;

    public string Address => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/b/{Person.SlipNumber}";

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (await Find(whom) is not { } sheet) return NotFound();
        Form = new() { Done = Lines(sheet.Done), Next = Lines(sheet.Next), YouDo = Lines(sheet.YouDo), ComeBack = sheet.ComeBack };
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (await Find(whom) is null) return NotFound();
        if (Form.ComeBack is { } day && day < clock.Today) ModelState.AddModelError("Form.ComeBack", "MeetingSheet.ComeBack.Range");
        // A sheet with a date that is past is shown to be mended, never printed.
        if (!ModelState.IsValid) Request.QueryString = QueryString.Empty;
        return Page();
    }

    /// <summary>The sentences of a part, one a line.</summary>
    public static IReadOnlyList<string> Sentences(string? part) =>
        (part ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private async Task<SheetWords?> Find(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return null;
        Person = person;
        House = await people.Structure(User);
        var sheet = await writer.Write(person.Whom, User, IsDiscreet);
        Dates = sheet.Dates;
        journal.Record("sheet.made", person.Whom.Subject);
        return sheet;
    }

    private static string Lines(IReadOnlyList<string> sentences) => string.Join('\n', sentences);
}
