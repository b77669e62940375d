using Appui.Procedures.Cards;

namespace Appui.Procedures.Filling;

/// <summary>A question of a form.</summary>
/// <param name="Key">Its name in answers and in texts.</param>
/// <param name="IsOnPaper">It is read on a paper of the person each time and never kept here: an identifier, an account number, a password.</param>
internal sealed record Question(string Key, bool IsOnPaper = false);

/// <summary>What each page of a site usually asks, in the usual order; a form is the pages of its card, one after the other.</summary>
internal static class Questions
{
    /// <summary>The questions of a page; empty for those on which nothing is answered.</summary>
    public static IReadOnlyList<Question> Of(SitePage page) => page switch
    {
        SitePage.Account => [new("login", IsOnPaper: true), new("password", IsOnPaper: true)],
        SitePage.Identity => [new("name"), new("birth-name"), new("birth-date"), new("birth-place"), new("nationality"), new("social-number", IsOnPaper: true)],
        SitePage.Address => [new("street"), new("postcode"), new("town"), new("since"), new("phone"), new("email")],
        SitePage.Household => [new("couple"), new("partner"), new("others-at-home")],
        SitePage.Children => [new("children")],
        SitePage.Work => [new("work"), new("work-since"), new("employer")],
        SitePage.Income => [new("income-month-1"), new("income-month-2"), new("income-month-3"), new("income-other")],
        SitePage.Savings => [new("savings")],
        SitePage.Housing => [new("tenure"), new("rent"), new("charges"), new("landlord")],
        SitePage.Health => [new("health")],
        SitePage.Pensions => [new("pensions")],
        SitePage.Bank => [new("iban", IsOnPaper: true)],
        SitePage.Subject => [new("subject")],
        SitePage.Period => [new("period")],
        SitePage.Studies => [new("studies")],
        SitePage.Choices => [new("choices")],
        SitePage.Stay => [new("permit-kind"), new("permit-until"), new("permit-number", IsOnPaper: true)],
        SitePage.Vehicle => [new("vehicle"), new("plate", IsOnPaper: true)],
        SitePage.Debts => [new("debts")],
        SitePage.Dispute => [new("dispute")],
        SitePage.Deceased => [new("deceased"), new("deceased-on")],
        SitePage.Appointment => [new("appointment")],
        _ => [],
    };
}
