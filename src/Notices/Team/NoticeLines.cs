using System.Security.Claims;
using Appui.Notices.Model;
using Appui.Notices.Storage;
using Appui.People;
using Appui.Platform;

namespace Appui.Notices.Team;

/// <summary>What is to be said or printed, what did not arrive and what was answered, as lines of the desk.</summary>
internal sealed class NoticeLines(Work work, Texts texts) : IDeskLines
{
    public async Task<IReadOnlyList<DeskLine>> Due(ClaimsPrincipal user, DateOnly until)
    {
        if (user.HelperRole is HelperRole.Receptionist) return [.. (await Visits(user)).Select(one => Line(one, texts["Une nouvelle l'attend : voir l'équipe"], $"/personnes/{one.Notice.Whom}"))];
        if (user.TellsIn() is not { } house) return [];

        var failed = await work.Failed(house, user);
        var replies = await work.Replies(user);
        return
        [
            .. (await work.Due(house, user)).Select(one => Line(one, texts[$"Notice.ToDo.{one.Sending.Road}"], Href(one))),
            .. (await work.Stuck(house, user)).Select(one => Line(one, texts["Un SMS ne part pas : le lui dire autrement"], $"/personnes/{one.Notice.Whom}/prevenir")),
            .. failed.Select(one => new DeskLine(one.Notice.Id.Value, texts["Prévenue de rien : trouver un autre moyen"], one.Notice.Whom, one.Notice.End!.At.DayInParis(), $"/personnes/{one.Notice.Whom}/prevenir", null, "", "")),
            .. replies.Select(one => new DeskLine(one.Reply.Id, texts["Lire sa réponse par SMS"], Whom.Of(one.Reply.File!.Value), one.Reply.At.DayInParis(), "/avis#reponses", null, "", "")),
        ];
    }

    public Task<IReadOnlyList<DeskChange>> Changes(ClaimsPrincipal user, DateTimeOffset since) => Task.FromResult<IReadOnlyList<DeskChange>>([]);

    private async Task<IEnumerable<ToDo>> Visits(ClaimsPrincipal user) =>
        user.StructureOrNone is { } house ? (await work.Due(house, user)).Where(one => one.Sending.Road is RoadKind.Visit) : [];

    private static string Href(ToDo one) => one.Sending.Road is RoadKind.Letter or RoadKind.Mailbox ? "/avis/lettres" : $"/avis/a-faire/{one.Sending.Id}";

    private static DeskLine Line(ToDo one, string sentence, string href) =>
        new(one.Sending.Id.Value, sentence, one.Notice.Whom, one.Sending.NotBefore.DayInParis(), href, null, "", "");
}
