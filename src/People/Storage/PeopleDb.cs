using Appui.People.BreakGlass;
using Appui.People.Model;
using Appui.People.Privacy;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Storage;

/// <summary>Files, slips, notes and the little that the desk counts.</summary>
internal sealed class PeopleDb(DbContextOptions<PeopleDb> options) : ModuleDb(options)
{
    public DbSet<PersonFile> Files => Set<PersonFile>();
    public DbSet<FileToken> Tokens => Set<FileToken>();
    public DbSet<Slip> Slips => Set<Slip>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<LinkCode> LinkCodes => Set<LinkCode>();
    public DbSet<PaperCount> Papers => Set<PaperCount>();
    public DbSet<DeskVisit> DeskVisits => Set<DeskVisit>();
    public DbSet<Barred> Barred => Set<Barred>();
    public DbSet<Search> Searches => Set<Search>();
    public DbSet<Glimpsed> Glimpsed => Set<Glimpsed>();
    public DbSet<UrgentOpening> UrgentOpenings => Set<UrgentOpening>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<Objection> Objections => Set<Objection>();
    public DbSet<ErasureCertificate> Certificates => Set<ErasureCertificate>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PersonFile>(file =>
        {
            file.ComplexProperty(f => f.Link);
            file.ComplexProperty(f => f.Merged);
            file.HasMany(f => f.Barred).WithOne().HasForeignKey(barred => barred.File);
            // Said so that rows are written in an order that the foreign keys accept.
            file.HasOne<Slip>().WithMany().HasForeignKey(f => f.Slip);
        });
        modelBuilder.Entity<FileToken>(token =>
        {
            token.HasKey(t => new { t.Token, t.File });
            token.HasOne<PersonFile>().WithMany().HasForeignKey(t => t.File);
        });
        modelBuilder.Entity<Note>().HasOne<PersonFile>().WithMany().HasForeignKey(note => note.File);
        modelBuilder.Entity<LinkCode>(code =>
        {
            code.HasKey(c => c.Hash);
            code.HasOne<PersonFile>().WithMany().HasForeignKey(c => c.File);
        });
        modelBuilder.Entity<Barred>().HasKey(barred => new { barred.File, barred.Helper });
        modelBuilder.Entity<Consent>(consent =>
        {
            consent.Ignore(c => c.Stands).Ignore(c => c.RecipientBinding);
            consent.HasOne<PersonFile>().WithMany().HasForeignKey(c => c.File);
        });
        modelBuilder.Entity<Objection>().HasOne<PersonFile>().WithMany().HasForeignKey(objection => objection.File);
        modelBuilder.Entity<ErasureCertificate>(certificate =>
        {
            certificate.HasKey(c => c.Number);
            certificate.Ignore(c => c.Digest).Ignore(c => c.PrintedNumber);
        });
        modelBuilder.Entity<PaperCount>().HasKey(count => new { count.Structure, count.Day, count.Paper });
        modelBuilder.Entity<Glimpsed>().HasKey(glimpsed => new { glimpsed.Helper, glimpsed.File });
        modelBuilder.Entity<UrgentOpening>(opening =>
        {
            opening.ComplexProperty(o => o.Review);
            opening.HasOne<PersonFile>().WithMany().HasForeignKey(o => o.File);
        });
        modelBuilder.Entity<DeskVisit>().HasKey(visit => new { visit.Helper, visit.Structure });
    }
}
