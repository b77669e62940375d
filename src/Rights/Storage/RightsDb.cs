using Appui.Platform;
using Appui.Rights.Model;
using Microsoft.EntityFrameworkCore;

namespace Appui.Rights.Storage;

/// <summary>The tables of this module.</summary>
internal sealed class RightsDb(DbContextOptions<RightsDb> options) : ModuleDb(options)
{
    public DbSet<Screening> Screenings => Set<Screening>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<Screening>(screening =>
        {
            screening.Property(s => s.Id).ValueGeneratedNever();
            screening.Property<SealedText>("Answers");
            screening.Property<SealedText?>("Found");
            screening.Ignore(s => s.IsFinished);
        });
}
