using System.Text.RegularExpressions;

namespace Appui.Mutation.Bench.Authorisation;

/// <summary>A rule of the source that says who may see or do something, and that can be deleted while the program runs.</summary>
/// <param name="Number">From 1, in the order of the source.</param>
/// <param name="Module">The folder under <c>src/</c>.</param>
/// <param name="Place">File and line.</param>
/// <param name="Kind">What kind of rule.</param>
/// <param name="Text">The rule itself.</param>
internal sealed record Rule(int Number, string Module, string Place, string Kind, string Text);

/// <summary>
/// Finds the rules in the text of the source and puts a switch before each. What binds the thing that it finds
/// (<c>is not { } mandate) return NotFound()</c>) is no rule here: without it the page does not compile.
/// </summary>
internal sealed partial class Rules
{
    // Columns that are compared to count or to number, not to let in.
    private static readonly string[] NoRules = ["Morning/Desk.cshtml.cs", "Papers/JustAPaper.cshtml.cs", "Storage/FileCabinet.cs:15", "WhoSaw/WhoSawReader.cs", "Linking/LinkCodes.cs", "Model/Case.cs", "Storage/Transfer"];

    private readonly List<Rule> found = [];

    public IReadOnlyList<Rule> Found => found;

    /// <summary>Conditions that the compiler itself demands.</summary>
    public int Bound { get; private set; }

    /// <summary>The text with its switches.</summary>
    /// <param name="path">From the root: <c>src/People/…</c>.</param>
    public string Rewrite(string path, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var place = $"{path}:{i + 1}";
            if (lines[i].TrimStart().StartsWith("//", StringComparison.Ordinal) || NoRules.Any(no => place.Contains(no, StringComparison.Ordinal)))
                continue;
            if (BindingGuard().IsMatch(lines[i]))
                Bound++;
            foreach (var (kind, pattern, switched) in Kinds)
                lines[i] = pattern.Replace(lines[i], match => Switch(match, kind, place, switched));
        }
        // Marks kept a rule from being found again inside another one.
        return string.Join('\n', lines).Replace("\u0001", "", StringComparison.Ordinal);
    }

    private static readonly (string Kind, Regex Pattern, Func<Match, int, string> Switched)[] Kinds =
    [
        ("page exists", Guard(), (m, n) => $"if (({m.Groups["c"].Value}) && !Mutants.On({n})) return NotFound();"),
        ("page exists", Ternary(), (m, n) => $"=> await {m.Groups["c"].Value} || Mutants.On({n}) ? {m.Groups["then"].Value}"),
        ("whole file only", KeptOnly(), (_, n) => $"&& (Mutants.On({n}) || Kept is not null)"),
        ("barred", NotBarred(), (m, n) => $"(Mutants.On({n}) || {Marked(m.Value)})"),
        ("barred", AnyBarred(), (m, n) => $"!Mutants.On({n}) && {Marked(m.Value)}"),
        ("visible", Visible(), (m, n) => $".OrAll({n}, all => all.VisibleTo({m.Groups["a"].Value}))"),
        ("nobody", Nobody(), (_, n) => $"Where(_ => Mutants.On({n}))"),
        ("structure", OfStructure(), (m, n) => $"(Mutants.On({n}) || {m.Value})"),
        ("own", OfHelper(), (m, n) => $"(Mutants.On({n}) || {m.Value})"),
        ("state", OfState(), (m, n) => $"(Mutants.On({n}) || {m.Value})"),
        ("circle", Open(), (_, n) => $"&& (Mutants.On({n}) || isOpen)"),
        ("little at the counter", Counter(), (m, n) => $"if (!Mutants.On({n}) && {m.Groups["c"].Value})"),
    ];

    private string Switch(Match match, string kind, string place, Func<Match, int, string> switched)
    {
        found.Add(new(found.Count + 1, place.Split('/')[1], place, kind, match.Value.Trim().Replace("\u0001", "", StringComparison.Ordinal)));
        return switched(match, found.Count);
    }

    /// <summary>The same text, in which no further rule is found.</summary>
    private static string Marked(string text) => text.Replace(".", ".\u0001", StringComparison.Ordinal);

    [GeneratedRegex(@"if \((?<c>(?!.*\bis (?:not )?(?:\{|var ))(?!.*\bout var).*)\) return NotFound\(\);", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Guard();

    [GeneratedRegex(@"if \(.*\bis (?:not )?(?:\{|var ).*\) return NotFound\(\);", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BindingGuard();

    [GeneratedRegex(@"=> await (?<c>\w+\([^()]*\)) \? (?<then>Page\(\))", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Ternary();

    [GeneratedRegex(@"&& Kept is not null", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex KeptOnly();

    [GeneratedRegex(@"!\w+\.Barred\.Any\([^()]*\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NotBarred();

    [GeneratedRegex(@"(?<=return )await db\.Barred\.AnyAsync\((?:[^()]|\([^()]*\))*\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex AnyBarred();

    [GeneratedRegex(@"\.VisibleTo\((?<a>[^()]*(?:\([^()]*\)[^()]*)*)\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Visible();

    [GeneratedRegex(@"Where\(_ => false\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"(?<![\w.])\w+(?:\.Desk)?\.Structure == [\w.]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OfStructure();

    [GeneratedRegex(@"(?<![\w.])\w+(?:\.Desk)?\.(?:Helper|OpenedBy|WrittenBy) [!=]= (?:me|[Uu]ser\.HelperId)\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OfHelper();

    [GeneratedRegex(@"(?<![\w.])(?:file\.LastVisit == today|note\.Kind == NoteKind\.Mediation|m\.Kind == MandateKind\.OneAct|opening\.ClosesAt > now|post\.Role == role|post\.EndedAt == null|invitation\.ExpiresAt > now|invitation\.AcceptedAt == null|invitation\.WithdrawnAt == null)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OfState();

    [GeneratedRegex(@"&& isOpen\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Open();

    [GeneratedRegex(@"if \((?<c>user\.HelperRole is HelperRole\.Receptionist)\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Counter();
}
