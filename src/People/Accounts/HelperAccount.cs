using Appui.Platform;
using Microsoft.AspNetCore.Identity;

namespace Appui.People.Accounts;

/// <summary>How a helper signs in. Where they work, and as what, is said by their posts.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class HelperAccount : IdentityUser<Guid>
{
    /// <summary>As colleagues call them.</summary>
    [Personal(DataCategory.Helper)] public required string Name { get; set; }

    [Personal(DataCategory.Helper)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The thirty-second step of the last one-time code accepted: a code seen over a shoulder serves nobody else.</summary>
    [Personal(DataCategory.Account)] public long LastCodeStep { get; set; }

    public HelperId Helper => HelperId.From(Id);

    public static HelperAccount New(HelperId id, string name, string userName, DateTimeOffset now) =>
        new() { Id = id.Value, Name = name, UserName = userName, CreatedAt = now, SecurityStamp = NewStamp() };

    /// <summary>A new security stamp ends every open session.</summary>
    public static string NewStamp() => Guid.NewGuid().ToString("N");
}
