using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Platform;

/// <summary>A module as the platform knows it: where its schema steps and its texts are. The order of registration is the order of the schema.</summary>
/// <param name="Name">Lower case; the prefix of its tables.</param>
/// <param name="Assembly">Holds <c>Storage/*.sql</c> and <c>Texts/*.json</c>.</param>
public sealed record Module(string Name, Assembly Assembly);

/// <summary>
/// Tables whose rows each belong to a structure and that a helper's request reads in other structures too: the posts of one helper, what was certified of nobody.
/// Every other one is under the net of rows of PostgreSQL (<see cref="UnitOfWork.LimitTo"/>).
/// </summary>
/// <param name="Tables">Their names.</param>
public sealed record AcrossStructures(params string[] Tables);

/// <summary>How modules register what they bring.</summary>
public static class ModuleRegistration
{
    /// <summary>Makes a module known: its schema is applied at start and its texts are read.</summary>
    public static IServiceCollection AddModule(this IServiceCollection services, string name, Assembly assembly) =>
        services.AddSingleton(new Module(name, assembly));
}

/// <summary>Plants a module's part of the demonstration: invented people with obviously invented names. Runs once, on an empty database.</summary>
public interface IDemoSeed
{
    /// <summary>Seeds run from low to high; a module that builds on another one comes later.</summary>
    int Order { get; }

    /// <summary>Plants in the current unit of work, which is committed after the last seed.</summary>
    Task Plant();
}
