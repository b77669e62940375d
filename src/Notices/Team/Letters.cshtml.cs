using Appui.Notices.Model;
using Appui.Notices.Storage;
using Appui.Notices.Words;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Team;

/// <summary>One letter on its page.</summary>
/// <param name="Id">Its try.</param>
/// <param name="Name">On the first line of the address.</param>
/// <param name="Address">Its lines; empty for a box in this house.</param>
/// <param name="Language">In which it is written.</param>
/// <param name="Discreet">Nothing outside names the house.</param>
/// <param name="Words">What it says.</param>
internal sealed record LetterOnPaper(SendingId Id, string Name, IReadOnlyList<string> Address, string Language, bool Discreet, Written Words);

/// <summary>All letters that wait, one a page, for envelopes with a window; marked once they are in the post or in the box.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator), Printable]
internal sealed class Letters(Work work, NoticesDb db, IPeople people, IRoads roads, Messages messages, Journal journal, TimeProvider clock) : PageModel
{
    private const int AtOnce = 50;

    public IReadOnlyList<LetterOnPaper> All { get; private set; } = [];

    /// <summary>Those whose address was taken away since.</summary>
    public IReadOnlyList<ToDo> WithoutAddress { get; private set; } = [];

    public StructureCard House { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public async Task OnGet()
    {
        House = await people.Structure(User);
        var (ready, without) = (new List<LetterOnPaper>(), new List<ToDo>());
        foreach (var one in (await Waiting()).Take(AtOnce))
        {
            if (await roads.Of(one.Notice.Whom, one.Notice.Structure) is { } person && Work.RoadOf(one.Sending, person) is { } road)
            {
                ready.Add(new(one.Sending.Id, person.Name ?? one.Name, road.Kind is RoadKind.Letter ? Lines(road.To!) : [], Messages.LanguageFor(person.Languages), person.Discreet, messages.Letter(person, House)));
                journal.Record("notice.letter-shown", one.Notice.Whom.Subject, ("notice", one.Notice.Id));
            }
            else
            {
                without.Add(one);
            }
        }
        (All, WithoutAddress) = (ready, without);
    }

    /// <summary>They are in the post, or in the boxes.</summary>
    public async Task<IActionResult> OnPost(List<Guid> posted)
    {
        var mine = (await Waiting()).Select(one => one.Sending.Id).ToHashSet();
        foreach (var id in posted.Select(SendingId.From).Where(mine.Contains))
        {
            var sending = await db.Sendings.SingleAsync(s => s.Id == id);
            var notice = await db.Notices.Include(n => n.Sendings).SingleAsync(n => n.Id == sending.NoticeId);
            sending.Done(clock.GetUtcNow());
            notice.Finish(NoticeOutcome.Sent, clock.GetUtcNow(), User.HelperId);
            journal.Record("notice.sent", notice.Whom.Subject, ("notice", notice.Id), ("road", sending.Road));
        }
        await db.SavedFirst();
        return Redirect("/avis");
    }

    /// <summary>The lines of an address as it was noted on one.</summary>
    public static IReadOnlyList<string> Lines(string address) => address.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private async Task<IEnumerable<ToDo>> Waiting() => (await work.Due(User.Structure, User)).Where(one => one.Sending.Road is RoadKind.Letter or RoadKind.Mailbox);
}
