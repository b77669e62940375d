using Appui.Notices.Model;
using Appui.People;
using Appui.Platform;

namespace Appui.Notices.Words;

/// <summary>Where telling somebody stands, in the helper's language.</summary>
internal sealed class NoticeWords(Texts texts)
{
    /// <summary>A Tabler pictogram for each road.</summary>
    public static string Icon(RoadKind road) => road switch
    {
        RoadKind.Visit => "walk",
        RoadKind.Sms => "message",
        RoadKind.Call => "phone",
        RoadKind.Relative => "friends",
        RoadKind.Mailbox => "home",
        RoadKind.Letter => "mail",
        _ => "send",
    };

    /// <summary>A road with where it leads.</summary>
    public string Road(Road road) => road.Kind switch
    {
        RoadKind.Visit => road.Day is { } day ? texts["Le lui dire quand elle passe, le {0}", texts[$"VisitDay.{day}"]] : texts["Le lui dire quand elle passe"],
        RoadKind.Relative => road.To is { } number ? texts["Par {0}, {1}", road.Who, number] : texts["Par {0}", road.Who],
        _ => texts[$"RoadKind.{road.Kind}.To", road.To],
    };

    public string State(Notice notice) => notice switch
    {
        { End: { } end } => texts[$"NoticeOutcome.{end.How}"],
        { Current: { HandedAt: not null } } => texts["SMS prêt, attend le téléphone du centre"],
        { Current: { } current } => texts[$"Notice.ToDo.{current.Road}"],
        _ => "",
    };
}
