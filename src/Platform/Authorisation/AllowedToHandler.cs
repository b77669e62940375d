using Microsoft.AspNetCore.Authorization;

namespace Appui.Platform.Authorisation;

/// <summary>Says yes when the helper's role in the structure where they work now is among those of the page.</summary>
internal sealed class AllowedToHandler : AuthorizationHandler<AllowedToAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AllowedToAttribute requirement)
    {
        if (context.User.HelperRole is { } role && context.User.StructureOrNone is not null && requirement.HelperRoles.Contains(role))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
