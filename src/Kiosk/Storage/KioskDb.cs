using Appui.Kiosk.Model;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Kiosk.Storage;

/// <summary>Terminals and their counts.</summary>
internal sealed class KioskDb(DbContextOptions<KioskDb> options) : ModuleDb(options)
{
    public DbSet<Terminal> Terminals => Set<Terminal>();

    public DbSet<Tally> Tallies => Set<Tally>();

    /// <summary>One more; the day is the legal one.</summary>
    public async Task Count(TerminalId terminal, DateOnly day, TallyOf what, int begun = 0, int finished = 0, int abandoned = 0)
    {
        var (id, name) = (terminal.Value, what.ToString());
        await Database.ExecuteSqlAsync($"""
            INSERT INTO kiosk_tallies (terminal, day, what, begun, finished, abandoned) VALUES ({id}, {day}, {name}, {begun}, {finished}, {abandoned})
            ON CONFLICT (terminal, day, what) DO UPDATE SET
                begun = kiosk_tallies.begun + excluded.begun, finished = kiosk_tallies.finished + excluded.finished, abandoned = kiosk_tallies.abandoned + excluded.abandoned
            """);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Terminal>().Property(terminal => terminal.Id).ValueGeneratedNever();
        modelBuilder.Entity<Tally>(tally =>
        {
            tally.HasKey(t => new { t.Terminal, t.Day, t.What });
            tally.HasOne<Terminal>().WithMany().HasForeignKey(t => t.Terminal);
        });
    }
}
