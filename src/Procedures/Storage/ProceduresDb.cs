using System.Security.Claims;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Model;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Storage;

/// <summary>The cases and the look dates of structures.</summary>
internal sealed class ProceduresDb(DbContextOptions<ProceduresDb> options) : ModuleDb(options)
{
    /// <summary>Rights followed.</summary>
    public DbSet<Case> Cases => Set<Case>();

    /// <summary>Changes of state.</summary>
    public DbSet<CaseChange> Changes => Set<CaseChange>();

    /// <summary>Steps done.</summary>
    public DbSet<StepDone> Steps => Set<StepDone>();

    /// <summary>Papers looked for.</summary>
    public DbSet<PaperSeen> Papers => Set<PaperSeen>();

    /// <summary>Look dates without a case.</summary>
    public DbSet<Watch> Watches => Set<Watch>();

    /// <summary>Official sheets as they were last read.</summary>
    public DbSet<Official> Officials => Set<Official>();

    /// <summary>Answers of forms.</summary>
    public DbSet<Answer> Answers => Set<Answer>();

    /// <summary>Whom one may call at agencies.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>What is stuck, and was.</summary>
    public DbSet<Block> Blocks => Set<Block>();

    /// <summary>Tries to reach people whose right seems at risk.</summary>
    public DbSet<Outreach> Outreach => Set<Outreach>();

    /// <summary>Calendars of helpers.</summary>
    public DbSet<Feed> Feeds => Set<Feed>();

    /// <summary>What is said of steps in one tap.</summary>
    public DbSet<Signal> Signals => Set<Signal>();

    /// <summary>Changes and outages.</summary>
    public DbSet<News> News => Set<News>();

    /// <summary>Advice of helpers.</summary>
    public DbSet<Tip> Tips => Set<Tip>();

    /// <summary>Services tested by two people.</summary>
    public DbSet<Trial> Trials => Set<Trial>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Case>(cases =>
        {
            cases.Property(c => c.Id).ValueGeneratedNever();
            cases.Ignore(c => c.Whom).Ignore(c => c.IsOpen).Ignore(c => c.Ground);
            cases.ComplexProperty(c => c.Next);
            cases.ComplexProperty(c => c.Closing);
            cases.Property(c => c.Version).IsConcurrencyToken();
            cases.HasMany(c => c.Changes).WithOne().HasForeignKey(change => change.CaseId);
            cases.HasMany(c => c.Steps).WithOne().HasForeignKey(step => step.CaseId);
            cases.HasMany(c => c.Papers).WithOne().HasForeignKey(paper => paper.CaseId);
        });
        modelBuilder.Entity<CaseChange>(changes =>
        {
            changes.Ignore(c => c.NoteBinding);
            changes.Property(c => c.Id).ValueGeneratedNever();
            changes.Property(c => c.From).HasColumnName("FromState");
            changes.Property(c => c.To).HasColumnName("ToState");
        });
        modelBuilder.Entity<StepDone>().Property(step => step.Id).ValueGeneratedNever();
        modelBuilder.Entity<PaperSeen>().Property(paper => paper.Id).ValueGeneratedNever();
        modelBuilder.Entity<Watch>(watches =>
        {
            watches.Ignore(w => w.Whom);
            watches.Property(w => w.Id).ValueGeneratedNever();
            watches.Property(w => w.On).HasColumnName("Due");
            watches.ComplexProperty(w => w.Done);
            watches.Property(w => w.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Official>().HasKey(one => one.Sheet);
        modelBuilder.Entity<Answer>().Property(answer => answer.Id).ValueGeneratedNever();
        modelBuilder.Entity<Contact>().Property(contact => contact.Id).ValueGeneratedNever();
        modelBuilder.Entity<Block>(blocks =>
        {
            blocks.Property(block => block.Id).ValueGeneratedNever();
            blocks.ComplexProperty(block => block.Answer);
        });
        modelBuilder.Entity<Outreach>().Ignore(one => one.Whom).Property(one => one.Id).ValueGeneratedNever();
        modelBuilder.Entity<Feed>().Property(feed => feed.Id).ValueGeneratedNever();
        modelBuilder.Entity<Signal>().Property(signal => signal.Id).ValueGeneratedNever();
        modelBuilder.Entity<News>().Property(news => news.Id).ValueGeneratedNever();
        modelBuilder.Entity<Tip>().Property(tip => tip.Id).ValueGeneratedNever();
        modelBuilder.Entity<Trial>(trials =>
        {
            trials.Property(trial => trial.Id).ValueGeneratedNever();
            trials.ComplexProperty(trial => trial.Second);
        });
    }
}

/// <summary>Who sees what: the one place that says so.</summary>
internal static class Visibility
{
    /// <summary>The roles that follow people and their rights.</summary>
    private static readonly HelperRole[] Followers = [HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer];

    /// <summary>The cases of the house in which the user follows people. A volunteer's are narrowed further by the person: <see cref="IPeople.Find"/>.</summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, ClaimsPrincipal user)
    {
        var structure = FollowsIn(user);
        return structure is { } house ? cases.Where(c => c.Structure == house) : cases.Where(_ => false);
    }

    /// <summary>The look dates of the house in which the user follows people.</summary>
    public static IQueryable<Watch> VisibleTo(this IQueryable<Watch> watches, ClaimsPrincipal user)
    {
        var structure = FollowsIn(user);
        return structure is { } house ? watches.Where(w => w.Structure == house) : watches.Where(_ => false);
    }

    /// <summary>Those of one person, under all the ids that they had.</summary>
    public static IQueryable<Case> Of(this IQueryable<Case> cases, IReadOnlyCollection<Whom> aliases)
    {
        var (files, slips) = Ids(aliases);
        return cases.Where(c => files.Contains(c.File) || slips.Contains(c.Slip));
    }

    /// <summary>Those of one person, under all the ids that they had.</summary>
    public static IQueryable<Watch> Of(this IQueryable<Watch> watches, IReadOnlyCollection<Whom> aliases)
    {
        var (files, slips) = Ids(aliases);
        return watches.Where(w => files.Contains(w.File) || slips.Contains(w.Slip));
    }

    /// <summary>Those of one person, under all the ids that they had.</summary>
    public static IQueryable<Outreach> Of(this IQueryable<Outreach> tries, IReadOnlyCollection<Whom> aliases)
    {
        var (files, slips) = Ids(aliases);
        return tries.Where(one => files.Contains(one.File) || slips.Contains(one.Slip));
    }

    /// <summary>Does the user follow people in their present role?</summary>
    public static bool Follows(this ClaimsPrincipal user) => FollowsIn(user) is not null;

    private static StructureId? FollowsIn(ClaimsPrincipal user) => user.HelperRole is { } role && Followers.Contains(role) ? user.StructureOrNone : null;

    private static (List<FileId?> Files, List<SlipId?> Slips) Ids(IReadOnlyCollection<Whom> aliases) =>
        ([.. aliases.Where(whom => whom.File is not null).Select(whom => whom.File)], [.. aliases.Where(whom => whom.Slip is not null).Select(whom => whom.Slip)]);
}
