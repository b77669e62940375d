using Appui.Platform;
using Appui.Territory.Agreeing;
using Appui.Territory.Confirming;
using Appui.Territory.Guiding;
using Appui.Territory.Model;
using Appui.Territory.Orienting;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Storage;

/// <summary>The places of the directory.</summary>
internal sealed class TerritoryDb(DbContextOptions<TerritoryDb> options) : ModuleDb(options)
{
    public DbSet<KeptPlace> Places => Set<KeptPlace>();

    public DbSet<Permanence> Permanences => Set<Permanence>();

    public DbSet<Likeness> Likenesses => Set<Likeness>();

    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Ask> Asks => Set<Ask>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementReader> AgreementReaders => Set<AgreementReader>();

    public DbSet<Door> Doors => Set<Door>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<Move> Moves => Set<Move>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReferralStep> ReferralSteps => Set<ReferralStep>();

    /// <summary>The number of the change that begins now. Those who change the directory take turns from here to the end of their unit of work.</summary>
    public async Task<long> NextRevision()
    {
        await Revisions.ExecuteUpdateAsync(set => set.SetProperty(r => r.Last, r => r.Last + 1));
        return await Revisions.Select(r => r.Last).SingleAsync();
    }

    /// <summary>Saves places that were changed by hand, under one new number.</summary>
    public async Task SaveChanged(params IReadOnlyCollection<KeptPlace> places)
    {
        var revision = await NextRevision();
        foreach (var place in places) place.Revision = revision;
        await SaveChangesAsync();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KeptPlace>(places =>
        {
            places.Property(p => p.Id).ValueGeneratedNever();
            places.HasOne<KeptPlace>().WithMany().HasForeignKey(p => p.MergedInto);
        });
        modelBuilder.Entity<Permanence>(permanences =>
        {
            permanences.Property(p => p.Id).ValueGeneratedNever();
            permanences.HasOne<KeptPlace>().WithMany().HasForeignKey(p => p.Place);
        });
        modelBuilder.Entity<Likeness>(likenesses =>
        {
            likenesses.Property(l => l.Id).ValueGeneratedNever();
            likenesses.HasOne<KeptPlace>().WithMany().HasForeignKey(l => l.First);
            likenesses.HasOne<KeptPlace>().WithMany().HasForeignKey(l => l.Second);
        });
        modelBuilder.Entity<Ask>(asks =>
        {
            asks.Property(a => a.Id).ValueGeneratedNever();
            asks.HasOne<KeptPlace>().WithMany().HasForeignKey(a => a.Place);
        });
        modelBuilder.Entity<Agreement>(agreements =>
        {
            agreements.Property(a => a.Id).ValueGeneratedNever();
            agreements.HasOne<KeptPlace>().WithMany().HasForeignKey(a => a.Place);
            agreements.HasMany(a => a.Readers).WithOne().HasForeignKey(r => r.Agreement);
        });
        modelBuilder.Entity<AgreementReader>().HasKey(r => new { r.Agreement, r.Helper });
        modelBuilder.Entity<Door>(doors =>
        {
            doors.Property(d => d.Id).ValueGeneratedNever();
            doors.HasOne<KeptPlace>().WithMany().HasForeignKey(d => d.Place);
        });
        modelBuilder.Entity<Offer>(offers =>
        {
            offers.Property(o => o.Id).ValueGeneratedNever();
            offers.HasOne<KeptPlace>().WithMany().HasForeignKey(o => o.Place);
        });
        modelBuilder.Entity<Move>(moves =>
        {
            moves.Property(m => m.Id).ValueGeneratedNever();
            moves.HasOne<Permanence>().WithMany().HasForeignKey(m => m.Permanence);
        });
        modelBuilder.Entity<Referral>(referrals =>
        {
            referrals.Ignore(r => r.Whom).Ignore(r => r.Next);
            referrals.Property(r => r.Id).ValueGeneratedNever();
            referrals.Property(r => r.Version).IsConcurrencyToken();
            referrals.HasOne<KeptPlace>().WithMany().HasForeignKey(r => r.Place);
            referrals.HasMany(r => r.Steps).WithOne().HasForeignKey(step => step.Referral);
        });
        modelBuilder.Entity<ReferralStep>().Property(step => step.Id).ValueGeneratedNever();
        modelBuilder.Entity<Reading>().Property(r => r.Id).ValueGeneratedNever();
        modelBuilder.Entity<Revision>().Property(r => r.Id).ValueGeneratedNever();
    }
}
