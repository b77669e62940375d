using Appui.People;
using Appui.Platform;
using Appui.Rights.Model;
using Appui.Rights.Visiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Rights.Desk;

/// <summary>The screenings of one person: begin, go on, read again.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class Screen(PersonAnswers kept, VisitorAnswers carried, IPeople people, IConsents consents, Seals seals, TimeProvider clock) : PageModel
{
    public PersonCard Person => kept.Person!;

    public IReadOnlyList<Screening> Screenings { get; private set; } = [];

    public IReadOnlyDictionary<HelperId, string> Colleagues { get; private set; } = new Dictionary<HelperId, string>();

    /// <summary>Answers read from a sheet at this desk, ready to be kept for this person.</summary>
    public bool HasCarried { get; private set; }

    /// <summary>The person does not want their rights to be looked at here: nothing new is begun.</summary>
    public bool Objects { get; private set; }

    /// <summary>Two partners stand in the file: nobody can say here which one counts.</summary>
    public bool HasTwoPartners => Person.Household.Count(member => member.Link is HouseholdLink.Partner) > 1;

    public async Task<IActionResult> OnGet(string whom)
    {
        if (await kept.FindPerson(whom, User) is not { } person) return NotFound();

        Screenings = await kept.All(person, User);
        Colleagues = await people.Colleagues(User);
        HasCarried = carried.Read()?.Household is not null;
        Objects = await consents.Objects(person.Whom, Processing.Screening);
        return Page();
    }

    public async Task<IActionResult> OnPostBegin(string whom) =>
        await kept.FindPerson(whom, User) is { } person ? await Open(person, Answers.From(person, (await Last(person))?.Read(seals))) : NotFound();

    public async Task<IActionResult> OnPostAfresh(string whom) =>
        await kept.FindPerson(whom, User) is { } person ? await Open(person, Answers.From(person)) : NotFound();

    public async Task<IActionResult> OnPostCarried(string whom)
    {
        if (await kept.FindPerson(whom, User) is not { } person) return NotFound();
        if (carried.Read() is not { } answers) return Redirect($"/personnes/{whom}/droits");

        carried.Forget();
        return await Open(person, answers);
    }

    public string Address(Screening screening) =>
        $"/personnes/{Person.Whom}/droits/{screening.Id}/{screening.Read(seals).Next(clock.Today)?.Path ?? "resultat"}";

    /// <summary>The last visit that was finished: its answers need not be asked twice.</summary>
    private async Task<Screening?> Last(PersonCard person) => (await kept.All(person, User)).FirstOrDefault(screening => screening.IsFinished);

    private async Task<IActionResult> Open(PersonCard person, Answers answers)
    {
        if (await consents.Objects(person.Whom, Processing.Screening)) return Redirect($"/personnes/{person.Whom}/droits");

        var screening = await kept.Open(person, answers, User);
        var first = answers.Next(clock.Today);
        return Redirect($"/personnes/{person.Whom}/droits/{screening.Id}/{first?.Path ?? "resultat"}");
    }
}
