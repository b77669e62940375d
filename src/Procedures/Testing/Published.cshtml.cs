using System.Globalization;
using System.Text;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Testing;

/// <summary>The services that two people tested, for everybody: the last result of each, on the page and as CSV. Neither testers nor houses are named.</summary>
[OpenToAll]
internal sealed class Published(CardLibrary cards, ProceduresDb db) : PageModel
{
    public IReadOnlyList<(string Name, TrialResult Result)> Results { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        var trials = await db.Trials.AsNoTracking().Where(one => one.Second != null).OrderByDescending(one => one.FirstAt).ToListAsync();
        Results =
        [
            .. trials.DistinctBy(one => (one.Card, one.Service)).Select(TrialResult.Of).OfType<TrialResult>()
                .Select(result => (cards.Find(result.Card)?.Name ?? result.Card, result)).OrderBy(one => one.Item1, StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true)),
        ];
        return Request.Query.ContainsKey("csv") ? Content(Csv(), "text/csv; charset=utf-8", Encoding.UTF8) : Page();
    }

    private string Csv()
    {
        var lines = new List<string> { "demarche,service,date,dimension,note_sur_100,criteres_bloquants" };
        foreach (var (_, result) in Results)
        {
            lines.AddRange(result.Dimensions.Select(dimension => string.Join(',',
                new[] { result.Card, result.Service, result.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), dimension.Dimension, dimension.Percent?.ToString(CultureInfo.InvariantCulture) ?? "", string.Join(' ', result.Blocking.Select(one => one.Key)) }.Select(Cell))));
        }
        return string.Concat(lines.Select(line => $"{line}\n"));
    }

    /// <summary>Quoted where it must be, and never a formula to the program that opens it.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\n\r") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
