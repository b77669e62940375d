using Microsoft.AspNetCore.Http;

namespace Appui.Platform.Web;

/// <summary>Tells the unit of work who acts: the signed-in helper, the person in their own space, or a visitor.</summary>
internal sealed class ActorOfRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Actor actor, UnitOfWork work)
    {
        if (context.User.IsHelper)
        {
            actor.IsHelper(context.User.HelperId, context.User.StructureOrNone);
            if (context.User.StructureOrNone is { } structure)
                work.LimitTo(structure);
        }
        else if (context.User.IsPerson)
            actor.IsPerson(context.User.PersonId);
        else
            actor.IsVisitor();
        return next(context);
    }
}
