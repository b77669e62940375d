using System.Text.Json;
using Appui.People;
using Appui.Platform;

namespace Appui.Rights.Model;

/// <summary>One screening done at a desk: what was answered and the rights found, readable by the structure alone.</summary>
[Keeps(Processing.Screening, Keeping.LastContact)]
internal sealed class Screening
{
    public required ScreeningId Id { get; init; }

    public required StructureId Structure { get; init; }

    /// <summary>Whom it is for, as routes write it.</summary>
    [Personal(DataCategory.Number)] public required string Whom { get; init; }

    public required HelperId OpenedBy { get; init; }

    [Personal(DataCategory.FollowUp)] public required DateTimeOffset OpenedAt { get; init; }

    [Personal(DataCategory.FollowUp)] public DateTimeOffset ChangedAt { get; private set; }

    public HelperId? FinishedBy { get; private set; }

    [Personal(DataCategory.FollowUp)] public DateTimeOffset? FinishedAt { get; private set; }

    [Personal(DataCategory.Situation)] private SealedText Answers { get; set; }

    [Personal(DataCategory.Situation)] private SealedText? Found { get; set; }

    public bool IsFinished => FinishedAt is not null;

    public static Screening Open(Whom whom, StructureId structure, HelperId by, DateTimeOffset now, Answers answers, Seals seals)
    {
        var screening = new Screening { Id = ScreeningId.New(now), Structure = structure, Whom = whom.ToString(), OpenedBy = by, OpenedAt = now };
        screening.Keep(answers, now, seals);
        return screening;
    }

    public Answers Read(Seals seals) =>
        AnswersText.FromJson(seals.Open(Structure, Binding("answers"), Answers))
        ?? throw new InvalidOperationException($"The answers of screening {Id} cannot be read.");

    /// <summary>Keeps changed answers; false when nothing changed (a page sent twice).</summary>
    public bool Keep(Answers answers, DateTimeOffset now, Seals seals)
    {
        var json = answers.ToJson();
        if (!Answers.Envelope.IsEmpty && seals.Open(Structure, Binding("answers"), Answers) == json) return false;

        Answers = seals.Seal(Structure, Binding("answers"), json);
        ChangedAt = now;
        return true;
    }

    /// <summary>All was asked: these rights were found.</summary>
    public void Finish(IReadOnlyList<FoundRight> found, HelperId by, DateTimeOffset now, Seals seals)
    {
        Found = seals.Seal(Structure, Binding("found"), JsonSerializer.Serialize(found));
        (FinishedBy, FinishedAt) = (by, now);
    }

    /// <summary>The rights found when it was finished; empty before.</summary>
    public IReadOnlyList<FoundRight> ReadFound(Seals seals) =>
        Found is { } found ? JsonSerializer.Deserialize<List<FoundRight>>(seals.Open(Structure, Binding("found"), found))! : [];

    private string Binding(string column) => $"rights.screenings/{Id}/{column}";
}
