using Appui.Mandates.Model;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Mandates.Storage;

/// <summary>What is done in the name of people. Each journey maps its own tables, in an <see cref="IEntityTypeConfiguration{TEntity}"/>.</summary>
[method: ActivatorUtilitiesConstructor]
internal sealed class MandatesDb(DbContextOptions<MandatesDb> options, IEnumerable<IMandateEnds> ends) : ModuleDb(options)
{
    /// <summary>To look at its columns alone.</summary>
    public MandatesDb(DbContextOptions<MandatesDb> options)
        : this(options, [])
    {
    }

    /// <summary>Mandates and one-act authorisations.</summary>
    public DbSet<Mandate> Mandates => Set<Mandate>();

    /// <summary>"Bloquer tout".</summary>
    public DbSet<Freeze> Freezes => Set<Freeze>();

    /// <summary>Mandates given elsewhere.</summary>
    public DbSet<OutsideMandate> Outside => Set<OutsideMandate>();

    /// <summary>How far each house goes.</summary>
    public DbSet<HouseCharter> Charters => Set<HouseCharter>();

    /// <summary>Saves; what dies with a mandate is dead when this returns, whichever page ended it.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var ended = ChangeTracker.Entries<Mandate>().Where(entry => entry is { State: EntityState.Modified, Entity: { Ending: not null } or { Done: not null } }).Select(entry => entry.Entity.Id)
            .Concat(ChangeTracker.Entries<MandatePart>().Where(entry => entry is { State: EntityState.Modified, Entity.Ending: not null }).Select(entry => entry.Entity.MandateId))
            .ToHashSet();
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var mandate in ended)
        {
            foreach (var end in ends)
                await end.Ended(mandate);
        }
        return saved;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(MandatesDb).Assembly);
}
