using System.Globalization;
using Appui.People.Model;
using Appui.People.Noting;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <summary>What this module keeps of a person: the file itself, notes, choices, slips.</summary>
internal sealed class PeopleRecords(PeopleDb db, FileSeals seals, Seals openly, ReachWords words, Texts texts) : IPersonRecords
{
    public string Module => "people";

    public async Task Export(PersonTrail trail, PersonCopy copy)
    {
        var (files, slips) = (trail.Files, trail.Slips);
        copy.Add("dossier", texts["Ce que nous savons de vous"], (await db.Files.Where(file => files.Contains(file.Id)).ToListAsync()).Select(Row));
        copy.Add("numeros", texts["Vos numéros"], (await db.Slips.Where(slip => slips.Contains(slip.Id)).ToListAsync())
            .Select(slip => new CopyRow(new CopyValue("number", texts["Numéro"], slip.PrintedNumber), new CopyValue("given_on", texts["Donné le"], Day(slip.CreatedAt)))));
        copy.Add("notes", texts["Notes"], (await db.Notes.Where(note => files.Contains(note.File)).OrderBy(note => note.WrittenAt).ToListAsync())
            .Select(note => new CopyRow(new CopyValue("written_on", texts["Écrite le"], Day(note.WrittenAt)), new CopyValue("text", texts["Texte"], seals.NoteText(note)))));
        copy.Add("choix", texts["Vos choix"], (await db.Consents.Where(consent => files.Contains(consent.File)).OrderBy(consent => consent.GivenAt).ToListAsync()).Select(Row));
        copy.Add("oppositions", texts["Ce à quoi vous vous êtes opposé"], (await db.Objections.Where(objection => files.Contains(objection.File)).OrderBy(objection => objection.SaidAt).ToListAsync())
            .Select(objection => new CopyRow(
                new CopyValue("processing", texts["Sujet"], texts[$"Processing.{objection.Processing}"]),
                new CopyValue("said_on", texts["Dit le"], Day(objection.SaidAt)),
                new CopyValue("lifted_on", texts["Retiré le"], Day(objection.LiftedAt)))));
    }

    public async Task<DateTimeOffset?> LastContact(PersonTrail trail)
    {
        var (files, slips) = (trail.Files, trail.Slips);
        var kept = await db.Files.Where(file => files.Contains(file.Id)).Select(file => new { file.OpenedAt, file.LastVisit }).ToListAsync();
        List<DateTimeOffset> touches =
        [
            .. kept.Select(file => file.OpenedAt),
            .. kept.Where(file => file.LastVisit is not null).Select(file => new DateTimeOffset(file.LastVisit!.Value, new(12, 0), TimeSpan.Zero)),
            .. await db.Notes.Where(note => files.Contains(note.File)).Select(note => note.WrittenAt).ToListAsync(),
            .. await db.Slips.Where(slip => slips.Contains(slip.Id)).Select(slip => slip.CreatedAt).ToListAsync(),
        ];
        return touches.Count == 0 ? null : touches.Max();
    }

    public async Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail)
    {
        var (files, slips) = (trail.Files, trail.Slips);
        var notes = await db.Notes.Where(note => files.Contains(note.File)).ExecuteDeleteAsync();
        var choices = await db.Consents.Where(consent => files.Contains(consent.File)).ExecuteDeleteAsync()
            + await db.Objections.Where(objection => files.Contains(objection.File)).ExecuteDeleteAsync();
        var tokens = await db.Tokens.Where(token => files.Contains(token.File)).ExecuteDeleteAsync();
        await db.Barred.Where(barred => files.Contains(barred.File)).ExecuteDeleteAsync();
        await db.Glimpsed.Where(glimpsed => files.Contains(glimpsed.File)).ExecuteDeleteAsync();
        await db.UrgentOpenings.Where(opening => files.Contains(opening.File)).ExecuteDeleteAsync();
        await db.LinkCodes.Where(code => files.Contains(code.File)).ExecuteDeleteAsync();
        // Aliases point to the file that stands.
        var aliases = await db.Files.Where(file => files.Contains(file.Id) && file.Merged != null).ExecuteDeleteAsync();
        var standing = await db.Files.Where(file => files.Contains(file.Id)).ExecuteDeleteAsync();
        var numbers = await db.Slips.Where(slip => slips.Contains(slip.Id)).ExecuteDeleteAsync();
        return
        [
            new("Erased.files", aliases + standing), new("Erased.tokens", tokens), new("Erased.notes", notes),
            new("Erased.choices", choices), new("Erased.slips", numbers),
        ];
    }

    private CopyRow Row(PersonFile file)
    {
        var (birth, details) = (seals.Birth(file), seals.Details(file));
        return new(
            new CopyValue("name", texts["Nom"], seals.Name(file)),
            new CopyValue("birth", texts["Naissance"], birth switch
            {
                null => null,
                { Date: { } date } => date.ToString("d", CultureInfo.CurrentCulture),
                { IsFromAge: true } => texts["vers {0}", birth.Year],
                _ => birth.Year.ToString(CultureInfo.InvariantCulture),
            }),
            new CopyValue("languages", texts["Langues"], string.Join(", ", details.Languages.Select(code => texts[Languages.KeyOf(code)]))),
            new CopyValue("reach", texts["Pour la joindre"], string.Join("\n", words.Say(details.Reach))),
            new CopyValue("household", texts["Vit avec"], string.Join("\n", details.Household.Select(Member))),
            new CopyValue("must_not_know", texts["Ne doit rien savoir :"], string.Join("\n", details.MustNotKnow)),
            new CopyValue("opened_on", texts["Ouvert le"], Day(file.OpenedAt)),
            new CopyValue("last_visit", texts["Dernier passage"], file.LastVisit?.ToString("d", CultureInfo.CurrentCulture)));
    }

    private CopyRow Row(Consent consent) => new(
        new CopyValue("option", texts["Sujet"], texts[Options.TitleOf(consent.Option)]),
        new CopyValue("recipient", texts["Avec"], consent.Recipient is { } sealedName ? openly.Open(consent.Structure, consent.RecipientBinding, sealedName) : null),
        new CopyValue("text_version", texts["Texte du"], consent.TextVersion),
        new CopyValue("explained", texts["Expliqué"], texts[$"ConsentExplained.{consent.Explained}"]),
        new CopyValue("given_on", texts["Dit oui le"], Day(consent.GivenAt)),
        new CopyValue("withdrawn_on", texts["Retiré le"], Day(consent.WithdrawnAt)));

    private string Member(HouseholdMember member) =>
        texts[$"Household.{member.Link}", member.FirstName] + (member.BirthDate is { } date ? $", {date.ToString("d", CultureInfo.CurrentCulture)}" : "");

    private static string? Day(DateTimeOffset? instant) => instant?.DayInParis().ToString("d", CultureInfo.CurrentCulture);
}
