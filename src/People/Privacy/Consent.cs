using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.People.Privacy;

[Personal(DataCategory.Number)]
internal readonly record struct ConsentId(Guid Value) : ITypedId<ConsentId>
{
    public static ConsentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static ConsentId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out ConsentId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>A yes of the person to something that is only an option, and its end.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Consent
{
    public required ConsentId Id { get; init; }

    public required FileId File { get; init; }

    public required StructureId Structure { get; init; }

    [Personal(DataCategory.Choice)] public required Processing Option { get; init; }

    /// <summary>Which wording was explained.</summary>
    [Personal(DataCategory.Choice)] public required string TextVersion { get; init; }

    [Personal(DataCategory.Choice)] public required ConsentExplained Explained { get; init; }

    /// <summary>With whom, for sharing: the name of the structure, sealed; null when the person carries a code themselves.</summary>
    [Personal(DataCategory.Choice)] public SealedText? Recipient { get; init; }

    [Personal(DataCategory.Choice)] public required DateTimeOffset GivenAt { get; init; }

    public required HelperId RecordedBy { get; init; }

    [Personal(DataCategory.Choice)] public DateTimeOffset? WithdrawnAt { get; private set; }

    public HelperId? WithdrawnBy { get; private set; }

    public string RecipientBinding => $"people.consents/{Id}/recipient";

    public bool Stands => WithdrawnAt is null;

    public void Withdraw(HelperId by, DateTimeOffset at)
    {
        if (WithdrawnAt is not null) throw new InvalidOperationException("This consent was already taken back.");
        (WithdrawnAt, WithdrawnBy) = (at, by);
    }
}

/// <summary>That the person objects (GDPR art. 21) to something that rests on no consent; and that they no longer do.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Objection
{
    [Personal(DataCategory.Choice)] public required Guid Id { get; init; }

    public required FileId File { get; init; }

    public required StructureId Structure { get; init; }

    [Personal(DataCategory.Choice)] public required Processing Processing { get; init; }

    [Personal(DataCategory.Choice)] public required DateTimeOffset SaidAt { get; init; }

    public required HelperId RecordedBy { get; init; }

    [Personal(DataCategory.Choice)] public DateTimeOffset? LiftedAt { get; private set; }

    public HelperId? LiftedBy { get; private set; }

    public void Lift(HelperId by, DateTimeOffset at) => (LiftedAt, LiftedBy) = (at, by);
}

/// <summary>The options, and the version of the words that explain each: the day since which they read so.</summary>
internal static class Options
{
    /// <summary>Words change: the day changes with them. A test compares them with what was approved.</summary>
    public static readonly FrozenDictionary<Processing, string> Versions = new Dictionary<Processing, string>
    {
        [Processing.Sharing] = "2026-11-22",
        [Processing.Safe] = "2026-11-22",
        [Processing.Identifiers] = "2026-11-22",
        [Processing.SurveyContact] = "2026-11-22",
    }.ToFrozenDictionary();

    /// <summary>In the order of the page.</summary>
    public static IEnumerable<Processing> All => Processings.All.Where(processing => processing.Bases is [LegalBasis.Consent]).Select(processing => processing.Key);

    /// <summary>What a person may object to.</summary>
    public static IReadOnlyList<Processing> Objectionable { get; } = [Processing.FollowUp, Processing.Screening];

    public static string TitleOf(Processing option) => $"Consent.{option}.Title";

    public static string TextOf(Processing option) => $"Consent.{option}.Text";
}
