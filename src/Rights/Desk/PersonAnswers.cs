using System.Security.Claims;
using Appui.People;
using Appui.Platform;
using Appui.Rights.Model;
using Appui.Rights.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Rights.Desk;

/// <summary>The screenings of a person, as pages of the desk find and keep them.</summary>
internal sealed class PersonAnswers(RightsDb db, IPeople people, Seals seals, Journal journal, TimeProvider clock)
{
    public PersonCard? Person { get; private set; }

    public Screening? Screening { get; private set; }

    /// <summary>The person, when the user may see them.</summary>
    public async Task<PersonCard?> FindPerson(string? whom, ClaimsPrincipal user) =>
        Person = Whom.TryParse(whom, out var who) ? await people.Find(who, user) : null;

    /// <summary>The answers of one screening of this person; null when the user may not see it.</summary>
    public async Task<Answers?> Find(string? whom, Guid id, ClaimsPrincipal user)
    {
        if (await FindPerson(whom, user) is not { } person) return null;

        var screening = ScreeningId.From(id);
        Screening = await db.Screenings.VisibleTo(user).For(await people.Aliases(person.Whom)).SingleOrDefaultAsync(s => s.Id == screening);
        return Screening?.Read(seals);
    }

    /// <summary>Those of this person, the latest first.</summary>
    public async Task<IReadOnlyList<Screening>> All(PersonCard person, ClaimsPrincipal user) =>
        await db.Screenings.VisibleTo(user).For(await people.Aliases(person.Whom)).OrderByDescending(s => s.ChangedAt).Take(20).ToListAsync();

    public async Task<Screening> Open(PersonCard person, Answers answers, ClaimsPrincipal user)
    {
        var screening = Screening.Open(person.Whom, user.Structure, user.HelperId, clock.GetUtcNow(), answers, seals);
        db.Screenings.Add(screening);
        journal.Record("screening.opened", person.Whom.Subject, ("screening", screening.Id));
        Finish(screening, person, answers, user);
        await db.SaveChangesAsync();
        return screening;
    }

    /// <summary>Keeps the answers; once everything was asked, the rights found with them. The same page sent twice changes nothing.</summary>
    public async Task Keep(Answers answers, ClaimsPrincipal user)
    {
        if (!Screening!.Keep(answers, clock.GetUtcNow(), seals)) return;

        Finish(Screening, Person!, answers, user);
        await db.SaveChangesAsync();
    }

    private void Finish(Screening screening, PersonCard person, Answers answers, ClaimsPrincipal user)
    {
        if (FoundRight.AllOf(answers, clock.Today) is not { } found) return;

        screening.Finish(found, user.HelperId, clock.GetUtcNow(), seals);
        journal.Record("screening.finished", person.Whom.Subject, ("screening", screening.Id));
    }
}
