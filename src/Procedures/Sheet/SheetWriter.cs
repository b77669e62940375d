using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Rights;

namespace Appui.Procedures.Sheet;

/// <summary>The sentences of a sheet, and the day to come back.</summary>
internal sealed record SheetWords(IReadOnlyList<string> Done, IReadOnlyList<string> Next, IReadOnlyList<string> YouDo, DateOnly? ComeBack, IReadOnlyList<SheetDate> Dates);

/// <summary>A date in big letters: the day, and what it is for; nothing for a discreet sheet.</summary>
internal sealed record SheetDate(DateOnly On, string? For);

/// <summary>Writes the sheet of a meeting out of what was done today. A discreet sheet names no right, no agency, no paper.</summary>
internal sealed class SheetWriter(CaseBook book, IScreenings screenings, CardLibrary cards, Words words, Texts texts, TimeProvider clock)
{
    // What fits on one page in letters that can be read without glasses.
    private const int Most = 4;

    /// <summary>The sentences for a person whom the user was shown.</summary>
    public async Task<SheetWords> Write(Whom whom, System.Security.Claims.ClaimsPrincipal user, bool discreet)
    {
        var cases = await book.Of(whom, user);
        var watches = await book.WatchesOf(whom, user);
        var open = cases.Where(c => c.IsOpen).ToList();
        var back = open.Where(c => c.Next!.With is not LookWith.Alone && c.Next.On > clock.Today).Select(c => (DateOnly?)c.Next!.On).Min();
        var screened = (await screenings.Latest(whom, user))?.On == clock.Today;
        return discreet ? Discreet(open, watches, back) : Plain(cases, open, watches, back, screened);
    }

    private SheetWords Plain(List<Case> cases, List<Case> open, List<Watch> watches, DateOnly? back, bool screened)
    {
        var done = cases.Select(c => (Case: c, Last: c.Changes.Where(change => IsToday(change.At) && change.Reason is not ChangeReason.HandedOver).MaxBy(change => change.At)))
            .Where(today => today.Last is not null)
            .Select(today => Done(today.Case, today.Last!));
        List<string> first = screened ? [texts["Nous avons regardé ensemble quelles aides demander."]] : [];
        List<string> letters = watches.Exists(watch => IsToday(watch.AddedAt)) ? [texts["Nous avons lu vos courriers ensemble."]] : [];
        return new(
            OrElse([.. first, .. done, .. letters], texts["Nous avons fait le point ensemble."]),
            OrElse([.. open.Select(Next)], texts["Nous continuons ensemble quand vous voulez."]),
            [.. YouDo(open).Take(Most), texts["Apportez cette feuille."]],
            back,
            [.. watches.Take(3).Select(watch => new SheetDate(watch.On, words.Kind(watch)))]);
    }

    private SheetWords Discreet(List<Case> open, List<Watch> watches, DateOnly? back)
    {
        var awaits = open.Exists(c => Cycle.AwaitsAnswer(c.State));
        var missing = open.Exists(c => Missing(c).Any());
        return new(
            [texts["Nous avons avancé ensemble."]],
            [awaits ? texts["Nous attendons une réponse."] : texts["Nous continuons ensemble quand vous voulez."]],
            [missing ? texts["Apportez les papiers dont nous avons parlé."] : texts["Apportez votre courrier."], texts["Apportez cette feuille."]],
            back,
            [.. watches.Take(3).Select(watch => new SheetDate(watch.On, null))]);
    }

    private string Done(Case followed, CaseChange last) =>
        texts[last.From == last.To ? "Sheet.Done.Nothing" : $"Sheet.Done.{words.Key(last.To, followed)}", words.Claim(followed), words.The(followed.Agency), words.To(followed.Agency), words.Right(followed)];

    private string Next(Case followed) =>
        texts[$"Sheet.Next.{words.Key(followed.State, followed)}", words.Claim(followed), words.The(followed.Agency), words.To(followed.Agency), words.Right(followed), cards.Find(followed.Card)?.Delays.Answer];

    private IEnumerable<string> YouDo(List<Case> open)
    {
        var missing = open.SelectMany(Missing).Distinct(StringComparer.Ordinal).Take(5).ToList();
        if (missing.Count > 0) yield return texts["Apportez : {0}.", string.Join(", ", missing)];
        if (open.Exists(c => Cycle.AwaitsAnswer(c.State) || c.State is CaseState.PaperAsked)) yield return texts["Gardez tout votre courrier, même fermé, et apportez-le."];
        if (open.Exists(c => c.State is CaseState.Granted && cards.Find(c.Card) is { Pays: true })) yield return texts["Apportez votre dernier relevé de compte."];
        if (open.Exists(c => c.State is CaseState.DeclarationDue or CaseState.Paid && cards.Find(c.Card) is { Pays: true })) yield return texts["Apportez vos derniers papiers de revenus."];
    }

    /// <summary>Papers that were looked for and missing; before sending, those that nobody has seen yet too.</summary>
    private IEnumerable<string> Missing(Case followed)
    {
        var papers = cards.Find(followed.Card)?.Papers ?? [];
        return papers.Where(paper => IsMissing(followed, paper)).Select(paper => LowerFirst(paper.Text));
    }

    private static bool IsMissing(Case followed, Paper paper) => followed.Papers.FirstOrDefault(seen => seen.Paper == paper.Key) switch
    {
        { Present: var present } => !present,
        null => Cycle.IsBeforeSending(followed.State) && paper.OnlyIf is null,
    };

    private bool IsToday(DateTimeOffset at) => DateOnly.FromDateTime(at.InParis().DateTime) == clock.Today;

    private static List<string> OrElse(List<string> sentences, string otherwise) => sentences.Count == 0 ? [otherwise] : [.. sentences.Take(Most)];

    // "RIB au nom de la personne" keeps its capitals.
    private static string LowerFirst(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
