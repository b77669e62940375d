using Appui.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Platform;

/// <summary>
/// The tables of one module. <c>PeopleDb</c> with <c>DbSet&lt;PersonFile&gt; Files</c> reads the table <c>people_files</c>; columns are in snake case.
/// Typed ids are stored as uuid, instants as UTC, <see cref="Euros"/> as bigint cents, enumerations as their names, <see cref="SealedText"/> as bytea.
/// The schema is the SQL of the module, never made from here.
/// </summary>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Saves; false when somebody else saved the same thing first, and then nothing is written.</summary>
    public async Task<bool> SavedFirst()
    {
        // A savepoint: rows that were written before the one that was overtaken go too.
        Database.AutoSavepointsEnabled = true;
        try
        {
            await SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            ChangeTracker.Clear();
            return false;
        }
        finally
        {
            Database.AutoSavepointsEnabled = false;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseAppuiStorage(GetType().Name[..^"Db".Length]);
}

/// <summary>How a module registers its tables.</summary>
public static class ModuleDbRegistration
{
    /// <summary>The storage conventions of Appui, for a context that cannot derive from <see cref="ModuleDb"/>.</summary>
    /// <param name="model">The conventions of the context.</param>
    /// <param name="module">The prefix of its tables.</param>
    public static void UseAppuiStorage(this ModelConfigurationBuilder model, string module) => StorageConventions.Apply(model, module);

    /// <summary>Registers a context that works on the connection and in the transaction of the current <see cref="UnitOfWork"/>.</summary>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services)
        where TDb : DbContext
    {
        services.AddScoped(provider =>
        {
            var work = provider.GetRequiredService<UnitOfWork>();
            var options = new DbContextOptionsBuilder<TDb>();
            work.Database.Configure(options, work.Connection);
            var db = ActivatorUtilities.CreateInstance<TDb>(provider, options.Options);
            // The unit of work owns the transaction: a context alone neither begins nor ends one.
            db.Database.AutoSavepointsEnabled = false;
            db.Database.UseTransaction(work.Transaction);
            return db;
        });
        return services.AddScoped<DbContext>(provider => provider.GetRequiredService<TDb>());
    }
}
