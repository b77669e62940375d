namespace Appui.Design;

/// <summary>The page frames a module's <c>_ViewStart.cshtml</c> chooses from.</summary>
public static class Layouts
{
    /// <summary>What all frames share: language, direction, style sheet, skip link, demonstration banner, footer.</summary>
    public const string Base = "/Design/Layouts/_Base.cshtml";

    /// <summary>For helpers: place, finder, menu, language, way out; dark when the machine asks for it.</summary>
    public const string Desk = "/Design/Layouts/_Desk.cshtml";

    /// <summary>For anyone, without an account.</summary>
    public const string Public = "/Design/Layouts/_Public.cshtml";

    /// <summary>For the terminal of a day centre: big, low on the screen, one fixed bar at the bottom.</summary>
    public const string Kiosk = "/Design/Layouts/_Kiosk.cshtml";

    /// <summary>For paper: on the screen a preview with « Imprimer », on paper the sheet alone.</summary>
    public const string Print = "/Design/Layouts/_Print.cshtml";
}
