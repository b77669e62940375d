using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.Changing;

/// <summary>Nobody leaves with one right and without those that go with it.</summary>
public sealed class ConnectedClaimsTests
{
    [Fact]
    public void Health_cover_comes_by_itself_with_rsa()
    {
        var outcome = Law.France.Evaluate(WhatIfTests.Alone());

        var tie = ConnectedClaims.With(outcome, Benefit.Rsa)[0];

        (tie.With, tie.Tie, tie.Article).ShouldBe((Benefit.ComplementaireSante, Tie.ComesByItself, "CSS L861-2"));
        ConnectedClaims.ComesByItself(outcome, Benefit.ComplementaireSante).ShouldBeTrue();
    }

    [Fact]
    public void What_the_household_cannot_have_is_not_offered()
    {
        var outcome = Law.France.Evaluate(WhatIfTests.Alone());

        ConnectedClaims.With(outcome, Benefit.Rsa).ShouldNotContain(tie => tie.With == Benefit.AideAuLogement || tie.With == Benefit.SoutienFamilial);
        ConnectedClaims.With(outcome, Benefit.Aah).ShouldBeEmpty();
    }

    [Fact]
    public void A_parent_alone_with_rsa_asks_for_family_support_too()
    {
        var outcome = Law.France.Evaluate(WhatIf.ChildIsBorn(WhatIfTests.Alone()));

        ConnectedClaims.With(outcome, Benefit.Rsa).ShouldContain(tie => tie.With == Benefit.SoutienFamilial && tie.Tie == Tie.MustBeAsked);
    }

    [Fact]
    public void What_starts_with_the_claim_is_asked_before_what_comes_by_itself()
    {
        var outcome = Law.France.Evaluate(WhatIfTests.Alone() with { Housing = new() { Status = HousingStatus.Tenant, Zone = 2, Rent = 430m } });

        var order = ConnectedClaims.InOrder(outcome).Select(benefit => benefit.Benefit).ToList();

        order[0].ShouldBe(Benefit.Rsa);
        order[1].ShouldBe(Benefit.AideAuLogement);
        order.IndexOf(Benefit.ComplementaireSante).ShouldBeGreaterThan(1);
        order.Count.ShouldBe(outcome.Benefits.Count(benefit => benefit.Answer == Answer.SeemsEntitled));
    }
}
