using System.Security.Claims;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Browsing;

/// <summary>On the page of a person: which mandates stand, and whether everything is blocked.</summary>
[ViewComponent(Name = "MandatesOfPerson")]
internal sealed class Panel(MandateBook book, IMandates mandates, MandateWords words) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(PersonCard person)
    {
        if (!UserClaimsPrincipal.HoldsMandates) return Content("");
        var all = await book.Of(person, UserClaimsPrincipal);
        var standing = all.Where(one => one.Mandate.StandingOn(one.Today) is MandateStanding.Active or MandateStanding.Waits or MandateStanding.WaitsForWitness).ToList();
        var blocked = await mandates.BlockedUntil(person.Whom);
        return standing.Count == 0 && blocked is null
            ? Content("")
            : View("/Mandates/Browsing/Panel.cshtml", new PanelView(person, standing, blocked, mandate => string.Join(", ", mandate.Parts.Where(part => part.Ending is null).Select(part => words.NameOf(part, Texts.Language)))));
    }
}

/// <summary>What the panel shows.</summary>
internal sealed record PanelView(PersonCard Person, IReadOnlyList<Shown> Standing, DateTimeOffset? BlockedUntil, Func<Mandate, string> PartsOf);

/// <summary>Its place on the page.</summary>
internal sealed class PanelPlace : IPersonPanel
{
    public int Order => 30;

    public string ViewComponent => "MandatesOfPerson";
}

/// <summary>"Agir à sa place", beside a person's name.</summary>
internal sealed class ActForAction : IPersonAction
{
    public int Order => 60;

    public string Label => "Agir à sa place";

    public string Icon => "certificate";

    public string Href(Whom whom) => $"/personnes/{whom}/mandats";

    public bool IsFor(ClaimsPrincipal user) => user.HoldsMandates;
}

/// <summary>"Un seul acte, aujourd'hui": for volunteers, whom mandates are not for.</summary>
internal sealed class OneActAction : IPersonAction
{
    public int Order => 60;

    public string Label => "Un seul acte, aujourd'hui";

    public string Icon => "certificate";

    public string Href(Whom whom) => $"/personnes/{whom}/autorisation";

    public bool IsFor(ClaimsPrincipal user) => user.HelperRole is HelperRole.Volunteer;
}

/// <summary>What the team has to look at: long mandates that end, a yes that a second helper has to confirm, mandates whose helper left.</summary>
internal sealed class MandateLines(MandatesDb db, IPeople people, Texts texts, TimeProvider clock) : IDeskLines
{
    public async Task<IReadOnlyList<DeskLine>> Due(ClaimsPrincipal user, DateOnly until)
    {
        if (!user.HoldsMandates || user.StructureOrNone is null) return [];
        var today = clock.Today;
        var given = await db.Mandates.AsNoTracking().Include(m => m.Parts).VisibleTo(user).Where(m => m.LastDay >= today && m.Kind == MandateKind.Standing).ToListAsync();
        var team = (await people.Team(user)).ToDictionary(one => one.Id);
        var lines = given.Select(mandate => Line(mandate, team, user.HelperId, until)).OfType<DeskLine>().ToList();
        var names = await people.Names([.. lines.Select(line => line.Whom).Distinct()], user);
        return [.. lines.Where(line => names.ContainsKey(line.Whom))];
    }

    public Task<IReadOnlyList<DeskChange>> Changes(ClaimsPrincipal user, DateTimeOffset since) => Task.FromResult<IReadOnlyList<DeskChange>>([]);

    private DeskLine? Line(Mandate mandate, Dictionary<HelperId, Colleague> team, HelperId me, DateOnly until) => mandate.StandingOn(clock.Today) switch
    {
        MandateStanding.WaitsForWitness when mandate.Helper != me && mandate.Giving!.ReceivedBy != me =>
            ToLook(mandate, texts["Dire si vous avez entendu le oui"], mandate.Giving!.On, $"/mandats/{mandate.Id}/temoin"),
        MandateStanding.Active when !team.TryGetValue(mandate.Helper, out var holder) || holder.Role is not (HelperRole.SocialWorker or HelperRole.Mediator) =>
            ToLook(mandate, texts["Demander à qui confier le mandat : son aidant est parti"], clock.Today, $"/mandats/{mandate.Id}/confier"),
        MandateStanding.Active when mandate.Notice is null && mandate.NoticeFrom <= until =>
            ToLook(mandate, texts["Dire que le mandat finit le {0}", MandateWords.Day(mandate.LastDay!.Value, Texts.Language)], mandate.NoticeFrom!.Value, $"/mandats/{mandate.Id}"),
        _ => null,
    };

    /// <summary>The work of whoever holds it, or of the team; it has no day to be moved to.</summary>
    private static DeskLine ToLook(Mandate mandate, string sentence, DateOnly due, string href) => new(mandate.Id.Value, sentence, mandate.Whom, due, href, null, "", "");
}
