using System.Security.Claims;
using Appui.Mandates.Model;
using Appui.People;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.Mandates.Storage;

/// <summary>Answers whether somebody may act. Reads the database at each question and keeps nothing.</summary>
internal sealed class Acting(MandatesDb db, IPeople people, MandateWords words, Journal journal, TimeProvider clock) : IMandates
{
    public async Task<IReadOnlyList<ActiveMandate>> ActiveFor(Whom whom, ClaimsPrincipal user) => [.. (await Live(whom, user)).Select(Line)];

    public async Task<ActiveMandate?> Allowing(Whom whom, ClaimsPrincipal user, MandateUse use) => Best(await Live(whom, user), use) is { } found ? Line(found) : null;

    public async Task<ActiveMandate?> Use(Whom whom, ClaimsPrincipal user, MandateUse use)
    {
        if (Best(await Live(whom, user), use) is not { } found)
        {
            journal.Record("mandate.use-refused", whom.Subject, ("family", use.Family), ("act", use.Act), ("channel", use.Channel));
            return null;
        }
        if (found.Kind is MandateKind.OneAct && !await Spend(found.Id)) return null;

        journal.Record("mandate.used", whom.Subject, ("mandate", found.Id), ("family", use.Family), ("act", use.Act), ("channel", use.Channel));
        return Line(found);
    }

    public async Task<IReadOnlyList<StandingMandate>> StandingFor(Whom whom)
    {
        var aliases = await people.Aliases(whom);
        if (await BlockedUntil(aliases) is not null) return [];
        var standing = new List<StandingMandate>();
        foreach (var mandate in await db.Mandates.AsNoTracking().Include(m => m.Parts).Where(m => m.Kind == MandateKind.Standing).Of(aliases).ToListAsync())
        {
            if (mandate.StandingOn(clock.Today) is MandateStanding.Active
                && await people.RoleFor(whom, mandate.Structure, mandate.Helper) is HelperRole.SocialWorker or HelperRole.Mediator)
                standing.Add(new(mandate.Id, MandateReference.Printed(mandate.Reference), mandate.Helper, LooksOf(mandate), mandate.LastDay!.Value));
        }
        return [.. standing.OrderBy(mandate => mandate.LastDay)];
    }

    public async Task<IReadOnlyList<GivenMandate>> GivenBy(PersonId person)
    {
        var given = new List<GivenMandate>();
        foreach (var (house, mandate) in (await AllOf(person)).Where(one => Stands(one.Mandate)))
        {
            given.Add(new(
                mandate.Id, MandateReference.Printed(mandate.Reference), house.Structure.Name, house.Team.FirstOrDefault(one => one.Id == mandate.Helper)?.Name, mandate.LastDay!.Value,
                [.. mandate.Parts.Where(part => part.Ending is null).Select(part => new GivenPart(part.Id, words.NameOf(part, Texts.Language)))]));
        }
        return given;
    }

    public async Task<bool> EndBy(PersonId person, MandateId mandate, Guid? part)
    {
        if ((await AllOf(person)).Find(one => one.Mandate.Id == mandate) is not { Mandate: { } found } || (part is not null && found.Parts.All(one => one.Id != part))) return false;
        if (!Stands(found)) return true; // touched twice

        if (part is { } one) found.EndPart(one, person.Value, clock.GetUtcNow());
        else found.End(EndingReason.PersonSaid, person.Value, clock.GetUtcNow());
        journal.Record(part is null ? "mandate.ended" : "mandate.part-ended", new Subject(found.Whom.File, person), ("mandate", mandate), ("part", part));
        return await db.SavedFirst() || await EndBy(person, mandate, part);
    }

    public async Task<DateTimeOffset?> BlockedUntil(Whom whom) => await BlockedUntil(await people.Aliases(whom));

    public async Task<DateTimeOffset> Block(Whom whom, StructureId structure, HelperId? askedOf)
    {
        if (await BlockedUntil(whom) is { } until)
            return until;
        var freeze = Freeze.Of(whom, structure, askedOf, clock.GetUtcNow());
        db.Freezes.Add(freeze);
        journal.Record("mandate.all-blocked", whom.Subject);
        await db.SaveChangesAsync();
        return freeze.Until;
    }

    public async Task Unblock(Whom whom, HelperId? by)
    {
        var now = clock.GetUtcNow();
        foreach (var freeze in (await db.Freezes.Of(await people.Aliases(whom)).ToListAsync()).Where(freeze => freeze.IsOnAt(now)))
            freeze.Lift(by, now);
        journal.Record("mandate.all-unblocked", whom.Subject);
        await db.SaveChangesAsync();
    }

    private async Task<DateTimeOffset?> BlockedUntil(IReadOnlyList<Whom> aliases)
    {
        var now = clock.GetUtcNow();
        var freezes = await db.Freezes.AsNoTracking().Of(aliases).ToListAsync();
        return freezes.Where(freeze => freeze.IsOnAt(now)).Select(freeze => (DateTimeOffset?)freeze.Until).Max();
    }

    /// <summary>Those that the person gave, wherever they are known, the latest first.</summary>
    private async Task<List<(KnownBy House, Mandate Mandate)>> AllOf(PersonId person)
    {
        var given = new List<(KnownBy, Mandate)>();
        foreach (var house in await people.HousesOf(person))
        {
            var all = await db.Mandates.Include(m => m.Parts).Of(await people.Aliases(house.Whom)).ToListAsync();
            given.AddRange(all.OrderByDescending(m => m.WrittenAt).Select(m => (house, m)));
        }
        return given;
    }

    private bool Stands(Mandate mandate) => mandate.StandingOn(clock.Today) is MandateStanding.Active or MandateStanding.WaitsForWitness;

    /// <summary>The mandates that this user holds and that nothing stops at this instant.</summary>
    private async Task<List<Mandate>> Live(Whom whom, ClaimsPrincipal user)
    {
        if (user.StructureOrNone is not { } house) return [];
        var aliases = await people.Aliases(whom);
        var role = await people.RoleFor(whom, house, user.HelperId);
        if (role is null || role != user.HelperRole || await BlockedUntil(aliases) is not null) return [];

        var me = user.HelperId;
        var held = await db.Mandates.AsNoTracking().Include(m => m.Parts).VisibleTo(user).Of(aliases).Where(m => m.Helper == me).ToListAsync();
        return [.. held.Where(m => m.StandingOn(clock.Today) is MandateStanding.Active && (m.Kind is MandateKind.OneAct || user.HoldsMandates))];
    }

    /// <summary>A standing mandate is used before an authorisation that is spent by it.</summary>
    private Mandate? Best(List<Mandate> live, MandateUse use) => live.Where(m => m.Allows(use, clock.Today)).OrderBy(m => m.Kind).ThenBy(m => m.LastDay).FirstOrDefault();

    private async Task<bool> Spend(MandateId id)
    {
        var spent = await db.Mandates.Include(m => m.Parts).SingleAsync(m => m.Id == id);
        spent.DoOnce(clock.GetUtcNow());
        return await db.SavedFirst();
    }

    private static IReadOnlyList<MandateFamily> LooksOf(Mandate mandate) =>
        mandate.Acts.Contains(MandateAct.Look) ? [.. mandate.Parts.Where(part => part is { Ending: null, Procedure: null }).Select(part => part.Family).Distinct()] : [];

    private static ActiveMandate Line(Mandate mandate) => new(
        mandate.Id,
        MandateReference.Printed(mandate.Reference),
        [.. mandate.Parts.Where(part => part.Ending is null).Select(part => part.Family).Distinct()],
        mandate.LastDay!.Value,
        mandate.Kind is MandateKind.OneAct,
        mandate.Kind is MandateKind.OneAct ? $"/autorisations/{mandate.Id}" : $"/mandats/{mandate.Id}");
}
