using System.Text.RegularExpressions;
using Appui.Hours;
using Appui.Territory.Places;

namespace Appui.Territory.Importing;

/// <summary>What came of a row: a place, perhaps put right by rules, or the reason why there is none.</summary>
internal sealed record RowRead(Place? Place, string Name, Commune? Commune, IReadOnlyList<string> Rules, string? Reason);

/// <summary>Reads rows through a mapping. What is wrong in a cell is put right or left out, each time with a rule; only a row without a name or a commune is refused.</summary>
internal sealed partial class PlaceReader
{
    private const int LongestHours = 2000;
    private const double Far = 40;

    private readonly Dictionary<string, int[]> columns;
    private readonly (int Column, string Field, string Value)[] boxes;
    private readonly Mapping mapping;
    private readonly DateOnly today;
    private readonly Dictionary<string, (string? Osm, bool Repaired)> hoursRead = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Field, string Cell), IReadOnlyList<string>> valuesRead = [];
    private string[] row = [];
    private List<string> rules = [];

    public PlaceReader(Mapping mapping, IReadOnlyList<string> header, DateOnly today)
    {
        (this.mapping, this.today) = (mapping, today);
        var places = header.Select((name, i) => (name, i)).ToDictionary(x => x.name, x => x.i, StringComparer.Ordinal);
        columns = mapping.Columns.ToDictionary(m => m.Key, m => m.Value.Select(name => places.GetValueOrDefault(name, -1)).Where(i => i >= 0).ToArray(), StringComparer.Ordinal);
        boxes = [.. mapping.Boxes.Where(b => places.ContainsKey(b.Key) && b.Value.Contains('=')).Select(b => (places[b.Key], b.Value.Split('=')[0], b.Value.Split('=', 2)[1]))];
    }

    public RowRead Read(string[] cells)
    {
        (row, rules) = (cells, []);
        var name = OneLine(Cell(Fields.Name));
        if (row.All(c => c.Length == 0)) return Refuse(name, "La ligne est vide.");
        if (name.Length == 0) name = OneLine(Cell(Fields.Parent));
        if (!name.Any(char.IsLetterOrDigit)) return Refuse(name, "La ligne ne donne pas le nom du lieu.");
        if (name.Length > 300)
        {
            name = name[..300];
            rules.Add("nom_coupe");
        }

        var (latitude, longitude) = Coordinates();
        var address = OneLine(Cell(Fields.Address, " "));
        var (commune, postalCode, reason) = Commune(ref address, latitude, longitude);
        if (commune is null) return Refuse(name, reason!);
        (latitude, longitude) = Placed(commune, latitude, longitude);

        var hours = Hours(out var told);
        var place = new Place
        {
            Name = name,
            Commune = commune,
            Id = OneLine(Cell(Fields.Id)),
            Pivot = Pivot(),
            PostalCode = postalCode,
            Address = address,
            AddressMore = OneLine(Cell(Fields.AddressMore)),
            Latitude = latitude,
            Longitude = longitude,
            Type = OneLine(Cell(Fields.Type)),
            Phone = Phone(commune),
            Email = Email(),
            Site = Link(Cell(Fields.Site), "site_web_illisible"),
            Hours = hours,
            HoursAsTold = told,
            Summary = Cut(Cell(Fields.Summary), 2000),
            Detail = Cut(Cell(Fields.Detail), 10_000),
            Source = OneLine(Cell(Fields.Source)),
            Parent = OneLine(Cell(Fields.Parent)),
            Updated = Updated(),
            Services = Values(Fields.Services),
            Publics = Values(Fields.Publics),
            Care = Values(Fields.Care, Fields.Publics),
            Fees = Values(Fields.Fees),
            Programmes = Values(Fields.Programmes),
            Access = Values(Fields.Access),
            Support = Values(Fields.Support),
            Roaming = Vocabulary.Plain(Cell(Fields.Roaming)) is { Length: > 0 } roaming && (Vocabulary.IsYes(roaming) || roaming.Contains("itiner", StringComparison.Ordinal) || roaming.Contains("bus", StringComparison.Ordinal)),
            Booking = Link(Cell(Fields.Booking), "") is { } booking && booking.Contains('.', StringComparison.Ordinal) ? booking : "",
            AccessSheet = Link(Cell(Fields.AccessSheet), ""),
        };
        return new RowRead(place, name, commune, rules, null);
    }

    private RowRead Refuse(string name, string reason) => new(null, name, null, rules, reason);

    /// <summary>The cells of a field, put together; formulas of spreadsheets become plain text.</summary>
    private string Cell(string field, string join = " ")
    {
        if (!columns.TryGetValue(field, out var places) || places.Length == 0) return mapping.Constants.GetValueOrDefault(field, "");
        if (places.Length == 1) return Harmless(row[places[0]]);
        return string.Join(join, places.Select(p => Harmless(row[p])).Where(c => c.Length > 0));
    }

    private string Harmless(string cell)
    {
        if (cell.Length < 2 || cell[0] is not ('=' or '@' or '+' or '-' or '\t') || !Formula().IsMatch(cell)) return cell;
        if (!rules.Contains("formule_neutralisee")) rules.Add("formule_neutralisee");
        // =HYPERLINK("https://…";"Mairie") keeps what it showed; other formulas show nothing we may trust.
        return Quoted().Matches(cell) is { Count: > 0 } shown && cell.StartsWith("=HYPERLINK", StringComparison.OrdinalIgnoreCase) ? shown[^1].Groups["shown"].Value : "";
    }

    private (Commune? Commune, string PostalCode, string? Reason) Commune(ref string address, double? latitude, double? longitude)
    {
        var (name, postalCode, code) = (OneLine(Cell(Fields.Commune)), Cell(Fields.PostalCode).Trim(), Cell(Fields.CommuneCode).Trim());
        if (AddressEnd().Match(address) is { Success: true } end && (name.Length == 0 || postalCode.Length == 0))
        {
            // 12 rue du Port 20224 Corscia: the commune is at the end of the address.
            if (postalCode.Length == 0) postalCode = end.Groups["code"].Value;
            if (name.Length == 0) name = end.Groups["name"].Value;
            address = address[..end.Index].Trim(' ', ',', '-');
            rules.Add("commune_dans_adresse");
        }

        var found = CommuneSearch.Find(name, postalCode, code, latitude, longitude);
        rules.AddRange(found.Rules);
        return (found.Commune, found.PostalCode ?? "", found.Reason);
    }

    private (double?, double?) Coordinates()
    {
        var (latitude, longitude) = (Cells.Number(Cell(Fields.Latitude)), Cells.Number(Cell(Fields.Longitude)));
        if ((latitude is null || longitude is null) && Cells.Point(Cell(Fields.Point)) is { } point) (latitude, longitude) = point;
        if (latitude is not { } y || longitude is not { } x) return (null, null);
        if (y == 0 && x == 0) return Dropped("coordonnees_nulles");
        if (Lambert93.Holds(x, y)) return Projected(x, y);
        if (Lambert93.Holds(y, x)) return Projected(y, x);
        // A decimal point lost: 48856610 for 48.856610.
        if (Math.Abs(y) > 180 && Math.Abs(x) > 180) return Dropped("coordonnees_illisibles");
        if (Math.Abs(y) > 90 || Math.Abs(x) > 180)
        {
            if (Math.Abs(x) > 90) return Dropped("coordonnees_illisibles");
            rules.Add("coordonnees_inversees");
            return (x, y);
        }

        return (y, x);

        (double?, double?) Projected(double east, double north)
        {
            rules.Add("lambert_93");
            var (lat, lon) = Lambert93.ToDegrees(east, north);
            return (Math.Round(lat, 6), Math.Round(lon, 6));
        }

        (double?, double?) Dropped(string rule)
        {
            rules.Add(rule);
            return (null, null);
        }
    }

    /// <summary>Coordinates checked against the commune: swapped ones are put right, far ones left out.</summary>
    private (double?, double?) Placed(Commune commune, double? latitude, double? longitude)
    {
        if (latitude is not { } y || longitude is not { } x || commune is not { Latitude: { } cy, Longitude: { } cx }) return (latitude, longitude);
        // The communes of Guyane and of the Pacific are as large as départements.
        var far = commune.Department is "973" or "987" or "988" ? 4 * Far : Far;
        if (Communes.Distance(y, x, cy, cx) <= far) return (y, x);
        if (Math.Abs(x) <= 90 && Communes.Distance(x, y, cy, cx) <= far)
        {
            rules.Add("coordonnees_inversees");
            return (x, y);
        }

        rules.Add("coordonnees_loin_de_la_commune");
        return (null, null);
    }

    private string Hours(out string told)
    {
        told = "";
        var days = new string[7];
        var any = false;
        for (var d = 0; d < 7; d++)
        {
            days[d] = Cell(Fields.HoursOf(d), " / ");
            any |= days[d].Length > 0;
        }

        if (any) return Week(days, ref told);
        var text = Cell(Fields.Hours);
        if (text.Length == 0) return "";
        if (text.Length > LongestHours)
        {
            rules.Add("horaires_trop_longs");
            told = text[..LongestHours];
            return "";
        }

        var (osm, repaired) = Cached("w" + text, () =>
        {
            var reading = OpeningHours.Repair(text);
            return (reading.Hours?.ToString(), reading.Status != HoursStatus.Valid);
        });
        if (osm is null)
        {
            rules.Add("horaires_non_lus");
            told = text;
            return "";
        }

        if (repaired) rules.Add("horaires_traduits");
        return osm;
    }

    private string Week(string[] days, ref string told)
    {
        var parts = new List<(int Day, string Times)>();
        var unread = false;
        for (var d = 0; d < 7; d++)
        {
            var text = days[d];
            if (text.Length is 0) continue;
            var osm = text.Length > LongestHours ? null : Cached("d" + text, () => (FrenchHours.Day(text), false)).Osm;
            if (osm is null) unread = true;
            else if (osm != "off") parts.Add((d, osm));
        }

        if (unread)
        {
            // A week with a day that cannot be read would tell somebody that the place is closed that day.
            rules.Add("horaires_non_lus");
            told = Cut(string.Join(" ; ", days.Select((text, d) => (text, d)).Where(x => x.text.Length > 0).Select(x => $"{Fields.Weekdays[x.d]} {x.text}")), LongestHours);
            return "";
        }

        var rulesOfWeek = parts.GroupBy(p => p.Times).Select(g => $"{string.Join(',', g.Select(p => Abbreviations[p.Day]))} {g.Key}");
        return OpeningHours.Read(string.Join("; ", rulesOfWeek)).Hours?.ToString() ?? "";
    }

    private static readonly string[] Abbreviations = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    private (string? Osm, bool Repaired) Cached(string key, Func<(string?, bool)> read)
    {
        if (hoursRead.TryGetValue(key, out var known)) return known;
        if (hoursRead.Count > 50_000) hoursRead.Clear();
        return hoursRead[key] = read();
    }

    private string Pivot()
    {
        var text = Cell(Fields.Pivot);
        var pivot = string.Concat((text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text).Where(char.IsLetterOrDigit));
        if (pivot.Length == 0) return "";
        if (pivot.All(c => c == '0') || pivot.Length is < 9 or > 14)
        {
            rules.Add(pivot.All(c => c == '0') ? "pivot_inconnu" : "pivot_illisible");
            return "";
        }

        return pivot;
    }

    private string Phone(Commune commune)
    {
        var text = Cell(Fields.Phone);
        if (text.Length == 0) return "";
        var (number, gaveZero) = Cells.Dial(text, commune);
        if (gaveZero) rules.Add("zero_rendu_telephone");
        if (number.Length == 0) rules.Add("telephone_illisible");
        return number;
    }

    private string Email()
    {
        var text = Cell(Fields.Email);
        if (text.Length == 0) return "";
        if (Address().Match(text) is { Success: true } match) return match.Value;
        rules.Add("courriel_illisible");
        return "";
    }

    private string Link(string text, string rule)
    {
        var first = text.Split([' ', ';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        if (first.Length == 0) return "";
        var link = first.Contains("://", StringComparison.Ordinal) ? first : "https://" + first;
        if (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && link.Contains('.') && link.Length < 500) return link;
        if (rule.Length > 0) rules.Add(rule);
        return "";
    }

    private DateOnly? Updated()
    {
        var text = Cell(Fields.Updated);
        if (text.Length == 0) return null;
        if (Cells.Date(text) is not { } day)
        {
            rules.Add("date_illisible");
            return null;
        }

        if (day > today || day.Year < 2000)
        {
            rules.Add(day > today ? "date_future" : "date_inconnue");
            return null;
        }

        return day;
    }

    private List<string> Values(params string[] fields)
    {
        var field = fields[0];
        var values = new List<string>();
        foreach (var from in fields)
        {
            var cell = Cell(from, "|");
            if (cell.Length is > 0 and < 20_000) values.AddRange(Meant(field, cell));
        }

        foreach (var (column, of, value) in boxes)
        {
            if (of == field && Vocabulary.IsYes(row[column])) values.Add(value);
        }

        return [.. values.Distinct()];
    }

    /// <summary>Lists say the same few cells again and again: each is read once.</summary>
    private IReadOnlyList<string> Meant(string field, string cell)
    {
        if (valuesRead.TryGetValue((field, cell), out var known)) return known;
        if (valuesRead.Count > 20_000) valuesRead.Clear();
        return valuesRead[(field, cell)] = Vocabulary.Read(field, cell);
    }

    private string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        rules.Add("texte_coupe");
        return text[..most];
    }

    private static string OneLine(string text) => text.AsSpan().IndexOfAny("\r\n\t\u00a0") < 0 ? text : Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"^(?:=|@|[+\-]\s*[A-Za-z]+\s*[(!|]|\t)", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Formula();

    [GeneratedRegex("\"(?<shown>[^\"]*)\"", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?<code>\d{5})\s+(?<name>[\p{L}][\p{L}\s'’.-]{1,60}?)(?:\s+cedex\s*\d*)?\s*(?:,?\s*france)?\s*$", RegexOptions.IgnoreCase, 500)]
    private static partial Regex AddressEnd();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Spaces();
}
