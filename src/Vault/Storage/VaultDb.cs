using Appui.Platform;
using Appui.Vault.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

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
    public DbSet<Officer> Officers => Set<Officer>();
    public DbSet<Contract> Contracts => Set<Contract>();
    public DbSet<Share> Shares => Set<Share>();
    public DbSet<Ceremony> Ceremonies => Set<Ceremony>();
    public DbSet<Recognition> Recognitions => Set<Recognition>();
    public DbSet<Reopening> Reopenings => Set<Reopening>();
    public DbSet<KeptAccount> Accounts => Set<KeptAccount>();
    public DbSet<SheetSet> Sheets => Set<SheetSet>();
    public DbSet<ConfirmedCopy> Confirmed => Set<ConfirmedCopy>();
    public DbSet<SharedLink> Links => Set<SharedLink>();
    public DbSet<Entrustment> Entrustments => Set<Entrustment>();
    public DbSet<PasswordContract> PasswordContracts => Set<PasswordContract>();
    public DbSet<KeptPassword> Passwords => Set<KeptPassword>();
    public DbSet<RecoveryReview> Reviews => Set<RecoveryReview>();

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
        modelBuilder.Entity<Officer>(officer =>
        {
            officer.HasKey(o => o.Helper);
            officer.Property(o => o.Helper).ValueGeneratedNever();
        });
        modelBuilder.Entity<Contract>(contract =>
        {
            contract.HasKey(c => c.Person);
            contract.Property(c => c.Person).ValueGeneratedNever();
            contract.HasOne<Safe>().WithMany().HasForeignKey(c => c.Person);
        });
        modelBuilder.Entity<Share>(share =>
        {
            share.HasKey(s => new { s.Contract, s.Officer });
            share.Property(s => s.Sealed).HasColumnName("share");
            share.HasOne<Contract>().WithMany().HasForeignKey(s => s.Person);
        });
        modelBuilder.Entity<Ceremony>(ceremony =>
        {
            ceremony.Property(c => c.Id).ValueGeneratedNever();
            ceremony.HasOne<Safe>().WithMany().HasForeignKey(c => c.Person);
        });
        modelBuilder.Entity<Recognition>(recognition =>
        {
            recognition.HasKey(r => new { r.Ceremony, r.Officer });
            recognition.HasOne<Ceremony>().WithMany().HasForeignKey(r => r.Ceremony);
        });
        modelBuilder.Entity<Reopening>(reopening =>
        {
            reopening.HasKey(r => r.Hash);
            reopening.HasOne<Ceremony>().WithMany().HasForeignKey(r => r.Ceremony);
        });
        modelBuilder.Entity<KeptAccount>(account =>
        {
            account.Property(a => a.Id).ValueGeneratedNever();
            account.HasOne<Safe>().WithMany().HasForeignKey(a => a.Person);
        });
        modelBuilder.Entity<ConfirmedCopy>(copy =>
        {
            copy.Property(c => c.Id).ValueGeneratedNever();
            copy.HasOne<Safe>().WithMany().HasForeignKey(c => c.Person);
        });
        modelBuilder.Entity<SharedLink>(link =>
        {
            link.Property(l => l.Id).ValueGeneratedNever();
            link.HasOne<Safe>().WithMany().HasForeignKey(l => l.Person);
        });
        modelBuilder.Entity<PasswordContract>(contract =>
        {
            contract.HasKey(c => c.Person);
            contract.Property(c => c.Person).ValueGeneratedNever();
            contract.HasOne<Safe>().WithMany().HasForeignKey(c => c.Person);
        });
        modelBuilder.Entity<KeptPassword>(password =>
        {
            password.Property(p => p.Id).ValueGeneratedNever();
            password.HasOne<Safe>().WithMany().HasForeignKey(p => p.Person);
        });
        modelBuilder.Entity<RecoveryReview>().HasKey(r => new { r.Structure, r.Month });
        modelBuilder.Entity<Entrustment>(given =>
        {
            given.HasKey(g => g.Mandate);
            given.Property(g => g.Mandate).ValueGeneratedNever();
            given.Property(g => g.Folders).HasConversion(
                folders => string.Join(',', folders),
                text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PaperFolder>).ToList(),
                new ValueComparer<IReadOnlyList<PaperFolder>>((left, right) => left!.SequenceEqual(right!), folders => folders.Count, folders => folders.ToList()));
            given.HasOne<Safe>().WithMany().HasForeignKey(g => g.Person);
        });
        modelBuilder.Entity<SheetSet>(sheets =>
        {
            sheets.Property(s => s.Id).ValueGeneratedNever();
            sheets.HasOne<Safe>().WithMany().HasForeignKey(s => s.Person);
        });
    }
}
