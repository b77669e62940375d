using Appui.Rights.France.Questions;

namespace Appui.Rights.France;

/// <summary>
/// A screening under way: what is known, what each right may come to, and the question that settles most. Nothing here is law: the ranges come from the rules themselves
/// (<see cref="RangeCalculator"/>).
/// </summary>
public sealed class Interview
{
    /// <summary>What a month of health cover is worth, in euros, when it is weighed against amounts.</summary>
    private const double WorthOfCover = 60;

    /// <summary>What knowing yes or no is worth, in euros, beside amounts.</summary>
    private const double WorthOfAnAnswer = 5_000;

    private readonly RangeCalculator calculator;
    private readonly HashSet<Question> put = [];
    private AmountRanges? ranges;

    /// <summary>Goes on from what is known; facts that are <c>null</c> are missing.</summary>
    /// <param name="calculator">Computes the ranges.</param>
    /// <param name="known">What is known: at least who lives there, and when each was born.</param>
    public Interview(RangeCalculator calculator, Situation known) => (this.calculator, Known) = (calculator, known);

    /// <summary>The kinds of questions, the household's first.</summary>
    public static IReadOnlyList<QuestionKind> Kinds { get; } = [Catalogue.Household, .. Catalogue.All.Select(asked => asked.Kind)];

    /// <summary>What no question asks, and what is taken for it.</summary>
    public static IReadOnlyList<Assumption> Assumptions => Catalogue.Assumptions;

    /// <summary>What is known of a household once it said who lives there, and nothing else.</summary>
    public static Situation AfterHousehold(Situation truth) => Catalogue.OfHouseholdOnly(truth);

    /// <summary>What is known so far.</summary>
    public Situation Known { get; private set; }

    /// <summary>What each right may come to.</summary>
    public AmountRanges Ranges => ranges ??= calculator.Of(Known);

    /// <summary>The questions that still have something to tell, in the order of a fixed questionnaire; those answered, be it « je ne sais pas », are not among them.</summary>
    public IEnumerable<Question> Open => OpenOf(Known).Select(o => o.Question);

    /// <summary>The question that settles most for its effort, or <c>null</c> when nothing is left to ask or every benefit is settled.</summary>
    public Question? Next() => Ordered() is [var first, ..] ? first : null;

    /// <summary>The question that helps most to say yes or no to some benefits, whatever their amounts; <c>null</c> when that is known or nothing is left to ask.</summary>
    public Question? NextYesOrNo(params IEnumerable<Benefit> goals)
    {
        var aims = goals.Where(benefit => Ranges.IsOpen(benefit).IsUnknown).ToArray();
        return Weighed(aims, alone => aims.Sum(aim => alone.IsOpen(aim).IsUnknown ? WorthOfAnAnswer : 0)) is [var first, ..] ? first : null;
    }

    /// <summary>The questions left, those that settle most for their effort first: amount at stake × doubt ÷ seconds. None once every benefit is settled.</summary>
    public IReadOnlyList<Question> Ordered() => Weighed([.. BenefitCatalogue.All.Select(about => about.Benefit).Where(benefit => !Ranges.IsSettled(benefit))], _ => 0);

    private IReadOnlyList<Question> Weighed(Benefit[] aims, Func<AmountRanges, double> more) => aims.Length == 0 ? [] :
        [.. Open.Select(question => (Question: question, Weight: Stake(question, aims, more) * question.Kind.Doubt / SecondsFor(question)))
            .OrderByDescending(weighed => weighed.Weight).Select(weighed => weighed.Question)];

    /// <summary>The effort of a question in this household, in seconds: what is ticked for each adult counts for each.</summary>
    public int SecondsFor(Question question) => question.Kind.Seconds + (Known.Persons.Any(p => p.Role == Role.Partner) ? question.Kind.SecondsForEachOther : 0);

    /// <summary>The effort of saying who lives there, in seconds.</summary>
    public int SecondsForHousehold => Catalogue.Household.Seconds + (Known.Persons.Count(p => p.Role == Role.Child) * Catalogue.Household.SecondsForEachOther);

    /// <summary>Takes over the answer to a question from somebody who knows.</summary>
    public void Answer(Question question, Situation truth)
    {
        var person = PersonOf(Known, question);
        Known = Asked(question).Answer(Known, person, truth, truth.Persons.First(p => p.Id == person.Id));
        put.Add(question);
        ranges = null;
    }

    /// <summary>« Je ne sais pas »: the facts stay missing and the question is not put again.</summary>
    public void AnswerNotKnown(Question question) => put.Add(question);

    /// <summary>How much the amounts move, in euros a month, with this question alone left open and ordinary answers to the others.</summary>
    private double Stake(Question question, Benefit[] aims, Func<AmountRanges, double> more)
    {
        var supposed = Known;
        // An answer supposed may open another question: the second round closes it.
        for (var round = 0; round < 2; round++)
        {
            foreach (var (other, asked) in OpenOf(supposed).ToList())
            {
                if (other != question) supposed = asked.Suppose(supposed, PersonOf(supposed, other));
            }
        }

        var alone = calculator.Of(supposed);
        var stake = more(alone);
        foreach (var benefit in aims)
        {
            stake += benefit == Benefit.ComplementaireSante ? (alone.IsSettled(benefit) ? 0 : WorthOfCover)
                : BenefitCatalogue.Of(benefit).Period == AmountPeriod.Year ? alone.Width(benefit) / 12 : alone.Width(benefit);
        }

        return stake;
    }

    private IEnumerable<(Question Question, AskedQuestion Asked)> OpenOf(Situation known)
    {
        var ticking = false;
        foreach (var asked in Catalogue.All)
        {
            if (asked.Kind.Subject == QuestionSubject.Household)
            {
                var applicant = known.Applicant;
                if (!asked.Applies(known, applicant) || !asked.IsOpen(known, applicant) || put.Contains(new(asked.Kind, null))) continue;
                ticking |= asked.Kind.Id == "situation";
                yield return (new(asked.Kind, null), asked);
                continue;
            }

            foreach (var person in known.Persons)
            {
                if (!asked.Applies(known, person) || !asked.IsOpen(known, person) || put.Contains(new(asked.Kind, person.Id))) continue;
                if (ticking && asked.Kind.Id is ("disability" or "stay")) continue;
                yield return (new(asked.Kind, person.Id), asked);
            }
        }
    }

    private static Person PersonOf(Situation situation, Question question) =>
        question.PersonId is { } id ? situation.Persons.First(p => p.Id == id) : situation.Applicant;

    private static AskedQuestion Asked(Question question) => Catalogue.All.First(asked => asked.Kind.Id == question.Kind.Id);
}
