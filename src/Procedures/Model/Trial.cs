using System.Text.Json;
using Appui.Platform;

namespace Appui.Procedures.Model;

/// <summary>What the second tester answered, without having seen the first.</summary>
internal sealed record SecondTester(HelperId By, DateTimeOffset At, string Scores);

/// <summary>A service on line tested by two helpers of a house, each alone.</summary>
[Keeps(Processing.Accounts, Keeping.LastPost)]
internal sealed class Trial
{
    /// <summary>Which one.</summary>
    [NotPersonal] public required Guid Id { get; init; }

    /// <summary>By which house.</summary>
    public required StructureId Structure { get; init; }

    /// <summary>Of which procedure.</summary>
    [NotPersonal] public required string Card { get; init; }

    /// <summary>Which site or service.</summary>
    [NotPersonal] public required string Service { get; init; }

    /// <summary>The first tester.</summary>
    public required HelperId FirstBy { get; init; }

    /// <summary>When.</summary>
    [NotPersonal] public required DateTimeOffset FirstAt { get; init; }

    /// <summary>Their scores, by criterion.</summary>
    [NotPersonal] public required string FirstScores { get; init; }

    /// <summary>The second tester; null while one is awaited.</summary>
    [Personal(DataCategory.Helper)] public SecondTester? Second { get; private set; }

    /// <summary>The second one answers.</summary>
    /// <exception cref="InvalidOperationException">It was tested twice already, or by the same person.</exception>
    public void Answer(HelperId by, DateTimeOffset at, string scores)
    {
        if (Second is not null) throw new InvalidOperationException("It was tested twice already.");
        if (by == FirstBy) throw new InvalidOperationException("A second pair of eyes is somebody else's.");
        Second = new(by, at, scores);
    }

    /// <summary>Scores of 0, 1 or 2 by criterion, as they are kept.</summary>
    public static string Write(IReadOnlyDictionary<string, int> scores) => JsonSerializer.Serialize(scores);

    /// <summary>Scores as they were kept.</summary>
    public static IReadOnlyDictionary<string, int> Read(string scores) => JsonSerializer.Deserialize<Dictionary<string, int>>(scores)!;
}
