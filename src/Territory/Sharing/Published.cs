using System.Globalization;
using System.Text;
using Appui.Hours;
using Appui.Platform;
using Appui.Territory.Finding;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Showing;
using Appui.Territory.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Appui.Territory.Sharing;

/// <summary>The directory for other programs: the national schema v1, data·inclusion 1.0; one place as a calendar and as a contact.</summary>
internal static class Published
{
    private static readonly (string Address, PlacesForm Form, string Type)[] Addresses =
    [
        ("/donnees/lieux.json", PlacesForm.Lieux, "application/json; charset=utf-8"),
        ("/donnees/lieux.csv", PlacesForm.LieuxCsv, "text/csv; charset=utf-8"),
        ("/donnees/structures.json", PlacesForm.Structures, "application/json; charset=utf-8"),
        ("/donnees/services.json", PlacesForm.Services, "application/json; charset=utf-8"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var everybody = new OpenToAllAttribute();
        foreach (var (address, form, type) in Addresses)
            routes.MapGet(address, async (TerritoryDb db, TimeProvider clock) => Given(form, await Standing(db), type, clock.Today)).WithMetadata(everybody);
        routes.MapGet("/fonds/{z:int}/{x:int}/{y:int}.png", (int z, int x, int y, Tiles tiles) => tiles.File(z, x, y) is { } file ? Results.File(file, "image/png") : Results.NotFound()).WithMetadata(everybody);
        routes.MapGet("/lieux/{id:guid}/porte.jpg", async (Guid id, TerritoryDb db) =>
        {
            var place = PlaceId.From(id);
            return await db.Doors.Where(d => d.Place == place).Select(d => d.Picture).SingleOrDefaultAsync() is { } picture ? Results.Bytes(picture, "image/jpeg") : Results.NotFound();
        }).WithMetadata(everybody);
        routes.MapGet("/lieux/{id:guid}/agenda.ics", async (Guid id, Sheets sheets, TimeProvider clock) =>
            await sheets.Find(PlaceId.From(id)) is { } sheet ? Results.Text(ContactCards.Calendar(sheet, clock.GetUtcNow()), "text/calendar; charset=utf-8", Encoding.UTF8) : Results.NotFound()).WithMetadata(everybody);
        routes.MapGet("/lieux/{id:guid}/contact.vcf", async (Guid id, Sheets sheets) =>
            await sheets.Find(PlaceId.From(id)) is { } sheet ? Results.Text(ContactCards.Contact(sheet), "text/vcard; charset=utf-8", Encoding.UTF8) : Results.NotFound()).WithMetadata(everybody);
    }

    /// <summary>The places that stand. Those of share-alike lists are not ours to give under another licence: they are left out.</summary>
    public static async Task<IEnumerable<Place>> Standing(TerritoryDb db) =>
        Named(await db.Places.AsNoTracking().Where(p => p.MergedInto == null && p.ClosedOn == null && p.VanishedOn == null && !EF.Functions.Like(p.Source, "%ODbL%")).OrderBy(p => p.Id).ToListAsync());

    /// <summary>Each place under our own id, which never changes, and with the day on which somebody last said that it is true.</summary>
    private static IEnumerable<Place> Named(IEnumerable<KeptPlace> kept) => kept.Select(k =>
    {
        var place = k.Shown();
        return place with { Id = k.Id.ToString(), Updated = k.ConfirmedOn > place.Updated || place.Updated is null ? k.ConfirmedOn ?? place.Updated : place.Updated, Source = place.Source.Length > 0 ? place.Source : k.Source };
    });

    private static IResult Given(PlacesForm form, IEnumerable<Place> places, string type, DateOnly today)
    {
        using var buffer = new MemoryStream();
        Forms.Write(form, places, buffer, today);
        return Results.Bytes(buffer.ToArray(), type);
    }
}

/// <summary>A place as a calendar (RFC 5545) and as a contact (RFC 6350).</summary>
internal static class ContactCards
{
    public static string Calendar(Sheet sheet, DateTimeOffset now)
    {
        var lines = new List<string> { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Appui//Annuaire//FR" };
        foreach (var permanence in sheet.Permanences)
        {
            foreach (var held in sheet.Next(permanence, most: 30)) Add(held, permanence.Id.ToString(), permanence.Host, permanence.ComeIn);
        }

        if (sheet.Hours is { } hours)
        {
            foreach (var open in hours.Intervals(sheet.There.Date, sheet.There.Date.AddDays(28), sheet.HoursPlace).Take(200)) Add(open, "lieu", "", sheet.Place.ComeIn);
        }

        lines.Add("END:VCALENDAR");
        return Fold(lines);

        void Add(OpenInterval open, string which, string host, string more)
        {
            lines.Add("BEGIN:VEVENT");
            lines.Add($"UID:{sheet.Kept.Id}-{which}-{open.From:yyyyMMddTHHmm}@appui");
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            lines.Add($"DTSTART:{Utc(open.From)}");
            lines.Add($"DTEND:{Utc(open.To)}");
            lines.Add($"SUMMARY:{Escape(host.Length > 0 ? $"{host} · {sheet.Place.Name}" : sheet.Place.Name)}");
            lines.Add($"LOCATION:{Escape(Address(sheet.Place))}");
            if (more.Length > 0) lines.Add($"DESCRIPTION:{Escape(more)}");
            lines.Add("END:VEVENT");
        }

        string Utc(DateTime local) =>
            TimeZoneInfo.ConvertTimeToUtc(sheet.HoursPlace.TimeZone.IsInvalidTime(local) ? local.AddHours(1) : DateTime.SpecifyKind(local, DateTimeKind.Unspecified), sheet.HoursPlace.TimeZone).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
    }

    public static string Contact(Sheet sheet)
    {
        var place = sheet.Place;
        List<string> lines = ["BEGIN:VCARD", "VERSION:4.0", $"UID:urn:uuid:{sheet.Kept.Id}", "KIND:org", $"FN:{Escape(place.Name)}", $"ORG:{Escape(place.Name)}",
            $"ADR:;;{Escape(place.Address)};{Escape(place.Commune.Name)};;{Escape(place.PostalCode)};France"];
        if (place.Phone.Length > 0) lines.Add($"TEL;VALUE=uri:tel:{place.Phone}");
        if (place.Email.Length > 0) lines.Add($"EMAIL:{Escape(place.Email)}");
        if (place.Site.Length > 0) lines.Add($"URL:{place.Site}");
        if (sheet.Point is { } point) lines.Add(string.Create(CultureInfo.InvariantCulture, $"GEO:geo:{point.Latitude},{point.Longitude}"));
        lines.Add("END:VCARD");
        return Fold(lines);
    }

    private static string Address(Place place) => $"{place.Address}, {place.PostalCode} {place.Commune.Name}";

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>Lines of 75 bytes at most, continued after a space; none is cut inside a character.</summary>
    private static string Fold(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var bytes = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (bytes + rune.Utf8SequenceLength > 73)
                {
                    text.Append("\r\n ");
                    bytes = 1;
                }

                text.Append(rune);
                bytes += rune.Utf8SequenceLength;
            }

            text.Append("\r\n");
        }

        return text.ToString();
    }
}
