using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;
using Appui.Procedures.Storage;

namespace Appui.Procedures.Demo;

/// <summary>Plants the rights followed for the people of the demonstration, as the acceptance stories tell them. Dates follow the clock.</summary>
internal sealed class DemoCases(ProceduresDb db, CardLibrary cards, Seals seals, TimeProvider clock) : IDemoSeed
{
    public int Order => 40;

    private DateOnly Today => clock.Today;

    public async Task Plant()
    {
        db.Cases.AddRange(Samir(), Awa(), Jeanne(), Leila());
        db.Watches.AddRange(Marcel());
        await db.SaveChangesAsync();
    }

    /// <summary>Asked on 12 January, "normal delay", and nobody opens the mailbox.</summary>
    private Case Samir()
    {
        var january = new DateOnly(Today.AddDays(-90).Year, 1, 12);
        if (january > Today.AddDays(-90)) january = january.AddYears(-1);
        var bonus = Open("activity_bonus", DemoPeople.Samir, january, new(january, LookAt.Account, LookWith.Person), DemoPeople.Malik);
        bonus.DoStep("salaires", DemoPeople.Malik, At(january, 10));
        bonus.Send(DemoDeclarations.Samir, new(Look.DayAfter(january, 60), LookAt.Account, LookWith.Person), LegalGround.Spoken(SpokenHow.ReadAloud), DemoPeople.Malik, At(january, 11));
        var look = bonus.NothingSeen(new(Look.DayAfter(Today.AddDays(-9), 0), LookAt.Mailbox, LookWith.Person), LegalGround.PersonActs, DemoPeople.Malik, At(Look.DayAfter(january, 60), 15));
        look.Annotate(seals.Seal(bonus.Structure, look.NoteBinding, "Le guichet dit : délai normal. Il n'a pas pu ouvrir sa boîte mail."));
        return bonus;
    }

    private Case Awa()
    {
        var rsa = Open("rsa", DemoPeople.Awa, Today.AddDays(-4), new(Today, LookAt.Meeting, LookWith.Person), DemoPeople.Claire, taken: true);
        rsa.DoStep("identite", DemoPeople.Claire, At(Today.AddDays(-4), 15));
        rsa.SeePaper("identite", present: true, DemoPeople.Claire, At(Today.AddDays(-4), 15));
        rsa.SeePaper("rib", present: true, DemoPeople.Claire, At(Today.AddDays(-4), 15));
        rsa.SeePaper("ressources", present: false, DemoPeople.Claire, At(Today.AddDays(-4), 15));
        return rsa;
    }

    private Case Jeanne()
    {
        var aspa = Open("aspa", DemoPeople.Jeanne, Today.AddDays(-34), new(Today, LookAt.Meeting, LookWith.Relative), DemoPeople.Malik);
        aspa.Send(DemoDeclarations.Jeanne, new(Today, LookAt.Letters, LookWith.Relative), LegalGround.PersonActs, DemoPeople.Malik, At(Today.AddDays(-30), 10));
        aspa.MoveTo(CaseState.PaperAsked, ChangeReason.WeLooked, new(Look.DayAfter(Today, 2), LookAt.Meeting, LookWith.Relative), LegalGround.PersonActs, DemoPeople.Malik, At(Today.AddDays(-6), 10));
        aspa.SeePaper("impot", present: false, DemoPeople.Malik, At(Today.AddDays(-6), 10));
        return aspa;
    }

    /// <summary>A claim of her own, looked at on the day she comes alone.</summary>
    private Case Leila()
    {
        var thursday = Today.AddDays(((int)DayOfWeek.Thursday - (int)Today.DayOfWeek + 7) % 7);
        return Open("housing_aid", DemoPeople.Leila, Today.AddDays(-4), new(Look.DayAfter(thursday, 0), LookAt.Meeting, LookWith.Person), DemoPeople.Claire, taken: true);
    }

    /// <summary>Three letters and no file: a number, three dates, not a word.</summary>
    private Watch[] Marcel() =>
    [
        new(DemoPeople.Marcel, DemoPeople.CentreSocial, WatchKind.Warning, Agency.EmploymentService, Today.AddDays(-2), DemoPeople.Claire, At(Today.AddDays(-21), 9)),
        new(DemoPeople.Marcel, DemoPeople.CentreSocial, WatchKind.Overpayment, Agency.FamilyFund, Look.DayAfter(Today, 12), DemoPeople.Claire, At(Today.AddDays(-21), 9)),
        new(DemoPeople.Marcel, DemoPeople.CentreSocial, WatchKind.ExpiringPaper, Agency.TownHall, Look.DayAfter(Today, 30), DemoPeople.Claire, At(Today.AddDays(-21), 9)),
    ];

    private Case Open(string benefit, Whom whom, DateOnly on, Look next, HelperId by, bool taken = false)
    {
        var card = cards.ForBenefit(benefit)!;
        return Case.Open(
            whom, DemoPeople.CentreSocial,
            new(card.Key, card.Version, benefit, card.Agencies[0], card.Ways[0].Channel, next, LegalGround.Spoken(SpokenHow.ReadAloud), taken ? by : null),
            by, At(on, 9));
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day, new TimeOnly(hour, 10), TimeSpan.Zero);
}
