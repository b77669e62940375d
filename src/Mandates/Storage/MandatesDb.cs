using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Storage;

/// <summary>What is done in the name of people. Each journey maps its own tables, in an <see cref="IEntityTypeConfiguration{TEntity}"/> that lies beside them.</summary>
internal sealed class MandatesDb(DbContextOptions<MandatesDb> options) : ModuleDb(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(MandatesDb).Assembly);
}
