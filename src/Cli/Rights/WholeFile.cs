namespace Appui.Cli.Rights;

/// <summary>A file that has its name once it is whole: until then it is written beside, as <c>NAME.part</c>. A run that is cut short leaves what had that name before.</summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string name;
    private readonly string? part;

    public WholeFile(string name)
    {
        this.name = name;
        if (Path.GetFullPath(name).StartsWith("/dev/", StringComparison.Ordinal) || Directory.Exists(name))
        {
            // A device cannot be replaced by a file, and a folder is refused here.
            Stream = File.OpenWrite(name);
            return;
        }

        part = name + ".part";
        Stream = File.Create(part);
    }

    public FileStream Stream { get; }

    /// <summary>Where a run that is cut short leaves what it wrote.</summary>
    public string Kept => part ?? name;

    /// <summary>All is written.</summary>
    public void Finish()
    {
        Stream.Dispose();
        if (part is not null) File.Move(part, name, overwrite: true);
    }

    public void Dispose() => Stream.Dispose();
}
