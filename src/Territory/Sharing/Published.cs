using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    public static void Map(IEndpointRouteBuilder routes)
    {
        var everybody = new OpenToAllAttribute();
        routes.MapGet("/donnees/lieux.json", async (TerritoryDb db, TimeProvider clock) => Json(await Standing(db), json => places => NationalSchema.Write(json, places, clock.Today))).WithMetadata(everybody);
        routes.MapGet("/donnees/lieux.csv", async (TerritoryDb db, TimeProvider clock) => Results.Text(NationalSchema.Csv(Named(await Standing(db)), clock.Today), "text/csv; charset=utf-8", Encoding.UTF8)).WithMetadata(everybody);
        routes.MapGet("/donnees/structures.json", async (TerritoryDb db, TimeProvider clock) => Json(await Standing(db), json => places => DataInclusion.WriteStructures(json, places, clock.Today))).WithMetadata(everybody);
        routes.MapGet("/donnees/services.json", async (TerritoryDb db, TimeProvider clock) => Json(await Standing(db), json => places => DataInclusion.WriteServices(json, places, clock.Today))).WithMetadata(everybody);
        routes.MapGet("/lieux/{id:guid}/agenda.ics", async (Guid id, Sheets sheets, TimeProvider clock) =>
            await sheets.Find(PlaceId.From(id)) is { } sheet ? Results.Text(ContactCards.Calendar(sheet, clock.GetUtcNow()), "text/calendar; charset=utf-8", Encoding.UTF8) : Results.NotFound()).WithMetadata(everybody);
        routes.MapGet("/lieux/{id:guid}/contact.vcf", async (Guid id, Sheets sheets) =>
            await sheets.Find(PlaceId.From(id)) is { } sheet ? Results.Text(ContactCards.Contact(sheet), "text/vcard; charset=utf-8", Encoding.UTF8) : Results.NotFound()).WithMetadata(everybody);
    }

    /// <summary>The places that stand. Those of share-alike lists are not ours to give under another licence: they are left out.</summary>
    private static Task<List<KeptPlace>> Standing(TerritoryDb db) =>
        db.Places.AsNoTracking().Where(p => p.MergedInto == null && p.ClosedOn == null && p.VanishedOn == null && !EF.Functions.Like(p.Source, "%ODbL%")).OrderBy(p => p.Id).ToListAsync();

    /// <summary>Each place under our own id, which never changes, and with the day on which somebody last said that it is true.</summary>
    private static IEnumerable<Place> Named(IEnumerable<KeptPlace> kept) => kept.Select(k =>
    {
        var place = k.Shown();
        return place with { Id = k.Id.ToString(), Updated = k.ConfirmedOn > place.Updated || place.Updated is null ? k.ConfirmedOn ?? place.Updated : place.Updated, Source = place.Source.Length > 0 ? place.Source : k.Source };
    });

    private static IResult Json(List<KeptPlace> kept, Func<Utf8JsonWriter, Action<IEnumerable<Place>>> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) write(json)(Named(kept));
        return Results.Bytes(buffer.ToArray(), "application/json; charset=utf-8");
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
            foreach (var held in sheet.Next(permanence, most: 30)) Add(held, permanence.Host, permanence.ComeIn);
        }

        if (sheet.Hours is { } hours)
        {
            foreach (var open in hours.Intervals(sheet.There.Date, sheet.There.Date.AddDays(28), sheet.HoursPlace).Take(200)) Add(open, "", sheet.Place.ComeIn);
        }

        lines.Add("END:VCALENDAR");
        return Fold(lines);

        void Add(OpenInterval open, string host, string more)
        {
            lines.Add("BEGIN:VEVENT");
            lines.Add($"UID:{sheet.Kept.Id}-{open.From:yyyyMMddTHHmm}-{host.Length}@appui");
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
