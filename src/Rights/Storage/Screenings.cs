using System.Security.Claims;
using Appui.People;
using Appui.Platform;
using Appui.Rights.Model;
using Microsoft.EntityFrameworkCore;

namespace Appui.Rights.Storage;

/// <summary>Which screenings a helper sees: those of the structure where they work now, for people whom they may see.</summary>
internal static class Visible
{
    extension(IQueryable<Screening> screenings)
    {
        public IQueryable<Screening> VisibleTo(ClaimsPrincipal user)
        {
            var structure = user.Structure;
            return screenings.Where(screening => screening.Structure == structure);
        }

        public IQueryable<Screening> For(IReadOnlyList<Whom> aliases)
        {
            var names = aliases.Select(alias => alias.ToString()).ToList();
            return screenings.Where(screening => names.Contains(screening.Whom));
        }
    }
}

/// <inheritdoc cref="IScreenings"/>
internal sealed class Screenings(RightsDb db, IPeople people, Seals seals, Texts texts) : IScreenings
{
    public async Task<RightsFound?> Latest(Whom whom, ClaimsPrincipal user)
    {
        var screening = await db.Screenings.VisibleTo(user).For(await people.Aliases(whom))
            .Where(screening => screening.FinishedAt != null)
            .OrderByDescending(screening => screening.FinishedAt)
            .FirstOrDefaultAsync();
        return screening is null ? null : Read(screening);
    }

    public async Task<IReadOnlyList<(Whom Whom, RightsFound Found)>> Recent(ClaimsPrincipal user, DateTimeOffset since, int most)
    {
        var latest = await db.Screenings.AsNoTracking().VisibleTo(user)
            .Where(screening => screening.FinishedAt != null && screening.FinishedAt > since)
            .OrderByDescending(screening => screening.FinishedAt)
            .Take(most)
            .ToListAsync();
        var each = latest.DistinctBy(screening => screening.Whom).Select(screening => (Whom: Whom.TryParse(screening.Whom, out var whom) ? whom : default, Screening: screening)).ToList();
        var seen = await people.Names([.. each.Select(one => one.Whom)], user);
        return [.. each.Where(one => seen.ContainsKey(one.Whom)).Select(one => (one.Whom, Read(one.Screening)))];
    }

    private RightsFound Read(Screening screening)
    {
        var rights = screening.ReadFound(seals)
            .OrderBy(found => found.Answer)
            .Select(found => new RightFound(found.Benefit, texts[$"benefit.{found.Benefit}.name"], found.Answer, found.PerMonth is { } cents ? new Euros(cents) : null));
        return new(screening.Id, DateOnly.FromDateTime(screening.FinishedAt!.Value.InParis().DateTime), [.. rights]);
    }
}
