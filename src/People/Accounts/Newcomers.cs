using Appui.People.Structures.Joining;
using Microsoft.AspNetCore.Identity;

namespace Appui.People.Accounts;

/// <summary>New accounts: a user name that is free and a password that will do. The telephone is tied to it next.</summary>
internal sealed class Newcomers(UserManager<HelperAccount> accounts, TimeProvider clock)
{
    /// <summary>What to change, as a field and the key of a sentence; null when all is well.</summary>
    public async Task<(string Field, string Key)?> Objection(string userName, string password)
    {
        var tidy = UserNames.Tidy(userName);
        if (!UserNames.IsValid(tidy)) return ("UserName", "UserNames.Letters");
        if (await accounts.FindByNameAsync(tidy) is not null) return ("UserName", "UserNames.Taken");
        return Passwords.Objection(password, tidy) is { } key ? ("Password", key) : null;
    }

    public async Task<HelperAccount> Welcome(JoinForm form)
    {
        var account = HelperAccount.New(Platform.HelperId.New(clock.GetUtcNow()), form.Name.Trim(), UserNames.Tidy(form.UserName), clock.GetUtcNow());
        var result = await accounts.CreateAsync(account, form.Password);
        return result.Succeeded ? account : throw new InvalidOperationException($"The account could not be made: {result}.");
    }
}
