using Appui.Calendar;
using Appui.Platform;
using Appui.Rights.France;
using Appui.Rights.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Rights.Showing;

/// <summary>
/// What the law seems to give for the answers kept: the screen and the sheet. Two doors lead here, as for <see cref="Asking.Ask"/>.
/// </summary>
internal abstract class Show(Texts texts, TimeProvider clock) : PageModel
{
    public Answers Answers { get; private set; } = new();

    public Outcome? Outcome { get; private set; }

    /// <summary>The household as the law read it; null when it was not applied.</summary>
    public Situation? Situation { get; private set; }

    /// <summary>What contradicts itself in the answers; the law is then not applied.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Asked for before the last question: what was not answered stays open, and amounts are ranges.</summary>
    [BindProperty(SupportsGet = true, Name = "maintenant")]
    public bool Now { get; set; }

    /// <summary>Where the questions go on, for who stopped before the end.</summary>
    public Step? Next { get; private set; }

    /// <summary>Pages that were not asked, because they would not change anything or because the person stopped.</summary>
    public IReadOnlyList<Step> NotAsked => [.. Answers.Steps(Today).Where(step => Answers.Kept(step) is null)];

    public Month Month => Month.Of(clock.Today);

    public DateOnly Today => clock.Today;

    public bool LawIsKnown => Month >= Law.FirstMonth && Month <= Law.LastMonth;

    public LawWords Words => new(texts, Answers, Today);

    public IReadOnlyList<BenefitOutcome> Entitled => field ??= InOrder(Answer.SeemsEntitled);

    public IReadOnlyList<BenefitOutcome> ToCheck => field ??= InOrder(Answer.ToCheck);

    public IReadOnlyList<BenefitOutcome> NotNow => field ??= InOrder(Answer.NotNow);

    /// <summary>Monthly amounts that are certain on the facts told, added up.</summary>
    public Euros PerMonth => Euros.From(Monthly.Sum(benefit => benefit.Lowest));

    /// <summary>Amounts paid once a year, added up.</summary>
    public Euros PerYear => Euros.From(Entitled.Where(benefit => benefit.Period is AmountPeriod.Year).Sum(benefit => benefit.Lowest));

    /// <summary>The rights that make up <see cref="PerMonth"/>.</summary>
    public IReadOnlyList<BenefitOutcome> Monthly =>
        [.. Entitled.Where(benefit => benefit is { Period: AmountPeriod.Month, Lowest: > 0, Benefit: not Benefit.ComplementaireSante })];

    protected abstract Task<Answers?> Read();

    protected abstract Task<IActionResult> NothingKept();

    public abstract string Address(string end);

    /// <summary>Where the paper leads back to: an address for those who sign in, the answers themselves for the others.</summary>
    public abstract string Code { get; }

    public async Task<IActionResult> OnGet()
    {
        if (await Read() is not { } answers) return await NothingKept();

        Answers = answers;
        Next = answers.Next(Today);
        if (Next is { } open && (!Now || Asking.SoFar.Of(answers, Month) is null)) return Redirect(Address(open.Path));
        if (!LawIsKnown) return Page();

        var situation = answers.ToSituation(Month);
        Problems = Law.Check(situation);
        if (Problems.Count == 0) (Situation, Outcome) = (situation, Law.France.Evaluate(situation));
        return await Seen();
    }

    /// <summary>The last thing before the page: the desk writes down that it was read.</summary>
    protected virtual Task<IActionResult> Seen() => Task.FromResult<IActionResult>(Page());

    private List<BenefitOutcome> InOrder(Answer answer) => Outcome is null ? [] :
        [.. Outcome.Benefits.Where(benefit => benefit.Answer == answer).OrderByDescending(benefit => benefit.Period is AmountPeriod.Month ? benefit.Highest : 0)];
}
