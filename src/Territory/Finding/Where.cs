using Appui.Territory.Importing;
using Appui.Territory.Places;

namespace Appui.Territory.Finding;

/// <summary>Where somebody says that they are: one commune, or the few among which they choose.</summary>
/// <param name="Commune">The one; null when they must choose, or when nothing has that name.</param>
/// <param name="Choices">Those among which they choose, the largest first.</param>
internal sealed record Where(Commune? Commune, IReadOnlyList<Commune> Choices)
{
    private const int Most = 8;

    /// <summary>Reads a commune's name, misspelt or not, a postal code, or both.</summary>
    public static Where Of(string? text)
    {
        var words = (text ?? "").Trim();
        if (words.Length is 0 or > 100) return new(null, []);
        var code = words.Split(' ').FirstOrDefault(word => word.Length == 5 && word.All(char.IsAsciiDigit));
        var name = Communes.Key(code is null ? words : words.Replace(code, "", StringComparison.Ordinal));
        var named = name.Length == 0 ? [] : Named(name);
        if (code is null) return Among(named);

        var served = Communes.ByPostalCode(code);
        var both = named.Where(served.Contains).ToList();
        return Among(both.Count > 0 ? both : served.Count > 0 ? served : Communes.ByCode(code) is { } one ? [one] : named);
    }

    private static Where Among(IReadOnlyList<Commune> communes)
    {
        List<Commune> choices = [.. communes.Where(c => c.Latitude is not null).DistinctBy(c => c.Code).OrderByDescending(c => c.Population)];
        return choices.Count == 1 ? new(choices[0], []) : new(null, choices.Count > Most ? choices[..Most] : choices);
    }

    private static IReadOnlyList<Commune> Named(string name)
    {
        if (Communes.ByName(name) is { Count: > 0 } exact) return exact;
        if (Communes.ByFormerName(name) is { Count: > 0 } former) return former;
        if (name.Length < 3) return [];
        List<Commune> beginning = [.. Communes.All.Where(c => c.Key.StartsWith(name, StringComparison.Ordinal))];
        if (beginning.Count > 0) return beginning;
        var most = name.Length < 6 ? 1 : 2;
        List<(Commune Commune, int Edits)> near = [.. Communes.All.Where(c => Math.Abs(c.Key.Length - name.Length) <= most).Select(c => (c, CommuneSearch.Edits(c.Key, name, most))).Where(n => n.Item2 <= most)];
        return near.Count == 0 ? [] : [.. near.Where(n => n.Edits == near.Min(m => m.Edits)).Select(n => n.Commune)];
    }
}
