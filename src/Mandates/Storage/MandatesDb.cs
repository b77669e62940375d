using Appui.Mandates.Model;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Storage;

/// <summary>What is done in the name of people. Each journey maps its own tables, in an <see cref="IEntityTypeConfiguration{TEntity}"/>.</summary>
internal sealed class MandatesDb(DbContextOptions<MandatesDb> options) : ModuleDb(options)
{
    /// <summary>Mandates and one-act authorisations.</summary>
    public DbSet<Mandate> Mandates => Set<Mandate>();

    /// <summary>"Bloquer tout".</summary>
    public DbSet<Freeze> Freezes => Set<Freeze>();

    /// <summary>Mandates given elsewhere.</summary>
    public DbSet<OutsideMandate> Outside => Set<OutsideMandate>();

    /// <summary>How far each house goes.</summary>
    public DbSet<HouseCharter> Charters => Set<HouseCharter>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(MandatesDb).Assembly);
}
