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

/// <summary>Which pages a household is asked, in order; it grows and shrinks with the answers.</summary>
internal static class Journey
{
    /// <summary>From this age on a child may work: apprentices begin in the year they turn fifteen.</summary>
    public const int WorkingAge = 15;

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

    /// <summary>The first page still without a valid answer; null when everything was asked.</summary>
    public static Step? FirstOpen(this Answers answers, DateOnly today) =>
        answers.Steps(today).FirstOrDefault(step => answers.Kept(step) is not { } form || !form.IsComplete || form.Check(answers, today).Any());

    private static IEnumerable<string> WorkingAgeChildren(this Answers answers, DateOnly today) =>
        Enumerable.Range(0, answers.ChildList.Count).Select(Answers.Child).Where(who => answers.AgeOf(who, today) >= WorkingAge);
}
