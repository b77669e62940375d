using System.Security.Claims;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Rights.Asking;
using Appui.Rights.Model;
using Appui.Rights.Storage;
using Microsoft.EntityFrameworkCore;

namespace Appui.Rights.Desk;

/// <summary>
/// What a screening knows, as facts that a person can confirm: with whom they live, what they receive, their rent. Fills two slots of side by side: the facts
/// of any act, and the read-back of a finished screening itself.
/// </summary>
internal sealed class ShownScreenings(RightsDb db, IPeople people, Seals seals, Texts texts) : IKnownFacts, IActs
{
    public string Kind => "droits";

    public async Task<IReadOnlyList<Sentence>> Of(Whom whom, ClaimsPrincipal user)
    {
        if (user.HelperRole is not (HelperRole.SocialWorker or HelperRole.Mediator or HelperRole.Volunteer)) return [];
        var latest = await db.Screenings.VisibleTo(user).For(await people.Aliases(whom)).Where(screening => screening.FinishedAt != null)
            .OrderByDescending(screening => screening.FinishedAt).FirstOrDefaultAsync();
        return latest is null ? [] : [.. Facts(latest.Read(seals))];
    }

    public async Task<ShownAct?> Find(Guid id, ClaimsPrincipal user)
    {
        var which = ScreeningId.From(id);
        if (user.HelperRole is not (HelperRole.SocialWorker or HelperRole.Mediator or HelperRole.Volunteer)
            || await db.Screenings.VisibleTo(user).SingleOrDefaultAsync(screening => screening.Id == which) is not { IsFinished: true } screening
            || !Whom.TryParse(screening.Whom, out var whom)
            || await people.Find(whom, user) is not { } person) return null;

        return new(
            new(Kind, id), person, texts["Ses droits"], Sentence.Of(texts, "Ce sont vos réponses pour chercher vos droits. Rien n'est envoyé."),
            [.. Facts(screening.Read(seals))], [], [], "PersonActs", $"/personnes/{person.Whom}/droits/{id}/resultat");
    }

    private IEnumerable<Sentence> Facts(Answers answers)
    {
        if (answers.Household is { Couple: not null and not Couple.Unknown } home)
            yield return Sentence.Of(texts, home.HasPartner ? "Vous vivez en couple." : "Vous vivez sans conjoint.");
        if (answers.Children is { } children)
            yield return children.Children.Count == 0 ? Sentence.Of(texts, "Aucun enfant ne vit avec vous.") : Sentence.Of(texts, "Shown.Children", children.Children.Count);
        foreach (var (key, amount) in Incomes(answers))
            yield return Sentence.Of(texts, $"Shown.{key}", Euros.From(decimal.Round(amount)));
        if (answers.Housing?.Rent?.PerMonth is { } rent)
            yield return Sentence.Of(texts, "Shown.Rent", Euros.From(decimal.Round(rent)));
    }

    private static IEnumerable<(string Key, decimal PerMonth)> Incomes(Answers answers)
    {
        if (!answers.Work.TryGetValue(Answers.Applicant, out var work)) yield break;
        var money = answers.Money.GetValueOrDefault(Answers.Applicant) ?? new();
        foreach (var flow in work.ToAsk)
        {
            var amount = flow switch
            {
                Flow.Salary => money.Salary,
                Flow.Unemployment => money.Unemployment,
                Flow.Pension => money.Pension,
                Flow.Disability => money.Disability,
                Flow.SickPay => money.SickPay,
                Flow.Business => money.Business,
                Flow.MaintenanceReceived => money.MaintenanceReceived,
                Flow.MaintenancePaid => money.MaintenancePaid,
                _ => null,
            };
            if (amount?.PerMonth is { } month) yield return ($"{flow}", month);
        }
    }
}
