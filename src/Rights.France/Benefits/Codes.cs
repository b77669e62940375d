using Appui.Rights.Engine;

namespace Appui.Rights.France.Benefits;

/// <summary>The texts that rules cite.</summary>
internal static class Codes
{
    /// <summary>Code de l'action sociale et des familles.</summary>
    public static Article Casf(string number) => new("CASF", number);

    /// <summary>Code de la sécurité sociale.</summary>
    public static Article Css(string number) => new("CSS", number);

    /// <summary>Code du travail.</summary>
    public static Article Travail(string number) => new("Code du travail", number);

    /// <summary>Code de la construction et de l'habitation.</summary>
    public static Article Cch(string number) => new("CCH", number);

    /// <summary>Code de l'énergie.</summary>
    public static Article Energie(string number) => new("Code de l'énergie", number);

    /// <summary>Arrêté du 27 septembre 2019 relatif au calcul des aides personnelles au logement.</summary>
    public static Article ArreteLogement(string number) => new("Arrêté du 27 septembre 2019,", number);
}
