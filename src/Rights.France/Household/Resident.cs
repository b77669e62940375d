using System.Runtime.CompilerServices;
using Appui.Calendar;
using Appui.Rights.Engine;
using Appui.Rights.France.Figures;

namespace Appui.Rights.France.Household;

/// <summary>A member of the household as rules read them: known facts plain, figures in the rule's kind of number, ages and incomes by month.</summary>
internal sealed class Resident<N> where N : struct, IQuantity<N>
{
    private const int YearsKept = 9;

    private readonly N[] incomes = new N[15];
    private readonly N[] incomesBefore = new N[15];
    private readonly YearIncome<N>[] years = new YearIncome<N>[YearsKept];
    private readonly bool[] yearKnown = new bool[YearsKept];
    private int birth;
    private int firstYear;

    /// <summary>Incomes are those of before until this place in the count of months.</summary>
    private int monthsBefore;

    public string Id { get; set; } = "";

    public Role Role { get; set; }

    public DateOnly BirthDate { get; private set; }

    public OneOf<Activity> Activity { get; set; }

    public DateOnly? UnemployedSince { get; set; }

    /// <summary>Whether <see cref="UnemployedSince"/> says all there is to know.</summary>
    public bool RegistrationIsKnown { get; set; }

    public Claim Pregnant { get; set; }

    public Claim SharedCustody { get; set; }

    public Claim UnfitForWork { get; set; }

    public Claim ScholarshipHolder { get; set; }

    public N DisabilityRate { get; set; }

    public Claim RestrictedAccessToEmployment { get; set; }

    public Claim AssWorkRecord { get; set; }

    public Claim YoungWorkerHours { get; set; }

    public Claim LivesWithParents { get; set; }

    public OneOf<Nationality> Nationality { get; set; }

    public N ResidencePermitYears { get; set; }

    public N SavingsLivretA { get; set; }

    public N SavingsOtherTaxFree { get; set; }

    /// <summary>Whether any salary is or may be received; most children have none.</summary>
    public bool HasSalary { get; set; }

    public bool HasSavings { get; set; }

    /// <summary>Whether a disability is or may be recognised; without one, no rule of the AAH is open.</summary>
    public bool MayBeDisabled { get; set; }

    public bool HasDisabilityPension { get; set; }

    /// <summary>Whether there is any income at all, now or before.</summary>
    public bool HasIncome { get; set; }

    /// <summary>Whether there is any micro-enterprise turnover.</summary>
    public bool HasTurnover { get; set; }

    /// <summary>The last year of <see cref="Person.IncomesBefore"/>, or 0 when incomes never changed.</summary>
    public int LastYearBefore
    {
        get => (monthsBefore / 12) - 1;
        set => monthsBefore = (value + 1) * 12;
    }

    public Monthly<N> Aah { get; } = new();

    public Monthly<N> Asi { get; } = new();

    public Monthly<N> Ass { get; } = new();

    public Monthly<N> Mva { get; } = new();

    public bool IsAdult => Role != Role.Child;

    public bool IsChild => Role == Role.Child;

    public Claim IsDisabled => DisabilityRate >= 0.5;

    public Claim HoldsDisabilityCard => DisabilityRate >= 0.8 & IsAdult;

    public Claim IsStudent => Activity == France.Activity.Student;

    public Claim StaysLawfully => Nationality != France.Nationality.Other | ResidencePermitYears > 0;

    /// <summary>Registered as unemployed before a day, for who is unemployed.</summary>
    public Claim RegisteredBefore(DateOnly day) => RegistrationIsKnown ? UnemployedSince < day : Claim.Unknown;

    public void StartFrom(Month asked, DateOnly birthDate)
    {
        BirthDate = birthDate;
        birth = Month.Of(birthDate).Index + (birthDate.Day > 1 ? 1 : 0);
        firstYear = asked.Year - YearsKept + 2;
        Array.Clear(yearKnown);
        Aah.StartFrom(asked);
        Asi.StartFrom(asked);
        Ass.StartFrom(asked);
        Mva.StartFrom(asked);
    }

    public void SetIncome(Income income, N now, N before)
    {
        incomes[(int)income] = now;
        incomesBefore[(int)income] = before;
    }

    public void ClearIncomes()
    {
        Array.Clear(incomes);
        Array.Clear(incomesBefore);
    }

    /// <summary>Completed months on the first day of the month; negative before birth.</summary>
    public int AgeInMonths(Month month) => month.Index - birth;

    /// <summary>Completed years on the first day of the month; negative before birth.</summary>
    public int Age(Month month)
    {
        var months = month.Index - birth;
        return months >= 0 ? months / 12 : -((11 - months) / 12);
    }

    /// <summary>An income of one month.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public N In(Month month, Income income) => month.Index < monthsBefore ? incomesBefore[(int)income] : incomes[(int)income];

    /// <summary>An income summed over a period.</summary>
    public N Sum(Period period, Income income)
    {
        var now = incomes[(int)income];
        if (monthsBefore <= period.First.Index) return now * period.Months;
        var before = Math.Min(monthsBefore - period.First.Index, period.Months);
        return (incomesBefore[(int)income] * before) + (now * (period.Months - before));
    }

    /// <summary>An income over a calendar year.</summary>
    public N In(int year, Income income) => (year <= LastYearBefore ? incomesBefore[(int)income] : incomes[(int)income]) * 12;

    /// <summary>Income from savings in one month: interest of the Livret A, and 3 % a year of other idle money.</summary>
    public N IncomeFromSavings(Month month)
    {
        if (!HasSavings) return 0;
        var figures = MonthFigures.On(month);
        return (SavingsLivretA * figures.LivretARate / 12) + (SavingsOtherTaxFree * figures.Rsa.TaxFreeSavingsRate / 12);
    }

    public N IncomeFromSavings(Period period)
    {
        N sum = 0;
        if (!HasSavings) return sum;
        for (var month = period.First; month <= period.Last; month += 1) sum += IncomeFromSavings(month);
        return sum;
    }

    /// <summary>Incomes of a calendar year after the deductions of tax law.</summary>
    public ref readonly YearIncome<N> Year(int year)
    {
        var place = year - firstYear;
        if (!yearKnown[place])
        {
            years[place] = YearIncome<N>.Of(this, year);
            yearKnown[place] = true;
        }

        return ref years[place];
    }
}
