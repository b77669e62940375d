using System.Globalization;
using Appui.People;
using Appui.Platform;
using Appui.Vault.Model;
using Appui.Vault.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Vault.Reviewing;

/// <summary>Once a month somebody who opens no file looks at the recoveries that were asked for in their structure: who said yes, how, and what followed. Nobody is named whom it was for.</summary>
[AllowedTo(HelperRole.Manager)]
internal sealed class Review(VaultDb db, IPeople people, Journal journal, TimeProvider clock) : PageModel
{
    private IReadOnlyDictionary<HelperId, string> colleagues = new Dictionary<HelperId, string>();

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; private set; }

    public bool HasNext => Month.AddMonths(1) <= clock.Today;

    public IReadOnlyList<(Ceremony Ceremony, IReadOnlyList<Recognition> Yeses)> Asked { get; private set; } = [];

    public RecoveryReview? Reviewed { get; private set; }

    public string NameOf(HelperId helper) => colleagues.GetValueOrDefault(helper, "");

    public bool Runs(Ceremony ceremony) => ceremony.RunsAt(clock.GetUtcNow());

    public static string Of(DateOnly month) => $"/secours/revue?mois={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    public async Task<IActionResult> OnGet(string? mois) => await Look(mois) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? mois)
    {
        if (!await Look(mois))
            return NotFound();
        if (Reviewed is null)
        {
            db.Reviews.Add(new() { Structure = User.Structure, Month = Key, By = User.HelperId, At = clock.GetUtcNow() });
            journal.Record("recovery.reviewed", Subject.Nobody, ("month", Key));
            await db.SaveChangesAsync();
        }
        return Redirect(Of(Month));
    }

    private string Key => Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private async Task<bool> Look(string? month)
    {
        var today = clock.Today;
        if (!DateOnly.TryParseExact($"{month ?? today.ToString("yyyy-MM", CultureInfo.InvariantCulture)}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first > today)
            return false;
        Month = first;
        var (house, from, until, key) = (User.Structure, first.InParisAt(TimeOnly.MinValue), first.AddMonths(1).InParisAt(TimeOnly.MinValue), Key);
        var asked = (await db.Ceremonies.AsNoTracking().Where(ceremony => ceremony.BegunIn == house).ToListAsync()).Where(ceremony => ceremony.BegunAt >= from && ceremony.BegunAt < until).OrderBy(ceremony => ceremony.BegunAt).ToList();
        var ids = asked.ConvertAll(ceremony => ceremony.Id);
        var yeses = (await db.Recognitions.AsNoTracking().Where(yes => ids.Contains(yes.Ceremony)).ToListAsync()).ToLookup(yes => yes.Ceremony);
        Asked = [.. asked.Select(ceremony => (ceremony, (IReadOnlyList<Recognition>)[.. yeses[ceremony.Id].OrderBy(yes => yes.At)]))];
        Reviewed = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(review => review.Structure == house && review.Month == key);
        colleagues = await people.Colleagues(User);
        return true;
    }
}
