using System.Security.Cryptography;

namespace Appui.Crypto;

/// <summary>
/// The top of a person's keys, one per epoch: it opens the folder keys and the private key to which helpers deposit while the vault is closed.
/// It is never stored but wrapped (under the card and the pictures, under the two shares of a recovery); zeroed when disposed.
/// </summary>
public sealed class VaultRoot : IDisposable
{
    private readonly byte[] key;

    /// <param name="vault">Whose.</param>
    /// <param name="epoch">Grows by one at each rotation.</param>
    /// <param name="key">32 bytes; this object owns them from now on.</param>
    public VaultRoot(Guid vault, long epoch, byte[] key) => (Vault, Epoch, this.key) = (vault, epoch, key);

    /// <summary>Whose.</summary>
    public Guid Vault { get; }

    /// <summary>Which generation.</summary>
    public long Epoch { get; }

    /// <summary>A new root.</summary>
    public static VaultRoot Draw(Guid vault, long epoch) => new(vault, epoch, RandomNumberGenerator.GetBytes(32));

    /// <summary>Opens a root that <see cref="WrapUnder"/> wrapped.</summary>
    /// <exception cref="CryptographicException">Another key, vault, way in, or epoch; or altered.</exception>
    public static VaultRoot Open(ReadOnlySpan<byte> wrappingKey, ReadOnlySpan<byte> wrap, Guid vault, string way, long epoch) =>
        new(vault, epoch, Envelope.Open(wrappingKey, wrap, new KeyPlace(vault, "root", way, epoch).Binding));

    /// <summary>Wraps this root under a key, for one way in: a card, a recovery.</summary>
    public byte[] WrapUnder(ReadOnlySpan<byte> wrappingKey, string way) => Envelope.Seal(wrappingKey, key, new KeyPlace(Vault, "root", way, Epoch).Binding);

    /// <summary>Wraps a folder key.</summary>
    public byte[] Wrap(FolderKey folder) => folder.WrapUnder(key, Epoch);

    /// <summary>Opens a folder key wrapped under this root.</summary>
    /// <exception cref="CryptographicException">Moved, altered, or of another epoch.</exception>
    public FolderKey OpenFolder(string folder, long folderEpoch, ReadOnlySpan<byte> wrap) => FolderKey.Open(key, wrap, Vault, folder, folderEpoch, Epoch);

    /// <summary>Wraps the private key of deposits.</summary>
    public byte[] WrapDeposits(ReadOnlySpan<byte> privateKey) => Envelope.Seal(key, privateKey, new KeyPlace(Vault, "deposits", Epoch: Epoch).Binding);

    /// <summary>Opens the private key of deposits.</summary>
    /// <exception cref="CryptographicException">Moved, altered, or of another epoch.</exception>
    public byte[] OpenDeposits(ReadOnlySpan<byte> wrap) => Envelope.Open(key, wrap, new KeyPlace(Vault, "deposits", Epoch: Epoch).Binding);

    /// <summary>The root itself, only to be kept sealed for the time of a session.</summary>
    public byte[] Export() => [.. key];

    /// <summary>Forgets the key.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(key);
}

/// <summary>The key of one folder: the unit of what a mandate opens. It wraps the key of each document in the folder.</summary>
public sealed class FolderKey : IDisposable
{
    private readonly byte[] key;

    /// <param name="vault">Whose.</param>
    /// <param name="folder">The name of the folder, a constant of the program.</param>
    /// <param name="epoch">Grows by one when the folder is locked anew: a mandate on it has ended.</param>
    /// <param name="key">32 bytes; this object owns them from now on.</param>
    public FolderKey(Guid vault, string folder, long epoch, byte[] key) => (Vault, Folder, Epoch, this.key) = (vault, folder, epoch, key);

    /// <summary>Whose.</summary>
    public Guid Vault { get; }

    /// <summary>Which folder.</summary>
    public string Folder { get; }

    /// <summary>Which generation.</summary>
    public long Epoch { get; }

    /// <summary>A new folder key.</summary>
    public static FolderKey Draw(Guid vault, string folder, long epoch) => new(vault, folder, epoch, RandomNumberGenerator.GetBytes(32));

    /// <summary>Wraps the key of a document.</summary>
    public byte[] WrapDocument(Guid document, long version, ReadOnlySpan<byte> documentKey) => Envelope.Seal(key, documentKey, Place(document, version).Binding);

    /// <summary>Opens the key of a document wrapped under this folder.</summary>
    /// <exception cref="CryptographicException">Of another document, version, folder or epoch; or altered.</exception>
    public byte[] OpenDocument(Guid document, long version, ReadOnlySpan<byte> wrap) => Envelope.Open(key, wrap, Place(document, version).Binding);

    /// <summary>The key itself, only to be handed to the sealer with a mandate.</summary>
    public byte[] Export() => [.. key];

    /// <summary>Forgets the key.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(key);

    internal byte[] WrapUnder(ReadOnlySpan<byte> root, long rootEpoch) => Envelope.Seal(root, key, Place(Vault, Folder, Epoch, rootEpoch).Binding);

    internal static FolderKey Open(ReadOnlySpan<byte> root, ReadOnlySpan<byte> wrap, Guid vault, string folder, long epoch, long rootEpoch) =>
        new(vault, folder, epoch, Envelope.Open(root, wrap, Place(vault, folder, epoch, rootEpoch).Binding));

    private KeyPlace Place(Guid document, long version) => new(Vault, "document", $"{Folder}/{document:N}", Epoch, version);

    private static KeyPlace Place(Guid vault, string folder, long epoch, long rootEpoch) => new(vault, "folder", folder, rootEpoch, epoch);
}
