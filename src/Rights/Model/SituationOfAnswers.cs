using Appui.Calendar;
using Appui.Design;
using Appui.Rights.Asking;
using Appui.Rights.France;

namespace Appui.Rights.Model;

/// <summary>The answers as the law reads them. What was not answered, or answered « je ne sais pas », is unknown.</summary>
internal static class SituationOfAnswers
{
    public static Situation ToSituation(this Answers answers, Month month) => new()
    {
        Month = month,
        CoupleStatus = answers.Household?.Couple switch
        {
            Couple.Alone => CoupleStatus.None,
            Couple.Married => CoupleStatus.Married,
            Couple.CivilUnion => CoupleStatus.CivilUnion,
            Couple.Cohabiting => CoupleStatus.Cohabiting,
            _ => null,
        },
        RecentIsolation = answers.HasPartner ? false : answers.Children is { RecentlyAlone: null } ? false : Known(answers.Children?.RecentlyAlone),
        Persons =
        [
            answers.Adult(Answers.Applicant, Role.Applicant, month),
            .. answers.HasPartner ? [answers.Adult(Answers.Partner, Role.Partner, month)] : Array.Empty<Person>(),
            .. answers.ChildList.Select((child, i) => answers.ChildOf(child, Answers.Child(i), month)),
        ],
        Housing = answers.Housing?.ToHousing()
            ?? new() { Status = null, Zone = null, Rent = null, FlatShare = null, SingleRoom = null, LandlordIsRelative = null, ContributesToCosts = null },
    };

    private static Person Adult(this Answers answers, string who, Role role, Month month)
    {
        var health = answers.Health.GetValueOrDefault(who);
        var stay = answers.Stays.GetValueOrDefault(who);
        return answers.AnyPerson(who, role, month) with
        {
            Pregnant = role is Role.Applicant ? Known(answers.Children?.Pregnant) : false,
            DisabilityRate = health?.Rate,
            RestrictedAccessToEmployment = health is null ? null : health.Disability is Disability.Half or Disability.Unknown ? Known(health.RestrictedWork) : false,
            UnfitForWork = health is { Unfit: null } ? false : Known(health?.Unfit),
            LivesWithParents = answers.Housing is null ? null : answers.Housing.Dwelling is Dwelling.WithParents,
            Nationality = stay?.Nationality,
            ResidencePermitYears = stay?.PermitYears,
        };
    }

    private static Person ChildOf(this Answers answers, ChildForm child, string who, Month month) => answers.AnyPerson(who, Role.Child, month) with
    {
        SharedCustody = child.Shared,
        DisabilityRate = child.Disabled ? null : 0m,
        LivesWithParents = true,
    };

    private static Person AnyPerson(this Answers answers, string who, Role role, Month month)
    {
        var work = answers.Work.GetValueOrDefault(who);
        var money = answers.Money.GetValueOrDefault(who);
        var isChild = role is Role.Child;
        var asked = !isChild || answers.AgeOf(who, month.FirstDay) >= Journey.WorkingAge;
        return new()
        {
            Id = who,
            Role = role,
            BirthDate = answers.BirthOf(who)?.AsDay() ?? throw new InvalidOperationException($"{who} has no birth date."),
            Activity = work is null ? (asked ? null : Activity.Student) : work.Activity,
            UnemployedSince = work?.Doing is Doing.Unemployed ? work.UnemployedSince?.AsDay() : null,
            RegistrationIsKnown = work is not null || !asked,
            AssWorkRecord = work is null && asked ? null : work?.Doing is Doing.Unemployed ? Known(work.WorkedFiveYears) : false,
            YoungWorkerHours = work is null && asked ? null : work?.WorkedTwoYears is null ? false : Known(work.WorkedTwoYears),
            ScholarshipHolder = work is null && asked ? null : work?.Doing is Doing.Student && work.Scholarship is YesNo.Yes,
            Incomes = work is not null ? (money ?? new()).ToIncomes(work) : asked ? Incomes.NotKnown : Incomes.None,
            IncomesBefore = money is not null ? money.ToIncomesBefore() : asked && (work is null || !isChild) ? Incomes.NotKnown : null,
            SavingsLivretA = Savings(work, money, money?.Savings, asked),
            SavingsOtherTaxFree = Savings(work, money, money?.OtherSavings, asked),
        };
    }

    private static decimal? Savings(WorkForm? work, MoneyForm? money, decimal? amount, bool asked) => work switch
    {
        null => asked ? null : 0m,
        _ when work.Money.Contains(Flow.Savings) => money is null ? null : amount ?? 0m,
        _ => 0m,
    };

    private static bool? Known(YesNo? answer) => answer switch { YesNo.Yes => true, YesNo.No => false, _ => null };
}
