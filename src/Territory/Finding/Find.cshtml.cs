using System.Globalization;
using Appui.Platform;
using Appui.Territory.Places;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Finding;

/// <summary>Who can help near here: one box, a place, what matters. Everything is in the address: nothing is kept of who asks.</summary>
[OpenToAll]
internal sealed class Find(Finder finder, Thesaurus thesaurus, DefaultPlace here, TimeProvider clock) : PageModel
{
    /// <summary>How filters are written in addresses, in the order in which they are offered.</summary>
    public static readonly (string Word, Filter Filter, string Icon, string Label)[] Offered =
    [
        ("gratuit", Filter.Free, "gift", "Gratuit"),
        ("sans-rdv", Filter.NoAppointment, "door-enter", "Sans rendez-vous"),
        ("avec", Filter.Accompanied, "user-plus", "Avec quelqu'un"),
        ("seul", Filter.Alone, "user", "Seul, en libre accès"),
        ("lire", Filter.Reading, "eyeglass", "J'ai du mal à lire"),
        ("langues", Filter.Languages, "language", "On parle ma langue"),
        ("fauteuil", Filter.Wheelchair, "wheelchair", "En fauteuil"),
        ("enfants", Filter.Children, "friends", "Avec mes enfants"),
    ];

    [BindProperty(SupportsGet = true, Name = "mots")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "besoin")]
    public string? NeedKey { get; set; }

    [BindProperty(SupportsGet = true, Name = "ou")]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true, Name = "commune")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "lat")]
    public string? Latitude { get; set; }

    [BindProperty(SupportsGet = true, Name = "lon")]
    public string? Longitude { get; set; }

    [BindProperty(SupportsGet = true, Name = "quand")]
    public string? WhenWord { get; set; }

    [BindProperty(SupportsGet = true, Name = "f")]
    public List<string> Filters { get; set; } = [];

    public IReadOnlyList<Need> Needs => thesaurus.All;

    /// <summary>Something was asked: a need or words.</summary>
    public bool Asked => NeedKey is { Length: > 0 } || Words is { Length: > 0 };

    /// <summary>The need in force.</summary>
    public Need? Need { get; private set; }

    /// <summary>What else the words may mean.</summary>
    public IReadOnlyList<Need> Others { get; private set; } = [];

    /// <summary>Where the person is, or the communes among which they choose.</summary>
    public Where Where { get; private set; } = new(null, []);

    /// <summary>The person's own point is known, not only their commune.</summary>
    public bool ByPoint { get; private set; }

    /// <summary>A place was told, and nothing has that name.</summary>
    public bool Lost { get; private set; }

    public Wish Wish { get; private set; } = new();

    public IReadOnlyList<Found> Found { get; private set; } = [];

    /// <summary>Places that bear the words, when they also mean a need.</summary>
    public IReadOnlyList<Found> Named { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public void OnGet()
    {
        Words = Words?.Length > 200 ? Words[..200] : Words;
        var meant = NeedKey is { Length: > 0 } key ? (thesaurus.ByKey(key) is { } one ? [one] : []) : thesaurus.Understand(Words);
        (Need, Others) = (meant is [var first, ..] ? first : null, [.. meant.Skip(1)]);
        Locate();
        if (Where.Commune is null && !ByPoint) return;

        Wish = Wish with { Need = Need, Words = Need is null ? Words ?? "" : "", When = WhenOf(WhenWord), Filters = [.. Offered.Where(f => Filters.Contains(f.Word)).Select(f => f.Filter)] };
        if (!Asked) return;
        Found = finder.Find(Wish, clock.GetUtcNow());
        if (Need is not null && Words is { Length: > 3 }) Named = [.. finder.Find(Wish with { Need = null, Words = Words, When = When.Any, Filters = [] }, clock.GetUtcNow()).Take(3)];
    }

    /// <summary>What is offered at once: free of charge, and what was chosen. The rest opens, so that the first place stands near the top of a phone.</summary>
    public IEnumerable<(string Word, Filter Filter, string Icon, string Label)> Close => Offered.Where((one, at) => at == 0 || Filters.Contains(one.Word));

    /// <summary>The address of the same search with something changed: one tap each, without a script.</summary>
    public string With(string? when = null, string? filter = null, string? commune = null, string? need = null)
    {
        List<(string Name, string? Value)> values =
        [
            ("besoin", need ?? NeedKey), ("mots", need is null ? Words : null), ("commune", commune ?? (ByPoint ? null : Where.Commune?.Code)),
            ("lat", ByPoint && commune is null ? Latitude : null), ("lon", ByPoint && commune is null ? Longitude : null), ("quand", when ?? WhenWord),
        ];
        values.AddRange(Offered.Where(f => Filters.Contains(f.Word) != (f.Word == filter)).Select(f => ("f", (string?)f.Word)));
        return "/trouver?" + string.Join('&', values.Where(v => v.Value is { Length: > 0 }).Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}"));
    }

    private void Locate()
    {
        if (Degrees(Latitude) is { } y && Degrees(Longitude) is { } x && y is > -90 and < 90 && x is >= -180 and <= 180)
        {
            (ByPoint, Wish) = (true, new() { Latitude = y, Longitude = x });
            return;
        }

        if (Place is { Length: > 0 } place && !(Code is { Length: > 0 } chosen && Communes.ByCode(chosen)?.Name == place)) Where = Where.Of(place);
        else if (Code is { Length: > 0 } code) Where = new(Communes.ByCode(code) is { Latitude: not null } known ? known : null, []);
        else Where = new(here.Commune, []);
        Lost = Where is { Commune: null, Choices.Count: 0 } && (Place ?? Code) is { Length: > 0 };
        if (Where.Commune is { } commune) Wish = new() { Latitude = commune.Latitude!.Value, Longitude = commune.Longitude!.Value };
    }

    private static When WhenOf(string? word) => word switch { "aujourdhui" => When.Today, "semaine" => When.Week, _ => When.Any };

    private static double? Degrees(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;
}
