using System.Security.Cryptography;
using Appui.Platform;

namespace Appui.Territory.Tending;

/// <summary>Files of places between their preview and the yes of whoever brought them: in the data folder, a day at most.</summary>
internal sealed class Uploads(Settings settings, TimeProvider clock)
{
    /// <summary>Larger files go through the command line, in bytes.</summary>
    public const long Largest = 25_000_000;

    private string Folder => Path.Combine(settings.DataFolder, "places-brought");

    /// <summary>Keeps a file under a random name, which is the answer.</summary>
    public async Task<string> Keep(Stream content)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetFiles(Folder).Where(file => File.GetLastWriteTimeUtc(file) < clock.GetUtcNow().UtcDateTime.AddDays(-1))) File.Delete(old);
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await using (var to = File.Create(Path.Combine(Folder, name))) await content.CopyToAsync(to);
        File.SetLastWriteTimeUtc(Path.Combine(Folder, name), clock.GetUtcNow().UtcDateTime);
        return name;
    }

    /// <summary>Where it is; null when it is gone, or when the name is none of ours.</summary>
    public string? Find(string? name) =>
        name is { Length: 32 } && name.All(char.IsAsciiHexDigitLower) && File.Exists(Path.Combine(Folder, name)) ? Path.Combine(Folder, name) : null;

    /// <summary>It is not needed any more.</summary>
    public void Forget(string name)
    {
        if (Find(name) is { } file) File.Delete(file);
    }
}
