using Appui.Platform;
using Appui.Territory.Finding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Agreeing;

/// <summary>Who takes what, between social worker, digital mediator, administrative mediator and agency: need by need, from the agreements of the house.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer, HelperRole.Manager)]
internal sealed class AgreementList(Agreements agreements, Thesaurus thesaurus) : PageModel
{
    public IReadOnlyList<AgreementSeen> All { get; private set; } = [];

    /// <summary>The needs that somebody takes, and who.</summary>
    public IEnumerable<(Need Need, ILookup<Taker, AgreementSeen> By)> Taken =>
        thesaurus.All.Where(need => All.Any(a => a.Agreement.Takes(need.Key))).Select(need => (need, All.Where(a => a.Agreement.Takes(need.Key)).ToLookup(a => a.Agreement.Taker)));

    /// <summary>The needs of which no agreement says who takes them.</summary>
    public IEnumerable<Need> Open => thesaurus.All.Where(need => !All.Any(a => a.Agreement.Takes(need.Key)));

    public async Task OnGet() => All = await agreements.Standing(User);
}
