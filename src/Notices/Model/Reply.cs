using Appui.People;
using Appui.Platform;

namespace Appui.Notices.Model;

/// <summary>What somebody answered to the telephone of the house. From a number that nothing was sent to, it belongs to nobody, and ends within a week.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Reply
{
    [Personal(DataCategory.Number)] public required Guid Id { get; init; }

    /// <summary>The name of the file in which it came: the same one is read once.</summary>
    [Personal(DataCategory.Number)] public required string Name { get; init; }

    /// <summary>Null for an unknown number.</summary>
    public StructureId? Structure { get; init; }

    public FileId? File { get; init; }
    [Personal(DataCategory.Contact)] public required SealedText Number { get; init; }
    [Personal(DataCategory.FollowUp)] public required SealedText Words { get; init; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset At { get; init; }

    /// <summary>One word: STOP.</summary>
    [Personal(DataCategory.Choice)] public required bool IsStop { get; init; }

    [Personal(DataCategory.FollowUp)] public DateTimeOffset? ReadAt { get; private set; }
    public HelperId? ReadBy { get; private set; }

    public string Binding(string what) => $"notices.replies/{Id}/{what}";

    public void Read(HelperId by, DateTimeOffset at) => (ReadBy, ReadAt) = (by, at);
}

/// <summary>A number to which no short message goes any more, whichever house asks. Only its keyed hash is kept.</summary>
[Keeps(Processing.FollowUp, Keeping.AsLongAsWanted)]
internal sealed class Stop
{
    [Personal(DataCategory.Contact)] public required long Token { get; init; }
    [Personal(DataCategory.Choice)] public required DateTimeOffset At { get; init; }
}
