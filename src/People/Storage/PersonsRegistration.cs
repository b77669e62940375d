using Appui.Design;
using Appui.People.BreakGlass;
using Appui.People.Demo;
using Appui.People.Finding;
using Appui.People.Linking;
using Appui.People.Model;
using Appui.People.Noting;
using Appui.People.Privacy;
using Appui.People.Reading;
using Appui.People.WhoSaw;
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
        services.AddScoped<IRoads, RoadsInFiles>();
        services.AddScoped<IDemoSeed, DemoFiles>();
        services.AddScoped<NoteReader>();
        services.AddScoped<LinkCodes>();
        services.AddScoped<Circle>();
        services.AddScoped<IDeskLines, ReviewLines>();
        services.AddScoped<WhoSawReader>();
        services.AddScoped<IWhoSaw>(provider => provider.GetRequiredService<WhoSawReader>());
        services.AddScoped<IPersonRecords, WhoSawRecords>();
        services.AddScoped<Functions>();
        services.AddPrivacy();
        services.AddScoped<IDeskLines, NotesOfColleagues>();
        services.AddSingleton<IPersonPanel, NotesPanel>();
        services.AddMvcCore().ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new PanelComponents()));
        services.AddSingleton<IMenuEntry>(new MenuEntry("Bureau", "/bureau", "home", Order: 1));
    }
}
