using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.WhoSaw;

/// <summary>The traces of a person at their own door.</summary>
[ViewComponent(Name = "WhoSaw")]
internal sealed class OwnTraces(IWhoSaw whoSaw, Journal journal) : ViewComponent
{
    /// <param name="person">Who came in.</param>
    /// <param name="before">Where the part already read ended.</param>
    /// <param name="older">The address of the page that shows this part, which is asked for older ones with <c>?avant=</c>.</param>
    public async Task<IViewComponentResult> InvokeAsync(PersonId person, long? before = null, string older = "")
    {
        journal.Record("who-saw.read", person);
        return View("/People/WhoSaw/_Traces.cshtml", new TracesSeen(await whoSaw.Everywhere(person, before), older));
    }
}

/// <summary>Traces as they are shown.</summary>
/// <param name="Older">The address that is asked for older ones, without its query's last part; empty for paper.</param>
internal sealed record TracesSeen(Traces Traces, string Older);
