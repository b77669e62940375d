using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Appui.Platform;
using Appui.Territory.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Agreeing;

/// <summary>One agreement.</summary>
[NotPersonal]
internal readonly record struct AgreementId(Guid Value) : ITypedId<AgreementId>
{
    public static AgreementId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static AgreementId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out AgreementId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>Who takes a need over.</summary>
[NotPersonal]
internal enum Taker
{
    /// <summary>Where life itself is in question: debts, housing, violence, children.</summary>
    SocialWorker,

    /// <summary>To learn, to be equipped.</summary>
    DigitalMediator,

    /// <summary>To have a formality done, beside the person.</summary>
    AdministrativeMediator,

    /// <summary>The agency that decides.</summary>
    Agency,
}

/// <summary>What a house has agreed with a place: who takes what, on which conditions, until when; and whom one may call directly.</summary>
[Keeps(Processing.Accounts, Keeping.EndOfAct)]
internal sealed class Agreement
{
    public required AgreementId Id { get; init; }

    /// <summary>The house that wrote it down.</summary>
    public required StructureId Structure { get; init; }

    public required PlaceId Place { get; init; }

    public required Taker Taker { get; set; }

    /// <summary>Keys of needs, joined by <c>|</c>.</summary>
    [NotPersonal] public required string Needs { get; set; }

    /// <summary>What the place asks for: who, how many a week, with which papers. The whole house reads it.</summary>
    [NotPersonal] public string Conditions { get; set; } = "";

    /// <summary>A direct contact and when it may be used; for the helpers named alone.</summary>
    [Personal(DataCategory.Helper)] public SealedText? Contact { get; set; }

    [NotPersonal] public required DateOnly FirstDay { get; set; }

    [NotPersonal] public DateOnly? LastDay { get; set; }

    [NotPersonal] public DateTimeOffset? EndedAt { get; private set; }

    public List<AgreementReader> Readers { get; } = [];

    public bool StandsOn(DateOnly day) => EndedAt is null && FirstDay <= day && !(LastDay < day);

    public bool Takes(string? need) => need is { Length: > 0 } && Needs.Split('|').Contains(need);

    /// <summary>It ends before its day.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;

    /// <summary>Where its contact is sealed.</summary>
    public static string Binding(AgreementId id) => $"territory.agreement/{id}/contact";
}

/// <summary>A helper who may use the direct contact of an agreement.</summary>
[Keeps(Processing.Accounts, Keeping.EndOfAct)]
internal sealed class AgreementReader
{
    public required AgreementId Agreement { get; init; }

    public required HelperId Helper { get; init; }
}

/// <summary>An agreement as one helper may see it.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Place">The name of the place.</param>
/// <param name="Contact">The direct contact; null when there is none, or when it is not for this helper.</param>
internal sealed record AgreementSeen(Agreement Agreement, string Place, string? Contact);

/// <summary>The agreements of a house.</summary>
internal sealed class Agreements(TerritoryDb db, Seals seals, TimeProvider clock)
{
    /// <summary>Those of the user's house that stand today; the contacts of those that name the user.</summary>
    public async Task<IReadOnlyList<AgreementSeen>> Standing(ClaimsPrincipal user)
    {
        if (user.StructureOrNone is not { } house) return [];
        var today = clock.Today;
        var all = (await db.Agreements.AsNoTracking().Include(a => a.Readers).Where(a => a.Structure == house && a.EndedAt == null).ToListAsync()).Where(a => a.StandsOn(today)).ToList();
        var ids = all.Select(a => a.Place).Distinct().ToList();
        var places = await db.Places.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name);
        return [.. all.Select(a => new AgreementSeen(a, places[a.Place], ContactOf(a, user))).OrderBy(a => a.Agreement.Taker).ThenBy(a => a.Place, StringComparer.CurrentCulture)];
    }

    /// <summary>The direct contact, for a helper whom the agreement names.</summary>
    private string? ContactOf(Agreement agreement, ClaimsPrincipal user) =>
        agreement.Contact is { } contact && agreement.Readers.Exists(r => r.Helper == user.HelperId) ? seals.Open(agreement.Structure, Agreement.Binding(agreement.Id), contact) : null;
}
