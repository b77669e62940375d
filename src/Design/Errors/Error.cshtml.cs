using System.Diagnostics;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Design.Errors;

/// <summary>What is shown when there is no page to show. Not allowed reads like not found; a fault of ours gives the reference its log line carries.</summary>
[OpenToAll, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class Error : PageModel
{
    public int Code { get; private set; }

    public string Reference => Activity.Current?.TraceId.ToString()[..8] ?? HttpContext.TraceIdentifier;

    public void OnGet(int code) => Answer(code);

    public void OnPost(int code) => Answer(code);

    private void Answer(int code)
    {
        // What is too big to be read hides the code as well.
        Code = code switch { 401 or 403 => 404, < 400 => 413, _ => code };
        Response.StatusCode = Code;
    }
}
