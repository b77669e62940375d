using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Appui.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace Appui.Territory.Confirming;

/// <summary>One asking of a place.</summary>
[NotPersonal]
internal readonly record struct AskId(Guid Value) : ITypedId<AskId>
{
    public static AskId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static AskId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out AskId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>By which road a place is asked.</summary>
[NotPersonal]
internal enum AskRoad
{
    /// <summary>The program wrote to it.</summary>
    Email,

    /// <summary>Somebody of the team gave the link themselves.</summary>
    Link,

    /// <summary>Somebody called.</summary>
    Call,
}

/// <summary>What the place answered.</summary>
[NotPersonal]
internal enum AskAnswer
{
    /// <summary>All is true.</summary>
    True,

    /// <summary>Something changed; what could be put right was.</summary>
    Changed,

    /// <summary>It helps nobody any more.</summary>
    Closed,

    /// <summary>Nobody answered, or the message could not be delivered.</summary>
    NotReached,
}

/// <summary>The people of a place are asked whether its page is true.</summary>
internal sealed class Ask
{
    /// <summary>A link that came late, after a holiday, still opens.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromDays(60);

    public required AskId Id { get; init; }

    public required PlaceId Place { get; init; }

    public required AskRoad Road { get; init; }

    /// <summary>Of the secret of the link; null for a call.</summary>
    [NotPersonal] public byte[]? Digest { get; init; }

    [NotPersonal] public required DateTimeOffset AskedAt { get; init; }

    public AskAnswer? Answer { get; private set; }

    /// <summary>In the words of the place; what it is asked not to name is people.</summary>
    [NotPersonal] public string? Said { get; private set; }

    [NotPersonal] public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Somebody of the team read what it said.</summary>
    [NotPersonal] public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>A new asking, and the secret of its link: given once, kept nowhere.</summary>
    public static (Ask Ask, string Secret) ByLink(PlaceId place, AskRoad road, DateTimeOffset now)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
        return (new() { Id = AskId.New(now), Place = place, Road = road, Digest = DigestOf(secret), AskedAt = now }, secret);
    }

    /// <summary>A call, and what came of it.</summary>
    public static Ask ByCall(PlaceId place, AskAnswer answer, DateTimeOffset now)
    {
        var ask = new Ask { Id = AskId.New(now), Place = place, Road = AskRoad.Call, AskedAt = now };
        ask.Hear(answer, null, now);
        return ask;
    }

    public static byte[] DigestOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>May its link still answer?</summary>
    public bool IsOpenAt(DateTimeOffset now) => Answer is null && now < AskedAt + Validity;

    /// <summary>The answer came.</summary>
    /// <exception cref="InvalidOperationException">It had come already.</exception>
    public void Hear(AskAnswer answer, string? said, DateTimeOffset at)
    {
        if (Answer is not null) throw new InvalidOperationException("This was answered already.");
        (Answer, Said, AnsweredAt) = (answer, said, at);
    }

    /// <summary>Somebody of the team read it.</summary>
    public void See(DateTimeOffset at) => SeenAt ??= at;
}
