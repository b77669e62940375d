using Appui.Design;
using Appui.People;
using Appui.Platform;
using Appui.Rights.Asking;
using Appui.Rights.Model;
using Appui.Rights.Storage;

namespace Appui.Rights.Desk;

/// <summary>A finished screening for Awa Exemple, in the demonstration: alone with two children, some hours of cleaning, social housing.</summary>
internal sealed class DemoScreening(RightsDb db, Seals seals, Journal journal, TimeProvider clock) : IDemoSeed
{
    public int Order => 30;

    public async Task Plant()
    {
        var fourDaysAgo = clock.GetUtcNow().AddDays(-4);
        var answers = Awa;
        var screening = Screening.Open(DemoPeople.Awa, DemoPeople.CentreSocial, DemoPeople.Claire, fourDaysAgo, answers, seals);
        if (FoundRight.AllOf(answers, clock.Today) is { } found) screening.Finish(found, DemoPeople.Claire, fourDaysAgo, seals);
        db.Screenings.Add(screening);
        journal.Record("screening.finished", DemoPeople.Awa.Subject, ("screening", screening.Id));
        await db.SaveChangesAsync();
    }

    private static Answers Awa => new()
    {
        Household = new() { Birth = new PartialDate(1991, 3, 14), Couple = Couple.Alone },
        Children = new()
        {
            Children = [new() { Birth = new PartialDate(2016, 9, 2) }, new() { Birth = new PartialDate(2021, 5, 20) }],
            Pregnant = YesNo.No,
            RecentlyAlone = YesNo.No,
        },
        Work = { [Answers.Applicant] = new() { Doing = Doing.Employed, Money = [Flow.Salary] } },
        Money = { [Answers.Applicant] = new() { Salary = new PeriodAmount(155m, Period.Week), SameBefore = YesNo.Yes } },
        Housing = new() { Dwelling = Dwelling.Social, Rent = new PeriodAmount(412m, Period.Month), Town = Town.Large },
        Health = { [Answers.Applicant] = new() { Disability = Disability.None } },
        Stays = { [Answers.Applicant] = new() { Origin = Origin.Other, Stay = Asking.Stay.Longer } },
    };
}
