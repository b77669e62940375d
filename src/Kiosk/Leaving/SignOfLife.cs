using System.Security.Claims;
using Appui.Kiosk.Device;
using Appui.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Appui.Kiosk.Leaving;

/// <summary>Somebody still touches the screen: their porte-documents stays open. Not found once it is closed.</summary>
internal static class SignOfLife
{
    // Coming in with the cookie is the sign itself.
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/borne/encore", Answer).WithMetadata(new OnTerminalAttribute());

    private static IResult Answer(ClaimsPrincipal user) => user.IsPerson ? Results.NoContent() : Results.NotFound();
}
