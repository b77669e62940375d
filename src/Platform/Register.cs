using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Appui.Platform;

/// <summary>One line of the register of processing (GDPR art. 30), as the columns of the database say it.</summary>
/// <param name="Key">Which processing.</param>
/// <param name="Bases">What allows it; of a private structure the second, when there are two.</param>
/// <param name="Sources">The texts.</param>
/// <param name="Columns">Every personal column kept for it.</param>
public sealed record RegisterLine(Processing Key, IReadOnlyList<LegalBasis> Bases, string Sources, IReadOnlyList<Column> Columns)
{
    /// <summary>What is kept, without its columns.</summary>
    public IEnumerable<DataCategory> Categories => Columns.Select(column => column.Category!.Value).Distinct().Order();

    /// <summary>Until when: one or several rules.</summary>
    public IEnumerable<Keeping> Keepings => Columns.Select(column => column.Keeping!.Value).Distinct().Order();

    /// <summary>Whom it is about, as keys of texts.</summary>
    public IEnumerable<string> About => Categories.Select(Who).Concat(Columns.Count == 0 ? ["About.Helped"] : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static string Who(DataCategory category) => category switch
    {
        DataCategory.Helper or DataCategory.Account => "About.Helpers",
        DataCategory.Contact => "About.Relatives",
        _ => "About.Helped",
    };
}

/// <summary>One duration, and the tables that it ends.</summary>
/// <param name="Keeping">Which rule.</param>
/// <param name="Length">How long here; null: as long as the person wants.</param>
/// <param name="Tables">Where it applies.</param>
public sealed record RegisterDuration(Keeping Keeping, Duration? Length, IReadOnlyList<string> Tables);

/// <summary>The register of processing and the retention table, generated from the code of the modules that are here.</summary>
public sealed class Register
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Texts texts;

    /// <param name="modules">Whose columns.</param>
    /// <param name="durations">How long each is kept here.</param>
    /// <param name="texts">The words of the register.</param>
    public Register(IEnumerable<Module> modules, Durations durations, Texts texts)
    {
        this.texts = texts;
        TraceReason = durations.TraceReason;
        var columns = modules.SelectMany(module => Columns.Of(module.Assembly).Known).ToList();
        Personal = [.. columns.Where(column => column.Category is not null)];
        NotPersonal = [.. columns.Where(column => column.Category is null)];
        Lines =
        [
            .. Processings.All.Select(processing => new RegisterLine(
                processing.Key, processing.Bases, processing.Sources, [.. Personal.Where(column => column.Processing == processing.Key)])),
        ];
        Durations =
        [
            .. Enum.GetValues<Keeping>().Select(keeping => new RegisterDuration(
                keeping, durations.Of(keeping), [.. Personal.Where(column => column.Keeping == keeping).Select(column => column.Table).Distinct(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>One per processing, those of options without columns too.</summary>
    public IReadOnlyList<RegisterLine> Lines { get; }

    /// <summary>One per rule of keeping.</summary>
    public IReadOnlyList<RegisterDuration> Durations { get; }

    /// <summary>Every personal column.</summary>
    public IReadOnlyList<Column> Personal { get; }

    /// <summary>Every column that says nothing of anybody.</summary>
    public IReadOnlyList<Column> NotPersonal { get; }

    /// <summary>Why traces are kept longer than a year here, or null.</summary>
    public string? TraceReason { get; }

    /// <summary>A length in words: "2 ans", "12 mois", "7 jours".</summary>
    public string InWords(Duration? length) => length switch
    {
        null => texts["tant que la personne le veut"],
        { Days: > 0, Months: 0 } days => texts["Duration.Days", days.Days],
        { Months: var months } when months % 12 == 0 && months > 12 => texts["Duration.Years", months / 12],
        { Months: var months, Days: 0 } => texts["Duration.Months", months],
        var (months, days) => texts["Duration.Both", months, days],
    };

    /// <summary>The bases of a line in words, with whom each is for when there are two.</summary>
    public string InWords(IReadOnlyList<LegalBasis> bases) => bases switch
    {
        [var mission, var interest] => texts["{0} pour une structure publique ; {1} pour une structure privée", texts[$"LegalBasis.{mission}"], texts[$"LegalBasis.{interest}"]],
        _ => string.Join(", ", bases.Select(basis => texts[$"LegalBasis.{basis}"])),
    };

    /// <summary>As JSON, for machines: <c>docs/privacy.md</c> says its fields.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Processings = Lines.Select(line => new
            {
                line.Key,
                Purpose = texts[$"Processing.{line.Key}"],
                line.Bases,
                line.Sources,
                About = line.About.Select(who => texts[who]),
                line.Categories,
                Recipients = texts[$"Processing.{line.Key}.Recipients"],
                Keepings = line.Keepings.Select(keeping => new { Keeping = keeping, Length = LengthOf(keeping)?.ToString() }),
                Columns = line.Columns.Select(column => new { column.Table, Column = column.Name, column.Category, column.Keeping }),
            }),
            Durations = Durations.Select(duration => new { duration.Keeping, Length = duration.Length?.ToString(), From = texts[$"Keeping.{duration.Keeping}.From"], duration.Tables }),
            TraceReason,
            NotPersonal = NotPersonal.Select(column => new { column.Table, Column = column.Name }),
        },
        Json);

    /// <summary>As a page of Markdown, for people.</summary>
    public string ToMarkdown()
    {
        var page = new StringBuilder();
        Say($"# {texts["Registre des traitements"]}", "");
        Say(texts["Ce registre sort du programme lui-même : chaque colonne de la base de données dit à quoi elle sert, sur quelle base légale et jusqu'à quand."], "");
        foreach (var line in Lines)
        {
            Say($"## {texts[$"Processing.{line.Key}"]}", "");
            Say($"- {texts["Base légale"]} : {InWords(line.Bases)} ({line.Sources})");
            Say($"- {texts["Personnes concernées"]} : {string.Join(", ", line.About.Select(who => texts[who]))}");
            Say($"- {texts["Destinataires"]} : {texts[$"Processing.{line.Key}.Recipients"]}");
            foreach (var category in line.Categories)
                Say($"- {texts[$"DataCategory.{category}"]} : {string.Join(", ", line.Columns.Where(column => column.Category == category).GroupBy(column => column.Table).Select(Cells))}");
            if (line.Columns.Count == 0)
                Say($"- {texts["Aucune colonne de la base de données n'en garde encore."]}");
            else
                Say($"- {texts["Conservation"]} : {string.Join(" ; ", line.Keepings.Select(Kept))}");
            Say("");
        }
        Say($"## {texts["Pour tous les traitements"]}", "");
        Say($"- {texts["Aucun transfert hors de l'Union européenne. Aucune décision automatisée."]}");
        Say($"- {texts["Sécurité : noms, coordonnées, réponses et notes chiffrés sous la clé de la structure ; accès par rôle, refusé par défaut ; chaque lecture au journal, qui ne peut pas être réécrit."]}", "");
        Say($"# {texts["Durées de conservation"]}", "");
        Say($"| {texts["À partir de"]} | {texts["Durée"]} | {texts["Tables"]} |", "|---|---|---|");
        foreach (var duration in Durations.Where(duration => duration.Tables.Count > 0))
            Say($"| {texts[$"Keeping.{duration.Keeping}.From"]} | {InWords(duration.Length)} | {string.Join(", ", duration.Tables)} |");
        if (TraceReason is not null)
            Say("", texts["Les traces sont gardées plus d'un an ici, parce que : {0}", TraceReason]);
        return page.ToString();

        void Say(params ReadOnlySpan<string> lines)
        {
            foreach (var line in lines)
                page.Append(line).Append('\n');
        }
    }

    private string Kept(Keeping keeping) => $"{texts[$"Keeping.{keeping}.From"]}, {InWords(LengthOf(keeping))}";

    /// <summary>How long a rule lasts here; null: as long as the person wants.</summary>
    public Duration? LengthOf(Keeping keeping) => Durations.First(duration => duration.Keeping == keeping).Length;

    private static string Cells(IGrouping<string, Column> table) => string.Create(CultureInfo.InvariantCulture, $"{table.Key} ({string.Join(", ", table.Select(column => column.Name))})");
}
