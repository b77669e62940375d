using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Model;
using Shouldly;
using Xunit;
using Case = Appui.Procedures.Model.Case;

namespace Appui.Web.Tests.Procedures;

public sealed class CaseTests
{
    private static readonly DateTimeOffset Morning = TestClock.Start;
    private static readonly HelperId Claire = HelperId.New(Morning);
    private static readonly HelperId Malik = HelperId.New(Morning);
    private static readonly Look Soon = new(new(2026, 12, 1), LookAt.Account, LookWith.Person);
    private static readonly DeclarationId Yes = DeclarationId.New(Morning);

    [Fact]
    public void An_open_case_always_has_a_day_on_which_somebody_looks()
    {
        var opened = Opened();

        opened.IsOpen.ShouldBeTrue();
        opened.Next.ShouldBe(Soon);
        opened.State.ShouldBe(CaseState.Preparing);
        opened.TakenBy.ShouldBeNull();
    }

    [Fact]
    public void However_a_right_goes_round_its_cycle_it_keeps_a_look_date()
    {
        var random = new Random(20261123);
        for (var life = 0; life < 500; life++)
        {
            var followed = Opened();
            for (var turn = 0; turn < 30; turn++)
            {
                var (next, look, at) = (Cycle.After(followed.State), Soon with { On = Soon.On.AddDays(turn) }, Morning.AddDays(turn));
                var state = next[random.Next(next.Count)];
                if (state is CaseState.Sent)
                {
                    followed.Send(DeclarationId.New(at), look, LegalGround.PersonActs, Claire, at);
                }
                else
                {
                    followed.MoveTo(state, ChangeReason.WeLooked, look, LegalGround.PersonActs, Claire, at);
                }

                followed.Next.ShouldNotBeNull().On.ShouldBe(Soon.On.AddDays(turn));
                followed.Changes[^1].To.ShouldBe(followed.State);
            }
        }
    }

    [Fact]
    public void Every_state_of_the_cycle_can_be_left_and_all_but_the_first_can_be_reached()
    {
        var states = Enum.GetValues<CaseState>();

        states.ShouldAllBe(state => Cycle.After(state).Count > 0 && !Cycle.After(state).Contains(state));
        states.SelectMany(Cycle.After).Distinct().Order().ShouldBe(states.Except([CaseState.Unaware]).Order());
    }

    [Fact]
    public void What_cannot_follow_is_refused()
    {
        var opened = Opened();

        Should.Throw<InvalidOperationException>(() => opened.MoveTo(CaseState.Paid, ChangeReason.WeLooked, Soon, LegalGround.PersonActs, Claire, Morning));

        opened.State.ShouldBe(CaseState.Preparing);
        opened.Changes.Count.ShouldBe(1);
    }

    [Fact]
    public void Every_change_says_who_when_why_and_on_which_ground()
    {
        var opened = Opened();

        opened.Send(Yes, Soon, LegalGround.Spoken(SpokenHow.Interpreter), Malik, Morning.AddHours(1));

        var change = opened.Changes[^1];
        (change.From, change.To, change.By, change.At).ShouldBe((CaseState.Preparing, CaseState.Sent, Malik, Morning.AddHours(1)));
        (change.Reason, change.GroundKind, change.GroundHow).ShouldBe((ChangeReason.WeSent, GroundKind.OralAndRecorded, (SpokenHow?)SpokenHow.Interpreter));
    }

    [Fact]
    public void A_case_is_closed_once_with_its_reason_and_then_nothing_moves()
    {
        var opened = Opened();

        opened.Close(Claire, Morning, ClosingReason.PersonStops);

        opened.Next.ShouldBeNull();
        opened.Closing.ShouldBe(new(Claire, Morning, ClosingReason.PersonStops));
        Should.Throw<InvalidOperationException>(() => opened.Close(Malik, Morning, ClosingReason.Settled));
        Should.Throw<InvalidOperationException>(() => opened.LookNext(Soon));
        Should.Throw<InvalidOperationException>(() => opened.DoStep("identite", Malik, Morning));
    }

    [Fact]
    public void Nothing_is_sent_without_a_declaration_and_a_declaration_serves_once()
    {
        var opened = Opened();

        Should.Throw<InvalidOperationException>(() => opened.MoveTo(CaseState.Sent, ChangeReason.WeSent, Soon, LegalGround.PersonActs, Claire, Morning));
        opened.Send(Yes, Soon, LegalGround.PersonActs, Claire, Morning);
        opened.MoveTo(CaseState.PaperAsked, ChangeReason.WeLooked, Soon, LegalGround.PersonActs, Claire, Morning);

        Should.Throw<InvalidOperationException>(() => opened.Send(Yes, Soon, LegalGround.PersonActs, Claire, Morning));
        opened.Changes[1].Declaration.ShouldBe(Yes);
    }

    [Fact]
    public void What_was_sent_is_no_mistake_any_more()
    {
        var sent = Opened();
        sent.Send(Yes, Soon, LegalGround.PersonActs, Claire, Morning);

        Should.Throw<InvalidOperationException>(() => sent.Close(Claire, Morning, ClosingReason.Mistake));
        Should.Throw<InvalidOperationException>(() => sent.Reach(Channel.Paper));
    }

    [Fact]
    public void A_step_ticked_twice_stays_as_it_was_first_and_can_be_unticked()
    {
        var opened = Opened();

        opened.DoStep("identite", Claire, Morning);
        opened.DoStep("identite", Malik, Morning.AddHours(1));
        opened.Steps.ShouldHaveSingleItem().By.ShouldBe(Claire);

        opened.UndoStep("identite");
        opened.Steps.ShouldBeEmpty();
    }

    [Fact]
    public void A_paper_is_there_or_missing_and_never_both()
    {
        var opened = Opened();

        opened.SeePaper("rib", present: false, Claire, Morning);
        opened.SeePaper("rib", present: true, Malik, Morning.AddHours(1));

        opened.Papers.ShouldHaveSingleItem().Present.ShouldBeTrue();
    }

    [Fact]
    public void A_look_can_be_promised_from_today_to_a_little_more_than_a_year()
    {
        var today = new DateOnly(2026, 11, 23);

        Look.CanPromise(today, today).ShouldBeTrue();
        Look.CanPromise(today.AddDays(-1), today).ShouldBeFalse();
        Look.CanPromise(today.AddDays(400), today).ShouldBeTrue();
        Look.CanPromise(today.AddDays(401), today).ShouldBeFalse();
    }

    [Fact]
    public void A_date_of_the_team_is_finished_once()
    {
        var watch = new Watch(Whom.Of(SlipId.New(Morning)), StructureId.New(Morning), WatchKind.Overpayment, Agency.FamilyFund, new(2026, 12, 14), Claire, Morning);

        watch.Finish(Claire, Morning);

        Should.Throw<InvalidOperationException>(() => watch.Finish(Malik, Morning));
        Should.Throw<InvalidOperationException>(() => watch.Move(new(2026, 12, 20)));
    }

    private static Case Opened() =>
        Case.Open(
            Whom.Of(FileId.New(Morning)), StructureId.New(Morning),
            new("prime-activite", 1, "activity_bonus", Agency.FamilyFund, Channel.Web, Soon, LegalGround.PersonActs), Claire, Morning);
}
