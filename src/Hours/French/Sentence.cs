using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Appui.Hours.Grammar;

namespace Appui.Hours.French;

/// <summary>Cuts a French sentence into pieces that mean something for opening hours.</summary>
internal static partial class Sentence
{
    /// <summary>Milliseconds after which a text is no opening hours.</summary>
    private const int Patience = 1000;

    private static readonly Dictionary<string, Item> Vocabulary = Build();
    private static readonly string[] Days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    public static List<Item> Read(string text)
    {
        var items = new List<Item>();
        var plain = Clean(text);
        foreach (Match match in Piece().Matches(plain))
        {
            if (match.Groups["skip"].Success) continue;
            if (match.Groups["date"].Success) items.Add(new Item(ItemKind.Month));
            else if (match.Groups["hour"].Success) items.Add(Moment(match));
            else if (match.Groups["four"].Success) items.Add(Four(match.ValueSpan));
            else if (match.Groups["nth"].Success) items.Add(new Item(ItemKind.Nth, match.ValueSpan[0] - '0'));
            else if (match.Groups["number"].Success) items.Add(Number(match.ValueSpan));
            else if (match.Groups["word"].Success) items.Add(Word(match.Value));
            else if (match.Groups["dash"].Success) items.Add(new Item(ItemKind.Dash));
            else if (match.Groups["break"].Success) items.Add(new Item(ItemKind.Break));
        }

        return items;
    }

    private static string Clean(string text)
    {
        var plain = Words.Plain(WebUtility.HtmlDecode(Tag().Replace(text, " ; ")).Replace('\u00a0', ' ').Replace('’', '\'').Replace('`', '\''));
        plain = Dashes().Replace(plain, "-");
        plain = Compound().Replace(plain, m => m.Groups["rdv"].Success ? " rdv " : m.Groups["pm"].Success ? " apresmidi " : m.Groups["we"].Success ? " weekend "
            : m.Groups["all"].Success ? " touslesjours " : m.Groups["half"].Success ? " alternance " : m.Groups["week"].Success ? " joursdesemaine " : m.Groups["free"].Success ? " ; " : " toujours ");
        return LetterO().Replace(plain, "0");
    }

    private static Item Moment(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minute"].ValueSpan;
        if (minutes.IsEmpty) minutes = match.Groups["late"].ValueSpan;
        var minute = minutes.Length switch
        {
            0 => 0,
            // 16h3: a zero fell off the end of the cell. Other single figures say nothing sure.
            1 => minutes[0] is '3' or '0' ? (minutes[0] - '0') * 10 : 99,
            _ => int.Parse(minutes, CultureInfo.InvariantCulture),
        };
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? new Item(ItemKind.Doubt) : new Item(ItemKind.Moment, (hour * 60) + minute);
    }

    private static Item Four(ReadOnlySpan<char> digits)
    {
        var value = int.Parse(digits, CultureInfo.InvariantCulture);
        if (value is > 1989 and < 2041) return new Item(ItemKind.Month);
        return value % 100 < 60 && value < 2400 ? new Item(ItemKind.Moment, (value / 100 * 60) + (value % 100)) : new Item(ItemKind.Doubt);
    }

    private static Item Number(ReadOnlySpan<char> digits) =>
        digits.Length <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) is <= 24 and var hour ? new Item(ItemKind.Moment, hour * 60, Bare: true)
        : digits.Length == 5 ? new Item(ItemKind.Word) : new Item(ItemKind.Doubt);

    private static Item Word(string word)
    {
        if (Vocabulary.TryGetValue(word, out var item)) return item;
        if (word.Length is > 4 and < 10 && Misspelt(word) is { } day) return new Item(ItemKind.Day, day);
        if (word.Length is > 4 and < 10 && word.EndsWith("di", StringComparison.Ordinal)) return new Item(ItemKind.Doubt);
        var apostrophe = word.LastIndexOf('\'');
        return apostrophe >= 0 && apostrophe + 1 < word.Length ? Word(word[(apostrophe + 1)..]) : new Item(ItemKind.Word);
    }

    /// <summary>The day that a word is one letter away from, if there is only one.</summary>
    private static int? Misspelt(string word)
    {
        var near = Enumerable.Range(0, 7).Where(d => IsOneLetterAway(word, Days[d])).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static bool IsOneLetterAway(string word, string day)
    {
        if (Math.Abs(word.Length - day.Length) > 1) return false;
        var start = 0;
        while (start < word.Length && start < day.Length && word[start] == day[start]) start++;
        var end = 0;
        while (end < word.Length - start && end < day.Length - start && word[^(end + 1)] == day[^(end + 1)]) end++;
        return word.Length - start - end <= 1 && day.Length - start - end <= 1;
    }

    private static Dictionary<string, Item> Build()
    {
        var words = new Dictionary<string, Item>(StringComparer.Ordinal);
        void Add(Item item, string forms)
        {
            foreach (var form in forms.Split(' ')) words[form] = item;
        }

        string[] days = ["lundi lundis lun lu lundir", "mardi mardis mar ma", "mercredi mercredis mer merc me mercerdi", "jeudi jeudis jeu je", "vendredi vendredis ven ve vend", "samedi samedis sam sa", "dimanche dimanches dim di"];
        for (var i = 0; i < days.Length; i++) Add(new Item(ItemKind.Day, i), days[i]);
        Add(new Item(ItemKind.To), "a au aux e jusqu'au jusqu'a");
        Add(new Item(ItemKind.And), "et puis & ou'");
        Add(new Item(ItemKind.Of), "de du d des le les l la");
        Add(new Item(ItemKind.Closed), "ferme fermee fermes fermees fermeture closed off");
        Add(new Item(ItemKind.Except), "sauf hors excepte exceptes exception");
        Add(new Item(ItemKind.Even), "paire paires");
        Add(new Item(ItemKind.Odd), "impaire impaires");
        Add(new Item(ItemKind.Morning), "matin matins matinee matinees");
        Add(new Item(ItemKind.Afternoon), "apresmidi apresmidis aprem");
        Add(new Item(ItemKind.Appointment), "rdv rdvs reservation");
        Add(new Item(ItemKind.School), "vacances scolaire scolaires conges");
        Add(new Item(ItemKind.PublicHoliday), "ferie feries");
        Add(new Item(ItemKind.EveryDay), "touslesjours tlj quotidien quotidiennement");
        Add(new Item(ItemKind.WeekWord), "semaine semaines");
        Add(new Item(ItemKind.OpenEnd), "partir des");
        Add(new Item(ItemKind.Moment, 12 * 60), "midi");
        Add(new Item(ItemKind.Moment, 24 * 60), "minuit");
        Add(new Item(ItemKind.Nth, 1), "premier premiers premiere");
        Add(new Item(ItemKind.Nth, 2), "deuxieme deuxiemes second seconds");
        Add(new Item(ItemKind.Nth, 3), "troisieme troisiemes");
        Add(new Item(ItemKind.Nth, 4), "quatrieme quatriemes");
        Add(new Item(ItemKind.Nth, -1), "dernier derniers derniere");
        Add(new Item(ItemKind.Month), "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ete hiver estivale hivernale");
        Add(new Item(ItemKind.Doubt), "alternance ou quinzaine selon variable variables variant avant apres environ telephone telephonique telephoniquement soir soirs soiree nocturne nocturnes alternativement parfois sur bimensuel bimensuelle mensuel mensuelle mensuelles fois ramadan fetes");
        words["joursdesemaine"] = new Item(ItemKind.WorkingWeek, 0);
        words["des"] = new Item(ItemKind.Of);
        words["weekend"] = new Item(ItemKind.WorkingWeek, 1);
        words["weekends"] = new Item(ItemKind.WorkingWeek, 1);
        return words;
    }

    [GeneratedRegex("<[^<>]{0,200}>", RegexOptions.None, Patience)]
    private static partial Regex Tag();

    [GeneratedRegex("[‐‑‒–—―−~_*>]|-{2,}", RegexOptions.None, Patience)]
    private static partial Regex Dashes();

    /// <summary>A figure, then the letter O for a zero.</summary>
    [GeneratedRegex(@"(?<=\d)o(?=\s?[h:])|(?<=\bh\d)o\b", RegexOptions.None, Patience)]
    private static partial Regex LetterO();

    [GeneratedRegex(@"(?<free>\bsans\s+(?:rendez[\s-]*vous|rdv)|\bavec\s+(?:ou\s+sans\s+)?(?:rendez[\s-]*vous|rdv))|(?<rdv>(?:\b(?:uniquement|seulement|exclusivement)\s+)?(?:\b(?:sur|par|prise\s+de)\s+)?(?:rendez[\s-]*vous|\brdvs?\b|\brendezvous\b)(?:\s+(?:uniquement|seulement|obligatoire))?)|(?<pm>apres[\s-]*midis?)|(?<we>\bweek[\s-]*ends?\b|\bwe\b)|(?<all>\btous\s+les\s+jours\b|\b7\s*j(?:ours)?\s*(?:/|sur)\s*7\b|\b7\s*/\s*7\b)|(?<half>\b(?:un|une|1)\s*[a-z]+\s*(?:sur|/)\s*(?:deux|2)\b|\btous\s+les\s+(?:15|quinze)\s+jours\b|\btoutes\s+les\s+(?:\d|deux|trois|quatre)\s+semaines\b|\bpar\s+mois\b|\bplus\s+ouverte?s?\b)|(?<week>(?<!\b(?:de|jours|horaires)\s+)\b(?:la|en)\s+semaine\b(?!\s+(?:im)?paire))|\b24\s*h?\s*/\s*24\s*h?\b", RegexOptions.None, Patience)]
    private static partial Regex Compound();

    [GeneratedRegex("""
        (?<skip>(?:\+33|\b0)\s?[1-9](?:[\s.-]?\d{2}){4}\b | \b\d{1,4}\s*(?:bis|ter)?,?\s+(?:rue|avenue|boulevard|bd|place|chemin|impasse|route|allee|quai|cours)\b)
        |(?<date>\b\d{1,2}(?:er)?\s+(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b(?:\s+\d{4})? | \b\d{1,2}/\d{1,2}/\d{2,4}\b)
        |(?<hour>\d{1,2})\s*(?:heures?|hrs?|h|:(?!\s*-?\s*[a-z])|\.(?=[0-5]\d(?![\d.]))|,(?=\d\d\s*-))\s*(?:(?<late>2[5-9]|[3-5]\d)\s?h(?![a-z\d]) | (?<minute>\d{1,2})(?!\d|\s*(?:h(?:eures?|\d|\b)|:\s*\d)))?(?:mn|min)?
        |(?<four>(?<!\d)\d{4}(?!\d))
        |(?<nth>\b[1-5]\s?(?:ere|er|eme|nde|nd|e)s?\b)
        |(?<number>\d+)
        |(?<word>[a-z]+(?:'[a-z]+)*'?|&)
        |(?<dash>[-])
        |(?<break>[/|;,.:()+\n])
        """, RegexOptions.IgnorePatternWhitespace, Patience)]
    private static partial Regex Piece();
}
