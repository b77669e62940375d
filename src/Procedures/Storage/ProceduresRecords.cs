using System.Globalization;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Storage;

/// <summary>The cases and look dates of a person: handed over, and erased even while somebody works on one.</summary>
internal sealed class ProceduresRecords(ProceduresDb db, Seals seals, Words words, Texts texts) : IPersonRecords
{
    public string Module => "procedures";

    public async Task Export(PersonTrail trail, PersonCopy copy)
    {
        var cases = await db.Cases.Of(trail.Aliases).Include(c => c.Changes).OrderBy(c => c.OpenedAt).ToListAsync();
        copy.Add("demarches", texts["Vos démarches"], cases.Select(Row));
        copy.Add("demarches-etapes", texts["Ce qui s'est passé dans vos démarches"], cases.SelectMany(c => c.Changes.OrderBy(change => change.At).Select(change => Row(c, change))));
        var answers = await db.Cases.Of(trail.Aliases).Join(db.Answers, one => one.Id, answer => answer.CaseId, (one, answer) => new { Case = one, Answer = answer }).ToListAsync();
        if (answers.Count > 0)
        {
            copy.Add("reponses", texts["Vos réponses aux formulaires"], answers.Select(found => new CopyRow(
                new CopyValue("benefit", texts["Droit"], words.Right(found.Case)),
                new CopyValue("question", texts["Question"], texts[$"Question.{found.Answer.Field}"]),
                new CopyValue("answer", texts["Réponse"], seals.Open(found.Case.Structure, Answer.Binding(found.Case.Id, found.Answer.Field), found.Answer.Value)))));
        }
        var tries = await db.Outreach.Of(trail.Aliases).OrderBy(one => one.At).ToListAsync();
        if (tries.Count > 0)
        {
            copy.Add("appels", texts["Quand nous avons voulu vous parler d'un droit"], tries.Select(one => new CopyRow(
                new CopyValue("on", texts["Le"], Day(one.At)),
                new CopyValue("reason", texts["Sujet"], texts[$"RiskReason.{one.Reason}"]),
                new CopyValue("outcome", texts["Résultat"], texts[$"OutreachOutcome.{one.Outcome}"]))));
        }
        copy.Add("dates", texts["Dates à regarder"], (await db.Watches.Of(trail.Aliases).OrderBy(watch => watch.On).ToListAsync()).Select(watch => new CopyRow(
            new CopyValue("day", texts["Jour"], watch.On.ToString("d", CultureInfo.CurrentCulture)),
            new CopyValue("kind", texts["Sujet"], words.Kind(watch)))));
    }

    public async Task<DateTimeOffset?> LastContact(PersonTrail trail)
    {
        var touches = await db.Cases.Of(trail.Aliases).SelectMany(c => c.Changes).Select(change => change.At).ToListAsync();
        touches.AddRange(await db.Watches.Of(trail.Aliases).Select(watch => watch.AddedAt).ToListAsync());
        return touches.Count == 0 ? null : touches.Max();
    }

    public async Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail)
    {
        var watches = await db.Watches.Of(trail.Aliases).ExecuteDeleteAsync();
        // Changes, steps, papers, answers and blocks go with their case.
        await db.Outreach.Of(trail.Aliases).ExecuteDeleteAsync();
        return [new("Erased.cases", await db.Cases.Of(trail.Aliases).ExecuteDeleteAsync()), new("Erased.watches", watches)];
    }

    private CopyRow Row(Case one) => new(
        new CopyValue("benefit", texts["Droit"], words.Right(one)),
        new CopyValue("state", texts["Où elle en est"], words.Stands(one)),
        new CopyValue("opened_on", texts["Ouverte le"], Day(one.OpenedAt)),
        new CopyValue("closed_on", texts["Fermée le"], one.Closing is { } closing ? Day(closing.At) : null));

    private CopyRow Row(Case one, CaseChange change) => new(
        new CopyValue("benefit", texts["Droit"], words.Right(one)),
        new CopyValue("on", texts["Le"], Day(change.At)),
        new CopyValue("state", texts["Où elle en est"], words.Stands(change.To, one)),
        new CopyValue("note", texts["Note"], change.Note is { } note ? seals.Open(one.Structure, change.NoteBinding, note) : null));

    private static string Day(DateTimeOffset instant) => instant.InParis().ToString("d", CultureInfo.CurrentCulture);
}
