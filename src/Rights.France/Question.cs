namespace Appui.Rights.France;

/// <summary>One kind of question of the fixed catalogue.</summary>
/// <param name="Id">Stable name: <c>life</c>, <c>rent</c>…</param>
/// <param name="Subject">Of whom it is asked.</param>
/// <param name="Asks">What it asks, in French, for documents; pages have their own wording.</param>
/// <param name="Facts">The facts it yields, as in situation files.</param>
/// <param name="Boxes">How many boxes there are to look at, when one ticks all that apply; otherwise zero. Those of a question about both adults count for each.</param>
/// <param name="Seconds">The effort of answering, in seconds; boxes included.</param>
/// <param name="SecondsForEachOther">What each other person adds, when it is asked of several at once: the second adult, a child.</param>
/// <param name="Doubt">How often the answer is not the ordinary one, from 0 to 1.</param>
public sealed record QuestionKind(string Id, QuestionSubject Subject, string Asks, IReadOnlyList<string> Facts, int Boxes, int Seconds, int SecondsForEachOther, double Doubt);

/// <summary>Of whom a question is asked.</summary>
public enum QuestionSubject
{
    /// <summary>The household or its dwelling.</summary>
    Household,

    /// <summary>Each adult.</summary>
    Adult,

    /// <summary>Each child old enough to earn.</summary>
    GrownChild,
}

/// <summary>A question to put.</summary>
/// <param name="Kind">Which one of the catalogue.</param>
/// <param name="PersonId">Of whom; <c>null</c> for the household.</param>
public sealed record Question(QuestionKind Kind, string? PersonId);

/// <summary>A fact that no question asks.</summary>
/// <param name="Fact">The fact, as in situation files.</param>
/// <param name="Value">What is taken for it.</param>
/// <param name="Sentence">The assumption, in French.</param>
public sealed record Assumption(string Fact, string Value, string Sentence);
