using Appui.Platform;

namespace Appui.Territory.Guiding;

/// <summary>What can be printed of a commune or of a quarter: a booklet, a poster, the week.</summary>
[OpenToAll]
internal sealed class Guide(Areas areas) : AreaPage(areas);
