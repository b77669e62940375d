using System.Reflection;

namespace Appui.People.Accounts;

/// <summary>What a password must be: long, and not one that everybody would try first. No rule about signs and capitals.</summary>
internal static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private static readonly HashSet<string> Common = Read();

    /// <summary>The key of the sentence that says what to change, or null when the password will do.</summary>
    public static string? Objection(string password, string userName)
    {
        if (password.Length < Shortest) return "Passwords.TooShort";
        if (password.Length > Longest) return "Passwords.TooLong";
        if (IsCommon(password)) return "Passwords.Common";
        return password.Contains(userName, StringComparison.OrdinalIgnoreCase) ? "Passwords.HasName" : null;
    }

    // A common word with figures after it, or few different letters, is found as fast as the word alone.
    private static bool IsCommon(string password)
    {
        var word = password.ToLowerInvariant().Trim().TrimEnd("0123456789!?.*-_ ".ToCharArray());
        return word.Length == 0 || Common.Contains(word) || Common.Contains(password.ToLowerInvariant()) || password.Distinct().Count() < 5;
    }

    private static HashSet<string> Read()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!);
        return [.. file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
