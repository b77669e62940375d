using Appui.People;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Rights;

/// <summary>The rights found by the latest screening of a person, in three lines. Public because the framework looks for public components only.</summary>
public sealed class RightsPanel(IScreenings screenings) : ViewComponent
{
    /// <summary>The panel for this person; empty when their rights were never looked at.</summary>
    public async Task<IViewComponentResult> InvokeAsync(PersonCard person) =>
        View("/Rights/Desk/_RightsPanel.cshtml", (person.Whom, await screenings.Latest(person.Whom, UserClaimsPrincipal)));
}
