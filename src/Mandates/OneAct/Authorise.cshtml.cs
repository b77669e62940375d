using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Mandates.Granting;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Mandates.OneAct;

/// <summary>What the one act is, and that the person allows it.</summary>
internal sealed class AuthoriseForm
{
    /// <summary>The key of a procedure; null: the sentence says it.</summary>
    public string? Procedure { get; set; }

    public MandateFamily? Family { get; set; }

    [StringLength(160)]
    public string? Act { get; set; }

    [Required]
    public MandateChannel? Channel { get; set; }

    [Required]
    public ReadBy? ReadBy { get; set; }

    public string? Signature { get; set; }

    public bool IsPresent { get; set; }
}

/// <summary>
/// One named act, today, the person being there: what a volunteer or somebody in civic service may hold. It is asked, heard and signed on one screen;
/// the first use spends it, and the evening ends it.
/// </summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
[RequestFormLimits(ValueLengthLimit = 2 * Signature.MostCharacters, ValueCountLimit = 64)]
internal sealed class Authorise(MandateBook book, IPeople people, IMandates mandates, MandatesDb db, IEnumerable<INamedProcedures> procedures, Journal journal, TimeProvider clock) : PageModel
{
    private readonly IReadOnlyList<NamedProcedure> named = [.. procedures.SelectMany(one => one.All)];

    [BindProperty]
    public AuthoriseForm Form { get; set; } = new();

    public PersonCard Person { get; private set; } = null!;

    public string Helper { get; private set; } = "";

    public StructureCard House { get; private set; } = null!;

    public HouseCharter? Charter { get; private set; }

    public DateTimeOffset? BlockedUntil { get; private set; }

    public IEnumerable<ChoiceOption> Procedures => named.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new ChoiceOption(one.Key, one.Name));

    /// <summary>With nothing stored of the person, no signature is: they say yes, there, and the printed sheet is signed by hand.</summary>
    public bool MayDraw => Person.Whom.File is not null;

    public async Task<IActionResult> OnGet(Whom whom, [FromQuery(Name = "demarche")] string? procedure)
    {
        if (!await Find(whom)) return NotFound();
        Form = new() { Procedure = named.Any(one => one.Key == procedure) ? procedure : null, Channel = MandateChannel.Online };
        return Page();
    }

    public async Task<IActionResult> OnPost(Whom whom)
    {
        if (!await Find(whom)) return NotFound();
        var procedure = named.FirstOrDefault(one => one.Key == Form.Procedure);
        if (BlockedUntil is not null) ModelState.AddModelError("Form.Act", "La personne a tout bloqué. Elle lève d'abord le blocage.");
        if (procedure is null && (string.IsNullOrWhiteSpace(Form.Act) || Form.Family is null)) ModelState.AddModelError("Form.Act", "Authorise.Act.Required");
        if (!Form.IsPresent) ModelState.AddModelError("Form.IsPresent", "Authorise.IsPresent.Required");
        if (MayDraw && !Signature.IsOne(Form.Signature)) ModelState.AddModelError("Form.Signature", "Sign.Signature.Required");
        if (!ModelState.IsValid) return Page();

        var mandate = Mandate.Write(
            Person.Whom,
            User.Structure,
            new(MandateKind.OneAct, User.HelperId, [(procedure?.Family ?? Form.Family!.Value, procedure?.Key)],
                Form.Channel is MandateChannel.Phone ? [MandateAct.Phone] : [MandateAct.Look, MandateAct.FillIn, MandateAct.Send], [Form.Channel!.Value], 1, "fr"),
            User.HelperId,
            clock.GetUtcNow());
        mandate.Give(
            MayDraw ? GivingHow.Finger : GivingHow.Paper,
            Form.ReadBy!.Value,
            book.Seal(mandate, new() { Act = procedure?.Name ?? Form.Act!.Trim(), SignatureOfPerson = MayDraw ? Form.Signature : null }),
            User.HelperId,
            clock.GetUtcNow());
        db.Mandates.Add(mandate);
        journal.Record("mandate.one-act-given", Person.Whom.Subject, ("mandate", mandate.Id), ("procedure", procedure?.Key));
        await db.SaveChangesAsync();
        return Redirect($"/autorisations/{mandate.Id}");
    }

    private async Task<bool> Find(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return false;
        Person = person;
        House = await people.Structure(User);
        Helper = (await people.Colleagues(User)).GetValueOrDefault(User.HelperId, "");
        Charter = await db.Charters.FindAsync(User.Structure);
        BlockedUntil = await mandates.BlockedUntil(person.Whom);
        return true;
    }
}
