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
    /// <summary>How many combinations are tried at most: beyond, the missing facts that weigh least keep their ordinary value, and the outcome says so.</summary>
    private const int MostCombinations = 400;

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
        evaluation.Try(0, evaluation.Ordinary(situation), evaluation.Ordinary(situation), new int[evaluation.tried.Count]);
        return new Outcome
        {
            Month = situation.Month,
            Benefits = [.. BenefitCatalogue.All.Select(evaluation.OutcomeOf)],
            Assumed = [.. evaluation.assumed.Select(u => new MissingFact(u.Fact, u.PersonId, []))],
        };
    }

    private Situation Ordinary(Situation given) => assumed.Aggregate(given, (s, unknown) => unknown.Values[0].Low(s));

    /// <summary>Keeps as many missing facts as the number of combinations allows, and gives figures what is left.</summary>
    private void Choose(IReadOnlyList<Unknown> unknowns)
    {
        var combinations = 1;
        foreach (var unknown in unknowns.OrderBy(u => u.IsFigure ? 0 : 1))
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
            foreach (var undecidedMeans in (ReadOnlySpan<bool>)[false, true])
            {
                home.Fill(low, high, (a, b) => new Bounds((double)a, (double)b));
                home.UndecidedMeans = undecidedMeans;
                Add(Readings<Bounds>.Of(home), chosen);
                if (!home.Undecided) return;
            }

            return;
        }

        var values = tried[place].Values;
        for (var i = 0; i < values.Count; i++)
        {
            chosen[place] = i;
            Try(place + 1, values[i].Low(low), values[i].High(high), chosen);
        }
    }

    private void Add(Readings<Bounds> readings, int[] chosen)
    {
        foreach (var about in BenefitCatalogue.All) ranges[(int)about.Benefit].Add(readings[about.Benefit], chosen);
    }

    private BenefitOutcome OutcomeOf(BenefitCatalogue about)
    {
        var range = ranges[(int)about.Benefit];
        return new BenefitOutcome
        {
            Benefit = about.Benefit, Key = about.Key, Name = about.Name, Agency = about.Agency, Period = about.Period,
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
        for (var i = 0; i < tried.Count; i++)
        {
            var (unknown, values) = tried[i];
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

    public void Add(BenefitReading<Bounds> reading, int[] chosen)
    {
        Whole.Add(reading);
        Kind = first || Kind == reading.Kind ? reading.Kind : null;
        first = false;
        for (var fact = 0; fact < chosen.Length; fact++)
        {
            var key = (fact, chosen[fact]);
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
