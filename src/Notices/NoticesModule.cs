using Appui.Design;
using Appui.Notices.Outbox;
using Appui.Notices.Roads;
using Appui.Notices.Storage;
using Appui.Notices.Team;
using Appui.Notices.Telling;
using Appui.Notices.Words;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Notices;

/// <summary>Registers what tells people that there is news.</summary>
public static class NoticesModule
{
    private const string FollowersPolicy = "notices.followers";

    /// <summary>Registers the module, after people. Nothing leaves by itself before a road is set (docs/notices.md).</summary>
    /// <exception cref="InvalidOperationException">What is set cannot work.</exception>
    public static IServiceCollection AddNotices(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule("notices", typeof(NoticesModule).Assembly);
        services.AddModuleDb<NoticesDb>();
        services.AddSingleton(NoticeSettings.Read(configuration));
        services.AddHttpClient();
        services.AddSingleton<Quiet>();
        services.AddSingleton<Messages>();
        services.AddSingleton<NoticeWords>();
        services.AddSingleton<SmsSpool>();
        services.AddSingleton<SmsGateway>();
        services.AddSingleton<Mailer>();
        services.AddSingleton<IHouseMail, HouseMail>();
        services.AddSingleton<OutboxRun>();
        services.AddHostedService<OutboxJob>();
        services.AddScoped<Stops>();
        services.AddScoped<Planner>();
        services.AddScoped<SpoolReader>();
        services.AddScoped<Notifier>();
        services.AddScoped<INotices>(provider => provider.GetRequiredService<Notifier>());
        services.AddScoped<Work>();
        services.AddScoped<IDeskLines, NoticeLines>();
        services.AddScoped<IPersonRecords, NoticesRecords>();
        services.AddScoped<IRetention, StraysRetention>();
        services.AddSingleton<IPersonAction, TellAction>();
        services.AddAuthorizationBuilder().AddPolicy(FollowersPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.SocialWorker, HelperRole.Mediator)));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Prévenir", "/avis", "message", Order: 30, Policy: FollowersPolicy));
        return services;
    }
}
