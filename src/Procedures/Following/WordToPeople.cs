using Appui.Mandates;
using Appui.Notices;
using Appui.People;

namespace Appui.Procedures.Following;

/// <summary>Mandates tell people of their end by the roads that really reach them.</summary>
internal sealed class WordToPeople(INotices notices) : IWordToPeople
{
    public string Href(Whom whom) => notices.Href(whom, NoticeReason.Deadline);
}
