using Appui.Disk;

namespace Appui.Platform.Blobs;

/// <summary>Blobs as files of the data folder, in 256 folders by the end of their id.</summary>
internal sealed class BlobFolder(Settings settings) : IBlobs
{
    private readonly string root = Path.Combine(settings.DataFolder, "blobs");

    public void Put(BlobId id, ReadOnlySpan<byte> sealedBytes)
    {
        var path = PathOf(id);
        DurableFile.MakeFolder(Path.GetDirectoryName(path)!);
        DurableFile.Write(path, sealedBytes);
    }

    public byte[] Get(BlobId id) => File.ReadAllBytes(PathOf(id));

    public void Delete(BlobId id)
    {
        var path = PathOf(id);
        if (File.Exists(path))
            DurableFile.Delete(path);
    }

    public IEnumerable<StoredBlob> All() =>
        from file in Directory.Exists(root) ? new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories) : []
        where BlobId.TryParse(file.Name, out _)
        select new StoredBlob(BlobId.From(Guid.Parse(file.Name)), file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));

    private string PathOf(BlobId id)
    {
        var name = id.Value.ToString("N");
        return Path.Combine(root, name[^2..], name);
    }
}
