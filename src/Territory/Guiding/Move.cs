using System.Diagnostics.CodeAnalysis;
using Appui.Platform;
using Appui.Territory.Model;

namespace Appui.Territory.Guiding;

/// <summary>One proposal between places.</summary>
[NotPersonal]
internal readonly record struct MoveId(Guid Value) : ITypedId<MoveId>
{
    public static MoveId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static MoveId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out MoveId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>What the place says.</summary>
[NotPersonal]
internal enum MoveAnswer
{
    /// <summary>It is held at the new time from now on.</summary>
    Agreed,

    /// <summary>It stays where it is.</summary>
    Declined,
}

/// <summary>A house proposes another time for a permanence; only the place that holds it says yes, and then its page says so.</summary>
internal sealed class Move
{
    public required MoveId Id { get; init; }

    public required PermanenceId Permanence { get; init; }

    /// <summary>What nobody helps with at the new time.</summary>
    [NotPersonal] public required string Service { get; init; }

    /// <summary>The new hours, as the specification writes them.</summary>
    [NotPersonal] public required string Hours { get; init; }

    /// <summary>Those that it had when this was proposed: if they changed since, the proposal is void.</summary>
    [NotPersonal] public required string InsteadOf { get; init; }

    public required StructureId ProposedBy { get; init; }

    [NotPersonal] public required DateTimeOffset ProposedAt { get; init; }

    public MoveAnswer? Answer { get; private set; }

    [NotPersonal] public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The place answers; a yes changes the permanence.</summary>
    /// <exception cref="InvalidOperationException">It was answered already, or is of another permanence.</exception>
    public void Hear(MoveAnswer answer, Permanence permanence, DateTimeOffset at)
    {
        if (Answer is not null || permanence.Id != Permanence) throw new InvalidOperationException("This proposal cannot be answered.");
        (Answer, AnsweredAt) = (answer, at);
        if (answer is MoveAnswer.Agreed && permanence.Hours == InsteadOf) permanence.Hours = Hours;
    }
}
