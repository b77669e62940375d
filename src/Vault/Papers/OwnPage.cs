using Appui.Platform;
using Appui.Vault.Keys;
using Appui.Vault.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Vault.Papers;

/// <summary>A page of the person's own, while their porte-documents is open.</summary>
internal abstract class OwnPage(Shelf shelf, OpenSafes safes, Texts texts) : PageModel
{
    /// <summary>The keys of all their folders; the caller disposes them.</summary>
    protected async Task<OpenFolders> Folders()
    {
        using var root = safes.Root(User);
        return await shelf.Open(root);
    }

    /// <summary>What a paper is called: its title, or what it is, or its folder.</summary>
    public string TitleOf(Paper paper, PaperLabel label) => label.Title is { Length: > 0 } title ? title : label.Type is { } type ? texts[$"PaperType.{type}"] : texts[$"PaperFolder.{paper.Folder}"];

    public static string DayOf(DateTimeOffset instant) => instant.InWords();
}
