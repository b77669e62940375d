using System.Reflection;
using Appui.Design;
using Appui.Vault;

namespace Appui.Kiosk.Papers;

/// <summary>The pictogram of each folder, as the porte-documents itself draws it.</summary>
internal static class PaperIcons
{
    private static readonly Dictionary<PaperFolder, string> Icons = Enum.GetValues<PaperFolder>().ToDictionary(
        folder => folder, folder => typeof(PaperFolder).GetField(folder.ToString())!.GetCustomAttribute<PictogramAttribute>()?.Icon ?? "folder");

    public static string Of(PaperFolder folder) => Icons[folder];
}
