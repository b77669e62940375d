using System.Globalization;
using Appui.Platform;
using Appui.Rights.Engine;
using Appui.Rights.France;
using Appui.Rights.Model;

namespace Appui.Rights.Showing;

/// <summary>The law in everyday words: texts found by the key of each line, and the sentence of law itself where there are none.</summary>
internal sealed class LawWords(Texts texts, Answers answers, DateOnly today)
{
    private readonly PersonWords persons = new(texts, answers, today);

    public string Name(BenefitOutcome benefit) => texts[$"benefit.{benefit.Key}.name"];

    public string What(BenefitOutcome benefit) => texts[$"benefit.{benefit.Key}.what"];

    public string Next(BenefitOutcome benefit) => texts[$"benefit.{benefit.Key}.next"];

    /// <summary>When a "not now" could change.</summary>
    public string Later(BenefitOutcome benefit) => texts[$"benefit.{benefit.Key}.later"];

    public string Anyway(BenefitOutcome benefit) => texts[$"anyway.{benefit.Agency}"];

    /// <summary>How much, with tact; null when there is nothing to say in euros.</summary>
    public string? Amount(BenefitOutcome benefit) => benefit switch
    {
        { Benefit: Benefit.ComplementaireSante, Kind: "free" } => texts["Gratuit"],
        { Benefit: Benefit.ComplementaireSante, Kind: "paid", Highest: > 0 } => texts["À payer : {0} par mois", Cents(benefit.Highest)],
        { Benefit: Benefit.ComplementaireSante } => null,
        { Highest: <= 0 } => null,
        { Amount: null } when IsTooWide(benefit) => texts["montant à préciser"],
        { Amount: { } exact } => texts[PerPeriod(benefit, "environ {0} par mois", "environ {0} par an"), About(exact)],
        _ when Low(benefit) <= Euros.Zero => texts[PerPeriod(benefit, "jusqu'à {0} par mois", "jusqu'à {0} par an"), About(benefit.Highest)],
        _ when Low(benefit) == High(benefit) => texts[PerPeriod(benefit, "environ {0} par mois", "environ {0} par an"), About(benefit.Highest)],
        _ => texts[PerPeriod(benefit, "entre {0} et {1} par mois", "entre {0} et {1} par an"), About(benefit.Lowest), About(benefit.Highest)],
    };

    /// <summary>The amount to the cent, when tact rounded it.</summary>
    public string? Exactly(BenefitOutcome benefit) =>
        benefit is { Amount: > 0, Benefit: not Benefit.ComplementaireSante }
            ? texts[PerPeriod(benefit, "Le calcul donne {0} par mois.", "Le calcul donne {0} par an."), Cents(benefit.Amount.Value)]
            : null;

    /// <summary>Why, in two sentences: the lines that decide.</summary>
    public IReadOnlyList<string> Because(BenefitOutcome benefit)
    {
        var deciding = benefit.Answer switch
        {
            Answer.SeemsEntitled => benefit.Reasons.Where(reason => reason.Answer.IsYes),
            Answer.NotNow => benefit.Reasons.Where(reason => reason.Answer.IsNo),
            _ => benefit.Reasons.Where(reason => reason.Answer.IsUnknown || reason.Appreciated),
        };
        // The first line says who the right is for, the last one usually weighs the resources.
        var lines = deciding.OrderBy(IsUsual).ThenBy(reason => Plain(reason) is null).ToList();
        var telling = lines.Where(reason => !IsUsual(reason)).DefaultIfEmpty(lines.FirstOrDefault()).OfType<Reason>().ToList();
        if (telling.Count > 0) return [.. telling.Take(1).Append(telling[^1]).Distinct().Select(Say).Distinct()];
        return [benefit.Answer switch
        {
            Answer.NotNow => texts["Avec ces ressources, le calcul donne zéro."],
            Answer.ToCheck => texts["Il manque une réponse pour le dire."],
            _ => texts[$"benefit.{benefit.Key}.what"],
        }];
    }

    /// <summary>One line of law as people say it.</summary>
    public string Say(Reason reason) => Plain(reason) ?? texts[Outcome(reason.Answer) switch
    {
        "yes" => "La loi demande : {0}. C'est le cas.",
        "no" => "La loi demande : {0}. Ce n'est pas le cas.",
        _ => "La loi demande : {0}. C'est à vérifier.",
    }, reason.Sentence];

    public string Say(AmountStep step) => texts.Find($"law.{step.Key}") ?? step.Sentence;

    public static string Outcome(Claim answer) => answer.IsYes ? "yes" : answer.IsNo ? "no" : "unknown";

    public string OutcomeWord(Claim answer) => texts[answer.IsYes ? "oui" : answer.IsNo ? "non" : "à vérifier"];

    /// <summary>A fact as the line used it; null for facts that have no words.</summary>
    public string? Say(Fact fact)
    {
        if (texts.Find($"fact.{fact.Key}") is not { } label) return null;
        return $"{label} : {Value(fact)}";
    }

    /// <summary>What is not known yet, as a question.</summary>
    public string Question(MissingFact missing)
    {
        var question = texts.Find($"missing.{missing.Fact}") ?? texts["Une réponse manque."];
        return missing.PersonId is { } who && answers.Adults.Count + answers.ChildList.Count > 1 ? $"{question} ({persons.Name(who)})" : question;
    }

    /// <summary>What each answer would change: « Si oui : environ 570 € par mois. »</summary>
    public IEnumerable<string> Effects(BenefitOutcome benefit, MissingFact missing) => missing.Effects
        .Select(effect => (Value: ValueWord(missing.Fact, effect.Value), Then: Then(benefit, effect)))
        .Where(effect => effect.Value is not null)
        .Take(4)
        .Select(effect => texts["Si {0} : {1}.", effect.Value, effect.Then]);

    /// <summary>Where a fact is asked.</summary>
    public static string StepOf(string fact, string? who) => fact switch
    {
        "couple_status" => Step.Household,
        "birth_date" => who?.StartsWith('c') == true ? Step.Children : Step.Household,
        "pregnant" or "shared_custody" or "recent_isolation" => Step.Children,
        "activity" or "unemployed_since" or "ass_work_record" or "young_worker_hours" or "scholarship_holder" => $"{Step.Work}/{who ?? Answers.Applicant}",
        "status" or "rent" or "zone" or "flat_share" or "single_room" or "landlord_is_relative" or "contributes_to_costs" or "lives_with_parents" => Step.Housing,
        "disability_rate" or "restricted_access_to_employment" or "unfit_for_work" =>
            who?.StartsWith('c') == true ? Step.Children : $"{Step.Health}/{who ?? Answers.Applicant}",
        "nationality" or "residence_permit_years" => $"{Step.Stay}/{who ?? Answers.Applicant}",
        _ => $"{Step.Money}/{who ?? Answers.Applicant}",
    };

    /// <summary>The text that set a figure, without the address that follows it.</summary>
    public static string SourceOf(StaleFigure stale) => stale.Source.Split(" <")[0];

    public static string About(decimal amount) => Euros.From(amount).Tactful.ToString();

    public static string Cents(decimal amount) => Euros.From(amount).ToString();

    /// <summary>The wording of the line itself, else the one that all lines of its kind share (residence, means…).</summary>
    private string? Plain(Reason reason) =>
        texts.Find($"law.{reason.Key}.{Outcome(reason.Answer)}") ?? texts.Find($"law.any.{Kind(reason)}.{Outcome(reason.Answer)}");

    private static string Kind(Reason reason) => reason.Key[(reason.Key.LastIndexOf('.') + 1)..];

    /// <summary>Lines that nearly everybody meets say little about why.</summary>
    private static bool IsUsual(Reason reason) => reason.Answer.IsYes && Kind(reason) is "residence" or "stay" or "student";

    private string Then(BenefitOutcome benefit, MissingFactEffect effect) => effect.Answer switch
    {
        Answer.NotNow => texts["rien"],
        _ when effect.Highest <= 0 => texts["oui, sans doute"],
        _ => Amount(benefit with { Lowest = effect.Lowest, Highest = effect.Highest, Kind = null }) ?? texts["oui, sans doute"],
    };

    private string? ValueWord(string fact, string value) => value switch
    {
        "true" => texts["oui"],
        "false" => texts["non"],
        _ when texts.Find($"value.{fact}.{value}") is { } word => word,
        _ when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && IsMoney(fact) => Cents(number),
        _ => null,
    };

    private static bool IsMoney(string fact) => fact is "rent" or "maintenance_paid" or "maintenance_received" or "sick_pay" or "disability_pension"
        || fact.StartsWith("salary", StringComparison.Ordinal) || fact.StartsWith("pension", StringComparison.Ordinal)
        || fact.StartsWith("unemployment", StringComparison.Ordinal) || fact.StartsWith("turnover", StringComparison.Ordinal)
        || fact.StartsWith("savings", StringComparison.Ordinal);

    private string Value(Fact fact) => fact.Unit switch
    {
        Unit.Euros when decimal.TryParse(fact.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) => Cents(amount),
        Unit.Euros when fact.Value.Split("..") is [var low, var high]
            && decimal.TryParse(low, NumberStyles.Number, CultureInfo.InvariantCulture, out var from)
            && decimal.TryParse(high, NumberStyles.Number, CultureInfo.InvariantCulture, out var to) => texts["de {0} à {1}", Cents(from), Cents(to)],
        Unit.Years => texts["{0} ans", fact.Value],
        Unit.Months => texts["{0} mois", fact.Value],
        Unit.None when fact.Value is "true" or "yes" => texts["oui"],
        Unit.None when fact.Value is "false" or "no" => texts["non"],
        _ => fact.Value,
    };

    /// <summary>A range so wide that saying it would promise or frighten.</summary>
    private static bool IsTooWide(BenefitOutcome benefit) => benefit.Highest - benefit.Lowest > 1_000m;

    private static Euros Low(BenefitOutcome benefit) => Euros.From(benefit.Lowest).Tactful;

    private static Euros High(BenefitOutcome benefit) => Euros.From(benefit.Highest).Tactful;

    private static string PerPeriod(BenefitOutcome benefit, string month, string year) => benefit.Period is AmountPeriod.Year ? year : month;
}
