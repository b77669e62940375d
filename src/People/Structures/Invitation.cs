using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Appui.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace Appui.People.Structures;

/// <summary>One invitation.</summary>
[NotPersonal]
internal readonly record struct InvitationId(Guid Value) : ITypedId<InvitationId>
{
    public static InvitationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static InvitationId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out InvitationId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>A link that lets one person take one post, once, within seven days.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class Invitation
{
    private static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    public required InvitationId Id { get; init; }

    public required StructureId Structure { get; init; }

    [Personal(DataCategory.Helper)] public required HelperRole Role { get; init; }

    /// <summary>The name of the person invited.</summary>
    [Personal(DataCategory.Helper)] public required string Name { get; init; }

    [Personal(DataCategory.Account)] public required byte[] TokenDigest { get; init; }

    [Personal(DataCategory.Helper)] public required DateTimeOffset MadeAt { get; init; }

    public HelperId? MadeBy { get; init; }

    [Personal(DataCategory.Helper)] public required DateTimeOffset ExpiresAt { get; init; }

    [Personal(DataCategory.Helper)] public DateTimeOffset? AcceptedAt { get; private set; }

    public HelperId? AcceptedBy { get; private set; }

    [Personal(DataCategory.Helper)] public DateTimeOffset? WithdrawnAt { get; private set; }

    public HelperId? WithdrawnBy { get; private set; }

    /// <summary>A new invitation, and what its link holds: shown once, kept nowhere.</summary>
    public static (Invitation Invitation, string Token) To(string name, HelperRole role, StructureId structure, HelperId? by, DateTimeOffset now)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
        var invitation = new Invitation
        {
            Id = InvitationId.New(now),
            Structure = structure,
            Role = role,
            Name = name,
            TokenDigest = Digest(token),
            MadeAt = now,
            MadeBy = by,
            ExpiresAt = now + Validity,
        };
        return (invitation, token);
    }

    public static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public bool IsOpenAt(DateTimeOffset now) => AcceptedAt is null && WithdrawnAt is null && now < ExpiresAt;

    /// <summary>The post it gives.</summary>
    public Post Accept(HelperId helper, DateTimeOffset now)
    {
        if (!IsOpenAt(now)) throw new InvalidOperationException("This invitation is no longer open.");
        (AcceptedAt, AcceptedBy) = (now, helper);
        return Post.Of(helper, Structure, Role, now, MadeBy);
    }

    public void Withdraw(HelperId by, DateTimeOffset now)
    {
        if (!IsOpenAt(now)) throw new InvalidOperationException("This invitation is no longer open.");
        (WithdrawnAt, WithdrawnBy) = (now, by);
    }
}
