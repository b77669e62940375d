using System.IO.Compression;
using System.Text;
using Appui.Calendar;
using Appui.Rights.France;
using Appui.Rights.France.LocalAids;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.LocalAids;

/// <summary>The public catalogue of aids as test input: can our closed list of conditions say it?</summary>
public sealed class PublicDescriptionTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<byte[]> Lines = ReadLines();

    [Fact]
    public void Nearly_all_public_descriptions_fit_our_conditions()
    {
        var read = Lines.Select(line => LocalAidCatalogue.Read(line)).ToList();

        var fit = read.Count(d => d.IsExpressible);
        output.WriteLine($"{fit} of {read.Count} expressible, of which {read.Count(d => d.IsExpressible && d.Decidable == 0)} by sentences left to the agency only");
        foreach (var d in read.Where(d => !d.IsExpressible)) output.WriteLine($"{d.Id}: {string.Join(", ", d.NotExpressible)}");
        read.Count.ShouldBe(269);
        ((double)fit / read.Count).ShouldBeGreaterThanOrEqualTo(0.95);
        read.Count(d => d.IsExpressible && d.Decidable > 0).ShouldBeGreaterThan(230);
    }

    [Fact]
    public void A_public_description_is_answered_and_explained_like_our_own()
    {
        var subject = new AidSubject(Homes.Alone(age: 30), Law.France.Evaluate(Homes.Alone(age: 30)), new Place("75056"), AidFacts.None);

        var outcomes = Lines.Select(line => LocalAidCatalogue.Answer(PublicDescription.Read(line).Aid, subject)).ToList();

        outcomes.ShouldAllBe(o => o.Reasons.All(r => r.Sentence.Length > 0 && r.Article.Length > 0));
        outcomes.ShouldAllBe(o => o.Answer != Answer.SeemsEntitled);
        outcomes.ShouldContain(o => o.Answer == Answer.NotNow);
    }

    [Fact]
    public void What_to_do_is_no_condition()
    {
        var read = Lines.Select(line => LocalAidCatalogue.Read(line)).ToList();
        var decided = read.Count(d => d.IsExpressible && d.LeftToAgency == 0);
        output.WriteLine($"{decided} decided by facts alone; {read.Sum(d => d.Decidable)} conditions, {read.Sum(d => d.LeftToAgency)} sentences left to the agency, {read.Sum(d => d.Steps)} steps");

        var steps = PublicDescription.Read("""{"id": "essai", "label": "Essai", "conditions": ["Remplir le formulaire.", "Avoir obtenu le code de la route."]}"""u8);

        (steps.Summary.LeftToAgency, steps.Summary.Steps).ShouldBe((1, 1));
        steps.Aid.About.WhatToDo.ShouldBe("Remplir le formulaire.");
        decided.ShouldBeGreaterThanOrEqualTo(40);
    }

    [Theory]
    [InlineData("""{"type": "age", "operator": ">=", "value": 18}""", true)]
    [InlineData("""{"type": "not", "value": {"type": "epcis", "values": ["200093201"]}}""", true)]
    [InlineData("""{"type": "statut_occupation_logement", "excludes": ["loge_gratuitement", "sans_domicile"]}""", true)]
    [InlineData("""{"type": "taux_incapacite", "operator": ">=", "value": 0.8}""", true)]
    [InlineData("""{"type": "age", "operator": "about", "value": 18}""", false)]
    [InlineData("""{"type": "couleur_des_yeux", "values": ["bleus"]}""", false)]
    public void A_condition_fits_or_is_named(string condition, bool fits)
    {
        var description = LocalAidCatalogue.Read(Encoding.UTF8.GetBytes($$"""{"id": "essai", "label": "Essai", "conditions_generales": [{{condition}}]}"""));

        description.IsExpressible.ShouldBe(fits);
        (description.NotExpressible.Count == 0).ShouldBe(fits);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id": 12}""")]
    public void A_line_that_is_no_description_is_refused_with_a_reason(string line)
    {
        Should.Throw<FormatException>(() => LocalAidCatalogue.Read(Encoding.UTF8.GetBytes(line)));
    }

    private static List<byte[]> ReadLines()
    {
        using var file = new GZipStream(File.OpenRead(Path.Combine(House.Tests, "LocalAids", "public-aids.AGPL.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var lines = new List<byte[]>();
        while (reader.ReadLine() is { } line) lines.Add(Encoding.UTF8.GetBytes(line));
        return lines;
    }
}
