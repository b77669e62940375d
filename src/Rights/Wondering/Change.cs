using Appui.Calendar;
using Appui.Platform;
using Appui.Rights.France;
using Appui.Rights.Model;

namespace Appui.Rights.Wondering;

/// <summary>A change of life that one may look at before it comes.</summary>
/// <param name="Key">Its place in addresses.</param>
/// <param name="Who">Whose life; null for the household.</param>
internal sealed record Change(string Key, string? Who = null)
{
    public const string Job = "travail";
    public const string Birth = "naissance";
    public const string Move = "logement";
    public const string UnemploymentEnd = "chomage";
    public const string Age = "age";
    public const string Grown = "enfant";

    public const string Hospital = "hopital";
    public const string Prison = "detention";

    /// <summary>Life without the partner. Its address says nothing of it.</summary>
    public const string Alone = "foyer";

    private const int LeavesFamilyAllowances = 20;
    private const int OldAge = 65;
    private const int OldAgeWhenUnfit = 62;

    public string Path => Who is null ? $"et-si/{Key}" : $"et-si/{Key}/{Who}";

    /// <summary>The changes that may come to this household.</summary>
    /// <param name="now">The household.</param>
    /// <param name="inPrivate">The person asks alone: life without the partner is shown to nobody else.</param>
    public static IReadOnlyList<Change> Offered(Situation now, bool inPrivate)
    {
        var adults = now.Persons.Where(person => person.Role != Role.Child).ToList();
        var changes = new List<Change>();
        changes.AddRange(adults.Where(adult => AgeIn(now, adult) < 67).Select(adult => new Change(Job, adult.Id)));
        changes.AddRange(adults.Where(adult => adult.Incomes.UnemploymentNet > 0m).Select(adult => new Change(UnemploymentEnd, adult.Id)));
        if (adults.Exists(adult => adult.Pregnant == true || AgeIn(now, adult) < 50)) changes.Add(new(Birth));
        changes.Add(new(Move));
        changes.AddRange(now.Persons.Where(child => child.Role == Role.Child && AgeIn(now, child) is >= 17 and < LeavesFamilyAllowances).Select(child => new Change(Grown, child.Id)));
        changes.AddRange(adults.Where(adult => YearsOf(now, adult) is not null).Select(adult => new Change(Age, adult.Id)));
        changes.AddRange(adults.SelectMany(adult => new[] { new Change(Hospital, adult.Id), new Change(Prison, adult.Id) }));
        if (inPrivate && adults.Count > 1) changes.Add(new(Alone));
        return changes;
    }

    /// <summary>The age that comes: 65, or 62 for who is unfit for work; null when it is far or past.</summary>
    public static int? YearsOf(Situation now, Person adult) => AgeIn(now, adult) switch
    {
        >= 58 and < OldAgeWhenUnfit when adult.UnfitForWork == true => OldAgeWhenUnfit,
        >= 60 and < OldAge => OldAge,
        _ => null,
    };

    /// <summary>The day on which a person of the household reaches an age.</summary>
    public static DateOnly Birthday(Person person, int years) => person.BirthDate.AddYears(years);

    /// <summary>The question that the page answers.</summary>
    public string Ask(Texts texts, Situation now, PersonWords persons)
    {
        var person = now.Persons.FirstOrDefault(p => p.Id == Who);
        var other = Who == Answers.Partner;
        return Key switch
        {
            Job => other ? texts["Et si la personne avec qui vous vivez prenait un travail ?"] : texts["Et si vous preniez un travail ?"],
            Birth => texts["Et si un enfant naissait ?"],
            Move => texts["Et si vous changiez de logement ?"],
            UnemploymentEnd => other ? texts["Et si le chômage de la personne avec qui vous vivez finissait ?"] : texts["Et si votre chômage finissait ?"],
            Grown => texts["Et quand {0} aura {1} ans ?", persons.Name(Who!), LeavesFamilyAllowances],
            Age => other
                ? texts["Et quand la personne avec qui vous vivez aura {0} ans ?", YearsOf(now, person!)]
                : texts["Et quand vous aurez {0} ans ?", YearsOf(now, person!)],
            Hospital => other ? texts["Et si la personne avec qui vous vivez allait à l'hôpital, plus de deux mois ?"] : texts["Et si vous alliez à l'hôpital, plus de deux mois ?"],
            Prison => other ? texts["Et si la personne avec qui vous vivez allait en prison, plus de deux mois ?"] : texts["Et si vous alliez en prison, plus de deux mois ?"],
            _ => texts["Et si vous viviez sans cette personne ?"],
        };
    }

    private static int AgeIn(Situation now, Person person) => LegalCalendar.AgeInYears(person.BirthDate, now.Month.FirstDay);
}
