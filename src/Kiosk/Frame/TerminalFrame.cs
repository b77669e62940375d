using Appui.Design;
using Appui.Kiosk.Device;
using Appui.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Appui.Kiosk.Frame;

/// <summary>Public pages that are read on a terminal keep its bar: « Appeler quelqu'un », « Écran noir » and « Fini » are on every page.</summary>
internal sealed class TerminalFrame : IMachineFrame
{
    public const string Layout = "/Kiosk/Frame/_Frame.cshtml";

    public async Task<string?> LayoutFor(HttpContext context) =>
        TerminalDoor.MayBe(context) && (await context.AuthenticateAsync(Schemes.Kiosk)).Succeeded ? Layout : null;
}
