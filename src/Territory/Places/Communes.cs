using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Appui.Territory.Places;

/// <summary>A commune of the official geographic code, or an arrondissement of Paris, Lyon or Marseille.</summary>
/// <param name="Parent">The commune of an arrondissement, else empty.</param>
internal sealed record Commune(string Code, string Name, IReadOnlyList<string> PostalCodes, double? Latitude, double? Longitude, int Population, string Parent)
{
    public string Key { get; } = Communes.Key(Name);

    /// <summary>All its letters together, article included.</summary>
    public string Letters { get; } = Communes.Letters(Name);

    public string Department => Communes.DepartmentOf(Code);
}

/// <summary>All communes, by code, name and postal code; former communes lead to the present ones.</summary>
internal static class Communes
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    public static IReadOnlyCollection<Commune> All => Loaded.Value.All;

    /// <summary>The communes of a département, arrondissements left out.</summary>
    public static IReadOnlyList<Commune> Of(string department) => Loaded.Value.ByDepartment.GetValueOrDefault(department) ?? [];

    public static IEnumerable<string> Departments => Loaded.Value.ByDepartment.Keys;

    public static Commune? ByCode(string code)
    {
        var tables = Loaded.Value;
        return tables.ByCode.GetValueOrDefault(code) ?? (tables.FormerByCode.TryGetValue(code, out var now) ? tables.ByCode.GetValueOrDefault(now) : null);
    }

    public static bool IsFormer(string code) => !Loaded.Value.ByCode.ContainsKey(code) && Loaded.Value.FormerByCode.ContainsKey(code);

    public static IReadOnlyList<Commune> ByPostalCode(string code) => Loaded.Value.ByPostalCode.GetValueOrDefault(code) ?? [];

    /// <summary>The communes of that name, by <see cref="Key"/>.</summary>
    public static IReadOnlyList<Commune> ByName(string key) => Loaded.Value.ByName.GetValueOrDefault(key) ?? [];

    /// <summary>The present communes of former ones of that name.</summary>
    public static IReadOnlyList<Commune> ByFormerName(string key) => Loaded.Value.FormerByName.GetValueOrDefault(key) ?? [];

    public static string DepartmentOf(string code) => code.Length < 2 ? "" : code.StartsWith("97", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal) ? code[..Math.Min(3, code.Length)] : code[..2];

    /// <summary>Whether a postal code may belong to a département: Corsica shares 20, and a few communes are served from next door.</summary>
    public static bool Serves(string postalCode, string department) =>
        postalCode.Length == 5 && (department is "2A" or "2B" ? postalCode.StartsWith("20", StringComparison.Ordinal) : postalCode.StartsWith(department, StringComparison.Ordinal));

    /// <summary>A name without accents, dashes, articles or abbreviations, for comparing.</summary>
    public static string Key(string name)
    {
        var words = Words(name);
        return string.Join(' ', words.Where((w, i) => !(i == 0 && words.Length > 1 && w is "le" or "la" or "les" or "l")));
    }

    /// <summary>The letters of a name together: "La Barben" and "LABARBEN" are the same.</summary>
    public static string Letters(string name) => string.Concat(Words(name));

    private static string[] Words(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (c is 'œ' or 'Œ') text.Append("oe");
            else text.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : c == '/' ? '/' : ' ');
        }

        var words = text.ToString().Replace("s/s", " sous ", StringComparison.Ordinal).Replace(" s/", " sur ", StringComparison.Ordinal).Replace('/', ' ')
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i] switch { "st" => "saint", "ste" => "sainte", "sts" => "saints", "stes" => "saintes", "s" when i > 0 && i + 1 < words.Length => "sur", _ => words[i] };
        }

        return words;
    }

    /// <summary>Kilometres between two points.</summary>
    public static double Distance(double latitude, double longitude, double toLatitude, double toLongitude)
    {
        var (a, b) = (latitude * Math.PI / 180, toLatitude * Math.PI / 180);
        var half = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin((toLongitude - longitude) * Math.PI / 360), 2));
        return 12742 * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private sealed record Tables(
        IReadOnlyCollection<Commune> All, FrozenDictionary<string, Commune> ByCode, FrozenDictionary<string, List<Commune>> ByPostalCode,
        FrozenDictionary<string, List<Commune>> ByName, FrozenDictionary<string, string> FormerByCode, FrozenDictionary<string, List<Commune>> FormerByName, FrozenDictionary<string, List<Commune>> ByDepartment);

    private static Tables Load()
    {
        var all = Lines("communes").Select(line => line.Split('|')).Select(p => new Commune(
            p[0], p[1], p[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), Number(p[3]), Number(p[4]),
            int.TryParse(p[5], CultureInfo.InvariantCulture, out var population) ? population : 0, p[6])).ToList();
        // A point given to many communes is that of the whole territory (Pacific): it places none of them.
        var shared = all.Where(c => c.Latitude is not null).GroupBy(c => (c.Latitude, c.Longitude)).Where(g => g.Count() > 3).Select(g => g.Key).ToHashSet();
        all = [.. all.Select(c => shared.Contains((c.Latitude, c.Longitude)) ? c with { Latitude = null, Longitude = null } : c)];
        var byCode = all.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        var byPostalCode = all.SelectMany(c => c.PostalCodes.Select(p => (p, c))).GroupBy(x => x.p, x => x.c, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var byName = all.GroupBy(c => c.Key, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var former = Lines("former-communes").Select(line => line.Split('|')).ToList();
        var formerByCode = former.DistinctBy(p => p[0]).ToFrozenDictionary(p => p[0], p => p[2], StringComparer.Ordinal);
        var formerByName = former.Where(p => byCode.ContainsKey(p[2])).GroupBy(p => Key(p[1]), p => byCode[p[2]], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToList(), StringComparer.Ordinal);
        return new Tables(all, byCode, byPostalCode, byName, formerByCode, formerByName,
            all.Where(c => c.Parent.Length == 0).GroupBy(c => c.Department, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal));
    }

    private static double? Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<string> Lines(string name)
    {
        using var packed = typeof(Communes).Assembly.GetManifestResourceStream("reference/" + name)!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line) lines.Add(line);
        return lines;
    }
}
