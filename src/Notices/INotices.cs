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
}
