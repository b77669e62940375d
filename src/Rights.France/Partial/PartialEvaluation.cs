using System.Globalization;
using Appui.Rights.Engine;
using Appui.Rights.France.Explaining;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Partial;

/// <summary>
/// The answers when facts are missing. The rules run with what is not known left open: an amount is anything plausible, a yes or no is both. The missing facts that weigh most
/// are tried value by value, figures slice by slice, as many together as time allows: that narrows the ranges. What is announced holds whatever the
/// missing facts turn out to be, however many they are.
/// </summary>
internal sealed class PartialEvaluation
{
    /// <summary>How many combinations are tried at most; fewer when so much is missing that trying hardly narrows.</summary>
    private const int MostCombinations = 400;
    private const int FewCombinations = 28;
    private const int MuchIsMissing = 14;

    /// <summary>How many values of facts left open are tried one by one, to tell what each would change.</summary>
    private const int MostApart = 48;

    /// <summary>The missing facts that are tried together first; those that are not here come after.</summary>
    private static readonly string[] HeaviestFirst =
    [
        "activity", "disability_rate", "pregnant", "nationality", "residence_permit_years", "ass_work_record",
        "restricted_access_to_employment", "young_worker_hours", "unfit_for_work", "contributes_to_costs", "recent_isolation", "lives_with_parents",
        "landlord_is_relative", "zone",
    ];

    private readonly Home<Bounds> home;
    private readonly Situation situation;
    private readonly List<(Unknown Unknown, IReadOnlyList<UnknownValue> Values)> tried = [];
    private readonly List<Unknown> open = [];
    private readonly BenefitRange[] ranges = [.. BenefitCatalogue.All.Select(_ => new BenefitRange())];

    private PartialEvaluation(Differences text, Situation situation)
    {
        home = new Home<Bounds>(text);
        this.situation = situation;
    }

    public static Outcome Of(Differences text, Situation situation, IReadOnlyList<Unknown> unknowns)
    {
        var evaluation = new PartialEvaluation(text, situation);
        evaluation.Choose(unknowns);
        evaluation.Try(0, situation, situation, new int[evaluation.tried.Count], (low, high, chosen) => evaluation.Read(low, high, chosen));
        evaluation.TryApart();
        return new Outcome
        {
            Month = situation.Month,
            Benefits = [.. BenefitCatalogue.All.Select(evaluation.OutcomeOf)],
        };
    }

    /// <summary>Tries as many missing facts together as the number of combinations allows, and gives figures what is left.</summary>
    private void Choose(IReadOnlyList<Unknown> unknowns)
    {
        var combinations = 1;
        var most = unknowns.Count(u => u.Values.Count > 1) > MuchIsMissing ? FewCombinations : MostCombinations;
        foreach (var unknown in unknowns.OrderBy(u => u.MustBeTried ? -2 : u.IsFigure ? -1 : Weight(u.Fact)))
        {
            var count = unknown.Values.Count;
            if (!unknown.MustBeTried && combinations * count > most) open.Add(unknown);
            else
            {
                combinations *= count;
                tried.Add((unknown, unknown.Values));
            }
        }

        var figures = tried.Count(t => t.Unknown.IsFigure);
        if (figures == 0) return;
        var others = tried.Where(t => !t.Unknown.IsFigure).Aggregate(1, (product, t) => product * t.Values.Count);
        var slices = Math.Max(1, (int)Math.Pow((double)most / others, 1.0 / figures) - 1);
        for (var i = 0; i < tried.Count; i++)
        {
            if (tried[i].Unknown.Slices is { } cut) tried[i] = (tried[i].Unknown, cut(slices));
        }
    }

    private void Try(int place, Situation low, Situation high, int[] chosen, Action<Situation, Situation, int[]> evaluate)
    {
        if (place == tried.Count)
        {
            evaluate(low, high, chosen);
            return;
        }

        var values = tried[place].Values;
        for (var i = 0; i < values.Count; i++)
        {
            chosen[place] = i;
            Try(place + 1, values[i].Low(low), values[i].High(high), chosen, evaluate);
        }
    }

    private void Read(Situation low, Situation high, int[] chosen)
    {
        home.Fill(low, high, AsBounds);
        var readings = Readings<Bounds>.Of(home);
        var values = chosen.Select((value, fact) => (fact, value)).ToArray();
        foreach (var about in BenefitCatalogue.All) ranges[(int)about.Benefit].Add(readings[about.Benefit], values);
    }

    /// <summary>What each value of the facts left open would give, the others being left open too. Dwelling and couple are tried too when they are missing.</summary>
    private void TryApart()
    {
        var left = MostApart;
        for (var i = 0; i < open.Count; i++)
        {
            var combinations = tried.Where(t => t.Unknown.MustBeTried).Aggregate(open[i].Values.Count, (product, t) => product * t.Values.Count);
            if ((left -= combinations) < 0) return;
            for (var j = 0; j < open[i].Values.Count; j++) TryMusts(0, open[i].Values[j].Low(situation), open[i].Values[j].High(situation), (tried.Count + i, j));
        }
    }

    private void TryMusts(int place, Situation low, Situation high, (int Fact, int Value) apart)
    {
        while (place < tried.Count && !tried[place].Unknown.MustBeTried) place++;
        if (place == tried.Count)
        {
            home.Fill(low, high, AsBounds);
            var readings = Readings<Bounds>.Of(home);
            foreach (var about in BenefitCatalogue.All) ranges[(int)about.Benefit].AddApart(readings[about.Benefit], apart);
            return;
        }

        foreach (var value in tried[place].Values) TryMusts(place + 1, value.Low(low), value.High(high), apart);
    }

    private static Bounds AsBounds(decimal low, decimal high) => new((double)low, (double)high);

    private static int Weight(string fact) => Array.IndexOf(HeaviestFirst, fact) is >= 0 and var place ? place : HeaviestFirst.Length;

    private BenefitOutcome OutcomeOf(BenefitCatalogue about)
    {
        var range = ranges[(int)about.Benefit];
        return new BenefitOutcome
        {
            Benefit = about.Benefit,
            Key = about.Key,
            Name = about.Name,
            Agency = about.Agency,
            Period = about.Period,
            Answer = range.Whole.Answer,
            Lowest = range.Whole.Low,
            Highest = range.Whole.High,
            Kind = range.Kind,
            Reasons = range.Reasons,
            Steps = range.Whole.Low == range.Whole.High ? [.. range.Steps.Select(Outcomes.StepOf)] : [],
            Missing = MissingFor(range),
            StaleFigures = Outcomes.Stale(about.Benefit, situation.Month),
        };
    }

    private List<MissingFact> MissingFor(BenefitRange range)
    {
        var missing = new List<(decimal Weight, MissingFact Fact)>();
        var all = tried.Concat(open.Select(u => (u, u.Values))).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var (unknown, values) = all[i];
            if (values.Count < 2) continue;
            var place = i;
            var effects = values.Select((value, j) => range.When(place, j) is { } s ? new MissingFactEffect(value.Text, s.Answer, s.Low, s.High) : null)
                .OfType<MissingFactEffect>().ToList();
            if (effects.Count == 0) continue;
            var weight = effects.Max(e => e.Highest) - effects.Min(e => e.Highest) + (effects.Max(e => e.Lowest) - effects.Min(e => e.Lowest));
            var decides = weight > 0 || effects.Select(e => e.Answer).Distinct().Count() > 1 || range.KindDepends(place);
            if (decides) missing.Add((weight, new MissingFact(unknown.Fact, unknown.PersonId, effects)));
        }

        return [.. missing.OrderByDescending(m => m.Weight).Select(m => m.Fact)];
    }
}

/// <summary>What one benefit comes to over all the combinations tried.</summary>
internal sealed class BenefitRange
{
    private readonly Dictionary<(int Fact, int Value), Span> byValue = [];
    private readonly Dictionary<(int Fact, int Value), HashSet<string?>> kinds = [];
    private readonly List<NotedLine> lines = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private IReadOnlyList<NotedStep>? steps;
    private bool first = true;

    /// <summary>The story of the amount, when it is the same whatever the missing facts; else empty.</summary>
    public IReadOnlyList<NotedStep> Steps => steps ?? [];

    public Span Whole { get; } = new();

    /// <summary>The kind, when it is the same everywhere.</summary>
    public string? Kind { get; private set; }

    public IReadOnlyList<Reason> Reasons => [.. lines.Select(Outcomes.ReasonOf)];

    public Span? When(int fact, int value) => byValue.GetValueOrDefault((fact, value));

    /// <summary>Whether the kind of cover or aid changes with this fact.</summary>
    public bool KindDepends(int fact) =>
        kinds.Where(k => k.Key.Fact == fact).Select(k => string.Join('|', k.Value.Order(StringComparer.Ordinal))).Distinct(StringComparer.Ordinal).Count() > 1;

    public void Add(BenefitReading<Bounds> reading, ReadOnlySpan<(int Fact, int Value)> chosen)
    {
        Whole.Add(reading);
        Kind = first || Kind == reading.Kind ? reading.Kind : null;
        first = false;
        foreach (var key in chosen) AddApart(reading, key);
        foreach (var notes in reading.EveryWay)
        {
            foreach (var line in notes.Lines) Merge(line);
            steps = IsOneStory(notes.Steps) && (steps is null || steps.SequenceEqual(notes.Steps)) ? notes.Steps : [];
        }
    }

    /// <summary>What one value of one fact gives.</summary>
    public void AddApart(BenefitReading<Bounds> reading, (int Fact, int Value) key)
    {
        if (!byValue.TryGetValue(key, out var span))
        {
            byValue[key] = span = new Span();
            kinds[key] = new HashSet<string?>(StringComparer.Ordinal);
        }

        span.Add(reading);
        kinds[key].Add(reading.Kind);
    }

    private static bool IsOneStory(IReadOnlyList<NotedStep> told) => told.All(step => step.Low.Equals(step.High) && step.RunningLow.Equals(step.RunningHigh));

    private void Merge(NotedLine line)
    {
        if (!places.TryGetValue(line.Key, out var place))
        {
            places[line.Key] = lines.Count;
            lines.Add(line);
            return;
        }

        var kept = lines[place];
        lines[place] = kept with
        {
            Check = kept.Check == line.Check ? kept.Check : Claim.Unknown,
            Facts = [.. kept.Facts.Zip(line.Facts, Widen)],
        };
    }

    private static Fact Widen(Fact kept, Fact other)
    {
        if (kept.Value == other.Value) return kept;
        var (a, b) = (Ends(kept), Ends(other));
        var (low, high) = (Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
        var digits = kept.Unit == Unit.Euros ? "0.00" : "0.####";
        return kept with { Value = low.ToString(digits, CultureInfo.InvariantCulture) + ".." + high.ToString(digits, CultureInfo.InvariantCulture) };
    }

    private static (double Low, double High) Ends(Fact fact)
    {
        var cut = fact.Value.IndexOf("..", StringComparison.Ordinal);
        double Number(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture);
        return cut < 0 ? (Number(fact.Value), Number(fact.Value)) : (Number(fact.Value.AsSpan(0, cut)), Number(fact.Value.AsSpan(cut + 2)));
    }
}

/// <summary>The amounts and answers of some combinations.</summary>
internal sealed class Span
{
    /// <summary>A range this narrow is as good as an amount: shown rounded, it hardly changes.</summary>
    private const decimal Narrow = 20m;

    private double low = double.MaxValue;
    private double high = double.MinValue;
    private bool always = true;
    private bool never = true;
    private bool appreciated;

    public decimal Low => Amounts.ToCents(low);

    public decimal High => Amounts.ToCents(high);

    public Answer Answer => never ? Answer.NotNow
        : always && !appreciated && High - Low <= Narrow ? Answer.SeemsEntitled
        : Answer.ToCheck;

    public void Add(BenefitReading<Bounds> reading)
    {
        low = Math.Min(low, reading.Amount.Low);
        high = Math.Max(high, reading.Amount.High);
        always &= reading.Entitled.IsYes;
        never &= reading.Entitled.IsNo;
        appreciated |= reading.IsAppreciated;
    }
}
