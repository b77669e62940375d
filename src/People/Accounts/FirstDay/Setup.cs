using System.Security.Cryptography;
using System.Text;
using Appui.People.Demo;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Appui.People.Accounts.FirstDay;

/// <summary>
/// An installation where nobody can come in yet prints a link at each start: who opens it becomes the operator. It closes with the first account.
/// </summary>
internal sealed class Setup(IServiceScopeFactory scopes, Settings settings, Texts texts, IServer server, IHostApplicationLifetime lifetime) : IHostedService
{
    private string? token;

    /// <exception cref="InvalidOperationException">The accounts of the demonstration, whose passwords everybody knows, would be open to real use.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsDb>().Users;
        var invented = Cast.Helpers.Select(helper => helper.Id.Value).ToList();
        if (!settings.Demo && await accounts.AnyAsync(account => invented.Contains(account.Id), cancellationToken))
            throw new InvalidOperationException("This database holds the demonstration, whose passwords everybody knows. Start with Appui__Demo=true, or give another database.");
        if (await accounts.AnyAsync(cancellationToken)) return;

        token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
        lifetime.ApplicationStarted.Register(() => Console.WriteLine(texts["Personne n'a encore de compte. Pour commencer, ouvrez : {0}", $"{Root}/installation/{token}"]));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool Opens(string typed) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed), Encoding.UTF8.GetBytes(token));

    public void Close() => token = null;

    private string Root => settings.PublicAddress ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
}
