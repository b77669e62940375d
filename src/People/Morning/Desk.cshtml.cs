using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Morning;

/// <summary>The first screen of the day: whom to receive, what the team has to look at, what changed. Never a list of people.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer, HelperRole.Manager)]
internal sealed class Desk(PeopleDb db, IPeople people, IEnumerable<IDeskLines> sources, TimeProvider clock) : PageModel
{
    private const int LinesShown = 7;
    private const int ChangesShown = 7;
    private IReadOnlyDictionary<Whom, string> names = new Dictionary<Whom, string>();
    private IReadOnlyDictionary<HelperId, string> colleagues = new Dictionary<HelperId, string>();

    /// <summary>"moi" or "equipe"; all when null.</summary>
    [BindProperty(SupportsGet = true, Name = "pour")]
    public string? Show { get; set; }

    public IReadOnlyList<DeskLine> Lines { get; private set; } = [];

    /// <summary>How many lines are due beyond those shown.</summary>
    public int Left { get; private set; }

    public IReadOnlyList<DeskChange> Changes { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public HelperId Me => User.HelperId;

    /// <summary>Managers run the team; they meet nobody here.</summary>
    public bool Welcomes => User.HelperRole is not HelperRole.Manager;

    public async Task OnGet()
    {
        if (!Welcomes)
            return;

        var due = new List<DeskLine>();
        var changes = new List<DeskChange>();
        var since = await Since();
        foreach (var source in sources)
        {
            due.AddRange(await source.Due(User, Today));
            changes.AddRange(await source.Changes(User, since));
        }

        var wanted = due.Where(IsWanted).OrderBy(line => line.Due).ThenBy(line => line.TakenBy == Me ? 0 : 1).ToList();
        Lines = [.. wanted.Take(LinesShown)];
        Left = wanted.Count - Lines.Count;
        Changes = [.. changes.Where(change => change.By != Me).OrderByDescending(change => change.At).Take(ChangesShown)];
        names = await people.Names([.. Lines.Select(line => line.Whom), .. Changes.Select(change => change.Whom).OfType<Whom>()], User);
        colleagues = await people.Colleagues(User);
    }

    /// <summary>Masked: the desk is often seen by the whole room.</summary>
    public string NameOf(Whom whom) => names.TryGetValue(whom, out var name) ? Portrait.Mask(name) : "";

    /// <summary>Does the sentence already say whom it is about?</summary>
    public bool IsNamed(DeskLine line) => names.TryGetValue(line.Whom, out var name) && line.Sentence.Contains(name, StringComparison.OrdinalIgnoreCase);

    public string? TakerOf(DeskLine line) => line.TakenBy is { } helper ? colleagues.GetValueOrDefault(helper) : null;

    public string? AuthorOf(DeskChange change) => change.By is { } helper ? colleagues.GetValueOrDefault(helper) : null;

    private bool IsWanted(DeskLine line) => Show switch
    {
        "moi" => line.TakenBy == Me,
        "equipe" => line.TakenBy is null,
        _ => true,
    };

    private async Task<DateTimeOffset> Since()
    {
        var (helper, structure) = (Me, User.Structure);
        var visit = await db.DeskVisits.SingleOrDefaultAsync(visit => visit.Helper == helper && visit.Structure == structure);
        if (visit is null)
            db.DeskVisits.Add(visit = new() { Helper = helper, Structure = structure });
        visit.SeenAt(clock.GetUtcNow(), Today);
        await db.SaveChangesAsync();
        return visit.Since;
    }
}
