using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Appui.Hours;
using Appui.Platform;
using Appui.Territory.Importing;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Showing;

namespace Appui.Territory.Finding;

/// <summary>
/// All places that help, in memory, as they stand in the database: each search asks for the number of the last change, and reads what changed since.
/// </summary>
internal sealed class DirectoryIndex(Database database, Thesaurus thesaurus)
{
    private readonly Lock refreshing = new();
    private readonly Dictionary<Guid, Row> rows = [];
    private readonly ConcurrentDictionary<string, HoursPlace> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpeningHours?> hoursRead = new(StringComparer.Ordinal);
    private volatile Snapshot current = new(0, []);

    /// <summary>The places that may be found at this moment.</summary>
    public Entry[] Entries()
    {
        using var connection = database.Open();
        var last = Convert.ToInt64(Scalar(connection, "SELECT last FROM territory_revisions"), CultureInfo.InvariantCulture);
        if (last == current.Revision) return current.Entries;
        lock (refreshing)
        {
            if (last > current.Revision) Refresh(connection, current.Revision, last);
            return current.Entries;
        }
    }

    private void Refresh(DbConnection connection, long since, long last)
    {
        var (permanences, given) = (Permanences(connection, since), Offers(connection, since));
        using (var command = Command(connection, "SELECT id, told, corrections, merged_into, confirmed_on, vanished_on, closed_on, doubts FROM territory_places WHERE revision > @since", since))
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                var id = reader.GetGuid(0);
                var place = PlaceText.Read(PlaceText.Over(reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
                rows[id] = new(
                    Compile(PlaceId.From(id), place, Day(reader, 4), reader.GetInt64(7) > 0 || !reader.IsDBNull(5), permanences[id], [.. given[id]]),
                    reader.IsDBNull(3) ? null : reader.GetGuid(3), Day(reader, 6) is not null);
            }
        }

        current = new(last, Standing());
    }

    /// <summary>Those that stand, each with what its aliases tell besides.</summary>
    private Entry[] Standing()
    {
        var aliases = rows.Values.Where(row => row.MergedInto is not null && !row.Closed).ToLookup(row => row.MergedInto!.Value, row => row.Entry);
        return [.. rows.Where(row => row.Value is { MergedInto: null, Closed: false }).Select(row => aliases[row.Key].Aggregate(row.Value.Entry, (kept, other) => kept with
        {
            Offers = kept.Offers | other.Offers,
            Mentions = kept.Mentions | other.Mentions,
            Phone = kept.Phone.Length > 0 ? kept.Phone : other.Phone,
            Openings = kept.Openings.Count > 0 ? kept.Openings : other.Openings,
            Fresh = kept.Fresh > other.Fresh || other.Fresh is null ? kept.Fresh : other.Fresh,
        }))];
    }

    private Entry Compile(PlaceId id, Place place, DateOnly? confirmed, bool doubtful, IEnumerable<Opening> permanences, IReadOnlyList<Offer> given)
    {
        var offers = Facets.Of([.. place.Services, .. place.Fees, .. place.Support, .. place.Care, .. place.Publics, .. place.Access, .. place.Programmes]);
        if ((offers & Facets.FranceServices) != 0) offers |= (offers & Facets.AnyFee) == 0 ? Facets.FranceServicesCharter : Facets.FranceServicesCharter & ~Facets.AnyFee;
        if ((offers & Facets.Advisers) != 0) offers |= (offers & Facets.AnyFee) == 0 ? Facets.AdvisersCharter : Facets.AdvisersCharter & ~Facets.AnyFee;
        if (place.AccessSheet.Length > 0) offers |= Facets.Wheelchair;
        List<Opening> openings = [.. permanences];
        offers = openings.Aggregate(offers, (all, opening) => all | (opening.Offers & Facets.AnyService));
        if (Read(place.Hours) is { } hours) openings.Add(new(hours, 0));

        var said = Vocabulary.Plain($"{place.Name} {place.Summary} {place.Detail}");
        return new(id, place.Name, place.Address, place.Commune)
        {
            Latitude = place.Latitude ?? place.Commune.Latitude ?? double.NaN,
            Longitude = place.Longitude ?? place.Commune.Longitude ?? double.NaN,
            Located = place.Latitude is not null,
            Offers = offers,
            Mentions = thesaurus.All.Aggregate(0UL, (bits, need) => need.Signs.Any(sign => StartsWord(said, sign)) || OfferWords.For(need).Any(kind => given.Any(o => o.Kind == kind)) ? bits | (1UL << need.Number) : bits),
            Words = $" {Vocabulary.Plain(place.Name).Replace('-', ' ')} {Communes.Key(place.Commune.Name)}",
            Phone = place.Phone,
            Fresh = confirmed > place.Updated || place.Updated is null ? confirmed : place.Updated,
            Doubtful = doubtful,
            Openings = openings,
            Given = given,
            Place = places.GetOrAdd(place.Commune.Department, _ => HoursPlace.OfCommune(place.Commune.Code)),
        };
    }

    private ILookup<Guid, Opening> Permanences(DbConnection connection, long since)
    {
        var all = new List<(Guid Place, Opening Opening)>();
        using var command = Command(connection, "SELECT m.place, m.services, m.hours, m.appointment, m.first_day, m.last_day FROM territory_permanences m JOIN territory_places p ON p.id = m.place WHERE p.revision > @since", since);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (Read(reader.GetString(2)) is { } hours)
                all.Add((reader.GetGuid(0), new(hours, Facets.Of(reader.GetString(1).Split('|')), Enum.Parse<Appointment>(reader.GetString(3)), Day(reader, 4), Day(reader, 5))));
        }

        return all.ToLookup(x => x.Place, x => x.Opening);
    }

    private static ILookup<Guid, Offer> Offers(DbConnection connection, long since)
    {
        var all = new List<(Guid Place, Offer Offer)>();
        using var command = Command(connection, "SELECT o.place, o.id, o.kind, o.label, o.price, o.open_to, o.conditions, o.stock, o.told_on FROM territory_offers o JOIN territory_places p ON p.id = o.place WHERE p.revision > @since", since);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var place = reader.GetGuid(0);
            all.Add((place, new()
            {
                Id = OfferId.From(reader.GetGuid(1)),
                Place = PlaceId.From(place),
                Kind = Enum.Parse<OfferKind>(reader.GetString(2)),
                Label = reader.GetString(3),
                Price = reader.IsDBNull(4) ? null : new Euros(reader.GetInt64(4)),
                OpenTo = reader.GetString(5),
                Conditions = reader.GetString(6),
                Stock = reader.IsDBNull(7) ? null : reader.GetInt64(7),
                ToldOn = reader.GetFieldValue<DateOnly>(8),
            }));
        }

        return all.ToLookup(x => x.Place, x => x.Offer);
    }

    /// <summary>Many places share the same text of hours: it is read once.</summary>
    private OpeningHours? Read(string text)
    {
        if (text.Length == 0) return null;
        if (!hoursRead.TryGetValue(text, out var hours)) hoursRead[text] = hours = OpeningHours.Read(text).Hours;
        return hours;
    }

    private static bool StartsWord(string text, string sign)
    {
        for (var at = text.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sign, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1])) return true;
        }

        return false;
    }

    private static DateOnly? Day(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    private static object? Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static DbCommand Command(DbConnection connection, string sql, long since)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("since", since);
        command.Parameters.Add(parameter);
        return command;
    }

    private sealed record Row(Entry Entry, Guid? MergedInto, bool Closed);

    private sealed record Snapshot(long Revision, Entry[] Entries);
}
