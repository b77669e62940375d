using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.People.Accounts;

/// <summary>Keys that a device holds and opens with a finger, a face or its own code: nothing to type, nothing to be lured out of.</summary>
internal sealed class Passkeys(SignInManager<HelperAccount> identity, UserManager<HelperAccount> accounts)
{
    /// <summary>What the browser needs to ask any of its keys.</summary>
    public Task<string> RequestOptions() => identity.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>Whose key answered; null when the answer is not good.</summary>
    public async Task<HelperAccount?> Recognise(string credential)
    {
        if (await Perform(() => identity.PerformPasskeyAssertionAsync(credential)) is not { Succeeded: true } known) return null;

        // The key's own count of uses moves on: a copy of the key would be noticed.
        await accounts.AddOrUpdatePasskeyAsync(known.User, known.Passkey);
        return known.User;
    }

    /// <summary>What the browser needs to make a key for this account.</summary>
    public Task<string> CreationOptions(HelperAccount account) =>
        identity.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.Name });

    /// <summary>Adds the key that the browser made; false when its answer is not good.</summary>
    public async Task<bool> Add(HelperAccount account, string credential, string name)
    {
        if (await Perform(() => identity.PerformPasskeyAttestationAsync(credential)) is not { Succeeded: true } made) return false;
        if (made.UserEntity.Id != account.Id.ToString()) return false;

        made.Passkey.Name = name;
        return (await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded;
    }

    public Task<IList<UserPasskeyInfo>> Of(HelperAccount account) => accounts.GetPasskeysAsync(account);

    public Task Remove(HelperAccount account, byte[] id) => accounts.RemovePasskeyAsync(account, id);

    /// <summary>
    /// Was the key asked for by this site itself? The address is the one of the request: under our Referrer-Policy browsers do not say where a form comes from,
    /// which is what Identity would look at.
    /// </summary>
    public static ValueTask<bool> IsOurs(PasskeyOriginValidationContext asked)
    {
        var request = asked.HttpContext.Request;
        var settings = asked.HttpContext.RequestServices.GetRequiredService<Settings>();
        var own = settings.PublicAddress ?? $"{request.Scheme}://{request.Host}";
        return ValueTask.FromResult(!asked.CrossOrigin && string.Equals(asked.Origin, own, StringComparison.OrdinalIgnoreCase));
    }

    // Identity throws when nothing was asked in this browser before.
    private static async Task<T?> Perform<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
