using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using Appui.Design;
using Appui.People.Model;

namespace Appui.People.Receiving;

/// <summary>What is asked to open or change a file. Only the name is needed.</summary>
internal sealed class PersonForm
{
    private const int OldestAge = 120;

    [Required, StringLength(120)]
    public string Name { get; set; } = "";

    public PartialDate? Birth { get; set; }

    public int? Age { get; set; }

    public string? FirstLanguage { get; set; }

    public string? SecondLanguage { get; set; }

    public VisitDay? Visits { get; set; }

    [StringLength(30)]
    public string? Phone { get; set; }

    public bool TakesSms { get; set; }

    [StringLength(80)]
    public string? RelativeName { get; set; }

    [StringLength(30)]
    public string? RelativePhone { get; set; }

    /// <summary>What the person allows this one.</summary>
    public List<RelativeMay> RelativeMay { get; set; } = [];

    [StringLength(250)]
    public string? Address { get; set; }

    [StringLength(120)]
    public string? Email { get; set; }

    public bool Discreet { get; set; }

    [StringLength(300)]
    public string? MustNotKnow { get; set; }

    public List<MemberForm> Household { get; set; } = [];

    /// <summary>Does it say more than who the person is?</summary>
    public bool IsDetailed =>
        Household.Count > 1 || Told.Any() || Visits is not null || Discreet
        || new[] { FirstLanguage, Phone, RelativeName, Address, Email, MustNotKnow }.Any(text => !string.IsNullOrEmpty(text));

    /// <summary>The members that were told, without the lines left empty.</summary>
    private IEnumerable<MemberForm> Told => Household.Where(member => !member.IsEmpty);

    public static PersonForm Of(Portrait portrait)
    {
        var (details, reach) = (portrait.Details, portrait.Details.Reach);
        return new()
        {
            Name = portrait.Name,
            Birth = portrait.Birth is { IsFromAge: false } birth ? new PartialDate(birth.Year, birth.Month, birth.Day) : null,
            FirstLanguage = details.Languages.ElementAtOrDefault(0),
            SecondLanguage = details.Languages.ElementAtOrDefault(1),
            Visits = reach.Visits,
            Phone = reach.Phone,
            TakesSms = reach.TakesSms,
            RelativeName = reach.Relative?.Name,
            RelativePhone = reach.Relative?.Phone,
            RelativeMay = [.. reach.Relative?.May ?? []],
            Address = reach.Address,
            Email = reach.Email,
            Discreet = details.Discreet,
            MustNotKnow = string.Join('\n', details.MustNotKnow),
            Household = [.. details.Household.Select(MemberForm.Of)],
        };
    }

    /// <summary>What cannot be, each beside its field.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Name))
            yield return (nameof(Name), "Person.Name.Required");
        if (ImpossibleBirth(Birth, today) is { } birth)
            yield return (nameof(Birth), birth);
        if (Age is < 0 or > OldestAge)
            yield return (nameof(Age), "Vérifiez l'âge : entre 0 et 120 ans.");
        else if (Age is { } age && Birth is { Year: { } year } && Math.Abs(today.Year - year - age) > 1)
            yield return (nameof(Age), "L'âge et la date de naissance ne vont pas ensemble. Gardez celui des deux qui est sûr.");
        if (Phone is not null && !PhoneNumber.TryParse(Phone, out _))
            yield return (nameof(Phone), "Écrivez un numéro comme 06 12 34 56 78.");
        if (TakesSms && string.IsNullOrWhiteSpace(Phone))
            yield return (nameof(TakesSms), "Pour les SMS, il faut un numéro.");
        else if (TakesSms && PhoneNumber.TryParse(Phone, out var number) && !number.TakesMessages)
            yield return (nameof(TakesSms), "Ce numéro est une ligne fixe : elle ne reçoit pas de SMS.");
        if (RelativePhone is not null && !PhoneNumber.TryParse(RelativePhone, out _))
            yield return (nameof(RelativePhone), "Écrivez un numéro comme 06 12 34 56 78.");
        if ((RelativePhone is not null || RelativeMay.Count > 0) && string.IsNullOrWhiteSpace(RelativeName))
            yield return (nameof(RelativeName), "Écrivez le nom de ce proche.");
        if (Email is not null && !MailAddress.TryCreate(Email, out _))
            yield return (nameof(Email), "Écrivez une adresse comme nom@exemple.fr.");
        foreach (var problem in HouseholdProblems(today))
            yield return problem;
    }

    public Portrait Portrait(DateOnly today, Birth? before = null) => new(
        string.Join(' ', Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        (Birth, Age) switch
        {
            ({ Year: { } year } date, _) => new(year, date.Month, date.Day),
            (_, { } age) => Model.Birth.AtAge(age, today),
            // An age that was said before stays until something better is known.
            _ => before is { IsFromAge: true } ? before : null,
        },
        new()
        {
            Languages = [.. new[] { FirstLanguage, SecondLanguage }.OfType<string>().Where(Languages.Codes.Contains).Distinct(StringComparer.Ordinal)],
            Reach = new()
            {
                Visits = Visits,
                Phone = Kept(Phone),
                TakesSms = TakesSms,
                Address = Kept(Address),
                Relative = Kept(RelativeName) is { } relative ? new(relative, Kept(RelativePhone)) { May = [.. RelativeMay.Where(Enum.IsDefined).Distinct().Order()] } : null,
                Email = Kept(Email),
            },
            Household = [.. Told.Select(member => member.ToMember())],
            MustNotKnow = [.. (MustNotKnow ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Discreet = Discreet,
        });

    private IEnumerable<(string Field, string Sentence)> HouseholdProblems(DateOnly today)
    {
        var partners = 0;
        for (var i = 0; i < Household.Count; i++)
        {
            var (member, place) = (Household[i], $"{nameof(Household)}[{i}]");
            if (member.IsEmpty)
                continue;
            if (string.IsNullOrWhiteSpace(member.FirstName))
                yield return ($"{place}.{nameof(MemberForm.FirstName)}", "Écrivez un prénom, ou videz la ligne.");
            if (member.Link is HouseholdLink.Partner && ++partners > 1)
                yield return ($"{place}.{nameof(MemberForm.Link)}", "Il y a déjà un conjoint. Choisissez « quelqu'un d'autre » pour cette personne.");
            if (member.Birth is { } birth && ImpossibleBirth(PartialDate.On(birth), today) is { } impossible)
                yield return ($"{place}.{nameof(MemberForm.Birth)}", impossible);
            else if (member is { Link: HouseholdLink.Child, Birth: { } born } && (Birth?.Earliest ?? EarliestFrom(today)) is { } parent && born <= parent)
                yield return ($"{place}.{nameof(MemberForm.Birth)}", "Cet enfant serait né avant la personne. Vérifiez les deux dates.");
        }
    }

    private DateOnly? EarliestFrom(DateOnly today) => Age is >= 0 and <= OldestAge ? today.AddYears(-Age.Value - 1) : null;

    private static string? ImpossibleBirth(PartialDate? birth, DateOnly today) => birth switch
    {
        { Earliest: { } first } when first > today => "Cette date est à venir : vérifiez l'année.",
        { Latest: { } last } when last < today.AddYears(-OldestAge) => "Cette personne aurait plus de 120 ans : vérifiez l'année.",
        _ => null,
    };

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Somebody who lives with the person; an empty line is nobody.</summary>
internal sealed class MemberForm
{
    [StringLength(60)]
    public string? FirstName { get; set; }

    public HouseholdLink Link { get; set; } = HouseholdLink.Child;

    public DateOnly? Birth { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(FirstName) && Birth is null;

    public HouseholdMember ToMember() => new(FirstName!.Trim(), Link, Birth);

    public static MemberForm Of(HouseholdMember member) => new() { FirstName = member.FirstName, Link = member.Link, Birth = member.BirthDate };
}
