using Appui.Platform;
using Microsoft.Extensions.Hosting;

namespace Appui.People.Demo;

/// <summary>Once the demonstration answers, tells on the standard output who can sign in and how.</summary>
internal sealed class DemoDoor(Settings settings, Texts texts, TimeProvider clock, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        DemoCode.LeaveWord(settings, clock);
        if (settings.Demo) lifetime.ApplicationStarted.Register(Tell);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell()
    {
        var lines = Cast.Helpers.Select(helper => $"  {helper.Account,-8} {helper.Name,-20} {string.Join(", ", helper.Posts.Select(post => texts[$"HelperRole.{post.Role}"]))}");
        Console.WriteLine(texts["Comptes de la démonstration (mot de passe : {0}) :", Cast.Password]);
        Console.WriteLine(string.Join('\n', lines));
        Console.WriteLine(texts["Le code à usage unique : bin/appui demo code NOM"]);
    }
}
