using System.Security.Claims;
using Appui.People;
using Appui.Platform;

namespace Appui.Rights.Desk;

/// <summary>« Voir ses droits », beside a person's name.</summary>
internal sealed class SeeRights : IPersonAction
{
    public int Order => 10;

    public string Label => "Voir ses droits";

    public string Icon => "heart";

    public string Href(Whom whom) => $"/personnes/{whom}/droits";

    public bool IsFor(ClaimsPrincipal user) => user.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator or HelperRole.Volunteer;
}

/// <summary>The rights found, on the page of a person.</summary>
internal sealed class RightsOnPersonPage : IPersonPanel
{
    public int Order => 20;

    public string ViewComponent => "RightsPanel";
}
