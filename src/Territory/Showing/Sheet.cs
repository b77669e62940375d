using Appui.Hours;
using Appui.Platform;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Showing;

/// <summary>All that is shown of one place.</summary>
internal sealed record Sheet(KeptPlace Kept, Place Place, IReadOnlyList<Permanence> Permanences, DateTime There)
{
    /// <summary>Equipment, connection and help with debts that it offers.</summary>
    public IReadOnlyList<Offer> Offers { get; init; } = [];

    /// <summary>When the picture of its door was taken; null when there is none.</summary>
    public DateOnly? DoorOn { get; init; }

    /// <summary>Where its hours are read.</summary>
    public HoursPlace HoursPlace { get; } = HoursPlace.OfCommune(Place.Commune.Code);

    /// <summary>Its hours as read; null when nobody knows them.</summary>
    public OpeningHours? Hours { get; } = Place.Hours.Length == 0 ? null : OpeningHours.Read(Place.Hours).Hours;

    /// <summary>When it was last said that this is true.</summary>
    public DateOnly? Fresh => Kept.ConfirmedOn > Place.Updated || Place.Updated is null ? Kept.ConfirmedOn : Place.Updated;

    /// <summary>Somebody doubts it, or its source no longer has it.</summary>
    public bool Doubtful => Kept.Doubts > 0 || Kept.VanishedOn is not null;

    /// <summary>Its point, or that of its commune; null when neither is known.</summary>
    public (double Latitude, double Longitude)? Point =>
        (Place.Latitude ?? Place.Commune.Latitude, Place.Longitude ?? Place.Commune.Longitude) is ({ } y, { } x) ? (y, x) : null;

    /// <summary>The next seven days, with their openings and the name of a public holiday.</summary>
    public IEnumerable<(DateOnly Day, string? Holiday, IReadOnlyList<OpenInterval> Open)> Week(OpeningHours hours)
    {
        for (var d = 0; d < 7; d++)
        {
            var day = There.Date.AddDays(d);
            yield return (DateOnly.FromDateTime(day), HoursPlace.PublicHolidays.NameOf(DateOnly.FromDateTime(day)), [.. hours.Intervals(day, day.AddDays(1), HoursPlace)]);
        }
    }

    /// <summary>The next times a permanence is held, within two months.</summary>
    public IReadOnlyList<OpenInterval> Next(Permanence permanence, int most = 3) =>
        OpeningHours.Read(permanence.Hours).Hours is { } hours
            ? [.. hours.Intervals(There, There.AddMonths(2), HoursPlace).Where(i => permanence.StandsOn(DateOnly.FromDateTime(i.From))).Take(most)]
            : [];
}

/// <summary>Finds what is shown of a place.</summary>
internal sealed class Sheets(TerritoryDb db, TimeProvider clock)
{
    /// <summary>The sheet of a place; of the one that it is the same as, when it was merged. Null when there is none.</summary>
    public async Task<Sheet?> Find(PlaceId id)
    {
        if (await db.Places.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } kept) return null;
        if (kept.MergedInto is { } other) return await Find(other);
        var permanences = await db.Permanences.AsNoTracking().Where(p => p.Place == id).OrderBy(p => p.Host).ToListAsync();
        var place = kept.Shown();
        var offers = await db.Offers.AsNoTracking().Where(o => o.Place == id).OrderBy(o => o.Label).ToListAsync();
        var doors = await db.Doors.Where(d => d.Place == id).Select(d => d.TakenOn).ToListAsync();
        return new Sheet(kept, place, permanences, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), HoursPlace.OfCommune(place.Commune.Code).TimeZone).DateTime) { Offers = offers, DoorOn = doors is [var door, ..] ? door : null };
    }

    /// <summary>The picture of the door inside the page itself, for paper; null when there is none.</summary>
    public async Task<string?> Door(PlaceId id) =>
        await db.Doors.Where(d => d.Place == id).Select(d => d.Picture).SingleOrDefaultAsync() is { } picture ? $"data:image/jpeg;base64,{Convert.ToBase64String(picture)}" : null;
}
