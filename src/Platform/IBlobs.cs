using System.Diagnostics.CodeAnalysis;

namespace Appui.Platform;

/// <summary>One sealed file outside the database.</summary>
public readonly record struct BlobId(Guid Value) : ITypedId<BlobId>
{
    /// <summary>A new id at this instant.</summary>
    public static BlobId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static BlobId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a file name.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out BlobId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>
/// Sealed files, too big for the database. The store only ever sees ciphertext. A blob is written before the row that names it, and never changed:
/// what a committed row names is there; what no row names was never acknowledged, or is no longer wanted.
/// </summary>
public interface IBlobs
{
    /// <summary>Writes a blob; when this returns it is on the disk, whole.</summary>
    /// <exception cref="IOException">The disk is full, or refused to write or to sync: nothing of it is seen.</exception>
    void Put(BlobId id, ReadOnlySpan<byte> sealedBytes);

    /// <summary>Reads a blob.</summary>
    /// <exception cref="IOException">There is none, or the disk refused.</exception>
    byte[] Get(BlobId id);

    /// <summary>Deletes a blob; nothing happens when there is none.</summary>
    void Delete(BlobId id);

    /// <summary>All that are stored, in no order.</summary>
    IEnumerable<StoredBlob> All();
}

/// <summary>A blob as the store knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Size">In bytes, padding included.</param>
/// <param name="WrittenAt">By the clock of the disk.</param>
public sealed record StoredBlob(BlobId Id, long Size, DateTimeOffset WrittenAt);
