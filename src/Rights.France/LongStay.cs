using Appui.Calendar;
using Appui.Rights.France.Changing;

namespace Appui.Rights.France;

/// <summary>Where somebody stays for more than sixty days.</summary>
public enum StayPlace
{
    /// <summary>An establishment of health.</summary>
    Hospital,

    /// <summary>An establishment of the prison administration.</summary>
    Prison,
}

/// <summary>What a long stay does to one right.</summary>
/// <param name="Benefit">Which right.</param>
/// <param name="Key">Where the plain wording is found: <c>rsa_half</c>.</param>
/// <param name="Earliest">The first month that may be paid so; <c>null</c> when nothing changes or no text says when.</param>
/// <param name="Latest">The last month in which it begins.</param>
/// <param name="LowestShare">The least part of today's amount that is left, from 0 to 1.</param>
/// <param name="HighestShare">The most.</param>
/// <param name="ToCheck">It depends on what is not known here, or no text read by us settles it.</param>
/// <param name="Article">The article, as a jurist cites it.</param>
/// <param name="Sentence">What it says, in French.</param>
public sealed record StayEffect(
    Benefit Benefit, string Key, Month? Earliest, Month? Latest, decimal LowestShare, decimal HighestShare, bool ToCheck, string Article, string Sentence);

/// <summary>
/// One adult stays in hospital or in prison for more than sixty days, at the rules and the incomes of today. Unlike other changes of life, most of it is a share of an amount and a date:
/// the effects are listed one by one, each with its article.
/// </summary>
/// <param name="Effects">What the stay does to each right that exists today, in the order of the law.</param>
/// <param name="Life">Today, and once every effect is there. What depends on facts not known here is a range; own income is not known when it comes from work or unemployment.</param>
public sealed record LongStay(IReadOnlyList<StayEffect> Effects, LifeChange Life)
{
    /// <summary>What follows from a stay.</summary>
    /// <param name="now">The household of today, which <see cref="Law.Check"/> does not refuse.</param>
    /// <param name="person">The adult who stays there.</param>
    /// <param name="place">Where.</param>
    /// <param name="entry">The first day.</param>
    /// <exception cref="ArgumentException">No adult is called so here.</exception>
    public static LongStay Of(Situation now, string person, StayPlace place, DateOnly entry)
    {
        var who = now.Persons.FirstOrDefault(p => p.Id == person && p.Role != Role.Child) ?? throw new ArgumentException($"No adult is called {person} here.", nameof(person));
        var rules = new StayRules(now, who, place, entry);
        var outcome = Law.France.Evaluate(now);
        var effects = outcome.Benefits.Where(right => right.Answer != Answer.NotNow).Select(right => rules.EffectOn(right.Benefit)).OfType<StayEffect>().ToList();
        var then = outcome with { Benefits = [.. outcome.Benefits.Select(right => After(right, effects))] };
        var own = OwnIncome.Of(now);
        return new(effects, new(outcome, then, own, rules.LosesWork ? null : own));
    }

    private static BenefitOutcome After(BenefitOutcome right, IReadOnlyList<StayEffect> effects)
    {
        if (effects.FirstOrDefault(e => e.Benefit == right.Benefit) is not { } effect || effect is { LowestShare: 1, HighestShare: 1 }) return right;

        var lowest = Amounts.ToCents((double)(right.Lowest * effect.LowestShare));
        var highest = Amounts.ToCents((double)(right.Highest * (effect.ToCheck ? 1 : effect.HighestShare)));
        return right with
        {
            Lowest = lowest,
            Highest = highest,
            Answer = highest == 0 ? Answer.NotNow : effect.ToCheck ? Answer.ToCheck : right.Answer,
        };
    }
}
