using Microsoft.AspNetCore.Http;

namespace Appui.Platform.Web;

/// <summary>Tells the unit of work who acts: the signed-in helper, or a visitor.</summary>
internal sealed class ActorOfRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Actor actor)
    {
        if (context.User.IsHelper)
            actor.IsHelper(context.User.HelperId, context.User.StructureOrNone);
        else
            actor.IsVisitor();
        return next(context);
    }
}
