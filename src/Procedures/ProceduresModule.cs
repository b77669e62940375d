using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Storage;
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
        return services;
    }
}
