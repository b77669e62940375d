using Appui.Design;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Contesting;
using Appui.Procedures.Demo;
using Appui.Procedures.Following;
using Appui.Procedures.Replying;
using Appui.Procedures.Risking;
using Appui.Procedures.Sheet;
using Appui.Procedures.Signalling;
using Appui.Procedures.Sources;
using Appui.Procedures.Storage;
using Appui.Procedures.Watching;
using Appui.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Procedures;

/// <summary>Registers the procedures: cards, cases, look dates, the sheet of the meeting.</summary>
public static class ProceduresModule
{
    private const string FollowersPolicy = "procedures.followers";

    /// <summary>Registers the module; cards are read and checked at start.</summary>
    public static IServiceCollection AddProcedures(this IServiceCollection services)
    {
        services.AddModule("procedures", typeof(ProceduresModule).Assembly);
        services.AddModuleDb<ProceduresDb>();
        services.AddSingleton(new CardLibrary());
        services.AddSingleton(new AppealTable());
        services.AddSingleton<Words>();
        services.AddScoped<CaseBook>();
        services.AddScoped<SheetWriter>();
        services.AddScoped<Grounds>();
        services.AddScoped<Risks>();
        services.AddSingleton<ReplyWriter>();
        services.AddScoped<Pulse>();
        services.AddSingleton<SilenceRun>();
        services.AddSingleton<OfficialImport>();
        services.AddHostedService<SilenceJob>();
        services.AddSingleton(new AcrossStructures("procedures_signals", "procedures_news", "procedures_tips", "procedures_trials"));
        services.AddScoped<IWordToPeople, WordToPeople>();
        services.AddSingleton<INamedProcedures, NamedProcedures>();
        services.AddScoped<IThreads, Threads>();
        services.AddScoped<IOpenClaim, OpenClaim>();
        services.AddScoped<IKeepDates, KeepDates>();
        services.AddSingleton<IClaimPapers, ClaimPapers>();
        services.AddScoped<IDeskLines, DeskLines>();
        services.AddScoped<IFollowedPeople, HoldersOfCases>();
        services.AddScoped<ShownCases>();
        services.AddScoped<IActs, ShownCases>();
        services.AddScoped<IPersonRecords, ProceduresRecords>();
        services.AddScoped<IDemoSeed, DemoCases>();
        services.AddSingleton<IPersonPanel, ThreadsPanel>();
        services.AddSingleton<IPersonAction, OpenAction>();
        services.AddSingleton<IPersonAction, WatchAction>();
        services.AddSingleton<IPersonAction, ReplyAction>();
        services.AddSingleton<IPersonAction, SheetAction>();
        services.AddAuthorizationBuilder().AddPolicy(FollowersPolicy, policy => policy.AddRequirements(new AllowedToAttribute(HelperRole.SocialWorker, HelperRole.Mediator)));
        services.AddSingleton<IMenuEntry>(new MenuEntry("À relancer", "/demarches/a-relancer", "phone", Order: 25, Policy: FollowersPolicy));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Fiches des démarches", "/demarches", "book", Order: 60, OwnPageOnly: true));
        return services;
    }

    /// <summary>What nights do, now: claims that the agency should have answered stand at silence, and somebody calls. How many fell silent.</summary>
    public static Task<int> RunNight(this IServiceProvider services) => services.GetRequiredService<SilenceRun>().Run();

    /// <summary>Reads the official sheets that cards rest on out of the daily archive of service-public.fr, and keeps what changed; all or nothing.</summary>
    /// <param name="services">Of the program.</param>
    /// <param name="archive">The zip.</param>
    /// <returns>What changed, one sentence each; empty the first time.</returns>
    /// <exception cref="InvalidDataException">It is cut, no zip, or not to be trusted; nothing changed.</exception>
    public static async Task<IReadOnlyList<string>> ReadOfficialSheets(this IServiceProvider services, Stream archive)
    {
        try
        {
            return await services.GetRequiredService<OfficialImport>().Run(archive);
        }
        catch (ArchiveRefusedException refused)
        {
            throw new InvalidDataException(refused.Message, refused);
        }
    }
}
