using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Tending;

/// <summary>The file of a list of places, then how its columns are understood.</summary>
internal sealed class BringForm
{
    public IFormFile? File { get; set; }

    /// <summary>Which list it is an issue of.</summary>
    [StringLength(80)]
    public string? Source { get; set; }

    /// <summary>The file that was brought, once it was.</summary>
    public string? Brought { get; set; }

    /// <summary>The mapping, corrected or not.</summary>
    public string? Mapping { get; set; }
}

/// <summary>A manager brings a list of places: what would change is shown, row by row where it must be, before anything does.</summary>
[AllowedTo(HelperRole.Manager, HelperRole.Operator)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.Largest + 1_000_000)]
internal sealed class Bring(IDirectory directory, Uploads uploads, TimeProvider clock) : PageModel
{
    /// <summary>More rows than this are counted, not shown.</summary>
    public const int MostShown = 200;

    [BindProperty]
    public BringForm Form { get; set; } = new();

    /// <summary>What was read; null before a file is brought.</summary>
    public PlaceImport? Read { get; private set; }

    /// <summary>What it would change.</summary>
    public SourceUpdate? Update { get; private set; }

    /// <summary>It was kept.</summary>
    public bool Done { get; private set; }

    /// <summary>Shows what the file would change.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (Form.File is { } file)
        {
            if (file.Length > Uploads.Largest)
            {
                ModelState.AddModelError("Form.File", "Bring.File.TooLarge");
                return Page();
            }

            await using var content = file.OpenReadStream();
            Form.Brought = await uploads.Keep(content);
            Form.Source = Form.Source is { Length: > 0 } named ? named : IDirectory.SourceOf(Path.GetFileName(file.FileName));
            Form.Mapping = null;
            ModelState.Clear();
        }

        if (!Open()) return Page();
        Update = await directory.Compare(Read!, Form.Source!);
        Form.Mapping = Read!.MappingText;
        return Page();
    }

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostKeep()
    {
        if (!Open()) return Page();
        Update = await directory.Keep(Read!, Form.Source!);
        uploads.Forget(Form.Brought!);
        Done = true;
        return Page();
    }

    private bool Open()
    {
        if (uploads.Find(Form.Brought) is not { } path) ModelState.AddModelError("Form.File", "Bring.File.Missing");
        else if (string.IsNullOrWhiteSpace(Form.Source)) ModelState.AddModelError("Form.Source", "Bring.Source.Missing");
        else
        {
            try
            {
                Read = PlaceImport.Read(path, string.IsNullOrWhiteSpace(Form.Mapping) ? null : Form.Mapping, clock.Today);
            }
            catch (UnreadablePlacesException unreadable)
            {
                ModelState.AddModelError(string.IsNullOrWhiteSpace(Form.Mapping) ? "Form.File" : "Form.Mapping", unreadable.Message);
            }
        }

        return Read is not null && ModelState.IsValid;
    }
}
