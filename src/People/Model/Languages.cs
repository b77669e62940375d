namespace Appui.People.Model;

/// <summary>The languages offered in forms, as ISO 639 codes: those that French counters and interpreting services meet most. Their names are texts.</summary>
internal static class Languages
{
    public static IReadOnlyList<string> Codes { get; } =
    [
        "fr", "ar", "en", "am", "bn", "bm", "kab", "zh", "es", "ka", "hi", "hy", "ku", "lsf", "ln", "fa", "ff", "ps", "pt", "ro", "rom", "ru", "sq", "sr",
        "so", "snk", "ta", "ti", "tr", "uk", "ur", "vi", "wo",
    ];

    public static string KeyOf(string code) => $"Language.{code}";
}
