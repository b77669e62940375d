using Microsoft.Extensions.DependencyInjection;

namespace Appui.People.Accounts;

/// <summary>What signing in needs.</summary>
internal static class AccountsRegistration
{
    public static void AddAccounts(this IServiceCollection services)
    {
        // Sign-in follows.
        _ = services;
    }
}
