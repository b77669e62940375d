using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.People.Structures;

/// <summary>One post of one helper in one structure.</summary>
[NotPersonal]
internal readonly record struct PostId(Guid Value) : ITypedId<PostId>
{
    public static PostId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static PostId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out PostId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>What a helper is in a structure, since when and until when. A new role is a new post.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class Post
{
    public required PostId Id { get; init; }

    public required HelperId Helper { get; init; }

    public required StructureId Structure { get; init; }

    [Personal(DataCategory.Helper)] public required HelperRole Role { get; init; }

    [Personal(DataCategory.Helper)] public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Who invited them; null for the first of an installation.</summary>
    public HelperId? GivenBy { get; init; }

    [Personal(DataCategory.Helper)] public DateTimeOffset? EndedAt { get; private set; }

    public HelperId? EndedBy { get; private set; }

    public static Post Of(HelperId helper, StructureId structure, HelperRole role, DateTimeOffset now, HelperId? by) =>
        new() { Id = PostId.New(now), Helper = helper, Structure = structure, Role = role, BeganAt = now, GivenBy = by };

    public void End(HelperId by, DateTimeOffset at)
    {
        if (EndedAt is not null) throw new InvalidOperationException("This post has already ended.");
        (EndedAt, EndedBy) = (at, by);
    }
}
