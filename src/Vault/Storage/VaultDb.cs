using Appui.Platform;
using Appui.Vault.Model;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Storage;

/// <summary>The porte-documents: wraps and labels only; files are blobs, and what opens them is with the person and the sealer.</summary>
internal sealed class VaultDb(DbContextOptions<VaultDb> options) : ModuleDb(options)
{
    public DbSet<Safe> Safes => Set<Safe>();
    public DbSet<SafeCard> Cards => Set<SafeCard>();
    public DbSet<FolderWrap> Folders => Set<FolderWrap>();
    public DbSet<Paper> Papers => Set<Paper>();
    public DbSet<SafeInvitation> Invitations => Set<SafeInvitation>();
    public DbSet<Capture> Captures => Set<Capture>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Safe>(safe =>
        {
            safe.HasKey(s => s.Person);
            safe.Property(s => s.Person).ValueGeneratedNever();
        });
        modelBuilder.Entity<SafeCard>(card =>
        {
            card.Property(c => c.Id).ValueGeneratedNever();
            card.HasOne<Safe>().WithMany().HasForeignKey(c => c.Person);
        });
        modelBuilder.Entity<FolderWrap>(folder =>
        {
            folder.HasKey(f => new { f.Person, f.Folder });
            folder.HasOne<Safe>().WithMany().HasForeignKey(f => f.Person);
        });
        modelBuilder.Entity<Paper>(paper =>
        {
            paper.Property(p => p.Id).ValueGeneratedNever();
            paper.HasOne<Safe>().WithMany().HasForeignKey(p => p.Person);
        });
        modelBuilder.Entity<SafeInvitation>().HasKey(i => i.Hash);
        modelBuilder.Entity<Capture>().HasKey(c => c.Hash);
    }
}
