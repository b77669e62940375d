using Appui.Calendar;

namespace Appui.Rights.France;

/// <summary>A member of the household. <c>null</c> means <i>not known yet</i>; an unset fact keeps the ordinary value written here.</summary>
public sealed record Person
{
    /// <summary>Recognises the person inside the situation.</summary>
    public required string Id { get; init; }

    /// <summary>The place in the household.</summary>
    public required Role Role { get; init; }

    /// <summary>The birth date; when only an age is known, see <see cref="BornAround"/>.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>The main activity.</summary>
    public Activity? Activity { get; init; } = France.Activity.Inactive;

    /// <summary>Day of registration as unemployed; absent when there is none or when it is not known (no benefit then depends on it in the person's favour).</summary>
    public DateOnly? UnemployedSince { get; init; }

    /// <summary>Whether <see cref="UnemployedSince"/> says all: <c>false</c> when somebody may be registered since a day that was not told.</summary>
    public bool RegistrationIsKnown { get; init; } = true;

    /// <summary>Monthly incomes, steady from January of last year to now.</summary>
    public Incomes Incomes { get; init; } = Incomes.None;

    /// <summary>Monthly incomes until December of the year before last, when they were different.</summary>
    public Incomes? IncomesBefore { get; init; }

    /// <summary>Expecting a child.</summary>
    public bool? Pregnant { get; init; } = false;

    /// <summary>A child in shared custody.</summary>
    public bool? SharedCustody { get; init; } = false;

    /// <summary>Recognised unfit for work.</summary>
    public bool? UnfitForWork { get; init; } = false;

    /// <summary>A student with a scholarship on social criteria.</summary>
    public bool? ScholarshipHolder { get; init; } = false;

    /// <summary>Disability rate set by the disability board, 0 to 1: 0.5 or more is a recognised disability, 0.8 or more opens the AAH by itself.</summary>
    public decimal? DisabilityRate { get; init; } = 0m;

    /// <summary>Substantial and lasting restriction of access to employment, recognised by the disability board (RSDAE).</summary>
    public bool? RestrictedAccessToEmployment { get; init; } = false;

    /// <summary>Five years of salaried work in the ten before the end of the last contract (ASS).</summary>
    public bool? AssWorkRecord { get; init; } = false;

    /// <summary>Under 25 with two years of full-time work in the last three (RSA for young workers).</summary>
    public bool? YoungWorkerHours { get; init; } = false;

    /// <summary>Lodged by their parents.</summary>
    public bool? LivesWithParents { get; init; } = false;

    /// <summary>The nationality.</summary>
    public Nationality? Nationality { get; init; } = France.Nationality.French;

    /// <summary>Years of regular stay with a permit that allows work; only read for people who are not French.</summary>
    public decimal? ResidencePermitYears { get; init; } = 0m;

    /// <summary>Balance of the Livret A and of accounts at the same rate, in euros.</summary>
    public decimal? SavingsLivretA { get; init; } = 0m;

    /// <summary>Other tax-free savings and idle money, in euros.</summary>
    public decimal? SavingsOtherTaxFree { get; init; } = 0m;

    /// <summary>A birth date that gives this age in <paramref name="month"/> and keeps away from the next birthday, for a person who only says their age.</summary>
    public static DateOnly BornAround(int age, Month month) => (month - ((age * 12) + 6)).FirstDay.AddDays(14);
}
