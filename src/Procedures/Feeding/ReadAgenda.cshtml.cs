using System.Globalization;
using System.Text;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Feeding;

/// <summary>
/// The dates of a helper and of their team as a calendar (RFC 5545), for whoever holds its secret address. It leaves the house for telephones and for servers of others:
/// it says what is opened and never for whom, neither by name nor by number.
/// </summary>
[OpenToAll]
internal sealed class ReadAgenda(ProceduresDb db, UnitOfWork work, IPeople people, Words words, Texts texts, Settings settings, TimeProvider clock) : PageModel
{
    private const int DaysAhead = 120;
    private const int DaysBehind = 30;
    private const int Most = 300;

    /// <summary>The address alone says whose it is: a helper of another house who is signed in gets the same answer as everybody.</summary>
    public Task<IActionResult> OnGet(string calendar) => work.Across(() => Read(Agenda.KeyOf(calendar)));

    private async Task<IActionResult> Read(string key)
    {
        if (await db.Feeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.Key == key && feed.EndedAt == null) is not { } feed) return NotFound();

        Response.Headers.CacheControl = "no-store";
        return Content(Calendar(await Dates(feed)), "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    /// <summary>What the helper holds and what is the team's, as far as they may still act for each person today.</summary>
    private async Task<List<(Guid Id, DateOnly On, string What, bool Mine)>> Dates(Feed feed)
    {
        var (house, helper) = (feed.Structure, feed.Helper);
        var (from, to) = (clock.Today.AddDays(-DaysBehind), clock.Today.AddDays(DaysAhead));
        var cases = await db.Cases.AsNoTracking()
            .Where(one => one.Structure == house && one.Next != null && one.Next.On >= from && one.Next.On <= to && (one.TakenBy == helper || one.TakenBy == null))
            .OrderBy(one => one.Next!.On).Take(Most).ToListAsync();
        var watches = await db.Watches.AsNoTracking()
            .Where(watch => watch.Structure == house && watch.Done == null && watch.On >= from && watch.On <= to && (watch.TakenBy == helper || watch.TakenBy == null))
            .OrderBy(watch => watch.On).Take(Most).ToListAsync();
        var roles = new Dictionary<Whom, bool>();
        var dates = new List<(Guid, DateOnly, string, bool)>();
        foreach (var one in cases)
        {
            if (await MayFollow(one.Whom, feed, roles)) dates.Add((one.Id.Value, one.Next!.On, words.Act(one.Next, one.Agency), one.TakenBy is not null));
        }
        foreach (var watch in watches)
        {
            if (await MayFollow(watch.Whom, feed, roles)) dates.Add((watch.Id, watch.On, words.ToLook(watch), watch.TakenBy is not null));
        }
        return dates;
    }

    private async Task<bool> MayFollow(Whom whom, Feed feed, Dictionary<Whom, bool> known)
    {
        if (!known.TryGetValue(whom, out var may))
            known[whom] = may = await people.RoleFor(whom, feed.Structure, feed.Helper) is HelperRole.SocialWorker or HelperRole.Mediator;
        return may;
    }

    private string Calendar(List<(Guid Id, DateOnly On, string What, bool Mine)> dates)
    {
        var site = settings.PublicAddress ?? $"{Request.Scheme}://{Request.Host}";
        var lines = new List<string> { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Appui//Agenda//FR", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escape(texts["Dates à regarder"])}" };
        foreach (var (id, on, what, mine) in dates)
        {
            lines.Add("BEGIN:VEVENT");
            lines.Add($"UID:{id}@appui");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}"));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{on:yyyyMMdd}"));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{on.AddDays(1):yyyyMMdd}"));
            lines.Add($"SUMMARY:{Escape(mine ? what : texts["{0} (équipe)", what])}");
            lines.Add($"URL:{site}/bureau");
            lines.Add("TRANSP:TRANSPARENT");
            lines.Add("END:VEVENT");
        }
        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(line => $"{Fold(line)}\r\n"));
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Lines of 75 octets at most (RFC 5545, 3.1), never cut inside a letter.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
