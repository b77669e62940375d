using System.ComponentModel.DataAnnotations;
using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Granting;

/// <summary>What was drawn, and who read the mandate aloud before.</summary>
internal sealed class SignForm
{
    [Required]
    public ReadBy? ReadBy { get; set; }

    public string? Signature { get; set; }

    public string? SignatureOfProtector { get; set; }
}

/// <summary>
/// The person hears the mandate in their language and gives it: with a finger, on the printed sheet, or aloud before a second helper.
/// Sent twice, it is given once; sent after it ended, it is not given again.
/// </summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator)]
[RequestFormLimits(ValueLengthLimit = 2 * Signature.MostCharacters, ValueCountLimit = 64)]
internal sealed class Sign(MandateBook book, IPeople people, MandatesDb db, MandateWords words, Journal journal, TimeProvider clock) : PageModel
{
    [BindProperty]
    public SignForm Form { get; set; } = new();

    public Shown Shown { get; private set; } = null!;

    public Mandate Mandate => Shown.Mandate;

    public PersonCard Person => Shown.Person;

    public Sealed Told { get; private set; } = null!;

    public IReadOnlyList<Saying> Says { get; private set; } = [];

    /// <summary>With nothing stored of the person, no signature is stored either.</summary>
    public bool MayDraw => Mandate.File is not null;

    /// <summary>Who must sign for or with the person signs on the screen or on paper: aloud is not enough.</summary>
    public bool MaySpeak => !Mandate.Protection.ProtectorSigns;

    public async Task<IActionResult> OnGet(MandateId id)
    {
        if (!await Find(id)) return NotFound();
        return Mandate.CanBeGivenOn(clock.Today) ? Page() : ToMandate();
    }

    /// <summary>The same words, for a voice.</summary>
    public async Task<IActionResult> OnGetVoice(MandateId id)
    {
        if (!await Find(id)) return NotFound();
        return await Voice.Read(MandateWords.Aloud(Says), Mandate.Language, HttpContext.RequestAborted) is { } sound ? File(sound, "audio/wav") : NotFound();
    }

    public async Task<IActionResult> OnPost(MandateId id)
    {
        if (!await Find(id)) return NotFound();
        if (!MayDraw || (Mandate.Protection.PersonSigns && !Signature.IsOne(Form.Signature))) ModelState.AddModelError("Form.Signature", "Sign.Signature.Required");
        if (Mandate.Protection.ProtectorSigns && !Signature.IsOne(Form.SignatureOfProtector)) ModelState.AddModelError("Form.SignatureOfProtector", "Sign.SignatureOfProtector.Required");
        return await Give(GivingHow.Finger, Told with
        {
            SignatureOfPerson = Signature.IsOne(Form.Signature) ? Form.Signature : null,
            SignatureOfProtector = Mandate.Protection.ProtectorSigns ? Form.SignatureOfProtector : null,
        });
    }

    public async Task<IActionResult> OnPostPaper(MandateId id) => await Find(id) ? await Give(GivingHow.Paper, Told) : NotFound();

    public async Task<IActionResult> OnPostSpoken(MandateId id)
    {
        if (!await Find(id) || !MaySpeak) return NotFound();
        return await Give(GivingHow.Spoken, Told);
    }

    private async Task<IActionResult> Give(GivingHow how, Sealed told)
    {
        if (!Mandate.CanBeGivenOn(clock.Today)) return ToMandate();
        if (Shown.BlockedUntil is not null || Shown.HelperIsGone) ModelState.AddModelError("Form.ReadBy", "Ce mandat ne peut pas être donné maintenant : tout est bloqué, ou l'aidant n'est plus là.");
        if (Form.ReadBy is ReadBy.Interpreter && Told.Interpreter is null) ModelState.AddModelError("Form.ReadBy", "Sign.ReadBy.Interpreter.Unnamed");
        if (!ModelState.IsValid) return Page();

        Mandate.Give(how, Form.ReadBy!.Value, book.Seal(Mandate, told), User.HelperId, clock.GetUtcNow());
        if (how is not GivingHow.Spoken) await EndReplaced();
        if (await db.SavedFirst())
            journal.Record("mandate.given", Person.Whom.Subject, ("mandate", Mandate.Id), ("how", how), ("read-by", Form.ReadBy), ("until", Mandate.LastDay));
        return ToMandate();
    }

    /// <summary>The mandate whose place this one takes ends in the same breath.</summary>
    private async Task EndReplaced()
    {
        if (Mandate.Replaces is { } earlier && await db.Mandates.Include(m => m.Parts).SingleOrDefaultAsync(m => m.Id == earlier) is { } replaced)
            replaced.End(EndingReason.Replaced, User.HelperId.Value, clock.GetUtcNow());
    }

    private RedirectResult ToMandate() => Redirect($"/mandats/{Mandate.Id}");

    private async Task<bool> Find(MandateId id)
    {
        if (await book.Find(id, User) is not { Mandate.Kind: MandateKind.Standing } shown) return false;
        Shown = shown;
        Told = book.Open(shown.Mandate);
        var helper = (await people.Colleagues(User)).GetValueOrDefault(shown.Mandate.Helper, "");
        Says = words.Say(shown.Mandate.Language, shown.Mandate, Told, helper, await people.Structure(User), clock.Today);
        return true;
    }
}
