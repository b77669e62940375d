using System.Globalization;
using Appui.Calendar;
using Appui.Platform;
using Appui.Rights.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Rights.Asking;

/// <summary>
/// A page of questions. Two doors lead to it, without an account and from the desk; they differ in where the answers are kept and in nothing else.
/// </summary>
internal abstract class Ask(TimeProvider clock) : PageModel
{
    public Answers Answers { get; private set; } = new();

    public Step Step { get; private set; } = new(Step.Household);

    public StepForm Form { get; private set; } = new HouseholdForm();

    /// <summary>Where « Revenir » leads.</summary>
    public string Back { get; private set; } = "";

    /// <summary>Pages after this one at most: fewer when what is left would not change anything.</summary>
    public int Left { get; private set; }

    /// <summary>What was said before and is not asked again: by the file, or at an earlier visit.</summary>
    public IReadOnlyList<Step> KnownAlready =>
        [.. Answers.Steps(Today).Where(step => step != Step && Answers.IsTold(step, Today) && !Answers.Order.Contains(step.Path))];

    /// <summary>What is certain already and what is still to be seen; null before the household is told.</summary>
    public SoFar? SoFar => SoFar.Of(Answers, Month.Of(Today));

    /// <summary>Why the visitor is back at this page: their session ended, a code could not be read.</summary>
    [TempData]
    public string? Notice { get; set; }

    public DateOnly Today => clock.Today;

    /// <summary>The answers kept so far; null when there are none to see (a session that ended, a screening of others).</summary>
    protected abstract Task<Answers?> Read();

    /// <summary>Keeps the answers after a page.</summary>
    protected abstract Task Keep(Answers answers);

    /// <summary>What to do when there is nothing to go on with; what was just sent, if anything, is in <paramref name="sent"/>.</summary>
    protected abstract Task<IActionResult> NothingKept(Answers? sent);

    public abstract string Address(string end);

    public async Task<IActionResult> OnGet(string step, string? who)
    {
        if (await Read() is not { } answers) return await NothingKept(sent: null);
        return Show(answers, step, who) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string step, string? who, [FromForm] string? act)
    {
        var kept = await Read();
        if (kept is null && IsOfSomebody) return NotFound();
        if (!Show(kept ?? new(), step, who)) return NotFound();

        Form = Step.Empty();
        await TryUpdateModelAsync(Form, Form.GetType(), "");
        if (act is not null && Form is ChildrenForm children) return await ChangeList(children, act, kept);

        foreach (var (field, text) in Form.Check(Answers, Today)) ModelState.AddModelError(field, text);
        if (!ModelState.IsValid) return Page();

        var asked = AmountsToAsk;
        Form.Put(Answers, who);
        Answers.Pass(Step);
        Answers.Tidy();
        if (kept is null) return await NothingKept(Answers);
        await Keep(Answers);
        return Redirect(NextAddress(asked));
    }

    /// <summary>The answers belong to a person: what is not kept, or may not be seen, does not exist.</summary>
    protected virtual bool IsOfSomebody => false;

    private bool Show(Answers answers, string step, string? who)
    {
        Answers = answers;
        Step = new(step, who);
        var steps = answers.Steps(Today);
        if (!steps.Contains(Step)) return false;

        Form = answers.Kept(Step) ?? Step.Empty();
        Back = Address(answers.Before(Step, Today)?.Path ?? "");
        Left = steps.Count(other => other != Step && !answers.IsTold(other, Today));
        return true;
    }

    private Step AmountsPage => new(Step.Money, Step.Who);

    /// <summary>The amounts that the next page asks for, when this page is about work.</summary>
    private HashSet<Flow> AmountsToAsk => Step.Theme == Step.Work ? [.. Answers.Work.GetValueOrDefault(Step.Who!)?.ToAsk ?? []] : [];

    /// <summary>The page that settles most. Other kinds of money than before open the page of their amounts again.</summary>
    private string NextAddress(HashSet<Flow> asked)
    {
        var next = Step.Theme == Step.Work && Answers.Kept(AmountsPage) is not null && !AmountsToAsk.IsSubsetOf(asked) ? AmountsPage : Answers.Next(Today);
        return Address(next?.Path ?? "resultat");
    }

    // One more child, or one less: the same page again, with all that was typed.
    private async Task<IActionResult> ChangeList(ChildrenForm form, string act, Answers? kept)
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        if (act == "add")
        {
            if (form.Children.Count < ChildrenForm.Most) form.Children.Add(new());
        }
        else if (int.TryParse(act.AsSpan(act.IndexOf('-', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < form.Children.Count)
        {
            ModelState.Clear();
            form.Put(Answers, who: null);
            Answers.RemoveChild(index);
            if (kept is not null) await Keep(Answers);
        }
        Form = form;
        return Page();
    }
}
