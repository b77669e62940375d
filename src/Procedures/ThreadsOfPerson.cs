using Appui.People;
using Microsoft.AspNetCore.Mvc;

namespace Appui.Procedures;

/// <summary>The panel on the page of a person: each right, where it stands in words, the next look. Public because view components are only found so.</summary>
public sealed class ThreadsOfPerson(IThreads threads) : ViewComponent
{
    /// <summary>The lines of this person, for the user of the page.</summary>
    public async Task<IViewComponentResult> InvokeAsync(PersonCard person) =>
        View("/Procedures/Following/Threads.cshtml", (person, await threads.Of(person.Whom, UserClaimsPrincipal)));
}
