using Appui.Procedures.Cards;
using Appui.Procedures.Model;

namespace Appui.Procedures.Following;

/// <summary>The next look that a card advises. Always a day on which the house works; the helper may choose another.</summary>
internal static class Proposal
{
    /// <summary>After a case has come to stand at a state, or after nothing was seen.</summary>
    public static Look After(CaseState state, Card card, DateOnly today) => state switch
    {
        CaseState.Sent or CaseState.Appealed => new(Look.DayAfter(today, card.Delays.FirstLook), LookAt.Account, LookWith.Person),
        CaseState.Silence => new(Look.DayAfter(today, 7), LookAt.Call, LookWith.Alone),
        CaseState.PaperAsked => new(Look.DayAfter(today, 5), LookAt.Meeting, LookWith.Person),
        CaseState.Granted => new(Look.DayAfter(today, card.Delays.Payment), card.Pays ? LookAt.Bank : LookAt.Letters, LookWith.Person),
        CaseState.Paid => new(Look.DayAfter(today, card.Delays.NextDue), LookAt.Account, LookWith.Person),
        CaseState.Preparing or CaseState.Decided or CaseState.Informed or CaseState.Unaware =>
            new(Look.DayAfter(today, card.Delays.FirstMeeting), LookAt.Meeting, LookWith.Person),
        _ => new(Look.DayAfter(today, 7), LookAt.Letters, LookWith.Person),
    };

    /// <summary>Has the agency been silent for longer than it usually takes?</summary>
    public static bool IsOverdue(Case followed, Card card, DateOnly stateSince, DateOnly today) =>
        followed.State is CaseState.Sent or CaseState.Appealed && today > stateSince.AddDays(card.Delays.Answer);
}
