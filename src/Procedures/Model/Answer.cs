using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>What was answered to one question of a form, kept to be typed again or read back.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Answer
{
    /// <summary>Which one.</summary>
    [Personal(DataCategory.Number)] public required Guid Id { get; init; }

    /// <summary>Of which case.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>Which question.</summary>
    [Personal(DataCategory.Situation)] public required string Field { get; init; }

    /// <summary>The answer, sealed.</summary>
    [Personal(DataCategory.Situation)] public required SealedText Value { get; set; }

    /// <summary>Who wrote it down last.</summary>
    public required HelperId By { get; set; }

    /// <summary>When.</summary>
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset At { get; set; }

    /// <summary>Where the value of a field of a case is bound.</summary>
    public static string Binding(CaseId id, string field) => $"procedures.answers/{id}/{field}";
}
