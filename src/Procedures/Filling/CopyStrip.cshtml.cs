using System.Globalization;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Following;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Appui.Procedures.Filling;

/// <summary>The answers, by question.</summary>
internal sealed class CopyStripForm
{
    public Dictionary<string, string?> Values { get; set; } = [];
}

/// <summary>The answers of a claim in the order of the site, each copied with one touch, kept for the next visit when the site keeps nothing. Identifiers and passwords never are.</summary>
[AllowedTo(HelperRole.SocialWorker, HelperRole.Mediator, HelperRole.Volunteer)]
internal sealed class CopyStrip(CaseBook book, ProceduresDb db, Seals seals, Journal journal, Texts texts, TimeProvider clock) : PageModel
{
    private const int Longest = 300;
    private List<Answer> answers = [];

    [BindProperty]
    public CopyStripForm Form { get; set; } = new();

    public Case Case { get; private set; } = null!;

    public Card Card { get; private set; } = null!;

    public PersonCard Person { get; private set; } = null!;

    /// <summary>The pages on which something is answered.</summary>
    public IReadOnlyList<(SitePage Page, IReadOnlyList<Question> Questions)> Pages { get; private set; } = [];

    /// <summary>For a number alone nothing is typed; what is closed does not change.</summary>
    public bool MayKeep => Case.File is not null && Case.IsOpen;

    public async Task<IActionResult> OnGet(CaseId id)
    {
        if (!await Find(id)) return NotFound();
        Form = new() { Values = Known() };
        foreach (var answer in answers) Form.Values[answer.Field] = seals.Open(Case.Structure, Answer.Binding(id, answer.Field), answer.Value);
        journal.Record("case.answers-read", Case.Whom.Subject, ("case", id));
        return Page();
    }

    public async Task<IActionResult> OnPost(CaseId id)
    {
        if (!await Find(id) || !MayKeep) return NotFound();
        if (Form.Values.Values.Any(value => value?.Length > Longest)) return BadRequest();

        foreach (var question in Pages.SelectMany(page => page.Questions).Where(question => !question.IsOnPaper)) Keep(question.Key, Form.Values.GetValueOrDefault(question.Key)?.Trim() ?? "");
        await db.SaveChangesAsync();
        journal.Record("case.answered", Case.Whom.Subject, ("case", id));
        return Redirect($"/demarches/suivi/{id}/a-recopier");
    }

    private void Keep(string field, string value)
    {
        var kept = answers.Find(answer => answer.Field == field);
        if (value.Length == 0)
        {
            if (kept is not null) db.Answers.Remove(kept);
            return;
        }
        var text = seals.Seal(Case.Structure, Answer.Binding(Case.Id, field), value);
        if (kept is null) db.Answers.Add(new() { Id = Guid.CreateVersion7(clock.GetUtcNow()), CaseId = Case.Id, Field = field, Value = text, By = User.HelperId, At = clock.GetUtcNow() });
        else (kept.Value, kept.By, kept.At) = (text, User.HelperId, clock.GetUtcNow());
    }

    /// <summary>What the file says already.</summary>
    private Dictionary<string, string?> Known()
    {
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (Case.File is null) return known;
        known["name"] = Person.Name;
        if (Person.BirthDate is { } birth) known["birth-date"] = birth.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        known["partner"] = Members(HouseholdLink.Partner);
        known["children"] = Members(HouseholdLink.Child);
        known["others-at-home"] = Members(HouseholdLink.Other);
        return known;
    }

    private string Members(HouseholdLink link) =>
        string.Join(", ", Person.Household.Where(member => member.Link == link).Select(member => member.BirthDate is { } born ? texts["{0} ({1})", member.FirstName, born.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)] : member.FirstName));

    private async Task<bool> Find(CaseId id)
    {
        if (await book.Find(id, User) is not { } found) return false;
        (Case, Card, Person) = found;
        Pages = [.. Card.SitePages.Select(page => (page, Questions.Of(page))).Where(page => page.Item2.Count > 0)];
        answers = await db.Answers.Where(answer => answer.CaseId == id).ToListAsync();
        return true;
    }
}
