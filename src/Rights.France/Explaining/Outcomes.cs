using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;

namespace Appui.Rights.France.Explaining;

/// <summary>Turns readings into the answers that people are given.</summary>
internal static class Outcomes
{
    private static readonly Dictionary<Benefit, string[]> FiguresUsed = new()
    {
        [Benefit.Rsa] = ["rsa."],
        [Benefit.PrimeActivite] = ["bonus.", "smic."],
        [Benefit.Aspa] = ["aspa.", "smic."],
        [Benefit.ComplementaireSante] = ["c2s."],
        [Benefit.Asi] = ["asi.", "smic."],
        [Benefit.Aah] = ["aah.", "smic."],
        [Benefit.MajorationVieAutonome] = ["aah.independent"],
        [Benefit.Ass] = ["ass."],
        [Benefit.AideAuLogement] = ["housing."],
        [Benefit.AllocationsFamiliales] = ["af.", "family."],
        [Benefit.ComplementFamilial] = ["cf.", "family."],
        [Benefit.SoutienFamilial] = ["asf.", "family."],
        [Benefit.JeuneEnfant] = ["paje.", "family."],
        [Benefit.RentreeScolaire] = ["ars.", "family."],
        [Benefit.ChequeEnergie] = ["energy."],
    };

    /// <summary>The answers when every fact is known.</summary>
    public static Outcome Of(Readings<Exact> readings, Month month) => new()
    {
        Month = month,
        Benefits = [.. BenefitCatalogue.All.Select(about => Of(about, readings[about.Benefit], month))],
    };

    /// <summary>Figures that should have been revised before the month, for one benefit.</summary>
    public static IReadOnlyList<StaleFigure> Stale(Benefit benefit, Month month) =>
        [.. StaleIn(month).Where(f => FiguresUsed[benefit].Any(prefix => f.Key.StartsWith(prefix, StringComparison.Ordinal)))];

    /// <summary>All figures that should have been revised before the month.</summary>
    public static IReadOnlyList<StaleFigure> StaleIn(Month month) =>
        KeptStale.GetOrAdd(month, m => [.. FigureTable.All.Where(f => f.IsStaleIn(m))
            .Select(f => new StaleFigure(f.Key, f.NewestFirst[0].Since, f.NewestFirst[0].Text.ToString()))]);

    public static Reason ReasonOf(NotedLine line) => new(line.Key, line.Article.Citation, line.Sentence, line.Check, line.Appreciated, line.Facts);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Month, IReadOnlyList<StaleFigure>> KeptStale = new();

    private static BenefitOutcome Of(BenefitCatalogue about, BenefitReading<Exact> reading, Month month)
    {
        var amount = Amounts.ToCents(reading.Amount.Value);
        return new BenefitOutcome
        {
            Benefit = about.Benefit,
            Key = about.Key,
            Name = about.Name,
            Agency = about.Agency,
            Period = about.Period,
            Answer = AnswerOf(reading),
            Lowest = amount,
            Highest = amount,
            Kind = reading.Kind,
            Reasons = [.. reading.Notes.Lines.Select(ReasonOf)],
            Steps = [.. reading.Notes.Steps.Select(StepOf)],
            Missing = [],
            StaleFigures = Stale(about.Benefit, month),
            PerPerson = [.. reading.Persons.Select(p => new PersonAmount(p.Id, Amounts.ToCents(p.Amount.Value)))],
        };
    }

    /// <summary>A right that rests on what an administration appreciates is to check, never firm.</summary>
    private static Answer AnswerOf(BenefitReading<Exact> reading) => reading switch
    {
        { Entitled.IsYes: false } => Answer.NotNow,
        { IsAppreciated: true } => Answer.ToCheck,
        _ => Answer.SeemsEntitled,
    };

    public static AmountStep StepOf(NotedStep step) => new(step.Key, step.Kind, step.Article.Citation, step.Sentence,
        step.Kind == StepKind.Shared ? Math.Round((decimal)step.Low, 6) : Amounts.ToCents(step.Low), Amounts.ToCents(step.RunningLow));
}
