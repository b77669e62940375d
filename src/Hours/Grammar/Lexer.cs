using System.Globalization;

namespace Appui.Hours.Grammar;

/// <summary>Cuts a text into words. What stands for something else is replaced, with a remark.</summary>
internal sealed class Lexer(string text, List<HoursRemark> remarks)
{
    private readonly List<Token> tokens = new(16);
    private int at;

    /// <summary>The words, ended by an end; nothing when a sign or word is not known, which is the last remark then.</summary>
    public List<Token>? Read()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c)) at++;
            else if (c is >= '0' and <= '9') Number();
            else if (c == '"')
            {
                if (!Comment()) return Stop(at, 1);
            }
            else if (char.IsLetter(c))
            {
                if (!Word()) return null;
            }
            else if (!Sign(c)) return Stop(at, 1);
        }

        tokens.Add(new Token(TokenKind.End, 0, "", text.Length));
        return tokens;
    }

    private void Number()
    {
        var start = at;
        if (text.AsSpan(at).StartsWith("24/7", StringComparison.Ordinal) && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4])))
        {
            Add(TokenKind.Always, 0, 4);
            return;
        }

        while (at < text.Length && text[at] is >= '0' and <= '9') at++;
        var value = at - start > 6 ? 999_999 : int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        tokens.Add(new Token(TokenKind.Number, value, text[start..at], start));
    }

    private bool Comment()
    {
        var end = text.IndexOf('"', at + 1);
        if (end < 0) return false;
        tokens.Add(new Token(TokenKind.Comment, 0, text[(at + 1)..end], at));
        if (end == at + 1) Remark(RemarkKind.EmptyComment, at, 2);
        at = end + 1;
        return true;
    }

    private bool Word()
    {
        foreach (var phrase in Words.Phrases)
        {
            if (!text.AsSpan(at).StartsWith(phrase.Words, StringComparison.OrdinalIgnoreCase)) continue;
            Remark(RemarkKind.OtherWord, at, phrase.Words.Length);
            tokens.Add(new Token(phrase.Kind, phrase.Value, phrase.Text, at));
            at += phrase.Words.Length;
            return true;
        }

        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        var word = text.AsSpan(at, end - at);
        if (word is "h" or "H" && tokens is [.., { Kind: TokenKind.Number }]) return Hour(end);
        if (IsArticle(word))
        {
            Remark(RemarkKind.OtherWord, at, word.Length);
            at = end;
            return true;
        }

        if (Everyday(word) is var (first, last) && first >= 0)
        {
            Remark(RemarkKind.OtherWord, at, word.Length);
            tokens.Add(new Token(TokenKind.Weekday, first, "", at));
            tokens.Add(new Token(TokenKind.Sign, '-', "-", at));
            Add(TokenKind.Weekday, last, word.Length);
            return true;
        }

        if (!Words.Find(word, out var kind, out var value, out var proper))
        {
            Stop(at, word.Length);
            return false;
        }

        if (!proper) Remark(RemarkKind.OtherWord, at, word.Length);
        Add(kind, value, word.Length);
        if (at < text.Length && text[at] == '.' && kind is TokenKind.Weekday or TokenKind.Month) at++;
        return true;
    }

    /// <summary><c>9h</c>; not <c>9h30</c>, which other programs refuse: see the repair.</summary>
    private bool Hour(int end)
    {
        Remark(RemarkKind.LooseTime, at, 1);
        if (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            Stop(at, 1);
            return false;
        }

        at = end;
        return true;
    }

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Equals("le", StringComparison.OrdinalIgnoreCase) || word.Equals("la", StringComparison.OrdinalIgnoreCase) || word.Equals("les", StringComparison.OrdinalIgnoreCase);

    private static (int First, int Last) Everyday(ReadOnlySpan<char> word) =>
        word.Equals("daily", StringComparison.OrdinalIgnoreCase) ? (0, 6)
        : word.Equals("weekdays", StringComparison.OrdinalIgnoreCase) || word.Equals("weekday", StringComparison.OrdinalIgnoreCase) ? (0, 4)
        : word.Equals("weekend", StringComparison.OrdinalIgnoreCase) || word.Equals("weekends", StringComparison.OrdinalIgnoreCase) ? (5, 6)
        : (-1, -1);

    private bool Sign(char c)
    {
        switch (c)
        {
            case '|' when at + 1 < text.Length && text[at + 1] == '|':
                Add(TokenKind.Sign, '|', 2);
                return true;
            case '-' or ':' or ',' or ';' or '+' or '/' or '(' or ')' or '[' or ']':
                Add(TokenKind.Sign, c, 1);
                return true;
            case '–' or '—' or '‐' or '‑' or '‒' or '−' or '~':
                return Instead('-');
            case '：':
                return Instead(':');
            case '&':
                return Instead(',');
            case '.':
                Remark(RemarkKind.OtherSign, at, 1);
                if (tokens is [.., { Kind: TokenKind.Number }] && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) Add(TokenKind.Sign, ':', 1);
                else at++;
                return true;
            default:
                return false;
        }
    }

    private bool Instead(char sign)
    {
        Remark(RemarkKind.OtherSign, at, 1);
        Add(TokenKind.Sign, sign, 1);
        return true;
    }

    private void Add(TokenKind kind, int value, int length)
    {
        tokens.Add(new Token(kind, value, text.Substring(at, length), at));
        at += length;
    }

    private void Remark(RemarkKind kind, int place, int length) => remarks.Add(new HoursRemark(kind, place, text.Substring(place, Math.Min(length, text.Length - place))));

    private List<Token>? Stop(int place, int length)
    {
        Remark(RemarkKind.Unexpected, place, length);
        return null;
    }
}
