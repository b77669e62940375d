using System.Globalization;
using System.Text.RegularExpressions;
using Appui.Territory.Places;

namespace Appui.Territory.Importing;

/// <summary>What one cell says, whatever its row: a number, a point, a day, a telephone number. What is none of it is null or empty, never guessed.</summary>
internal static partial class Cells
{
    /// <summary>A number with a point or a decimal comma.</summary>
    public static double? Number(string text)
    {
        var plain = text.Trim().Replace(',', '.').Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimEnd('°');
        return plain.Length is > 0 and < 30 && double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }

    /// <summary>A latitude and a longitude in one cell, <c>48.85, 2.35</c>; a point of well-known text is longitude first.</summary>
    public static (double? Latitude, double? Longitude)? Point(string text)
    {
        if (text.Length is 0 or > 100) return null;
        var wkt = text.StartsWith("POINT", StringComparison.OrdinalIgnoreCase);
        var numbers = Numbers().Matches(text);
        if (numbers.Count != 2 || Number(numbers[0].Value) is not { } a || Number(numbers[1].Value) is not { } b) return null;
        return wkt ? (b, a) : (a, b);
    }

    /// <summary>A day in one of the three usual orders: 2024-01-31, 31/01/2024, 2024/01/31, with or without a time.</summary>
    public static DateOnly? Date(string text)
    {
        var match = Day().Match(text);
        if (!match.Success) return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var (year, month, day) = match.Groups["y1"].Success ? (Part("y1"), Part("m1"), Part("d1")) : (Part("y2"), Part("m2"), Part("d2"));
        if (year < 100) year += 2000;
        // 05/25/2024 can only be the American order.
        if (match.Groups["y2"].Success && month > 12 && day <= 12) (month, day) = (day, month);
        return year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The first number of a text as it is dialled from abroad, or a short one; empty when it is none. And whether a lost zero was given back.</summary>
    public static (string Number, bool GaveZero) Dial(string text, Commune commune)
    {
        var first = text.Split(['/', ';', '|', '\n'])[0];
        if (first.Contains(" ou ", StringComparison.Ordinal)) first = first[..first.IndexOf(" ou ", StringComparison.Ordinal)];
        var digits = string.Concat(first.Where(char.IsAsciiDigit));
        if (digits.StartsWith("0033", StringComparison.Ordinal)) digits = digits[2..];
        var prefix = commune.Department switch { "971" or "977" or "978" => "590", "972" => "596", "973" => "594", "974" or "976" => "262", "975" => "508", "986" => "681", "987" => "689", "988" => "687", _ => "33" };
        var pacific = prefix is "681" or "689" or "687" or "508";
        var number = first.TrimStart().StartsWith('+') ? "+" + (digits.StartsWith("330", StringComparison.Ordinal) ? "33" + digits[3..] : digits)
            : digits.Length == 10 && digits[0] == '0' ? "+" + prefix + digits[1..]
            : digits.Length > 10 && digits[0] == '0' && digits.Length is 20 or 30 ? "+" + prefix + digits[1..10]
            : digits.Length == 9 && digits[0] != '0' && !pacific ? "+" + prefix + digits
            : digits.Length == 11 && digits.StartsWith("33", StringComparison.Ordinal) ? "+" + digits
            : digits.Length == 6 && pacific ? "+" + prefix + digits
            : digits.Length == 4 && digits[0] is '1' or '3' && digits.Length == 4 ? digits : "";
        var gaveZero = digits.Length == 9 && number.Length > 9 && !first.TrimStart().StartsWith('+');
        return number.Length is 4 or (>= 10 and <= 13) ? (number, gaveZero) : ("", gaveZero);
    }

    [GeneratedRegex(@"^(?:(?<y1>\d{4})[-/.](?<m1>\d{1,2})[-/.](?<d1>\d{1,2})|(?<d2>\d{1,2})[-/.](?<m2>\d{1,2})[-/.](?<y2>\d{4}|\d{2}))(?!\d)", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Day();

    [GeneratedRegex(@"-?\d+(?:\.\d+)?", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Numbers();
}
