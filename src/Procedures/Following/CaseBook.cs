using System.Security.Claims;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Following;

/// <summary>A case as a page shows it: with its card and the person.</summary>
internal sealed record Followed(Case Case, Card Card, PersonCard Person);

/// <summary>Finds cases for pages; what the user may not see is not there.</summary>
internal sealed class CaseBook(ProceduresDb db, IPeople people, CardLibrary cards)
{
    /// <summary>A case with its facts; null when it is not for this user, or when the person is not.</summary>
    public async Task<Followed?> Find(CaseId id, ClaimsPrincipal user)
    {
        var found = await WithFacts().VisibleTo(user).SingleOrDefaultAsync(c => c.Id == id);
        if (found is null || cards.Find(found.Card) is not { } card || await people.Find(found.Whom, user) is not { } person) return null;
        return new(found, card, person);
    }

    /// <summary>The cases of a person whom the user was shown, the open ones first, then the latest.</summary>
    public async Task<List<Case>> Of(Whom whom, ClaimsPrincipal user)
    {
        var all = await WithFacts().VisibleTo(user).Of(await people.Aliases(whom)).ToListAsync();
        return [.. all.OrderBy(c => !c.IsOpen).ThenBy(c => c.Next?.On).ThenByDescending(c => c.StateSince)];
    }

    /// <summary>The look dates without a case of a person whom the user was shown, the nearest first.</summary>
    public async Task<List<Watch>> WatchesOf(Whom whom, ClaimsPrincipal user)
    {
        var all = await db.Watches.VisibleTo(user).Of(await people.Aliases(whom)).ToListAsync();
        return [.. all.Where(watch => watch.Done is null).OrderBy(watch => watch.On)];
    }

    private IQueryable<Case> WithFacts() => db.Cases.Include(c => c.Changes).Include(c => c.Steps).Include(c => c.Papers).AsSplitQuery();
}
