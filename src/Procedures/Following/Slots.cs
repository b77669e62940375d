using System.Security.Claims;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Appui.Rights;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Following;

/// <summary>The panel of rights on the page of a person.</summary>
internal sealed class ThreadsPanel : IPersonPanel
{
    public int Order => 10;

    public string ViewComponent => nameof(ThreadsOfPerson);
}

/// <summary>"Ouvrir une démarche", beside a person's name.</summary>
internal sealed class OpenAction : IPersonAction
{
    public int Order => 20;

    public string Label => "Ouvrir une démarche";

    public string Icon => "file-plus";

    public string Href(Whom whom) => $"/personnes/{whom}/demarches/ouvrir";

    public bool IsFor(ClaimsPrincipal user) => user.Follows();
}

/// <summary>"Ajouter une date à regarder".</summary>
internal sealed class WatchAction : IPersonAction
{
    public int Order => 40;

    public string Label => "Ajouter une date à regarder";

    public string Icon => "calendar-event";

    public string Href(Whom whom) => $"/personnes/{whom}/a-regarder";

    public bool IsFor(ClaimsPrincipal user) => user.Follows();
}

/// <summary>"Répondre à un courrier".</summary>
internal sealed class ReplyAction : IPersonAction
{
    public int Order => 50;

    public string Label => "Répondre à un courrier";

    public string Icon => "pencil";

    public string Href(Whom whom) => $"/personnes/{whom}/courrier";

    public bool IsFor(ClaimsPrincipal user) => user.Follows();
}

/// <summary>"Feuille du jour".</summary>
internal sealed class SheetAction : IPersonAction
{
    public int Order => 90;

    public string Label => "Feuille du jour";

    public string Icon => "printer";

    public string Href(Whom whom) => $"/personnes/{whom}/feuille";

    public bool IsFor(ClaimsPrincipal user) => user.Follows();
}

/// <summary>The rights and dates of a person, as lines.</summary>
internal sealed class Threads(CaseBook book, Words words, Texts texts) : IThreads
{
    public async Task<IReadOnlyList<RightThread>> Of(Whom whom, ClaimsPrincipal user)
    {
        if (!user.Follows()) return [];
        var cases = await book.Of(whom, user);
        var watches = await book.WatchesOf(whom, user);
        return
        [
            .. cases.Where(c => c.IsOpen).Select(Line),
            .. watches.Select(watch => new RightThread(words.Kind(watch), texts["date à regarder"], watch.On, $"/demarches/a-regarder/{watch.Id}")),
            .. cases.Where(c => !c.IsOpen).Select(Line),
        ];
    }

    private RightThread Line(Case followed) => new(words.Right(followed), words.Stands(followed), followed.Next?.On, $"/demarches/suivi/{followed.Id}");
}

/// <summary>Opens a claim from a screening.</summary>
internal sealed class OpenClaim(CardLibrary cards, CaseBook book) : IOpenClaim
{
    public bool CanOpen(string benefit) => cards.ForBenefit(benefit) is not null;

    public string Href(Whom whom, string benefit) => $"/personnes/{whom}/demarches/ouvrir/{benefit}";

    public async Task<IReadOnlyDictionary<string, string>> OpenClaims(Whom whom, ClaimsPrincipal user)
    {
        var open = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var followed in (await book.Of(whom, user)).Where(c => c.IsOpen))
        {
            foreach (var benefit in cards.Find(followed.Card)?.Benefits ?? [followed.Benefit])
                open[benefit] = $"/demarches/suivi/{followed.Id}";
        }
        return open;
    }
}

/// <summary>What the team has to look at, as lines of the desk.</summary>
internal sealed class DeskLines(ProceduresDb db, IPeople people, Words words, Texts texts) : IDeskLines
{
    public async Task<IReadOnlyList<DeskLine>> Due(ClaimsPrincipal user, DateOnly until)
    {
        if (Welcomes(user) is not { } house) return [];
        var cases = await db.Cases.AsNoTracking().Where(c => c.Structure == house && c.Next != null && c.Next.On <= until).ToListAsync();
        var watches = await db.Watches.AsNoTracking().Where(w => w.Structure == house && w.Done == null && w.On <= until).ToListAsync();
        var names = await people.Names([.. cases.Select(c => c.Whom).Concat(watches.Select(w => w.Whom)).Distinct()], user);

        var lines = cases.Where(c => names.ContainsKey(c.Whom))
            .Select(c => new DeskLine(c.Id.Value, words.ToLook(c), c.Whom, c.Next!.On, $"/demarches/suivi/{c.Id}", c.TakenBy, $"/demarches/suivi/{c.Id}/prendre", $"/demarches/suivi/{c.Id}/date"))
            .Concat(watches.Where(w => names.ContainsKey(w.Whom))
                .Select(w => new DeskLine(w.Id, words.ToLook(w), w.Whom, w.On, $"/demarches/a-regarder/{w.Id}", w.TakenBy, $"/demarches/a-regarder/{w.Id}?handler=Take", $"/demarches/a-regarder/{w.Id}")));
        return [.. user.Follows() ? lines : lines.Select(WithoutContent)];
    }

    public async Task<IReadOnlyList<DeskChange>> Changes(ClaimsPrincipal user, DateTimeOffset since)
    {
        if (!user.Follows()) return [];
        var me = user.HelperId;
        var latest = await db.Cases.AsNoTracking().VisibleTo(user)
            .Join(db.Changes, c => c.Id, change => change.CaseId, (c, change) => new { Case = c, Change = change })
            .Where(found => found.Change.At > since && found.Change.By != me)
            .OrderByDescending(found => found.Change.At)
            .Take(20)
            .ToListAsync();
        var names = await people.Names([.. latest.Select(found => found.Case.Whom).Distinct()], user);
        return
        [
            .. await Announced(user, since),
            .. latest.Where(found => names.ContainsKey(found.Case.Whom))
                .Select(found => new DeskChange(
                    found.Change.At,
                    texts["{0} : {1}", words.Right(found.Case), words.Stands(found.Change.To, found.Case)],
                    found.Case.Whom, $"/demarches/suivi/{found.Case.Id}", found.Change.By)),
        ];
    }

    /// <summary>Changes and outages of procedures that the house has open.</summary>
    private async Task<IEnumerable<DeskChange>> Announced(ClaimsPrincipal user, DateTimeOffset since)
    {
        var (me, house) = (user.HelperId, user.Structure);
        var news = await db.News.AsNoTracking()
            .Where(one => one.At > since && one.By != me && one.EndedAt == null && db.Cases.Any(c => c.Structure == house && c.Next != null && c.Card == one.Card))
            .OrderByDescending(one => one.At).Take(5).ToListAsync();
        return news.Select(one => new DeskChange(one.At, texts["{0} : {1}", texts[$"NewsKind.{one.Kind}"], one.Words], null, $"/demarches/{one.Card}", one.By));
    }

    /// <summary>A receptionist sees who is awaited on which day, and neither the right nor the agency.</summary>
    private DeskLine WithoutContent(DeskLine line) =>
        line with { Sentence = texts["Une date à regarder"], Href = $"/personnes/{line.Whom}", TakeHref = "", MoveHref = "" };

    private static StructureId? Welcomes(ClaimsPrincipal user) => user.Follows() || user.HelperRole is HelperRole.Receptionist ? user.StructureOrNone : null;
}
