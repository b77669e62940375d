using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Procedures.Opening;

/// <summary>Which claim to open: first the rights that the screening found, then every card.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Choose(IPeople people, IScreenings screenings, CardLibrary cards, CaseBook book) : PageModel
{
    public PersonCard Person { get; private set; } = null!;

    public IReadOnlyList<Card> Found { get; private set; } = [];

    public IReadOnlyList<Card> Others { get; private set; } = [];

    public IReadOnlyDictionary<string, Case> Open { get; private set; } = new Dictionary<string, Case>();

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (await people.Find(whom, User) is not { } person) return NotFound();
        Person = person;
        var rights = (await screenings.Latest(person.Whom, User))?.Rights ?? [];
        Found = [.. rights.Where(right => right.Answer is not RightAnswer.NotNow).Select(right => cards.ForBenefit(right.Benefit)).OfType<Card>().Distinct()];
        Others = [.. cards.All.Except(Found)];
        Open = (await book.Of(person.Whom, User)).Where(c => c.IsOpen).GroupBy(c => c.Card, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        return Page();
    }
}
