using System.Text.Json.Serialization;
using Appui.Design;
using Appui.People;
using Appui.Rights.Asking;

namespace Appui.Rights.Model;

/// <summary>Everything that was answered so far, page by page; a page not answered yet is absent. Persons are <c>p1</c>, their partner <c>p2</c>, children <c>c1</c>…</summary>
internal sealed class Answers
{
    public const string Applicant = "p1";
    public const string Partner = "p2";

    public HouseholdForm? Household { get; set; }

    public ChildrenForm? Children { get; set; }

    public Dictionary<string, WorkForm> Work { get; set; } = [];

    public Dictionary<string, MoneyForm> Money { get; set; } = [];

    public HousingForm? Housing { get; set; }

    public Dictionary<string, HealthForm> Health { get; set; } = [];

    public Dictionary<string, StayForm> Stays { get; set; } = [];

    /// <summary>The pages answered in this screening, in the order they were, by their address; those taken over from a file or an earlier visit are not among them.</summary>
    public List<string> Order { get; set; } = [];

    [JsonIgnore]
    public bool HasPartner => Household?.HasPartner == true;

    [JsonIgnore]
    public IReadOnlyList<string> Adults => HasPartner ? [Applicant, Partner] : [Applicant];

    [JsonIgnore]
    public IReadOnlyList<ChildForm> ChildList => Children?.Children ?? [];

    [JsonIgnore]
    public PartialDate? EldestAdultBirth =>
        HasPartner && Household!.PartnerBirth?.Earliest < Household.Birth?.Earliest ? Household.PartnerBirth : Household?.Birth;

    public static string Child(int index) => $"c{index + 1}";

    public PartialDate? BirthOf(string who) => who switch
    {
        Applicant => Household?.Birth,
        Partner => Household?.PartnerBirth,
        _ => ChildList.Where((_, i) => Child(i) == who).Select(child => child.Birth).FirstOrDefault(),
    };

    /// <summary>Completed years on a day, as far as the birth date is known.</summary>
    public int? AgeOf(string who, DateOnly on) => BirthOf(who)?.AsDay() is { } birth ? Calendar.LegalCalendar.AgeInYears(birth, on) : null;

    /// <summary>What the file of the person already says, so that it is not asked twice; everything can be changed on the page.</summary>
    public static Answers From(PersonCard person)
    {
        var partners = person.Household.Where(member => member.Link is HouseholdLink.Partner).ToList();
        var children = person.Household.Where(member => member.Link is HouseholdLink.Child && member.BirthDate is not null).ToList();
        return new()
        {
            Household = new()
            {
                Birth = person.BirthDate is { } day ? PartialDate.On(day) : person.BirthYear is { } year ? new PartialDate(year) : null,
                PartnerBirth = partners is [{ BirthDate: { } partner }] ? PartialDate.On(partner) : null,
            },
            Children = new() { Children = [.. children.Take(ChildrenForm.Most).Select(child => new ChildForm { Birth = PartialDate.On(child.BirthDate!.Value) })] },
        };
    }

    /// <summary>
    /// What the file says, and what rarely changes from the last visit: with whom they live, housing, health, stay. Work, money and pregnancy are asked again.
    /// </summary>
    public static Answers From(PersonCard person, Answers? last)
    {
        var answers = From(person);
        if (last is null) return answers;

        var (home, before) = (answers.Household!, last.Household);
        (home.Birth, home.Couple, home.PartnerBirth) = (home.Birth ?? before?.Birth, before?.Couple, home.PartnerBirth ?? before?.PartnerBirth);
        if (answers.Children!.Children.Count == 0) answers.Children.Children = last.Children?.Children ?? [];
        (answers.Housing, answers.Health, answers.Stays) = (last.Housing, last.Health, last.Stays);
        answers.Tidy();
        return answers;
    }

    /// <summary>Remembers that a page was answered, for who goes back.</summary>
    public void Pass(Step step)
    {
        if (!Order.Contains(step.Path)) Order.Add(step.Path);
    }

    /// <summary>Takes away what belongs to nobody any more: a partner who left, a child removed.</summary>
    public void Tidy()
    {
        if (Children is not null) Children.Children.RemoveAll(child => child.IsBlank);
        var known = Adults.Concat(ChildList.Select((_, i) => Child(i))).ToHashSet();
        foreach (var gone in Work.Keys.Concat(Money.Keys).Concat(Health.Keys).Concat(Stays.Keys).Where(who => !known.Contains(who)).ToList())
        {
            Work.Remove(gone);
            Money.Remove(gone);
            Health.Remove(gone);
            Stays.Remove(gone);
        }
    }

    /// <summary>Takes a child out; those after it keep their own answers under their new number.</summary>
    public void RemoveChild(int index)
    {
        if (index < 0 || Children is null || index >= Children.Children.Count) return;

        var last = Children.Children.Count - 1;
        Children.Children.RemoveAt(index);
        for (var i = index; i <= last; i++)
        {
            Move(Work, i);
            Move(Money, i);
        }
    }

    private static void Move<T>(Dictionary<string, T> forms, int index)
    {
        forms.Remove(Child(index));
        if (forms.Remove(Child(index + 1), out var next)) forms[Child(index)] = next;
    }
}

/// <summary>How partial dates become the days that the law counts with.</summary>
internal static class PartialDates
{
    extension(PartialDate date)
    {
        /// <summary>The day; the middle of the month or of the year when only those are known.</summary>
        public DateOnly? AsDay() => date switch
        {
            { Exact: { } day } => day,
            { Year: { } year, Month: { } month } => new DateOnly(year, month, 15),
            { Year: { } year } => new DateOnly(year, 7, 1),
            _ => null,
        };
    }
}
