using Appui.Design;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Contesting;
using Appui.Procedures.Demo;
using Appui.Procedures.Following;
using Appui.Procedures.Sheet;
using Appui.Procedures.Storage;
using Appui.Procedures.Watching;
using Appui.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Procedures;

/// <summary>Registers the procedures: cards, cases, look dates, the sheet of the meeting.</summary>
public static class ProceduresModule
{
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
        services.AddSingleton<IPersonAction, SheetAction>();
        services.AddSingleton<IMenuEntry>(new MenuEntry("Fiches des démarches", "/demarches", "book", Order: 60));
        return services;
    }
}
