using Appui.Papers;
using Appui.Platform;

namespace Appui.Vault.Model;

/// <summary>One paper: its file is a blob, its title and kind are sealed under the same key.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class Paper
{
    /// <summary>How long a paper stays in the bin.</summary>
    public static readonly TimeSpan InBin = TimeSpan.FromDays(30);

    public required PaperId Id { get; init; }
    public required PersonId Person { get; init; }
    [NotPersonal] public required PaperFolder Folder { get; init; }
    [NotPersonal] public required long Version { get; init; }

    /// <summary>The generation of the folder key that wraps the paper's key; null while it waits, sealed to the deposit key.</summary>
    [NotPersonal] public long? FolderEpoch { get; private set; }

    /// <summary>The paper's key: under the folder key, or sealed to the deposit key.</summary>
    [NotPersonal] public required byte[] KeyWrap { get; set; }

    [Personal(DataCategory.Paper)] public required byte[] Label { get; set; }
    [NotPersonal] public required BlobId Blob { get; init; }

    /// <summary>Of the sealed file, padding included.</summary>
    [NotPersonal] public required long Size { get; init; }

    [Personal(DataCategory.Paper)] public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The helper who put it in; null when the person did.</summary>
    public HelperId? AddedBy { get; init; }

    [Personal(DataCategory.Paper)] public DateTimeOffset? BinnedAt { get; private set; }

    /// <summary>Puts its key under the folder's.</summary>
    public void File(byte[] keyWrap, long folderEpoch) => (KeyWrap, FolderEpoch) = (keyWrap, folderEpoch);

    /// <summary>What it is was said again.</summary>
    public void Name(byte[] label) => Label = label;

    public void Bin(DateTimeOffset now) => BinnedAt ??= now;

    public void TakeBack() => BinnedAt = null;
}

/// <summary>What is sealed with a paper.</summary>
/// <param name="Title">In the words of who put it in.</param>
/// <param name="Kind">What the file is.</param>
/// <param name="Length">Of the file, in bytes.</param>
/// <param name="Pages">How many.</param>
/// <param name="Type">What the paper is, as the person confirmed it; null as long as nobody did.</param>
/// <param name="LastDay">The last day on which it is valid, as the person confirmed it.</param>
internal sealed record PaperLabel(string Title, PaperFormat Kind, long Length, int Pages = 1, PaperType? Type = null, DateOnly? LastDay = null)
{
    /// <summary>Two months before its end it is time to ask for the next one.</summary>
    public bool EndsSoon(DateOnly today) => LastDay is { } day && day <= today.AddMonths(2);

    public bool IsOver(DateOnly today) => LastDay is { } day && day < today;
}
