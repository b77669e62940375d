using Appui.People.Finding;
using Appui.People.Model;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.People.Storage;

/// <summary>What persons, slips and the desk need.</summary>
internal static class PersonsRegistration
{
    public static void AddPersons(this IServiceCollection services)
    {
        services.AddModuleDb<PeopleDb>();
        services.AddScoped<FileSeals>();
        services.AddScoped<FileCabinet>();
        services.AddScoped<Finder>();
        services.AddSingleton<ReachWords>();
        services.AddScoped<IPeople, PeopleInView>();
    }
}
