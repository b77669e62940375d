namespace Appui.People.Accounts;

/// <summary>What helpers type to be known at the door: easy to say over a telephone.</summary>
internal static class UserNames
{
    public const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789.-";

    /// <summary>As it is kept: in small letters, without spaces around.</summary>
    public static string Tidy(string typed) => typed.Trim().ToLowerInvariant();

    public static bool IsValid(string name) => name.Length is >= 2 and <= 40 && name.All(Letters.Contains);
}
