using Appui.Rights.France;
using Appui.Rights.France.LocalAids;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.LocalAids;

public sealed class LocalAidTests
{
    [Fact]
    public void Each_aid_says_where_it_comes_from_and_what_to_do()
    {
        LocalAidCatalogue.All.Count.ShouldBeGreaterThanOrEqualTo(20);
        LocalAidCatalogue.All.ShouldAllBe(aid => aid.Address.StartsWith("https://", StringComparison.Ordinal) && aid.WhatToDo.Length > 20 && aid.Purpose.Length > 20);
        LocalAidCatalogue.All.Select(aid => aid.Name).Distinct().Count().ShouldBe(LocalAidCatalogue.All.Count);
    }

    [Fact]
    public void Who_lives_on_the_rsa_seems_entitled_to_half_price_transport()
    {
        var aid = Of(Homes.Alone(age: 40), "transport_solidaire");

        aid.Answer.ShouldBe(Answer.SeemsEntitled);
        aid.Reasons.Single().Article.ShouldBe("Code des transports L1113-1");
        aid.Reasons.Single().Answer.IsYes.ShouldBeTrue();
    }

    [Fact]
    public void A_good_wage_closes_half_price_transport_and_says_why()
    {
        var worker = Homes.Adult(40, Activity.Employed) with { Incomes = Incomes.None.WithNetSalary(3000m) };

        var aid = Of(Homes.Of(worker), "transport_solidaire");

        aid.Answer.ShouldBe(Answer.NotNow);
        aid.Reasons.ShouldContain(r => r.Answer.IsNo);
        aid.Missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("93066", Answer.ToCheck)]
    [InlineData("59350", Answer.NotNow)]
    [InlineData(null, Answer.ToCheck)]
    public void A_regional_fare_depends_on_the_commune(string? commune, Answer answer)
    {
        Of(Homes.Alone(age: 40), "navigo_gratuite", new Place(commune)).Answer.ShouldBe(answer);
    }

    [Fact]
    public void A_certain_aid_becomes_firm_once_the_place_is_known()
    {
        var unknown = Of(Homes.Alone(age: 40), "navigo_reduction_75");
        var known = Of(Homes.Alone(age: 40), "navigo_reduction_75", new Place("93066"));

        unknown.Answer.ShouldBe(Answer.ToCheck);
        unknown.Missing.ShouldBe(["place.region"]);
        known.Answer.ShouldBe(Answer.SeemsEntitled);
    }

    [Fact]
    public void An_old_file_no_longer_gives_a_firm_yes()
    {
        var later = Homes.Alone(age: 40);
        var aid = AidFile.Read("ancienne", File("certain").Replace("2025-09-01", "2023-01-01", StringComparison.Ordinal));

        var answer = LocalAidCatalogue.Answer(aid, new AidSubject(later, Law.France.Evaluate(later), new Place(), AidFacts.None));

        answer.IsOutdated.ShouldBeTrue();
        answer.Answer.ShouldBe(Answer.ToCheck);
    }

    [Theory]
    [InlineData(2, Answer.NotNow)]
    [InlineData(3, Answer.SeemsEntitled)]
    public void Three_children_open_the_train_card(int children, Answer answer)
    {
        var home = Homes.Of([Homes.Adult(40), .. Enumerable.Range(1, children).Select(n => Homes.Child(n, 4 + n))]);

        Of(home, "carte_famille_nombreuse").Answer.ShouldBe(answer);
    }

    [Theory]
    [InlineData(5, Answer.NotNow)]
    [InlineData(12, Answer.ToCheck)]
    public void A_grant_for_college_needs_a_child_of_that_age(int age, Answer answer)
    {
        Of(Homes.Of(Homes.Adult(40), Homes.Child(1, age)), "bourse_college").Answer.ShouldBe(answer);
    }

    [Fact]
    public void A_fact_told_decides_in_place_of_the_estimate()
    {
        var retired = Homes.Of(Homes.Adult(70, Activity.Retired) with { Incomes = Incomes.None.WithNetPension(1400m) });

        var poor = Of(retired, "internet_social", told: new AidFacts { FamilyQuotient = 600m });
        var rich = Of(retired, "internet_social", told: new AidFacts { FamilyQuotient = 1200m });

        poor.Answer.ShouldBe(Answer.ToCheck);
        rich.Answer.ShouldBe(Answer.NotNow);
    }

    [Fact]
    public void An_estimate_near_the_ceiling_decides_nothing()
    {
        var near = Homes.Of(Homes.Adult(70, Activity.Retired) with { Incomes = Incomes.None.WithNetPension(1400m) });
        var subject = new AidSubject(near, Law.France.Evaluate(near), new Place(), AidFacts.None);
        var quotient = subject.FamilyQuotient;

        new MeansAre(Measure.FamilyQuotient, Comparison.AtMost, (quotient.Low + quotient.High) / 2).Holds(subject).IsUnknown.ShouldBeTrue();
        new MeansAre(Measure.FamilyQuotient, Comparison.AtMost, quotient.High + 1).Holds(subject).IsYes.ShouldBeTrue();
        new MeansAre(Measure.FamilyQuotient, Comparison.AtMost, quotient.Low - 1).Holds(subject).IsNo.ShouldBeTrue();
    }

    [Fact]
    public void An_unknown_income_leaves_aids_to_check_and_breaks_nothing()
    {
        var unsure = Homes.Of(Homes.Adult(40, activity: null) with { Incomes = Incomes.None.WithNetSalary(null), Nationality = null, DisabilityRate = null });

        var aids = LocalAidCatalogue.Evaluate(unsure, new Place("75056"));

        aids.ShouldNotContain(a => a.Answer == Answer.SeemsEntitled);
        aids.Single(a => a.Aid.Key == "internet_social").Answer.ShouldBe(Answer.ToCheck);
    }

    [Theory]
    [InlineData("75056", "75", "11")]
    [InlineData("2A004", "2A", "94")]
    [InlineData("97411", "974", "04")]
    [InlineData("59350", "59", "32")]
    public void The_commune_tells_its_departement_and_region(string commune, string departement, string region)
    {
        var place = new Place(commune);

        (place.Departement, place.Region).ShouldBe((departement, region));
    }

    [Theory]
    [InlineData("condition  couleur bleue", "line 8")]
    [InlineData("condition  age environ 18", "line 8")]
    [InlineData("condition  recoit la-lune", "line 8")]
    [InlineData("conditoin  age >= 18", "line 8")]
    [InlineData("           une phrase seule", "line 8")]
    public void A_mistake_in_a_file_is_named_with_its_line(string line, string place)
    {
        var text = string.Join('\n', File("certain").Split('\n')[..7]) + "\n" + line + "\n";

        Should.Throw<FormatException>(() => AidFile.Read("essai", text)).Message.ShouldContain(place);
    }

    [Fact]
    public void A_file_without_condition_is_refused()
    {
        var text = string.Join('\n', File("certain").Split('\n')[..7]);

        Should.Throw<FormatException>(() => AidFile.Read("essai", text)).Message.ShouldContain("no condition");
    }

    private static string File(string certainty) => $"""
        nom        Aide d'essai
        organisme  Ville-Exemple
        texte      Délibération ; 12
        adresse    https://ville-exemple.invalid
        etat       2025-09-01
        utile      Une aide inventée pour les tests.
        certitude  {certainty}
        faire      La demander à la mairie.
        condition  age >= 18
        """;

    private static LocalAidOutcome Of(Situation situation, string key, Place? place = null, AidFacts? told = null) =>
        LocalAidCatalogue.Evaluate(situation, place, told).Single(a => a.Aid.Key == key);
}
