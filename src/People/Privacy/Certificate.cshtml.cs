using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.People.Privacy;

/// <summary>A certificate of erasure, for whoever holds its number: it names nobody, and says whether the journal agrees.</summary>
[Printable]
[OpenToAll]
internal sealed class Certificate(Certificates certificates, Settings settings) : PageModel
{
    public ErasureCertificate Shown { get; private set; } = null!;

    public string House { get; private set; } = "";

    public bool Agrees { get; private set; }

    public string Address => $"{settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}"}/certificat/{Shown.PrintedNumber}";

    public async Task<IActionResult> OnGet(string number)
    {
        if (await certificates.Find(number) is not var (certificate, house)) return NotFound();

        (Shown, House, Agrees) = (certificate, house, await certificates.Agrees(certificate));
        ViewData["Back"] = User.IsHelper ? "/bureau" : "/";
        return Page();
    }

    public string Say(ErasureLine line) => certificates.Say(line);
}
