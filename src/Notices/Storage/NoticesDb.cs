using System.Security.Claims;
using Appui.Notices.Model;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Storage;

/// <summary>Notices, the outbox of their tries, and what came back.</summary>
internal sealed class NoticesDb(DbContextOptions<NoticesDb> options) : ModuleDb(options)
{
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<Sending> Sendings => Set<Sending>();
    public DbSet<Reply> Replies => Set<Reply>();
    public DbSet<Stop> Stops => Set<Stop>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Notice>(notices =>
        {
            notices.Property(n => n.Id).ValueGeneratedNever();
            notices.Ignore(n => n.Whom).Ignore(n => n.IsOpen).Ignore(n => n.AwaitsEyes).Ignore(n => n.Current);
            notices.ComplexProperty(n => n.End);
            notices.Property(n => n.Version).IsConcurrencyToken();
            notices.HasMany(n => n.Sendings).WithOne().HasForeignKey(sending => sending.NoticeId);
        });
        modelBuilder.Entity<Sending>(sendings =>
        {
            sendings.Property(s => s.Id).ValueGeneratedNever();
            sendings.Ignore(s => s.IsOpen).Ignore(s => s.ToBinding);
            sendings.ComplexProperty(s => s.Failure);
            sendings.Property(s => s.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Reply>().Property(reply => reply.Id).ValueGeneratedNever();
        modelBuilder.Entity<Stop>().HasKey(stop => stop.Token);
        modelBuilder.Entity<Stop>().Property(stop => stop.Token).ValueGeneratedNever();
    }
}

/// <summary>Who sees what: the one place that says so.</summary>
internal static class Visibility
{
    /// <summary>Those of the house in which the user follows people; a volunteer's are narrowed further by the person.</summary>
    public static IQueryable<Notice> VisibleTo(this IQueryable<Notice> notices, ClaimsPrincipal user) =>
        user.TellsIn() is { } house ? notices.Where(notice => notice.Structure == house) : notices.Where(_ => false);

    /// <summary>The answers to messages of the house in which the user follows people.</summary>
    public static IQueryable<Reply> VisibleTo(this IQueryable<Reply> replies, ClaimsPrincipal user) =>
        user.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator && user.StructureOrNone is { } house ? replies.Where(reply => reply.Structure == house) : replies.Where(_ => false);

    /// <summary>Those of one person, under all the ids that they had.</summary>
    public static IQueryable<Notice> Of(this IQueryable<Notice> notices, IReadOnlyCollection<Whom> aliases)
    {
        List<FileId?> files = [.. aliases.Where(whom => whom.File is not null).Select(whom => whom.File)];
        List<SlipId?> slips = [.. aliases.Where(whom => whom.Slip is not null).Select(whom => whom.Slip)];
        return notices.Where(notice => files.Contains(notice.File) || slips.Contains(notice.Slip));
    }

    /// <summary>Those still under way.</summary>
    public static IQueryable<Sending> Open(this IQueryable<Sending> sendings) => sendings.Where(sending => sending.DoneAt == null && sending.Failure == null);

    /// <summary>Where the user tells people things; null for those who follow nobody.</summary>
    public static StructureId? TellsIn(this ClaimsPrincipal user) =>
        user.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator or HelperRole.Volunteer ? user.StructureOrNone : null;
}
