using System.Globalization;
using System.Text;
using Appui.Rights.Engine;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

/// <summary>The cases in text of <c>Cases/</c>, one file per benefit: situation, expected answer, deciding article.</summary>
public sealed class CaseTests
{
    public static TheoryData<string, int> All
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var file in Directory.GetFiles(Path.Combine(House.Tests, "Cases"), "*.txt").Order(StringComparer.Ordinal))
            {
                for (var i = 0; i < Read(file).Count; i++) data.Add(Path.GetFileName(file), i);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_case_is_answered_as_written(string file, int place)
    {
        var @case = Read(Path.Combine(House.Tests, "Cases", file))[place];
        var law = @case.Law == "reference" ? Law.Reference : Law.France;

        var outcome = law.Evaluate(SituationReader.Read(Encoding.UTF8.GetBytes(@case.Situation)));

        var benefit = outcome.Benefits.Single(b => b.Key == @case.Benefit);
        benefit.Answer.ToString().ShouldBe(@case.Answer, @case.Title);
        if (@case.Kind is not null) benefit.Kind.ShouldBe(@case.Kind, @case.Title);
        if (@case.Low is { } low) benefit.Lowest.ShouldBe(low, @case.Title);
        if (@case.High is { } high) benefit.Highest.ShouldBe(high, @case.Title);
        if (@case.Article is { } article)
        {
            var claim = @case.Claim == "yes" ? Claim.Yes : @case.Claim == "no" ? Claim.No : Claim.Unknown;
            benefit.Reasons.ShouldContain(r => r.Article == article && r.Answer == claim, @case.Title);
        }
    }

    private static List<Case> Read(string file)
    {
        var key = Path.GetFileNameWithoutExtension(file);
        var cases = new List<Case>();
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) cases.Add(new Case(key, line[3..]));
            else if (cases.Count > 0 && line.Length > 0) cases[^1] = cases[^1].With(line);
        }

        return cases;
    }

    private sealed record Case(string Benefit, string Title)
    {
        public string Law { get; private init; } = "france";

        public string Situation { get; private init; } = "";

        public string Answer { get; private init; } = "";

        public string? Kind { get; private init; }

        public decimal? Low { get; private init; }

        public decimal? High { get; private init; }

        public string? Article { get; private init; }

        public string? Claim { get; private init; }

        public Case With(string line)
        {
            if (line[0] == '{') return this with { Situation = line };
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            return name switch
            {
                "law" => this with { Law = value },
                "answer" => this with { Answer = value },
                "kind" => this with { Kind = value },
                "amount" => this with { Low = Number(value), High = Number(value) },
                "range" => this with { Low = Number(value.Split("..")[0]), High = Number(value.Split("..")[1]) },
                "decides" => this with { Article = value[..value.LastIndexOf(' ')], Claim = value[(value.LastIndexOf(' ') + 1)..] },
                _ => throw new InvalidOperationException($"'{line}' is not a line of a case."),
            };
        }

        private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
    }
}
