using System.Security.Claims;
using Appui.People;
using Appui.Platform;

namespace Appui.Vault.Helping;

/// <summary>« Porte-documents », beside a person's name.</summary>
internal sealed class SafeAction : IPersonAction
{
    public int Order => 70;

    public string Label => "Porte-documents";

    public string Icon => "folder";

    public string Href(Whom whom) => $"/personnes/{whom}/porte-documents";

    public bool IsFor(ClaimsPrincipal user) => user.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator;
}
