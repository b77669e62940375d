using System.ComponentModel.DataAnnotations;

namespace Appui.People.Finding;

/// <summary>One field for everything that can be said or scanned.</summary>
internal sealed class FinderForm
{
    [Required, StringLength(200)]
    public string Text { get; set; } = "";

    public bool SeenThisMonth { get; set; }
}
