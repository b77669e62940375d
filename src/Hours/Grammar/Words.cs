using System.Globalization;
using System.Text;

namespace Appui.Hours.Grammar;

internal enum TokenKind { Number, Weekday, Month, Sun, State, Holiday, Week, Easter, Days, Comment, Always, Sign, Meridian, End }

/// <summary>A word of the text. <c>Value</c> is the number, the weekday from 0, the month from 1, and so on.</summary>
internal readonly record struct Token(TokenKind Kind, int Value, string Text, int At)
{
    public bool Is(char sign) => Kind == TokenKind.Sign && Value == sign;
}

/// <summary>The words of the specification, and those that people write instead.</summary>
internal static class Words
{
    public const int Closed = 0, Open = 1, Unknown = 2;

    public static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    public static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Several words that stand for one, longest first.</summary>
    public static readonly (string Words, TokenKind Kind, int Value, string Text)[] Phrases =
    [
        ("sur rendez-vous", TokenKind.Comment, 0, "Sur rendez-vous"),
        ("sur rdv", TokenKind.Comment, 0, "Sur rendez-vous"),
        ("public holidays", TokenKind.Holiday, 0, "PH"),
        ("public holiday", TokenKind.Holiday, 0, "PH"),
        ("jours fériés", TokenKind.Holiday, 0, "PH"),
        ("school holidays", TokenKind.Holiday, 1, "SH"),
    ];

    private static readonly Dictionary<string, (TokenKind Kind, int Value, bool Proper)> All = Build();

    /// <summary>Finds a word, whatever its case and accents.</summary>
    public static bool Find(ReadOnlySpan<char> word, out TokenKind kind, out int value, out bool proper)
    {
        (kind, value, proper) = (default, 0, false);
        if (word.Length > 24) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        if (!All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var found)) return false;
        (kind, value, proper) = found;
        return true;
    }

    /// <summary>Without accents, in lower case.</summary>
    public static string Plain(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    private static Dictionary<string, (TokenKind, int, bool)> Build()
    {
        var words = new Dictionary<string, (TokenKind, int, bool)>(StringComparer.Ordinal);
        void Add(TokenKind kind, int value, bool proper, params string[] forms)
        {
            foreach (var form in forms) words[form] = (kind, value, proper);
        }

        string[][] days =
        [
            ["lundi", "lundis", "lun", "lu", "monday", "mon"], ["mardi", "mardis", "ma", "tuesday", "tues", "tue"],
            ["mercredi", "mercredis", "mer", "me", "wednesday", "wed"], ["jeudi", "jeudis", "jeu", "je", "thursday", "thurs", "thur"],
            ["vendredi", "vendredis", "ven", "ve", "friday", "fri"], ["samedi", "samedis", "sam", "saturday", "sat"], ["dimanche", "dimanches", "dim", "di", "sunday", "sun"],
        ];
        string[][] months =
        [
            ["january", "janvier", "janv"], ["february", "février", "fevrier", "févr", "fév", "fev"], ["march", "mars"], ["april", "avril", "avr"], ["mai"], ["june", "juin"],
            ["july", "juillet", "juil"], ["august", "août", "aout"], ["september", "septembre", "sept"], ["october", "octobre"], ["november", "novembre"], ["december", "décembre", "decembre", "déc"],
        ];
        for (var i = 0; i < 7; i++)
        {
            Add(TokenKind.Weekday, i, false, days[i]);
            Add(TokenKind.Weekday, i, true, Weekdays[i].ToLowerInvariant());
        }

        for (var i = 0; i < 12; i++)
        {
            Add(TokenKind.Month, i + 1, false, months[i]);
            Add(TokenKind.Month, i + 1, true, Months[i].ToLowerInvariant());
        }

        Add(TokenKind.Sun, (int)SunEvent.Dawn, true, "dawn");
        Add(TokenKind.Sun, (int)SunEvent.Sunrise, true, "sunrise");
        Add(TokenKind.Sun, (int)SunEvent.Sunset, true, "sunset");
        Add(TokenKind.Sun, (int)SunEvent.Dusk, true, "dusk");
        Add(TokenKind.State, Open, true, "open");
        Add(TokenKind.State, Closed, true, "closed", "off");
        Add(TokenKind.State, Closed, false, "fermé", "fermée");
        Add(TokenKind.State, Unknown, true, "unknown");
        Add(TokenKind.Holiday, 0, true, "ph");
        Add(TokenKind.Holiday, 0, false, "holiday", "holidays");
        Add(TokenKind.Holiday, 1, true, "sh");
        Add(TokenKind.Week, 0, true, "week");
        Add(TokenKind.Easter, 0, true, "easter");
        Add(TokenKind.Days, 0, true, "day", "days");
        Add(TokenKind.Sign, ',', false, "and", "et");
        Add(TokenKind.Sign, '-', false, "to");
        Add(TokenKind.Meridian, 0, false, "am");
        Add(TokenKind.Meridian, 12, false, "pm");
        return words;
    }
}
