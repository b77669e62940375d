namespace Appui.Procedures.Model;

/// <summary>Where a right stands between not being known and being paid, and on. At each of these people give up.</summary>
internal enum CaseState
{
    /// <summary>The person does not know that the right exists.</summary>
    Unaware,

    /// <summary>They were told.</summary>
    Informed,

    /// <summary>They want it.</summary>
    Decided,

    /// <summary>The claim is being prepared: papers, form.</summary>
    Preparing,

    /// <summary>The claim, or the paper asked for, is in the agency's hands.</summary>
    Sent,

    /// <summary>The agency asks for something more.</summary>
    PaperAsked,

    /// <summary>The agency says yes.</summary>
    Granted,

    /// <summary>The agency says no.</summary>
    Refused,

    /// <summary>The usual delay has passed without a word.</summary>
    Silence,

    /// <summary>The money was seen on the account.</summary>
    Paid,

    /// <summary>The agency waits for a periodic declaration or a renewal.</summary>
    DeclarationDue,

    /// <summary>Something changed in the person's life that the agency must be told.</summary>
    SituationChanged,

    /// <summary>The agency checks.</summary>
    Controlled,

    /// <summary>The agency wants money back.</summary>
    Overpaid,

    /// <summary>The agency announced or took a sanction.</summary>
    Sanctioned,

    /// <summary>Payment stopped, the right remains.</summary>
    Suspended,

    /// <summary>The right came to its end.</summary>
    Ended,

    /// <summary>The person contests a decision.</summary>
    Appealed,
}

/// <summary>The cycle of a right: which state may follow which.</summary>
internal static class Cycle
{
    /// <summary>The states that may follow, the likeliest first.</summary>
    public static IReadOnlyList<CaseState> After(CaseState state) => state switch
    {
        CaseState.Unaware => [CaseState.Informed],
        CaseState.Informed => [CaseState.Decided],
        CaseState.Decided => [CaseState.Preparing],
        CaseState.Preparing => [CaseState.Sent],
        CaseState.Sent or CaseState.Appealed => [CaseState.PaperAsked, CaseState.Granted, CaseState.Refused, CaseState.Paid, CaseState.Silence],
        CaseState.PaperAsked => [CaseState.Sent, CaseState.Granted, CaseState.Refused, CaseState.Paid, CaseState.Silence],
        CaseState.Silence => [CaseState.PaperAsked, CaseState.Granted, CaseState.Refused, CaseState.Paid, CaseState.Appealed],
        CaseState.Granted => [CaseState.Paid, CaseState.PaperAsked, CaseState.SituationChanged, CaseState.Suspended],
        CaseState.Refused => [CaseState.Appealed, CaseState.Preparing],
        CaseState.Paid =>
        [
            CaseState.DeclarationDue, CaseState.SituationChanged, CaseState.Controlled, CaseState.Overpaid, CaseState.Sanctioned, CaseState.Suspended, CaseState.Ended,
        ],
        CaseState.DeclarationDue or CaseState.SituationChanged or CaseState.Controlled =>
        [
            CaseState.Paid, CaseState.PaperAsked, CaseState.Overpaid, CaseState.Sanctioned, CaseState.Suspended, CaseState.Ended,
        ],
        CaseState.Overpaid or CaseState.Sanctioned or CaseState.Suspended => [CaseState.Paid, CaseState.PaperAsked, CaseState.Appealed, CaseState.Ended],
        CaseState.Ended => [CaseState.Appealed, CaseState.Preparing],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Is everything still in our hands, so that it can be undone without telling anyone?</summary>
    public static bool IsBeforeSending(CaseState state) => state is CaseState.Unaware or CaseState.Informed or CaseState.Decided or CaseState.Preparing;

    /// <summary>Does the agency owe an answer?</summary>
    public static bool AwaitsAnswer(CaseState state) => state is CaseState.Sent or CaseState.Appealed or CaseState.Silence;
}
