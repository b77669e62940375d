using System.Text;

namespace Appui.Crypto;

/// <summary>
/// Where a key or a file of a vault belongs. It is authenticated with every wrap: a wrap moved to another vault, document, version or epoch
/// does not open.
/// </summary>
/// <param name="Vault">Whose.</param>
/// <param name="Kind">What it is, a constant of the program: "folder", "document", "file"…</param>
/// <param name="Id">Which one; no zero character.</param>
/// <param name="Epoch">Under which generation of the key above it.</param>
/// <param name="Version">Which version of the thing itself.</param>
public readonly record struct KeyPlace(Guid Vault, string Kind, string Id = "", long Epoch = 0, long Version = 0)
{
    /// <summary>The bytes that are authenticated.</summary>
    public byte[] Binding => Encoding.UTF8.GetBytes($"appui vault 1\0{Vault:N}\0{Kind}\0{Id}\0{Epoch}\0{Version}");
}
