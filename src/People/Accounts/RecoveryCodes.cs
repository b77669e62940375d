using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Appui.People.Accounts;

/// <summary>The recovery codes, on the only page that ever shows them.</summary>
internal sealed record RecoveryCodes(IReadOnlyList<string> Codes);

internal static class RecoveryCodesShown
{
    private const int HowMany = 10;

    /// <summary>Ten new codes; those before no longer open.</summary>
    public static async Task<RecoveryCodes> NewRecoveryCodes(this UserManager<HelperAccount> accounts, HelperAccount account) =>
        new([.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, HowMany))!]);

    /// <summary>Answers with the codes instead of the page.</summary>
    public static ViewResult Show(this PageModel page, RecoveryCodes codes) =>
        new() { ViewName = "/People/Accounts/_RecoveryCodes.cshtml", ViewData = new ViewDataDictionary<RecoveryCodes>(page.ViewData, codes) };
}
