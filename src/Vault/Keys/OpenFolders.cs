using Appui.Crypto;
using Appui.Vault.Model;

namespace Appui.Vault.Keys;

/// <summary>The folder keys that somebody may use for the time of one page: all of them for the person, some under a mandate.</summary>
internal sealed class OpenFolders(IReadOnlyDictionary<PaperFolder, FolderKey> keys) : IDisposable
{
    public bool IsEmpty => keys.Count == 0;

    public IReadOnlyCollection<PaperFolder> Names => [.. keys.Keys];

    public bool Has(PaperFolder folder) => keys.ContainsKey(folder);

    public FolderKey this[PaperFolder folder] => keys[folder];

    /// <summary>The key of a paper that was filed.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Its wrap was moved or altered.</exception>
    public byte[] KeyOf(Paper paper) => keys[paper.Folder].OpenDocument(paper.Id.Value, paper.Version, paper.KeyWrap);

    public void Dispose()
    {
        foreach (var key in keys.Values)
            key.Dispose();
    }
}
