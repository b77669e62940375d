using System.ComponentModel.DataAnnotations;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Proving;

/// <summary>A photo or a scan of the signed sheet.</summary>
internal sealed class SheetForm
{
    [Required]
    public IFormFile? File { get; set; }
}

/// <summary>The signed sheet has come back: its square finds the mandate again, for a helper of the house who may see it. The picture is not kept.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
[RequestSizeLimit(LargestSheet + 65_536), RequestFormLimits(MultipartBodyLengthLimit = LargestSheet)]
internal sealed class FindAgain(MandateBook book, TimeProvider clock) : PageModel
{
    /// <summary>A photo of a phone, or a scan of two pages: 12 MB.</summary>
    public const int LargestSheet = 12 * 1024 * 1024;

    [BindProperty]
    public SheetForm Form { get; set; } = new();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();

        using var bytes = new MemoryStream();
        await Form.File!.CopyToAsync(bytes, HttpContext.RequestAborted);
        if (await Squares.Read(bytes.ToArray(), HttpContext.RequestAborted) is not { } square)
            ModelState.AddModelError("Form.File", "Aucun carré n'est lisible sur cette image. Reprenez-la, bien éclairée, le carré entier.");
        else if (ReferenceIn(square) is not { } reference || await book.ByReference(reference, User.Structure) is not { } found || await book.Find(found.Id, User) is not { } shown)
            ModelState.AddModelError("Form.File", "Ce carré ne mène à aucun mandat d'ici.");
        else
            return Redirect(shown.Mandate.CanBeGivenOn(clock.Today) ? $"/mandats/{found.Id}/signer" : $"/mandats/{found.Id}");
        return Page();
    }

    /// <summary>The number in the square of an unsigned sheet, or in the attestation of a signed one.</summary>
    private static string? ReferenceIn(string square) =>
        Attestation.Find(square) is var (said, _) ? MandateReference.Read(said.Reference) : MandateReference.Read(square.Split('/')[^1]);
}
