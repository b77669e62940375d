using System.Globalization;
using Appui.Rights.Engine;
using Appui.Rights.France.Explaining;
using Appui.Rights.France.Household;

namespace Appui.Rights.France.Partial;

/// <summary>
/// The answers when facts are missing. Missing facts with few values are all tried; missing figures are cut into slices and each slice is computed
/// with bounds, by the same rules. What is announced holds whatever the missing facts turn out to be.
/// </summary>
internal sealed class PartialEvaluation
{
    /// <summary>How many combinations are tried at most. Beyond, the missing facts that weigh least are only tried one by one, beside ordinary values, and the outcome says so.</summary>
    private const int MostCombinations = 400;

    /// <summary>The missing facts that are tried together first; those that are not here come after.</summary>
    private static readonly string[] HeaviestFirst =
    [
        "status", "activity", "disability_rate", "couple_status", "pregnant", "nationality", "residence_permit_years", "ass_work_record",
        "restricted_access_to_employment", "young_worker_hours", "unfit_for_work", "contributes_to_costs", "recent_isolation", "lives_with_parents",
        "landlord_is_relative", "zone",
    ];

    private readonly Home<Bounds> home;
    private readonly Situation situation;
    private readonly List<(Unknown Unknown, IReadOnlyList<UnknownValue> Values)> tried = [];
    private readonly List<Unknown> assumed = [];
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
        var ordinary = evaluation.assumed.Aggregate(situation, (s, unknown) => unknown.Values[0].Low(s));
        evaluation.Try(0, ordinary, ordinary, new int[evaluation.tried.Count]);
        evaluation.TryOneByOne(evaluation.tried.Aggregate(ordinary, (s, t) => t.Values[0].Low(s)));
        return new Outcome
        {
            Month = situation.Month,
            Benefits = [.. BenefitCatalogue.All.Select(evaluation.OutcomeOf)],
            Assumed = [.. evaluation.assumed.Select(u => new MissingFact(u.Fact, u.PersonId, []))],
        };
    }

    /// <summary>Keeps as many missing facts as the number of combinations allows, and gives figures what is left.</summary>
    private void Choose(IReadOnlyList<Unknown> unknowns)
    {
        var combinations = 1;
        foreach (var unknown in unknowns.OrderBy(u => u.IsFigure ? -1 : Weight(u.Fact)))
        {
            var count = unknown.Values.Count;
            if (combinations * count > MostCombinations) assumed.Add(unknown);
            else
            {
                combinations *= count;
                tried.Add((unknown, unknown.Values));
            }
        }

        var figures = tried.Count(t => t.Unknown.IsFigure);
        if (figures == 0) return;
        var others = tried.Where(t => !t.Unknown.IsFigure).Aggregate(1, (product, t) => product * t.Values.Count);
        var slices = Math.Max(1, (int)Math.Pow((double)MostCombinations / others, 1.0 / figures) - 1);
        for (var i = 0; i < tried.Count; i++)
        {
            if (tried[i].Unknown.Slices is { } cut) tried[i] = (tried[i].Unknown, cut(slices));
        }
    }

    private void Try(int place, Situation low, Situation high, int[] chosen)
    {
        if (place == tried.Count)
        {
            Evaluate(low, high, chosen.Select((value, fact) => (fact, value)));
            return;
        }

        var values = tried[place].Values;
        for (var i = 0; i < values.Count; i++)
        {
            chosen[place] = i;
            Try(place + 1, values[i].Low(low), values[i].High(high), chosen);
        }
    }

    /// <summary>The facts that were too many: each value of each, the others being ordinary.</summary>
    private void TryOneByOne(Situation ordinary)
    {
        for (var i = 0; i < assumed.Count; i++)
        {
            for (var j = 0; j < assumed[i].Values.Count; j++)
            {
                var value = assumed[i].Values[j];
                Evaluate(value.Low(ordinary), value.High(ordinary), [(tried.Count + i, j)]);
            }
        }
    }

    /// <summary>Evaluates one combination; when a rule cannot branch, both ways are taken.</summary>
    private void Evaluate(Situation low, Situation high, IEnumerable<(int Fact, int Value)> chosen)
    {
        var values = chosen.ToArray();
        foreach (var undecidedMeans in (ReadOnlySpan<bool>)[false, true])
        {
            home.Fill(low, high, (a, b) => new Bounds((double)a, (double)b));
            home.UndecidedMeans = undecidedMeans;
            var readings = Readings<Bounds>.Of(home);
            foreach (var about in BenefitCatalogue.All) ranges[(int)about.Benefit].Add(readings[about.Benefit], values);
            if (!home.Undecided) return;
        }
    }

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
            Steps = [],
            Missing = MissingFor(range),
            StaleFigures = Outcomes.Stale(about.Benefit, situation.Month),
        };
    }

    private List<MissingFact> MissingFor(BenefitRange range)
    {
        var missing = new List<(decimal Weight, MissingFact Fact)>();
        var all = tried.Concat(assumed.Select(u => (u, u.Values))).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var (unknown, values) = all[i];
            if (values.Count < 2) continue;
            var place = i;
            var effects = values.Select((value, j) => range.When(place, j) is { } s ? new MissingFactEffect(value.Text, s.Answer, s.Low, s.High) : null)
                .OfType<MissingFactEffect>().ToList();
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
    private bool first = true;

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
        foreach (var key in chosen)
        {
            if (!byValue.TryGetValue(key, out var span))
            {
                byValue[key] = span = new Span();
                kinds[key] = new HashSet<string?>(StringComparer.Ordinal);
            }

            span.Add(reading);
            kinds[key].Add(reading.Kind);
        }

        foreach (var line in reading.Notes.Lines) Merge(line);
    }

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
        appreciated |= reading.Notes.Lines.Any(l => l.Appreciated);
    }
}
