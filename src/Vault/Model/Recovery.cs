using Appui.Design;
using Appui.Platform;

namespace Appui.Vault.Model;

/// <summary>A helper who accepted to be a person of trust: a pair of keys, whose private half opens under a code that they alone hold.</summary>
[Keeps(Processing.Safe, Keeping.LastPost)]
internal sealed class Officer
{
    public required HelperId Helper { get; init; }

    /// <summary>What shares are sealed to.</summary>
    [NotPersonal] public required byte[] PublicKey { get; set; }

    [NotPersonal] public required byte[] PrivateWrap { get; set; }
    [NotPersonal] public required byte[] Salt { get; set; }

    /// <summary>When this key was drawn: shares sealed to an older one are made anew when the person next opens.</summary>
    [Personal(DataCategory.Helper)] public required DateTimeOffset MadeAt { get; set; }
}

/// <summary>What the person chose for the day when they lose everything: who, with whom, after how long.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class Contract
{
    public required PersonId Person { get; init; }

    /// <summary>As the sealer knows it; another one each time the shares are made anew.</summary>
    [NotPersonal] public required Guid Id { get; set; }

    /// <summary>Of the root key that it opens.</summary>
    [NotPersonal] public required long Epoch { get; set; }

    /// <summary>Those among whom one is needed: a <see cref="Recovering.Trusted"/>.</summary>
    [Personal(DataCategory.Choice)] public required string First { get; init; }

    /// <summary>Those among whom the other one is needed.</summary>
    [Personal(DataCategory.Choice)] public required string Second { get; init; }

    /// <summary>Counted from the second yes.</summary>
    [Personal(DataCategory.Choice)] public required int WaitHours { get; init; }

    /// <summary>The root key, under the two shares and what only the sealer can make.</summary>
    [NotPersonal] public required byte[] Wrap { get; set; }

    [Personal(DataCategory.Choice)] public required DateTimeOffset ChosenAt { get; init; }
}

/// <summary>How long the person wants to be able to say no, between the second yes and the opening.</summary>
internal enum WaitingTime
{
    /// <summary>At once: the same visit is enough.</summary>
    [Pictogram("clock")]
    None = 0,

    /// <summary>One day.</summary>
    [Pictogram("hourglass")]
    OneDay = 24,

    /// <summary>Three days.</summary>
    [Pictogram("calendar")]
    ThreeDays = 72,
}

/// <summary>A share, sealed to somebody of trust.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class Share
{
    [NotPersonal] public required Guid Contract { get; init; }
    public required HelperId Officer { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Of the second group: one share of each is needed.</summary>
    [NotPersonal] public required bool IsSecond { get; init; }

    /// <summary>To which key of theirs it was sealed.</summary>
    [NotPersonal] public required DateTimeOffset KeyMadeAt { get; init; }

    [NotPersonal] public required byte[] Sealed { get; init; }
}

/// <summary>One recovery, from the first yes to the new card.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class Ceremony
{
    /// <summary>Past it, the sealer takes no share any more.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>Whoever did not get to see their new card may come back for so long.</summary>
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(30);

    [NotPersonal] public required Guid Id { get; init; }
    public required PersonId Person { get; init; }
    [NotPersonal] public required Guid Contract { get; init; }

    /// <summary>What both shares are sealed to on their way to the sealer.</summary>
    [NotPersonal] public required byte[] PublicKey { get; init; }

    public required HelperId BegunBy { get; init; }
    public required StructureId BegunIn { get; init; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset BegunAt { get; init; }
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? BothAt { get; private set; }
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? StoppedAt { get; private set; }
    [Personal(DataCategory.FollowUp)] public DateTimeOffset? DoneAt { get; private set; }

    public bool RunsAt(DateTimeOffset now) => StoppedAt is null && now - BegunAt <= Lasts && (DoneAt is null || now - DoneAt <= Again);

    public void HasBoth(DateTimeOffset now) => BothAt ??= now;

    public void Stop(DateTimeOffset now) => StoppedAt ??= now;

    public void Finish(DateTimeOffset now) => DoneAt ??= now;
}

/// <summary>How somebody of trust recognised the person.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class Recognition
{
    [NotPersonal] public required Guid Ceremony { get; init; }
    public required HelperId Officer { get; init; }
    [NotPersonal] public required bool IsSecond { get; init; }

    /// <summary>The person was in front of them; else on the telephone.</summary>
    [Personal(DataCategory.FollowUp)] public required bool IsPresent { get; init; }

    [Personal(DataCategory.FollowUp)] public required RecognisedBy How { get; init; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset At { get; init; }
}

/// <summary>By what somebody is recognised who has no paper any more.</summary>
internal enum RecognisedBy
{
    /// <summary>The helper has followed them.</summary>
    [Pictogram("users")]
    KnownForLong,

    /// <summary>The helper has seen them before.</summary>
    [Pictogram("eye")]
    SeenBefore,

    /// <summary>They told what only they and the file know.</summary>
    [Pictogram("message")]
    ToldWhatOnlyTheyKnow,
}

/// <summary>A link under which the person receives their new card.</summary>
[Keeps(Processing.Safe, Keeping.ShortLived)]
internal sealed class Reopening
{
    [NotPersonal] public required byte[] Hash { get; init; }
    [NotPersonal] public required Guid Ceremony { get; init; }
    [NotPersonal] public required DateTimeOffset LastInstant { get; init; }
}

/// <summary>Three sheets of paper of which two open.</summary>
[Keeps(Processing.Safe, Keeping.AsLongAsWanted)]
internal sealed class SheetSet
{
    [NotPersonal] public required Guid Id { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>The root key, under what two sheets give and what only the sealer can make.</summary>
    [NotPersonal] public required byte[] Wrap { get; init; }

    [Personal(DataCategory.FollowUp)] public required DateTimeOffset MadeAt { get; init; }
}
