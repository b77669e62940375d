using System.Security.Claims;
using Appui.People;

namespace Appui.Notices;

/// <summary>Why somebody is told to come by: for the team alone, never in a message.</summary>
public enum NoticeReason
{
    /// <summary>An answer came.</summary>
    Answer,

    /// <summary>A letter came for them.</summary>
    Letter,

    /// <summary>A paper is missing.</summary>
    Paper,

    /// <summary>A day comes near.</summary>
    Deadline,

    /// <summary>An appointment, given or moved.</summary>
    Appointment,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Telling people that there is news, by the roads that reach them.</summary>
public interface INotices
{
    /// <summary>The page on which a helper reads what will be sent, chooses the road and confirms.</summary>
    string Href(Whom whom, NoticeReason reason);

    /// <summary>Asks for somebody to be told, by their surest road first. Saved with the current unit of work; sent after it.</summary>
    /// <param name="whom">Whom.</param>
    /// <param name="reason">Why; never in a message.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="notBefore">Not before that day; null: as soon as the hours allow.</param>
    /// <returns>Null when this person is not for this user.</returns>
    Task<NoticeId?> Tell(Whom whom, NoticeReason reason, ClaimsPrincipal user, DateOnly? notBefore = null);
}
