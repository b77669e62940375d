using Appui.Platform;
using Appui.Territory.Importing;
using Appui.Territory.Places;

namespace Appui.Territory.Model;

/// <summary>What somebody said of two places that look alike.</summary>
[NotPersonal]
internal enum LikenessAnswer
{
    /// <summary>Nobody has said yet.</summary>
    Asked,

    /// <summary>They are one.</summary>
    Same,

    /// <summary>They are two.</summary>
    Different,
}

/// <summary>Two places that look alike. Nothing is merged before somebody says that they are one.</summary>
internal sealed class Likeness
{
    [NotPersonal] public required Guid Id { get; init; }

    public required PlaceId First { get; init; }

    public required PlaceId Second { get; init; }

    /// <summary>How alike, out of 100.</summary>
    [NotPersonal] public required long Score { get; init; }

    public LikenessAnswer Answer { get; private set; }

    [NotPersonal] public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Somebody says.</summary>
    public void Say(LikenessAnswer answer, DateTimeOffset at) => (Answer, AnsweredAt) = (answer, answer is LikenessAnswer.Asked ? null : at);

    /// <summary>How alike two places of a commune are, from 80 to 99; null when they are not: the same address or 150 metres, and names that resemble each other.</summary>
    public static int? Between(in Kept one, in Kept other)
    {
        if (one.Place.Roaming && other.Place.Roaming) return null;
        var sameAddress = one.Address.Length > 0 && one.Address == other.Address;
        var near = one.Place is { Latitude: { } y, Longitude: { } x } && other.Place is { Latitude: { } v, Longitude: { } u } ? Communes.Distance(y, x, v, u) : (double?)null;
        if (!sameAddress && near is not < 0.15) return null;
        var most = Math.Max(one.Name.Length, other.Name.Length);
        var likeness = one.Name == other.Name ? 100 : 100 - (100 * CommuneSearch.Edits(one.Name, other.Name, Math.Max(1, most / 3)) / most);
        var score = (int)Math.Round((0.6 * likeness) + (sameAddress ? 40 : 32));
        return score >= 80 ? Math.Min(score, 99) : null;
    }
}
