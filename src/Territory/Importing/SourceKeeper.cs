using Appui.Platform;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Sharing;
using Appui.Territory.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Importing;

/// <summary>Compares what a source tells now with what is kept of it, and keeps it.</summary>
internal sealed class SourceKeeper(TerritoryDb db, Journal journal, TimeProvider clock) : IDirectory
{
    /// <summary>How many likenesses one reading asks about at most: more is a file read twice under two names.</summary>
    private const int MostLikenesses = 2000;

    public async Task<SourceUpdate> Keep(PlaceImport import, string source)
    {
        var revision = await db.NextRevision();
        var update = await Run(import.Places, source, revision);
        db.Readings.Add(new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Source = source,
            At = clock.GetUtcNow(),
            Lines = import.Rows,
            Refused = import.Refused,
            Added = update.Added,
            Changed = update.Changed,
            Vanished = update.Vanished,
        });
        await db.SaveChangesAsync();
        journal.Record("place.imported", Subject.Nobody, ("source", source), ("added", update.Added), ("changed", update.Changed), ("vanished", update.Vanished));
        return update;
    }

    public async Task<SourceUpdate> Compare(PlaceImport import, string source)
    {
        var update = await Run(import.Places, source, revision: 0);
        db.ChangeTracker.Clear();
        return update;
    }

    public async Task<IReadOnlyList<(string Source, IReadOnlyList<(string Line, int Count)> Lines)>> Quality()
    {
        var kept = await db.Places.AsNoTracking().Where(p => p.MergedInto == null && p.ClosedOn == null && p.VanishedOn == null).ToListAsync();
        return [.. kept.GroupBy(p => p.Source, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, PlaceImport.QualityOf([.. g.Select(p => p.Shown())], clock.Today)))];
    }

    public async Task Write(PlacesForm form, Stream to) => Forms.Write(form, await Published.Standing(db), to, clock.Today);

    private async Task<SourceUpdate> Run(IReadOnlyList<Place> places, string source, long revision)
    {
        var known = await db.Places.Where(p => p.Source == source).ToDictionaryAsync(p => p.SourceKey, StringComparer.Ordinal);
        var (seen, added, changes, same) = (new HashSet<string>(StringComparer.Ordinal), new List<KeptPlace>(), new List<PlaceChange>(), 0);
        foreach (var place in places)
        {
            var key = KeyOf(place, seen);
            if (!known.TryGetValue(key, out var kept))
            {
                kept = new() { Id = PlaceId.New(clock.GetUtcNow()), Source = source, SourceKey = key, Revision = revision };
                kept.Tell(place);
                db.Places.Add(kept);
                added.Add(kept);
                continue;
            }

            var back = kept.VanishedOn is not null;
            var (changed, keptHere) = kept.Tell(place);
            if (changed.Count == 0 && !back) same++;
            else
            {
                kept.Revision = revision;
                changes.Add(new(kept.Name, back ? PlaceChangeKind.Back : PlaceChangeKind.Changed, changed, keptHere));
            }
        }

        foreach (var gone in known.Values.Where(p => !seen.Contains(p.SourceKey) && p.VanishedOn is null))
        {
            gone.Vanish(clock.Today);
            gone.Revision = revision;
            changes.Add(new(gone.Name, PlaceChangeKind.Vanished, [], []));
        }

        var alike = await Ask(added);
        return new(added.Count, same, [.. changes.OrderBy(change => change.Name, StringComparer.CurrentCulture)], alike);
    }

    /// <summary>What the source calls the place; its name and address when it gives no identifier, or the same one twice.</summary>
    private static string KeyOf(Place place, HashSet<string> seen)
    {
        var told = $"{place.Commune.Code}|{Communes.Key(place.Name)}|{Communes.Key(place.Address)}";
        var key = place.Id.Length > 0 ? place.Id : told;
        if (seen.Add(key)) return key;
        key = $"{place.Id}|{told}";
        for (var more = 2; !seen.Add(key); more++) key = FormattableString.Invariant($"{place.Id}|{told}|{more}");
        return key;
    }

    /// <summary>Notes which of the new places look like one that is known, for somebody to say.</summary>
    private async Task<int> Ask(List<KeptPlace> added)
    {
        if (added.Count == 0) return 0;
        var communes = added.Select(p => p.Commune).ToHashSet(StringComparer.Ordinal);
        var fresh = added.Select(p => p.Id).ToHashSet();
        var standing = (communes.Count > 500 ? await db.Places.Where(p => p.MergedInto == null).ToListAsync() : await db.Places.Where(p => p.MergedInto == null && communes.Contains(p.Commune)).ToListAsync())
            .Where(p => !fresh.Contains(p.Id)).Concat(added)
            .ToLookup(p => p.Commune, p => (p.Id, Kept: Kept.Of(p.Shown())), StringComparer.Ordinal);
        var asked = 0;
        foreach (var commune in communes)
        {
            var there = standing[commune].ToList();
            for (var i = 0; i < there.Count; i++)
            {
                if (!fresh.Contains(there[i].Id)) continue;
                for (var j = 0; j < i && asked < MostLikenesses; j++)
                {
                    if (Likeness.Between(there[i].Kept, there[j].Kept) is not { } score) continue;
                    db.Likenesses.Add(new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), First = there[j].Id, Second = there[i].Id, Score = score });
                    asked++;
                }
            }
        }

        return asked;
    }
}
