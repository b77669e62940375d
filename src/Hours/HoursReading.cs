namespace Appui.Hours;

/// <summary>What came of reading a text: the hours, or nothing, and what there is to say about the text.</summary>
/// <param name="Hours">The hours; <c>null</c> when the text cannot be read.</param>
/// <param name="Remarks">What should be written otherwise, or why the text cannot be read.</param>
public sealed record HoursReading(OpeningHours? Hours, IReadOnlyList<HoursRemark> Remarks)
{
    /// <summary>Whether the text was read as it stands, read with a remark, or not read.</summary>
    public HoursStatus Status => Hours is null ? HoursStatus.Invalid : Remarks.Count > 0 ? HoursStatus.Repaired : HoursStatus.Valid;
}

/// <summary>How well a text of opening hours was read.</summary>
public enum HoursStatus
{
    /// <summary>As the specification writes it.</summary>
    Valid,

    /// <summary>Understood, but it should be written otherwise or made more precise.</summary>
    Repaired,

    /// <summary>Not understood.</summary>
    Invalid,
}

/// <summary>Something to say about a text of opening hours.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">Where, in characters from the start.</param>
/// <param name="Found">The words it is about.</param>
public sealed record HoursRemark(RemarkKind Kind, int At, string Found);

/// <summary>What a remark is about. From <see cref="Unexpected"/> on, the text could not be read.</summary>
public enum RemarkKind
{
    /// <summary>A word stands for one of the specification, such as <c>lundi</c> for <c>Mo</c>.</summary>
    OtherWord,

    /// <summary>A sign stands for another, such as a long dash.</summary>
    OtherSign,

    /// <summary>A time without minutes, or with <c>h</c>.</summary>
    LooseTime,

    /// <summary>The parts of a rule are not in the order of the specification.</summary>
    Order,

    /// <summary>Two lists of the same kind without a comma: they are taken together.</summary>
    Unjoined,

    /// <summary>A rule with nothing in it.</summary>
    EmptyRule,

    /// <summary>A rule that names days but no time: the whole day is meant, perhaps.</summary>
    NoTime,

    /// <summary>A comment with nothing in it.</summary>
    EmptyComment,

    /// <summary>The rule hides another one wholly, or the end of its night.</summary>
    Hides,

    /// <summary>The text is a sentence in French.</summary>
    ReadFromFrench,

    /// <summary>A word or sign that has no place there.</summary>
    Unexpected,

    /// <summary>A time alone, without its end.</summary>
    PointInTime,

    /// <summary>A number out of its bounds: hour, minute, day of a month, week, nth weekday.</summary>
    OutOfBounds,

    /// <summary>Nothing to read.</summary>
    Nothing,
}
