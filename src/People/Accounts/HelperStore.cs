using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Appui.People.Accounts;

/// <summary>The store of Identity, with the key of the one-time code and the recovery codes sealed: a stolen database signs nobody in.</summary>
internal sealed class HelperStore(AccountsDb db, Seals seals, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<HelperAccount, AccountsDb, Guid>(db, describer)
{
    /// <summary>Under which names Identity keeps the key of the one-time code.</summary>
    public const string Provider = "[AspNetUserStore]";

    /// <inheritdoc cref="Provider"/>
    public const string KeyName = "AuthenticatorKey";

    public override Task SetTokenAsync(HelperAccount user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Seal(user, name, value), cancellationToken);

    public override async Task<string?> GetTokenAsync(HelperAccount user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept ? Open(user, name, kept) : null;

    private string Seal(HelperAccount user, string name, string value) =>
        Convert.ToBase64String(seals.Seal(Installation.Key, Place(user, name), value).Envelope.Span);

    private string Open(HelperAccount user, string name, string kept) =>
        seals.Open(Installation.Key, Place(user, name), new SealedText(Convert.FromBase64String(kept)));

    private static string Place(HelperAccount user, string name) => $"people.account/{user.Id}/{name}";
}

/// <summary>Accounts belong to no structure: what is sealed of them is under a key of the installation itself.</summary>
internal static class Installation
{
    public static readonly StructureId Key;
}
