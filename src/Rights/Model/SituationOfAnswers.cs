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
        RecentIsolation = answers.HasPartner ? false : answers.Children?.RecentlyAlone is null ? false : Known(answers.Children.RecentlyAlone),
        Persons =
        [
            answers.Adult(Answers.Applicant, Role.Applicant),
            .. answers.HasPartner ? [answers.Adult(Answers.Partner, Role.Partner)] : Array.Empty<Person>(),
            .. answers.ChildList.Select((child, i) => answers.ChildOf(child, Answers.Child(i))),
        ],
        Housing = answers.Housing?.ToHousing() ?? new() { Status = null, Zone = null, Rent = null },
    };

    private static Person Adult(this Answers answers, string who, Role role)
    {
        var health = answers.Health.GetValueOrDefault(who);
        var stay = answers.Stays.GetValueOrDefault(who);
        return answers.AnyPerson(who, role) with
        {
            Pregnant = role is Role.Applicant ? Known(answers.Children?.Pregnant) : false,
            DisabilityRate = health?.Rate,
            RestrictedAccessToEmployment = health?.Disability is Disability.Half or Disability.Unknown ? Known(health.RestrictedWork) : false,
            UnfitForWork = health?.Unfit is null ? false : Known(health.Unfit),
            LivesWithParents = answers.Housing?.Dwelling is Dwelling.WithParents,
            Nationality = stay?.Nationality,
            ResidencePermitYears = stay?.PermitYears,
        };
    }

    private static Person ChildOf(this Answers answers, ChildForm child, string who) => answers.AnyPerson(who, Role.Child) with
    {
        SharedCustody = child.Shared,
        DisabilityRate = child.Disabled ? null : 0m,
        LivesWithParents = true,
    };

    private static Person AnyPerson(this Answers answers, string who, Role role)
    {
        var work = answers.Work.GetValueOrDefault(who);
        var money = answers.Money.GetValueOrDefault(who) ?? (work?.ToAsk.Any() == false ? new() : null);
        var isChild = role is Role.Child;
        return new()
        {
            Id = who,
            Role = role,
            BirthDate = answers.BirthOf(who)?.AsDay() ?? throw new InvalidOperationException($"{who} has no birth date."),
            Activity = work is null ? (isChild ? Activity.Student : null) : work.Activity,
            UnemployedSince = work?.Doing is Doing.Unemployed ? work.UnemployedSince?.AsDay() : null,
            AssWorkRecord = work?.Doing is Doing.Unemployed ? Known(work.WorkedFiveYears) : false,
            YoungWorkerHours = work?.WorkedTwoYears is null ? false : Known(work.WorkedTwoYears),
            ScholarshipHolder = work?.Doing is Doing.Student && work.Scholarship is YesNo.Yes,
            Incomes = work is not null && money is not null ? money.ToIncomes(work) : isChild && work is null ? Incomes.None : Incomes.None.WithNetSalary(null),
            IncomesBefore = money?.ToIncomesBefore(),
            SavingsLivretA = Savings(work, money?.Savings),
            SavingsOtherTaxFree = Savings(work, money?.OtherSavings),
        };
    }

    private static decimal? Savings(WorkForm? work, decimal? amount) => work?.Money.Contains(Flow.Savings) == true ? amount ?? 0m : 0m;

    private static bool? Known(YesNo? answer) => answer switch { YesNo.Yes => true, YesNo.No => false, _ => null };
}
