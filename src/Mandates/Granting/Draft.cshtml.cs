using System.Globalization;
using System.Text;
using Appui.Design;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.Granting;

/// <summary>Says what the mandate is for. Most of it is proposed: what is touched is the family and whether somebody protects the person.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
internal sealed class Draft(MandateBook book, IPeople people, IMandates mandates, MandatesDb db, IEnumerable<INamedProcedures> procedures, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public MandateForm Form { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;

    public DateTimeOffset? BlockedUntil { get; private set; }

    public HouseCharter? Charter { get; private set; }

    public IReadOnlyList<NamedProcedure> Named { get; } = [.. procedures.SelectMany(one => one.All).OrderBy(one => one.Family).ThenBy(one => one.Name, StringComparer.Ordinal)];

    public IEnumerable<ChoiceOption> NamedOptions => Named.Select(one => new ChoiceOption(one.Key, one.Name));

    public static IEnumerable<ChoiceOption> Languages => Texts.Languages.Select(language => new ChoiceOption(language.Key, language.Value));

    public async Task<IActionResult> OnGet(Whom whom, [FromQuery(Name = "famille")] MandateFamily? family, [FromQuery(Name = "demarche")] string? procedure)
    {
        if (!await Find(whom)) return NotFound();

        var earlier = (await book.Of(Person, User)).FirstOrDefault(one => one.Mandate.Giving is not null && one.Mandate.Protection is not ProtectionKind.Unknown)?.Mandate;
        var told = earlier is null ? new() : book.Open(earlier);
        Form = new()
        {
            Families = family is { } wanted && procedure is null ? [wanted] : [],
            Procedures = Named.Any(one => one.Key == procedure) ? [procedure!] : [],
            Language = MandateWords.LanguageFor(Person.Languages),
            Acts = [MandateAct.Look, MandateAct.FillIn, MandateAct.Send],
            Channels = [MandateChannel.Online, MandateChannel.Paper],
            Protected = earlier is null ? null : earlier.Protection.IsMeasure ? YesNo.Yes : YesNo.No,
            Measure = earlier is { Protection: var measure } && measure.IsMeasure ? measure : null,
            Protector = told.Protector,
            JudgmentOf = told.JudgmentOf,
            ProtectionUntil = earlier is { Protection: var kind } && kind.IsMeasure ? earlier.NotAfter : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();

        var acts = Form.Acts.Except(Form.Protection.ActsLeftOut).ToList();
        var mandate = Mandate.Write(
            Person.Whom,
            User.Structure,
            new(MandateKind.Standing, User.HelperId, Parts(), acts, Form.Channels, Form.Days, Form.Language, Form.Protection, Form.Protection.IsMeasure ? Form.ProtectionUntil : null),
            User.HelperId,
            clock.GetUtcNow());
        mandate.Note(book.Seal(mandate, new()
        {
            Interpreter = Form.InterpretedBy is InterpretedBy.Nobody ? null : Form.Interpreter,
            Protector = Form.Protection.IsMeasure ? Form.Protector : null,
            JudgmentOf = Form.Protection.IsMeasure ? Form.JudgmentOf : null,
        }));
        db.Mandates.Add(mandate);
        journal.Record("mandate.written", Person.Whom.Subject, ("mandate", mandate.Id), ("days", mandate.Days));
        await db.SaveChangesAsync();
        return Redirect($"/mandats/{mandate.Id}/signer");
    }

    /// <summary>A family that is ticked whole says more than its procedures one by one.</summary>
    private List<(MandateFamily Family, string? Procedure)> Parts() =>
    [
        .. Form.Families.Distinct().Select(family => (family, (string?)null)),
        .. Named.Where(one => Form.Procedures.Contains(one.Key) && !Form.Families.Contains(one.Family)).Select(one => (one.Family, (string?)one.Key)),
    ];

    private void Check()
    {
        var parts = Parts();
        if (BlockedUntil is not null) ModelState.AddModelError("Form.Families", "La personne a tout bloqué. Elle lève d'abord le blocage.");
        if (parts.Count == 0 || Form.Families.Exists(family => !Enum.IsDefined(family))) ModelState.AddModelError("Form.Families", "Mandate.Families.Required");
        if (Form.Acts.Count == 0) ModelState.AddModelError("Form.Acts", "Mandate.Acts.Required");
        if (Form.Channels.Count == 0) ModelState.AddModelError("Form.Channels", "Mandate.Channels.Required");
        if (!Enum.IsDefined(Form.Length) || !Texts.Languages.ContainsKey(Form.Language)) ModelState.AddModelError("Form.Length", "Mandate.Length.Required");
        if (Form.Protected is YesNo.Yes) CheckMeasure(parts.Select(part => part.Family));
        if (Form.Protected is not null && Form.Days > Form.Protection.LongestDays)
            ModelState.AddModelError("Form.Length", Form.Protection is ProtectionKind.Unknown ? "Mandate.Length.Unknown" : "Mandate.Length.Protected");
        if (Form.InterpretedBy is not InterpretedBy.Nobody) CheckInterpreter();
    }

    /// <summary>A measure is never a box to tick: which one, who was named, and the judgment that says it.</summary>
    private void CheckMeasure(IEnumerable<MandateFamily> families)
    {
        if (Form.Measure is not { } measure || !measure.IsMeasure) ModelState.AddModelError("Form.Measure", "Mandate.Measure.Required");
        if (string.IsNullOrWhiteSpace(Form.Protector)) ModelState.AddModelError("Form.Protector", "Mandate.Protector.Required");
        if (Form.JudgmentOf is not { } day || day > clock.Today) ModelState.AddModelError("Form.JudgmentOf", "Mandate.JudgmentOf.Required");
        if (Form.ProtectionUntil is { } until && until < clock.Today) ModelState.AddModelError("Form.ProtectionUntil", "Mandate.ProtectionUntil.Range");
        if (families.Intersect(Form.Protection.LeftOut).Any()) ModelState.AddModelError("Form.Families", "Mandate.Families.Protected");
    }

    private void CheckInterpreter()
    {
        if (string.IsNullOrWhiteSpace(Form.Interpreter)) ModelState.AddModelError("Form.Interpreter", "Mandate.Interpreter.Required");
        else if (Person.Household.Any(IsChild)) ModelState.AddModelError("Form.Interpreter", "Mandate.Interpreter.Child");
    }

    private bool IsChild(HouseholdMember member) =>
        member.Link is HouseholdLink.Child
        && (member.BirthDate is not { } birth || birth.AddYears(18) > clock.Today)
        && Form.Interpreter!.Split(' ', '-', ',').Any(word => Plain(word) == Plain(member.FirstName));

    private static string Plain(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(one => CharUnicodeInfo.GetUnicodeCategory(one) is not UnicodeCategory.NonSpacingMark)).ToUpperInvariant();

    private async Task<bool> Find(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return false;
        Person = person;
        BlockedUntil = await mandates.BlockedUntil(person.Whom);
        Charter = await db.Charters.FindAsync(User.Structure);
        return true;
    }
}
