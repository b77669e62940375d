using Appui.People.Accounts;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.People;

/// <summary>People: those who are helped, those who help, and the houses where they meet.</summary>
public static class PeopleModule
{
    /// <summary>Registers the module, after the platform.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddModule("people", typeof(PeopleModule).Assembly);
        services.AddAccounts();
        services.AddPersons();
        return services;
    }
}
