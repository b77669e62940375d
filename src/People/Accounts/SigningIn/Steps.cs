using Appui.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.People.Accounts.SigningIn;

/// <summary>What the pages at the door share.</summary>
internal static class Steps
{
    /// <summary>The next step, which remembers the page that was asked for.</summary>
    public static string WithBack(this IUrlHelper _, string address, string? back) =>
        back is null ? address : QueryHelpers.AddQueryString(address, "retour", back);

    /// <summary>The same page again, with a sentence at a field.</summary>
    public static PageResult Say(this PageModel page, string field, string key, params object[] values)
    {
        var texts = page.HttpContext.RequestServices.GetRequiredService<Texts>();
        page.ModelState.AddModelError(field, texts[key, values]);
        return page.Page();
    }

    /// <summary>How many minutes to wait, at least one.</summary>
    public static int Minutes(this DateTimeOffset until, TimeProvider clock) =>
        Math.Max(1, (int)Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes));
}
