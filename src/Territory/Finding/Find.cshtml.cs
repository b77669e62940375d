using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Appui.Territory.Finding;

/// <summary>Who can help near here: one box, a place, what matters. Everything is in the address: nothing is kept of who asks.</summary>
[OpenToAll]
internal class Find(Finder finder, Thesaurus thesaurus, DefaultPlace here, TimeProvider clock) : PageModel
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

    [BindProperty(SupportsGet = true, Name = "")]
    public Asked Asked { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "quand")]
    public string? WhenWord { get; set; }

    [BindProperty(SupportsGet = true, Name = "f")]
    public List<string> Filters { get; set; } = [];

    /// <summary>On a terminal: few large things to touch, and what is open today.</summary>
    [BindProperty(SupportsGet = true, Name = "borne")]
    public bool Terminal { get; set; }

    /// <summary>Which handful of needs a terminal shows.</summary>
    [BindProperty(SupportsGet = true, Name = "suite")]
    public int Turn { get; set; }

    /// <summary>What is asked most, first on a terminal.</summary>
    public static readonly string[] Usual = ["imprimer", "dossier", "internet", "caf", "mail"];

    /// <summary>How many needs a terminal shows at once; one more tile leads on.</summary>
    public const int TilesATurn = 5;

    /// <summary>The same on a receipt.</summary>
    public string OnReceipt => With().Replace("/trouver?", "/trouver/ticket?", StringComparison.Ordinal);

    public IReadOnlyList<Need> Needs => thesaurus.All;

    /// <summary>The need in force.</summary>
    public Need? Need { get; private set; }

    /// <summary>What else the words may mean.</summary>
    public IReadOnlyList<Need> Others { get; private set; } = [];

    /// <summary>Where the person is.</summary>
    public Spot Spot { get; private set; } = new(new(null, []), null, false, false);

    public Wish Wish { get; private set; } = new();

    public IReadOnlyList<Found> Found { get; private set; } = [];

    /// <summary>Places that bear the words, when they also mean a need.</summary>
    public IReadOnlyList<Found> Named { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public void OnGet()
    {
        Turn = Math.Clamp(Turn, 0, thesaurus.All.Count / TilesATurn);
        var meant = Asked.NeedKey is { Length: > 0 } key ? (thesaurus.ByKey(key) is { } one ? [one] : []) : thesaurus.Understand(Asked.Words);
        (Need, Others) = (meant is [var first, ..] ? first : null, [.. meant.Skip(1)]);
        Spot = Asked.Where(here);
        if (Spot.Point is not { } point) return;

        Wish = new()
        {
            Need = Need,
            Words = Need is null ? Asked.Words ?? "" : "",
            Latitude = point.Latitude,
            Longitude = point.Longitude,
            When = WhenOf(WhenWord ?? (Terminal ? "aujourdhui" : null)),
            Filters = [.. Offered.Where(f => Filters.Contains(f.Word)).Select(f => f.Filter)],
        };
        if (!Asked.Any) return;
        Found = finder.Find(Wish, clock.GetUtcNow());
        if (Need is not null && Asked.Words is { Length: > 3 }) Named = [.. finder.Find(Wish with { Need = null, Words = Asked.Words, When = When.Any, Filters = [] }, clock.GetUtcNow()).Take(3)];
    }

    /// <summary>What is offered at once: free of charge, and what was chosen. The rest opens, so that the first place stands near the top of a phone.</summary>
    public IEnumerable<(string Word, Filter Filter, string Icon, string Label)> Close => Offered.Where((one, at) => at == 0 || Filters.Contains(one.Word));

    /// <summary>The address of the same search with something changed: one tap each, without a script.</summary>
    public string With(string? when = null, string? filter = null, string? commune = null, string? need = null)
    {
        List<(string Name, string? Value)> values =
        [
            ("besoin", need ?? Asked.NeedKey), ("mots", need is null ? Asked.Words : null), ("commune", commune ?? (Spot.Own ? null : Spot.Where.Commune?.Code)),
            ("borne", Terminal ? "true" : null), ("lat", Spot.Own && commune is null ? Asked.Latitude : null), ("lon", Spot.Own && commune is null ? Asked.Longitude : null), ("quand", when ?? WhenWord),
        ];
        values.AddRange(Offered.Where(f => Filters.Contains(f.Word) != (f.Word == filter)).Select(f => ("f", (string?)f.Word)));
        return "/trouver?" + string.Join('&', values.Where(v => v.Value is { Length: > 0 }).Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}"));
    }

    private static When WhenOf(string? word) => word switch { "aujourdhui" => When.Today, "semaine" => When.Week, _ => When.Any };
}
