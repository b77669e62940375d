using System.Security.Claims;
using Appui.Notices.Storage;
using Appui.People;

namespace Appui.Notices.Telling;

/// <summary>"Prévenir" beside a person's name.</summary>
internal sealed class TellAction : IPersonAction
{
    public int Order => 80;

    public string Label => "Prévenir";

    public string Icon => "message";

    public string Href(Whom whom) => $"/personnes/{whom}/prevenir";

    public bool IsFor(ClaimsPrincipal user) => user.TellsIn() is not null;
}
