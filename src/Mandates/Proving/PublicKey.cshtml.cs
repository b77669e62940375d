using System.Text;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Proving;

/// <summary>The public key of this installation, and how a square is checked without it.</summary>
[OpenToAll]
internal sealed class PublicKey(AttestationKey key) : PageModel
{
    public string Pem => key.PublicPem;

    public string Id => key.Id;

    /// <summary>The key alone, as a file.</summary>
    public FileContentResult OnGetPem() => File(Encoding.ASCII.GetBytes(Pem + "\n"), "application/x-pem-file", "appui-cle-publique.pem");
}
