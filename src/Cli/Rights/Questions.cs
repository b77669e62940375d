using System.Globalization;
using System.Text.Json;
using Appui.Rights.France;

namespace Appui.Cli.Rights;

/// <summary>
/// <c>rights questions</c>: screenings of which the situation of a file is the one who answers. How many questions until every right is known, against a fixed questionnaire,
/// and whether what was announced on the way held.
/// </summary>
internal static class Questions
{
    /// <summary>The curve is drawn up to this many questions.</summary>
    private const int LongestCurve = 30;

    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static int Run(Options options, TextWriter output, TextWriter errors)
    {
        var input = options.Required("--in");
        var result = options.Value("--out");
        var json = options.Has("--json");
        var law = Compare.LawNamed(options.Value("--law") ?? "france");
        options.NothingLeft();

        var lines = new List<(int Number, byte[] Text)>();
        using (var file = SituationLines.Open(input))
        {
            while (file.Next(out var line)) lines.Add((file.Number, line.ToArray()));
        }

        var screenings = new Screened?[lines.Count];
        var refusals = new string?[lines.Count];
        Parallel.For(0, lines.Count, () => (Single: law.NewCalculator(), Ranges: law.NewRangeCalculator()), (i, _, calculators) =>
        {
            try
            {
                var truth = SituationReader.Read(lines[i].Text);
                if (Law.Check(truth) is { Count: > 0 } problems) throw new SituationRefusedException(problems);
                if (!truth.HasOnlyKnownFacts) throw new SituationRefusedException([new Problem("", "facts_missing", "a situation that answers must have no missing fact")]);
                screenings[i] = Screened.Of(truth, ProfileOf(lines[i].Text), calculators.Single, calculators.Ranges);
            }
            catch (SituationRefusedException e)
            {
                refusals[i] = string.Join('\n', e.Problems.Select(problem => $"line {lines[i].Number}: {problem.Field}: {problem.Reason}"));
            }

            return calculators;
        }, _ => { });

        foreach (var refusal in refusals)
        {
            if (refusal is not null) errors.WriteLine(refusal);
        }

        var done = screenings.OfType<Screened>().ToList();
        foreach (var broken in done.SelectMany(screened => screened.Contradicted)) errors.WriteLine(broken);
        if (result is not null) WriteEach(done, result);
        if (json) WriteJson(done, output);
        else WriteTable(done, output);
        return done.Count < lines.Count || done.Any(screened => screened.Contradicted.Count > 0) ? 1 : 0;
    }

    private static string ProfileOf(byte[] line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty("profile", out var profile) && profile.ValueKind == JsonValueKind.String ? profile.GetString()! : "-";
    }

    private static void WriteTable(List<Screened> done, TextWriter output)
    {
        void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture).TrimEnd());

        Line($"{done.Count} screenings; a question that is ticked counts once, its boxes count in its seconds");
        Line($"{"",-26}{"",7} |{"all settled",25}{"",14} |{"RSA and C2S: yes or no",25}");
        Line($"{"profile",-26}{"homes",7} |{"median",8}{"p90",6}{"settled",11}{"seconds",9}{"",5} |{"median",8}{"p90",6}{"settled",11}{"seconds",9}");
        foreach (var group in done.GroupBy(screened => screened.Profile).OrderBy(group => group.Key, StringComparer.Ordinal)) Show(group.Key, [.. group]);
        Show("all", done);
        Line($"");
        Line($"{"euros settled a month",-26}{"after k questions",18}: by stake, in fixed order; share of all that is at stake");
        foreach (var k in (int[])[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 20, 25, 30])
            Line($"{k,26}{Settled(done, s => s.ByStake, k),18:0}{Settled(done, s => s.FixedOrder, k),10:0}{Share(done, s => s.ByStake, k),10:0%}{Share(done, s => s.FixedOrder, k),8:0%}");
        Line($"");
        Line($"announced and not held: {done.Sum(screened => screened.Contradicted.Count)}");

        void Show(string profile, List<Screened> group) =>
            Line($"{profile,-26}{group.Count,7} |{Quantile(group, s => s.UntilSettled, 0.5),8}{Quantile(group, s => s.UntilSettled, 0.9),6}{group.Count(s => s.AllSettled) / (double)group.Count,11:0.0%}{Quantile(group, s => s.Seconds, 0.5),9}{"",5} |{Quantile(group, s => s.UntilMinimum, 0.5),8}{Quantile(group, s => s.UntilMinimum, 0.9),6}{group.Count(s => s.MinimumSettled) / (double)group.Count,11:0.0%}{Quantile(group, s => s.SecondsForMinimum, 0.5),9}");
    }

    private static void WriteJson(List<Screened> done, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            writer.WriteStartObject();
            writer.WriteNumber("screenings", done.Count);
            writer.WriteNumber("contradicted", done.Sum(screened => screened.Contradicted.Count));
            writer.WriteStartObject("profiles");
            foreach (var group in done.GroupBy(screened => screened.Profile).OrderBy(group => group.Key, StringComparer.Ordinal)) Write(group.Key, [.. group]);
            writer.WriteEndObject();
            Write("all", done);
            writer.WriteStartArray("curve");
            for (var k = 1; k <= LongestCurve; k++)
            {
                writer.WriteStartObject();
                writer.WriteNumber("questions", k);
                writer.WriteNumber("settled_by_stake", Math.Round(Settled(done, s => s.ByStake, k), 2));
                writer.WriteNumber("settled_in_fixed_order", Math.Round(Settled(done, s => s.FixedOrder, k), 2));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();

            void Write(string name, List<Screened> group)
            {
                writer.WriteStartObject(name);
                writer.WriteNumber("screenings", group.Count);
                writer.WriteNumber("settled", group.Count(s => s.AllSettled));
                writer.WriteNumber("questions_median", Quantile(group, s => s.UntilSettled, 0.5));
                writer.WriteNumber("questions_p90", Quantile(group, s => s.UntilSettled, 0.9));
                writer.WriteNumber("seconds_median", Quantile(group, s => s.Seconds, 0.5));
                writer.WriteNumber("rsa_c2s_settled", group.Count(s => s.MinimumSettled));
                writer.WriteNumber("rsa_c2s_median", Quantile(group, s => s.UntilMinimum, 0.5));
                writer.WriteNumber("rsa_c2s_p90", Quantile(group, s => s.UntilMinimum, 0.9));
                writer.WriteNumber("rsa_c2s_seconds_median", Quantile(group, s => s.SecondsForMinimum, 0.5));
                writer.WriteEndObject();
            }
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteEach(List<Screened> done, string file)
    {
        using var stream = File.Create(file);
        foreach (var screened in done)
        {
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                writer.WriteString("id", screened.Id);
                writer.WriteString("profile", screened.Profile);
                writer.WriteNumber("questions", screened.UntilSettled);
                writer.WriteBoolean("settled", screened.AllSettled);
                writer.WriteNumber("seconds", screened.Seconds);
                writer.WriteNumber("rsa_c2s_questions", screened.UntilMinimum);
                writer.WriteBoolean("rsa_c2s_settled", screened.MinimumSettled);
                WriteList(writer, "asked", screened.Asked);
                WriteList(writer, "rsa_c2s_asked", screened.AskedForMinimum);
                writer.WriteEndObject();
            }

            stream.Write("\n"u8);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, List<string> asked)
    {
        writer.WriteStartArray(name);
        foreach (var question in asked) writer.WriteStringValue(question);
        writer.WriteEndArray();
    }

    private static int Quantile(List<Screened> group, Func<Screened, int> of, double share)
    {
        var ordered = group.Select(of).Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[Math.Min(ordered.Count - 1, (int)(share * ordered.Count))];
    }

    private static double Settled(List<Screened> done, Func<Screened, IReadOnlyList<double>> curve, int questions) =>
        done.Count == 0 ? 0 : done.Average(screened => curve(screened)[0] - At(curve(screened), questions));

    private static double Share(List<Screened> done, Func<Screened, IReadOnlyList<double>> curve, int questions) =>
        done.Count == 0 ? 0 : done.Sum(screened => curve(screened)[0] - At(curve(screened), questions)) / done.Sum(screened => curve(screened)[0]);

    private static double At(IReadOnlyList<double> curve, int questions) => curve[Math.Min(questions, curve.Count) - 1];
}

/// <summary>One screening, answered by its situation.</summary>
/// <param name="Id">The situation.</param>
/// <param name="Profile">Its profile in the file.</param>
internal sealed record Screened(string Id, string Profile)
{
    private static readonly Benefit[] Minimum = [Benefit.Rsa, Benefit.ComplementaireSante];

    /// <summary>Questions until every benefit was settled, or until there were none left.</summary>
    public int UntilSettled { get; private set; }

    public bool AllSettled { get; private set; }

    /// <summary>The effort of those questions.</summary>
    public int Seconds { get; private set; }

    /// <summary>Questions until it is known whether RSA and the health cover are open, for who only asks that.</summary>
    public int UntilMinimum { get; private set; }

    public bool MinimumSettled { get; private set; }

    /// <summary>The effort of those questions.</summary>
    public int SecondsForMinimum { get; private set; }

    public List<string> Asked { get; } = ["household"];

    public List<string> AskedForMinimum { get; } = ["household"];

    /// <summary>Euros a month not settled yet, after each question.</summary>
    public IReadOnlyList<double> ByStake { get; private set; } = [];

    /// <summary>The same, in the order of a fixed questionnaire.</summary>
    public IReadOnlyList<double> FixedOrder { get; private set; } = [];

    /// <summary>What was announced on the way and did not hold.</summary>
    public List<string> Contradicted { get; } = [];

    public static Screened Of(Situation truth, string profile, Calculator calculator, RangeCalculator ranges)
    {
        var screened = new Screened(truth.Id, profile);
        var amounts = calculator.Of(truth);
        var start = Interview.AfterHousehold(truth);
        screened.AskByStake(new Interview(ranges, start), truth, amounts);
        screened.AskOnlyTheMinimum(new Interview(ranges, start), truth, amounts);
        screened.AskInFixedOrder(new Interview(ranges, start), truth, amounts);
        return screened;
    }

    private void AskByStake(Interview interview, Situation truth, Amounts amounts)
    {
        var open = new List<double>();
        Seconds = interview.SecondsForHousehold;
        while (true)
        {
            Hold(interview, amounts, open.Count + 1);
            open.Add(interview.Ranges.EurosOpen);
            if (interview.Next() is not { } question) break;
            Seconds += interview.SecondsFor(question);
            interview.Answer(question, truth);
            Asked.Add(NameOf(question));
        }

        (ByStake, UntilSettled, AllSettled) = (open, open.Count, interview.Ranges.AreSettled);
    }

    private void AskOnlyTheMinimum(Interview interview, Situation truth, Amounts amounts)
    {
        var asked = 1;
        SecondsForMinimum = interview.SecondsForHousehold;
        while (Minimum.Any(benefit => interview.Ranges.IsOpen(benefit).IsUnknown))
        {
            if (interview.NextYesOrNo(Minimum) is not { } question) break;
            SecondsForMinimum += interview.SecondsFor(question);
            interview.Answer(question, truth);
            AskedForMinimum.Add(NameOf(question));
            Hold(interview, amounts, ++asked);
        }

        (UntilMinimum, MinimumSettled) = (asked, !Minimum.Any(benefit => interview.Ranges.IsOpen(benefit).IsUnknown));
    }

    private void AskInFixedOrder(Interview interview, Situation truth, Amounts amounts)
    {
        var open = new List<double> { interview.Ranges.EurosOpen };
        while (interview.Open.FirstOrDefault() is { } question)
        {
            interview.Answer(question, truth);
            Hold(interview, amounts, open.Count + 1);
            open.Add(interview.Ranges.EurosOpen);
        }

        FixedOrder = open;
    }

    private static string NameOf(Question question) => question.PersonId is { } who ? $"{question.Kind.Id}/{who}" : question.Kind.Id;

    /// <summary>What is announced must hold for the one who answers.</summary>
    private void Hold(Interview interview, Amounts amounts, int questions)
    {
        foreach (var about in BenefitCatalogue.All)
        {
            var range = interview.Ranges[about.Benefit];
            var real = amounts.Of(about.Benefit);
            if (real < range.Lowest - 0.01m || real > range.Highest + 0.01m)
                Contradicted.Add(FormattableString.Invariant($"{Id}: after {questions} questions {about.Key} was announced {range.Lowest}..{range.Highest} and is {real}"));
        }

        var cover = interview.Ranges;
        if (!(amounts.ComplementaireSante switch { "free" => cover.MayBeFree, "paid" => cover.MayBePaid, _ => cover.MayBeWithoutCover }))
            Contradicted.Add(FormattableString.Invariant($"{Id}: after {questions} questions the health cover could not be {amounts.ComplementaireSante}, and is"));
    }
}
