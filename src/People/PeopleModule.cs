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
        // Posts and invitations follow helpers from house to house; a certificate of erasure is of nobody, and anybody may check it.
        services.AddSingleton(new AcrossStructures("people_posts", "people_invitations", "people_certificates"));
        services.AddAccounts();
        services.AddPersons();
        return services;
    }
}
