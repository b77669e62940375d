using Appui.Calendar;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Appui.People.Reading;

/// <summary>One person: how they are called, how to reach them really, and the threads that other modules bring.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Receptionist, HelperRole.Volunteer)]
internal sealed class Person(IPeople people, FileCabinet cabinet, FileSeals seals, TimeProvider clock) : PersonPage(people, cabinet)
{
    public int? Age => Card switch
    {
        { BirthDate: { } date } => LegalCalendar.AgeInYears(date, clock.Today),
        { BirthYear: { } year } => clock.Today.Year - year,
        _ => null,
    };

    public bool AgeIsAbout => Card.BirthDate is null;

    /// <summary>Those who follow people see how to reach them, and may change what is known.</summary>
    public bool Follows => User.HelperRole is HelperRole.SocialWorker or HelperRole.Mediator;

    /// <summary>At the counter nothing is read of what is going on.</summary>
    public bool SeesPanels => User.HelperRole is not HelperRole.Receptionist;

    public IReadOnlyList<string> MustNotKnow { get; private set; } = [];

    public bool MayMarkVisit => Kept is not null && Kept.LastVisit != clock.Today;

    public async Task<IActionResult> OnGet(Whom whom)
    {
        if (!await Meet(whom))
            return NotFound();
        if (whom != Card.Whom)
            return Redirect($"/personnes/{Card.Whom}");

        if (Follows && Kept is not null)
            MustNotKnow = seals.Details(Kept).MustNotKnow;
        return Page();
    }
}
