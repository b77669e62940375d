using System.Globalization;
using System.Text.RegularExpressions;
using Appui.Territory.Places;

namespace Appui.Territory.Importing;

/// <summary>What was found, what had to be put right to find it, or why nothing was.</summary>
internal sealed record CommuneFound(Commune? Commune, IReadOnlyList<string> Rules, string? Reason)
{
    public string? PostalCode { get; init; }
}

/// <summary>Finds the commune that a row means, from its name, postal code, code and coordinates, which may each be wrong or missing.</summary>
internal static partial class CommuneSearch
{
    private const double Near = 25;

    public static CommuneFound Find(string name, string postalCode, string code, double? latitude, double? longitude)
    {
        var rules = new List<string>();
        postalCode = PostalCode(postalCode, rules);
        code = Code(code, rules);
        var (place, arrondissement) = Cleaned(name, rules);
        // 57000 Metz and the like typed in one cell.
        if (postalCode.Length == 0 && PostcodeInName().Match(name) is { Success: true } inside)
        {
            postalCode = inside.Value;
            place = place.Replace(postalCode, "", StringComparison.Ordinal).Trim();
        }

        var found = Search(place, postalCode, code, latitude, longitude, rules, out var reason);
        if (found is null) return new CommuneFound(null, rules, reason);
        found = Arrondissement(found, arrondissement, postalCode, code);
        if (postalCode.Length > 0 && !PostalCodesOf(found).Contains(postalCode) && !rules.Contains("cedex"))
            rules.Add(Communes.Serves(postalCode, found.Department) ? "code_postal_corrige" : "code_postal_autre_departement");
        return new CommuneFound(found, rules, null) { PostalCode = PostalCodesOf(found).Contains(postalCode) ? postalCode : found.PostalCodes.Count == 1 ? found.PostalCodes[0] : null };
    }

    private static Commune? Search(string place, string postalCode, string code, double? latitude, double? longitude, List<string> rules, out string? reason)
    {
        reason = null;
        var key = Communes.Key(place);
        var byCode = code.Length == 5 ? Communes.ByCode(code) : null;
        if (byCode is not null && Communes.IsFormer(code)) rules.Add("commune_ancienne");
        var served = postalCode.Length == 5 ? Whole(Communes.ByPostalCode(postalCode)) : [];

        // The name and the postal code agree.
        if (key.Length > 0 && Pick(served.Where(c => c.Key == key).ToList(), latitude, longitude) is { } agreed)
            return byCode is not null && byCode != agreed && byCode.Parent != agreed.Code ? Contradiction(byCode, agreed, latitude, longitude, rules) : byCode?.Parent == agreed.Code ? byCode : agreed;

        // A code of another département than the postal code, when the same name exists in that one.
        if (byCode is not null && postalCode.Length == 5 && key.Length > 0 && byCode.Parent.Length == 0 && !Communes.Serves(postalCode, byCode.Department)
            && Pick([.. Communes.ByName(key).Where(c => Communes.Serves(postalCode, c.Department))], latitude, longitude) is { } served2) return Ruled(served2, "code_insee_contredit", rules);

        // The code, unless the name says another commune.
        if (byCode is not null && (key.Length == 0 || byCode.Key == key || Alike(byCode.Key, key) || byCode.Parent.Length > 0)) return byCode;
        if (byCode is not null && Communes.ByFormerName(key).Contains(byCode)) return Ruled(byCode, "commune_ancienne", rules);
        if (byCode is not null && served.Contains(byCode))
        {
            // The postal code may be wrong, and the code drawn from it: a commune of that very name next door is believed, unless the place stands elsewhere.
            var sameName = Communes.ByName(key).Where(c => c.Department == byCode.Department).ToList();
            if (sameName.Count == 1 && (latitude is not { } sy || longitude is not { } sx || Kilometres(sameName[0], sy, sx) <= Kilometres(byCode, sy, sx))) return Ruled(sameName[0], "code_insee_contredit", rules);
            return Ruled(byCode, "commune_corrigee", rules);
        }

        if (key.Length > 0)
        {
            var department = byCode?.Department ?? "";
            bool Around(Commune c) => department.Length > 0 ? c.Department == department : postalCode.Length == 0 || Communes.Serves(postalCode, c.Department);

            // A delivery code (CEDEX) or a wrong one: the same name in the département.
            var named = Whole(Communes.ByName(key)).Where(Around).ToList();
            if (Pick(named, latitude, longitude) is { } sameName) return sameName;
            var former = Communes.ByFormerName(key).Where(Around).ToList();
            if (Pick([.. former.Where(served.Contains)], latitude, longitude) is { } formerServed) return Ruled(formerServed, "commune_ancienne", rules);
            if (Pick(former, latitude, longitude) is { } formerName) return Ruled(formerName, "commune_ancienne", rules);

            // A name nearly right among those that the postal code serves, then around.
            if (Best(served, key) is { } close) return Ruled(close, "commune_corrigee", rules);
            if (postalCode.Length >= 2 && Best([.. Communes.Departments.Where(d => department.Length > 0 ? d == department : Communes.Serves(postalCode, d)).SelectMany(Communes.Of)], key) is { } nearby && (served.Count == 0 || latitude is not { } ny || longitude is not { } nx || Kilometres(nearby, ny, nx) < Near))
                return Ruled(nearby, "commune_corrigee", rules);
        }

        if (byCode is not null) return Ruled(byCode, "commune_par_code", rules);
        var elsewhere = key.Length > 0 ? Whole(Communes.ByName(key)) : [];
        // The postal code is that of another département: only the coordinates can say which of both is right.
        if (elsewhere.Count > 0 && postalCode.Length > 0 && latitude is { } y && longitude is { } x)
        {
            var there = elsewhere.Where(c => Kilometres(c, y, x) < Near).OrderBy(c => Kilometres(c, y, x)).FirstOrDefault();
            if (there is not null) return there;
        }

        if (elsewhere.Count > 0 && postalCode.Length > 0 && served.Count > 0 && latitude is null)
        {
            reason = $"Le code postal {postalCode} n'est pas celui de {place} : l'un des deux est faux.";
            return null;
        }

        if (elsewhere.Count > 0 && postalCode.Length == 0 && Pick(elsewhere, latitude, longitude) is { } only) return only;

        // A locality: the postal code serves one commune, or the coordinates tell which.
        if (served.Count == 1) return key.Length == 0 ? served[0] : Ruled(served[0], "lieu_dit", rules);
        if (served.Count > 1 && latitude is { } lat && longitude is { } lon)
        {
            var nearest = served.Where(c => c.Latitude is not null).OrderBy(c => Kilometres(c, lat, lon)).First();
            if (Kilometres(nearest, lat, lon) < Near) return Ruled(nearest, "commune_par_coordonnees", rules);
        }

        reason = (place.Length, postalCode.Length, served.Count) switch
        {
            (0, 0, _) => "La ligne ne dit pas dans quelle commune c'est.",
            (0, _, > 1) => $"Le code postal {postalCode} est celui de {served.Count} communes et la ligne ne dit pas laquelle.",
            (_, 0, _) when elsewhere.Count > 1 => $"Plusieurs communes s'appellent {place} et la ligne n'a pas de code postal.",
            (_, _, > 1) => $"Aucune des {served.Count} communes du code postal {postalCode} ne s'appelle {place}.",
            (0, _, 0) => $"Le code postal {postalCode} n'existe pas.",
            _ => $"La commune {place} {postalCode} n'existe pas.".Replace(" ", " ", StringComparison.Ordinal),
        };
        return null;
    }

    /// <summary>The code says one commune, the name and postal code another: the coordinates decide, else the name and postal code.</summary>
    private static Commune Contradiction(Commune byCode, Commune agreed, double? latitude, double? longitude, List<string> rules)
    {
        rules.Add("code_insee_contredit");
        return latitude is { } y && longitude is { } x && Kilometres(byCode, y, x) < Kilometres(agreed, y, x) && !Communes.IsFormer(byCode.Code) && byCode.Department == agreed.Department && byCode.Key.StartsWith(agreed.Key, StringComparison.Ordinal)
            ? byCode : agreed;
    }

    private static Commune Ruled(Commune commune, string rule, List<string> rules)
    {
        if (!rules.Contains(rule)) rules.Add(rule);
        return commune;
    }

    /// <summary>Communes without arrondissements beside them.</summary>
    private static List<Commune> Whole(IReadOnlyList<Commune> communes) =>
        [.. communes.Where(c => c.Parent.Length == 0 || !communes.Any(p => p.Code == c.Parent))];

    private static Commune? Pick(List<Commune> candidates, double? latitude, double? longitude) => candidates.Count switch
    {
        0 => null,
        1 => candidates[0],
        _ when latitude is { } y && longitude is { } x => candidates.Where(c => Kilometres(c, y, x) < Near).OrderBy(c => Kilometres(c, y, x)).FirstOrDefault(),
        _ => null,
    };

    private static double Kilometres(Commune commune, double latitude, double longitude) =>
        commune is { Latitude: { } y, Longitude: { } x } ? Communes.Distance(latitude, longitude, y, x) : double.MaxValue;

    private static Commune? Best(IReadOnlyList<Commune> candidates, string key)
    {
        var letters = key.Replace(" ", "", StringComparison.Ordinal);
        var alike = candidates.Where(c => c.Letters == letters || Alike(c.Key, key)).ToList();
        if (alike.Count == 1) return alike[0];
        if (alike.Where(c => c.Letters == letters).ToList() is [var same]) return same;
        var exact = alike.Where(c => Edits(c.Key, key, 2) <= 1).ToList();
        return exact.Count == 1 ? exact[0] : null;
    }

    /// <summary>Whether two names are the same but for a slip, a word left out or spaces.</summary>
    private static bool Alike(string a, string b)
    {
        if (a == b) return true;
        if (a.Length < 4 || b.Length < 4) return false;
        var (x, y) = (a.Replace(" ", "", StringComparison.Ordinal), b.Replace(" ", "", StringComparison.Ordinal));
        if (x == y || Edits(x, y, 2) <= (Math.Min(x.Length, y.Length) > 7 ? 2 : 1)) return true;
        var (first, second) = (a.Split(' '), b.Split(' '));
        var (few, many) = first.Length <= second.Length ? (first, second) : (second, first);
        return few.Sum(w => w.Length) >= 5 && few.All(many.Contains);
    }

    /// <summary>Letters to change, at most <paramref name="most"/> + 1.</summary>
    internal static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, least) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
                least = Math.Min(least, cost);
            }

            if (least > most) return most + 1;
        }

        return row[b.Length];
    }

    private static Commune Arrondissement(Commune commune, int number, string postalCode, string code)
    {
        if (commune.Code is not ("75056" or "69123" or "13055")) return commune;
        if (code.Length == 5 && Communes.ByCode(code) is { } told && told.Parent == commune.Code) return told;
        var prefix = commune.Code switch { "75056" => "751", "69123" => "6938", _ => "132" };
        var last = number > 0 ? number : postalCode == "75116" ? 16 : postalCode.Length == 5 && commune.PostalCodes.Contains(postalCode) ? int.Parse(postalCode.AsSpan(3), CultureInfo.InvariantCulture) : 0;
        var full = prefix + (prefix.Length == 4 ? last.ToString(CultureInfo.InvariantCulture) : last.ToString("00", CultureInfo.InvariantCulture));
        return last > 0 && Communes.ByCode(full) is { } arrondissement ? arrondissement : commune;
    }

    private static IReadOnlyList<string> PostalCodesOf(Commune commune) => commune.Parent.Length > 0 ? Communes.ByCode(commune.Parent)!.PostalCodes : commune.PostalCodes;

    private static string PostalCode(string text, List<string> rules)
    {
        var digits = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        digits = string.Concat(digits.Where(char.IsAsciiDigit));
        if (digits.Length == 4)
        {
            rules.Add("zero_rendu_code_postal");
            return "0" + digits;
        }

        if (digits.Length == 5) return digits;
        if (text.Length > 0) rules.Add("code_postal_illisible");
        return "";
    }

    private static string Code(string text, List<string> rules)
    {
        var code = text.Trim().ToUpperInvariant();
        if (code.EndsWith(".0", StringComparison.Ordinal)) code = code[..^2];
        if (code.Length == 4 && code.All(char.IsAsciiDigit))
        {
            rules.Add("zero_rendu_code_insee");
            return "0" + code;
        }

        if (code.Length is 0 or 5) return code;
        rules.Add("code_insee_illisible");
        return "";
    }

    private static (string Place, int Arrondissement) Cleaned(string name, List<string> rules)
    {
        var text = name.Trim();
        if (Cedex().IsMatch(text))
        {
            text = Cedex().Replace(text, "");
            rules.Add("cedex");
        }

        var arrondissement = 0;
        if (BigCity().Match(text) is { Success: true } city)
        {
            _ = int.TryParse(city.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out arrondissement);
            text = city.Groups["city"].Value;
        }

        text = Parenthesis().Replace(text, "");
        return (text.Trim(' ', ',', '-', '.'), arrondissement);
    }

    [GeneratedRegex(@"\s*\bcedex\b\s*\d*", RegexOptions.IgnoreCase, 500)]
    private static partial Regex Cedex();

    [GeneratedRegex(@"^(?<city>paris|lyon|marseille)\W*(?<number>\d{1,2})\s*(?:er|e|è|ème|eme|°)?\s*(?:arrondissement|arr\.?|ardt\.?)?$", RegexOptions.IgnoreCase, 500)]
    private static partial Regex BigCity();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.None, 500)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"\b\d{5}\b", RegexOptions.None, 500)]
    private static partial Regex PostcodeInName();
}
