using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Notices.Model;
using Appui.Notices.Roads;
using Appui.Notices.Storage;
using Appui.Notices.Words;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Notices.Telling;

/// <summary>Why, by which road first, and from when.</summary>
internal sealed class TellForm
{
    [Required]
    public NoticeReason? Reason { get; set; }

    /// <summary>Null: the surest.</summary>
    public RoadKind? First { get; set; }

    public DateOnly? NotBefore { get; set; }
}

/// <summary>One road as the page shows it: where, when, and the very words.</summary>
internal sealed record RoadShown(Road Road, DateTimeOffset NotBefore, string? Subject, IReadOnlyList<string> Words, SmsLength? Length);

/// <summary>Tells somebody that there is news: what will be sent, exactly as it will be read, and by which roads; and what was sent before.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Tell(Notifier notifier, NoticesDb db, IPeople people, IRoads roads, Planner planner, Stops stops, Messages messages, NoticeWords words, NoticeSettings settings, Journal journal, TimeProvider clock) : PageModel
{
    private const int FarthestDays = 90;

    [BindProperty]
    public TellForm Form { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;

    public Reachable Reachable { get; private set; } = null!;

    public IReadOnlyList<RoadShown> Roads { get; private set; } = [];

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>The number answered STOP.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Until when the week holds no more messages; null when it does.</summary>
    public DateTimeOffset? WeekIsFullUntil { get; private set; }

    public DateOnly Today => clock.Today;

    public string Language => Messages.LanguageFor(Reachable.Languages);

    /// <summary>Roads noted of the person that this house cannot take.</summary>
    public IEnumerable<Road> Missing => Reachable.Roads.Where(road => Roads.All(shown => shown.Road.Kind != road.Kind) && !(road.Kind is RoadKind.Sms && IsStopped));

    public IEnumerable<ChoiceOption> Choices => Roads.Select(shown => new ChoiceOption(shown.Road.Kind.ToString(), words.Road(shown.Road)));

    public bool MayCallBack(Notice notice) => notice.IsOpen && notice.Current is { HandedAt: null, TryingSince: null };

    /// <summary>A letter that left may come back.</summary>
    public static bool MayReturn(Notice notice) => notice.End is { How: NoticeOutcome.Sent } && notice.Sendings.Any(sending => sending is { Road: RoadKind.Letter, DoneAt: not null });

    public async Task<IActionResult> OnGet(Whom whom, [FromQuery(Name = "raison")] NoticeReason? reason)
    {
        if (!await Find(whom)) return NotFound();
        Form.Reason = reason is { } given && Enum.IsDefined(given) ? given : null;
        await Show();
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        await Show();
        if (Form.First is { } first && Roads.All(shown => shown.Road.Kind != first)) ModelState.AddModelError("Form.First", "Tell.First.Gone");
        if (Form.NotBefore is { } day && (day < clock.Today || day > clock.Today.AddDays(FarthestDays))) ModelState.AddModelError("Form.NotBefore", "Tell.NotBefore.Range");
        if (!ModelState.IsValid) return Page();

        await notifier.Tell(Person.Whom, Form.Reason!.Value, User, Form.NotBefore, Form.First);
        return Redirect($"/personnes/{Person.Whom}/prevenir#avis");
    }

    /// <summary>She came by, or called: she knows.</summary>
    public Task<IActionResult> OnPostTold(Whom whom, NoticeId id) => End(whom, id, notice => notice.IsOpen && notice.Current is { TryingSince: null }, notice =>
    {
        notice.Current!.Done(clock.GetUtcNow());
        notice.Finish(NoticeOutcome.Told, clock.GetUtcNow(), User.HelperId);
    }, "notice.told");

    public Task<IActionResult> OnPostWithdraw(Whom whom, NoticeId id) => End(whom, id, MayCallBack, notice =>
    {
        notice.Current!.Fail(FailureCode.Withdrawn, clock.GetUtcNow());
        notice.Finish(NoticeOutcome.Withdrawn, clock.GetUtcNow(), User.HelperId);
    }, "notice.withdrawn");

    public async Task<IActionResult> OnPostReturned(Whom whom, NoticeId id)
    {
        if (!await Find(whom) || await One(id) is not { } notice) return NotFound();
        if (MayReturn(notice))
        {
            await planner.ComeBack(notice, notice.Sendings.Last(sending => sending is { Road: RoadKind.Letter, DoneAt: not null }), FailureCode.Returned);
            journal.Record("notice.failed", Person.Whom.Subject, ("notice", id), ("code", FailureCode.Returned));
            await db.SavedFirst();
        }
        return Redirect($"/personnes/{Person.Whom}/prevenir#avis");
    }

    /// <summary>The person wants short messages again.</summary>
    public async Task<IActionResult> OnPostSmsAgain(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        if (Number is { } number)
        {
            await stops.Lift(number);
            journal.Record("notice.sms-again", Person.Whom.Subject);
        }
        return Redirect($"/personnes/{Person.Whom}/prevenir");
    }

    private PhoneNumber? Number => Reachable.Roads.FirstOrDefault(road => road.Kind is RoadKind.Sms) is { } road && PhoneNumber.TryParse(road.To, out var number) ? number : null;

    private async Task<bool> Find(Whom whom)
    {
        if (await people.Find(whom, User) is not { } card || await roads.Of(card.Whom, card.Structure) is not { } reachable) return false;
        (Person, Reachable) = (card, reachable);
        return true;
    }

    private async Task Show()
    {
        var (house, aliases) = (await people.Structure(User), await people.Aliases(Person.Whom));
        IsStopped = settings.HasSms && Number is { } number && await stops.Has(number);
        WeekIsFullUntil = await planner.WeekIsFullUntil(aliases);
        Roads = [.. (await planner.Plan(Reachable, Form.First)).Select(planned => Shown(planned, house))];
        Notices = await db.Notices.AsNoTracking().VisibleTo(User).Of(aliases).Include(notice => notice.Sendings).OrderByDescending(notice => notice.AskedAt).ToListAsync();
    }

    private RoadShown Shown(Planned planned, StructureCard house)
    {
        var (road, from) = planned;
        switch (road.Kind)
        {
            case RoadKind.Sms:
                var text = messages.Sms(Reachable, house);
                return new(road, from, null, [text], SmsLength.Of(text));
            case RoadKind.Email or RoadKind.Letter or RoadKind.Mailbox:
                var written = road.Kind is RoadKind.Email ? messages.Email(Reachable, house) : messages.Letter(Reachable, house);
                return new(road, from, written.Subject, written.Paragraphs, null);
            default:
                return new(road, from, null, [], null);
        }
    }

    private async Task<IActionResult> End(Whom whom, NoticeId id, Predicate<Notice> may, Action<Notice> end, string verb)
    {
        if (!await Find(whom) || await One(id) is not { } notice) return NotFound();
        if (may(notice))
        {
            end(notice);
            journal.Record(verb, Person.Whom.Subject, ("notice", id));
            await db.SavedFirst();
        }
        return Redirect($"/personnes/{Person.Whom}/prevenir#avis");
    }

    private async Task<Notice?> One(NoticeId id) =>
        await db.Notices.VisibleTo(User).Of(await people.Aliases(Person.Whom)).Include(notice => notice.Sendings).SingleOrDefaultAsync(notice => notice.Id == id);
}
