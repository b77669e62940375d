using System.Globalization;

namespace Appui.Papers.Reading;

/// <summary>The lines for machines at the foot of cards and passports (ICAO 9303): each fact has a figure that proves it.</summary>
/// <param name="Type">What the document is.</param>
/// <param name="Name">Family name and first names.</param>
/// <param name="LastDay">The last day of validity.</param>
internal sealed record Mrz(PaperType? Type, string Name, DateOnly LastDay)
{
    private static readonly int[] Weights = [7, 3, 1];

    public static Mrz? Read(string text, DateOnly today)
    {
        var lines = text.Split('\n').Select(line => line.Replace(" ", "", StringComparison.Ordinal).Replace('«', '<').ToUpperInvariant()).Where(line => line.Length is >= 28 and <= 46 && line.Count(letter => letter == '<') > 3).ToList();
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            // Passport: two lines of 44. Card: three of 30.
            if (lines[at].StartsWith('P') && Proven(lines[at + 1], 21, today) is { } passport)
                return new(PaperType.Passport, NameIn(lines[at][5..]), passport);
            if (lines[at].Length <= 33 && at + 2 < lines.Count && Proven(lines[at + 1], 8, today) is { } card)
                return new(lines[at].StartsWith("ID", StringComparison.Ordinal) ? PaperType.IdentityCard : lines[at][0] is 'A' or 'C' or 'I' ? PaperType.ResidencePermit : null, NameIn(lines[at + 2]), card);
        }
        return null;
    }

    private static DateOnly? Proven(string line, int at, DateOnly today)
    {
        if (line.Length < at + 7)
            return null;
        var figures = line.Substring(at, 7).Replace('O', '0').Replace('I', '1').Replace('B', '8').Replace('S', '5');
        if (!figures.All(char.IsAsciiDigit) || figures[..6].Index().Sum(figure => (figure.Item - '0') * Weights[figure.Index % 3]) % 10 != figures[6] - '0')
            return null;
        var year = 2000 + int.Parse(figures[..2], CultureInfo.InvariantCulture);
        return year <= today.Year + 20 && DateOnly.TryParseExact($"{year}{figures[2..6]}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string NameIn(string line) => string.Join(' ', line.Split('<', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 1 && part.All(char.IsLetter)).Take(3));
}
