using Appui.Calendar;
using Appui.Rights.Asking;

namespace Appui.Rights.Model;

/// <summary>One page of questions.</summary>
/// <param name="Theme">What it is about, as its address says.</param>
/// <param name="Who">Whom it is about; null for the household.</param>
internal sealed record Step(string Theme, string? Who = null)
{
    public const string Household = "foyer";
    public const string Children = "enfants";
    public const string Work = "activite";
    public const string Money = "ressources";
    public const string Housing = "logement";
    public const string Health = "sante";
    public const string Stay = "sejour";

    /// <summary>The end of its address: <c>activite/p2</c>.</summary>
    public string Path => Who is null ? Theme : $"{Theme}/{Who}";
}

/// <summary>Which pages a household is asked; they grow and shrink with the answers, and the one that settles most comes next.</summary>
internal static class Journey
{
    /// <summary>From this age on a child may work: apprentices begin in the year they turn fifteen.</summary>
    public const int WorkingAge = 15;

    /// <summary>All the pages that may be asked, theme by theme.</summary>
    public static IReadOnlyList<Step> Steps(this Answers answers, DateOnly today)
    {
        var steps = new List<Step> { new(Step.Household), new(Step.Children) };
        foreach (var who in answers.Adults.Concat(answers.WorkingAgeChildren(today)))
        {
            steps.Add(new(Step.Work, who));
            if (!answers.Work.TryGetValue(who, out var work) || work.ToAsk.Any() || !answers.IsChild(who)) steps.Add(new(Step.Money, who));
        }
        steps.Add(new(Step.Housing));
        steps.AddRange(answers.Adults.Select(who => new Step(Step.Health, who)));
        steps.AddRange(answers.Adults.Select(who => new Step(Step.Stay, who)));
        return steps;
    }

    public static bool IsChild(this Answers answers, string who) => who.StartsWith('c');

    public static StepForm? Kept(this Answers answers, Step step) => step switch
    {
        { Theme: Step.Household } => answers.Household,
        { Theme: Step.Children } => answers.Children,
        { Theme: Step.Work } => answers.Work.GetValueOrDefault(step.Who!),
        { Theme: Step.Money } => answers.Money.GetValueOrDefault(step.Who!),
        { Theme: Step.Housing } => answers.Housing,
        { Theme: Step.Health } => answers.Health.GetValueOrDefault(step.Who!),
        { Theme: Step.Stay } => answers.Stays.GetValueOrDefault(step.Who!),
        _ => null,
    };

    public static StepForm Empty(this Step step) => step.Theme switch
    {
        Step.Household => new HouseholdForm(),
        Step.Children => new ChildrenForm(),
        Step.Work => new WorkForm(),
        Step.Money => new MoneyForm(),
        Step.Housing => new HousingForm(),
        Step.Health => new HealthForm(),
        _ => new StayForm(),
    };

    /// <summary>
    /// The page to put next: who lives there and what does not hold any more, then the page that settles most for its effort. Null when everything was asked, or when what is left
    /// would not move any right by more than ten euros.
    /// </summary>
    public static Step? Next(this Answers answers, DateOnly today)
    {
        var open = answers.Steps(today).Where(step => !answers.IsTold(step, today)).ToList();
        if (open.Count == 0) return null;

        return open.FirstOrDefault(step => step.Theme is Step.Household or Step.Children || answers.Kept(step) is not null) ?? NextBest.Of(answers, open, Month.Of(today));
    }

    /// <summary>Whether a page has a valid answer, be it « je ne sais pas ».</summary>
    public static bool IsTold(this Answers answers, Step step, DateOnly today) =>
        answers.Kept(step) is { IsComplete: true } form && !form.Check(answers, today).Any();

    /// <summary>The page answered before this one; null for the first.</summary>
    public static Step? Before(this Answers answers, Step step, DateOnly today)
    {
        var steps = answers.Steps(today);
        var passed = answers.Order.Count == 0 ? steps : [.. answers.Order.Select(path => steps.FirstOrDefault(s => s.Path == path)).OfType<Step>()];
        return passed.TakeWhile(s => s != step).LastOrDefault();
    }

    private static IEnumerable<string> WorkingAgeChildren(this Answers answers, DateOnly today) =>
        Enumerable.Range(0, answers.ChildList.Count).Select(Answers.Child).Where(who => answers.AgeOf(who, today) >= WorkingAge);
}
