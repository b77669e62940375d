using System.Globalization;
using System.Text.RegularExpressions;

namespace Appui.Design.Forms;

/// <summary>Reads an amount as people write it (« 1 234,56 », « 1234.56 € »), and never guesses when it could be read twice (« 1.234 »).</summary>
internal static partial class AmountText
{
    /// <summary>The largest amount taken: above, a zero too many is likelier than a fortune.</summary>
    public const decimal Largest = 999_999.99m;

    /// <summary>Reads the text; when it cannot, <paramref name="problem"/> is the key of the sentence that says what to write instead.</summary>
    public static bool TryRead(string text, out decimal amount, out string? problem)
    {
        var bare = Blanks().Replace(text, "").TrimEnd('€').Replace("EUR", "", StringComparison.OrdinalIgnoreCase);
        amount = 0;
        problem =
            !Shape().IsMatch(bare) ? "Écrivez un montant en chiffres, par exemple 850,50."
            : bare.StartsWith('-') ? "Écrivez 0 ou un montant positif."
            : !decimal.TryParse(bare.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out amount) || amount > Largest
                ? "Ce montant est très grand. Vérifiez le nombre de zéros."
            : null;
        return problem is null;
    }

    /// <summary>The amount as a French form shows it: « 1234,56 », « 400 ».</summary>
    public static string Write(decimal amount) =>
        amount.ToString(amount == decimal.Truncate(amount) ? "0" : "0.00", CultureInfo.GetCultureInfo("fr-FR"));

    // Two digits at most after the comma or the point: « 1.234 » may be a thousand or a little more than one.
    [GeneratedRegex(@"^-?\d{1,15}([.,]\d{1,2})?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"[\s\u00A0\u202F'’]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();
}
