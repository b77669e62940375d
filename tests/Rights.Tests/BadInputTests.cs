using System.Text;
using Appui.Cli;
using Appui.Cli.Rights;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

public sealed class BadInputTests
{
    private const string Good =
        """{"id":"a","month":"2026-05","couple_status":"none","persons":[{"id":"p1","role":"applicant","birth_date":"1990-03-12","activity":"inactive","incomes":{}}],"housing":{"status":"homeless","zone":2,"rent":0}}""";

    [Theory]
    [InlineData("\"month\":\"2026-05\"", "\"month\":\"2019-05\"", "month", "month_not_encoded")]
    [InlineData("\"month\":\"2026-05\"", "\"month\":\"2026-13\"", "month", "not_a_month")]
    [InlineData("\"month\":\"2026-05\",", "", "month", "missing")]
    [InlineData("1990-03-12", "2031-03-12", "persons[0].birth_date", "birth_in_future")]
    [InlineData("1990-03-12", "1790-03-12", "persons[0].birth_date", "birth_too_old")]
    [InlineData("1990-03-12", "12/03/1990", "persons[0].birth_date", "not_a_date")]
    [InlineData("\"incomes\":{}", "\"incomes\":{\"salary_net\":-5}", "persons[0].incomes.salary_net", "negative")]
    [InlineData("\"incomes\":{}", "\"incomes\":{\"pension_gross\":1e9}", "persons[0].incomes.pension_gross", "too_large")]
    [InlineData("\"incomes\":{}", "\"incomes\":{\"pension_gross\":1e99}", "persons[0].incomes.pension_gross", "too_large")]
    [InlineData("\"incomes\":{}", "\"incomes\":{\"salary_net\":\"12\"}", "persons[0].incomes.salary_net", "not_a_number")]
    [InlineData("\"incomes\":{}", "\"incomes\":{\"salary_gross\":900,\"salary_net\":1000}", "persons[0].incomes.salary_net", "net_above_gross")]
    [InlineData("\"incomes\":{}", "\"incomes\":{\"salaire\":1}", "persons[0].incomes.salaire", "unknown_field")]
    [InlineData("\"incomes\":{}", "\"incomes\":{},\"shoe_size\":1", "persons[0].shoe_size", "unknown_field")]
    [InlineData("\"rent\":0", "\"rent\":300", "housing.rent", "rent_without_tenancy")]
    [InlineData("\"zone\":2", "\"zone\":4", "housing.zone", "not_a_zone")]
    [InlineData("\"status\":\"homeless\"", "\"status\":\"castle\"", "housing.status", "not_one_of")]
    [InlineData("\"role\":\"applicant\"", "\"role\":\"child\"", "persons", "missing_applicant")]
    [InlineData("\"none\"", "\"married\"", "couple_status", "couple_without_partner")]
    [InlineData("\"id\":\"a\"", "\"id\":\"a\",\"surprise\":1", "surprise", "unknown_field")]
    [InlineData("\"incomes\":{}", "\"incomes\":{},\"disability_rate\":80", "persons[0].disability_rate", "not_a_share")]
    public void A_contradiction_is_refused_at_its_field(string good, string bad, string field, string code)
    {
        Problems(Good.Replace(good, bad, StringComparison.Ordinal)).ShouldContain(p => p.Field == field && p.Code == code);
    }

    [Theory]
    [InlineData("child", "1960-03-12", "none", "persons[1].birth_date", "child_older_than_parent")]
    [InlineData("partner", "1991-03-12", "none", "couple_status", "partner_without_couple")]
    [InlineData("applicant", "1991-03-12", "none", "persons", "two_applicants")]
    public void A_household_that_cannot_be_is_refused(string role, string birth, string couple, string field, string code)
    {
        var line = Good.Replace("}],", "},{\"id\":\"p2\",\"role\":\"" + role + "\",\"birth_date\":\"" + birth + "\",\"activity\":\"inactive\",\"incomes\":{}}],", StringComparison.Ordinal)
            .Replace("\"none\"", $"\"{couple}\"", StringComparison.Ordinal);

        Problems(line).ShouldContain(p => p.Field == field && p.Code == code);
    }

    [Fact]
    public void Two_partners_are_refused()
    {
        var partner = ",{\"id\":\"p2\",\"role\":\"partner\",\"birth_date\":\"1991-03-12\",\"activity\":\"inactive\",\"incomes\":{}}";
        var line = Good.Replace("}],", "}" + partner + partner.Replace("p2", "p3", StringComparison.Ordinal) + "],", StringComparison.Ordinal);

        Problems(line.Replace("none", "married", StringComparison.Ordinal)).Single().Code.ShouldBe("two_partners");
    }

    [Fact]
    public void Five_hundred_persons_are_refused_without_being_read_one_by_one()
    {
        var children = string.Concat(Enumerable.Range(1, 500).Select(i => $",{{\"id\":\"c{i}\",\"role\":\"child\",\"birth_date\":\"2015-01-10\",\"incomes\":{{}}}}"));

        Problems(Good.Replace("}],", "}" + children + "],", StringComparison.Ordinal)).ShouldContain(p => p.Code == "too_many_persons");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("{\"id\":\"a\"} trailing")]
    [InlineData("{\"persons\":{}}")]
    [InlineData("{\"persons\":[[]]}")]
    [InlineData("{\"housing\":null}")]
    public void What_is_not_a_situation_is_refused_and_never_crashes(string line)
    {
        Problems(line).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_file_with_bad_lines_is_done_for_the_others()
    {
        using var files = new Scratch();
        files.Write("in.jsonl", $"{Good}\n{{\"id\":\"b\",\"wrong\":1}}\n\n{Good.Replace("\"a\"", "\"c\"", StringComparison.Ordinal)}\n");
        using var errors = new StringWriter();

        var code = Verbs.Run(["rights", "evaluate", "--in", files.Path("in.jsonl"), "--out", files.Path("out.jsonl")], TextWriter.Null, errors);

        code.ShouldBe(1);
        errors.ToString().Trim().ShouldBe("line 2: wrong: is not a field of a situation");
        var results = File.ReadAllLines(files.Path("out.jsonl"));
        results.Length.ShouldBe(2);
        results[0].ShouldStartWith("""{"id":"a","month":"2026-05","results":{"rsa":651.69,"activity_bonus":0,"aspa":0,"c2s":"free","c2s_monthly_contribution":0,""");
    }

    [Fact]
    public void A_run_that_is_cut_short_leaves_the_file_that_was_there()
    {
        using var files = new Scratch();
        files.Write("out.jsonl", "whole");

        using (var file = new WholeFile(files.Path("out.jsonl"))) file.Stream.Write("half"u8);

        File.ReadAllText(files.Path("out.jsonl")).ShouldBe("whole");
    }

    [Theory]
    [InlineData]
    [InlineData("rights")]
    [InlineData("rights", "evaluate")]
    [InlineData("rights", "evaluate", "--in", "x", "--law", "mars")]
    [InlineData("rights", "compare", "--in", "x", "--floor", "two")]
    [InlineData("rights", "compare", "--in", "x", "--colour")]
    public void Misuse_is_told_with_64(params string[] words)
    {
        using var errors = new StringWriter();

        Verbs.Run(words, TextWriter.Null, errors).ShouldBe(64);

        errors.ToString().ShouldContain("usage: appui");
    }

    private static IReadOnlyList<Problem> Problems(string line)
    {
        try
        {
            return Law.Check(SituationReader.Read(Encoding.UTF8.GetBytes(line)));
        }
        catch (SituationRefusedException e)
        {
            return e.Problems;
        }
    }

    private sealed class Scratch : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("appui-rights-");

        public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

        public void Write(string name, string text) => File.WriteAllText(Path(name), text);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
