using Appui.Rights.France.Changing;

namespace Appui.Rights.France;

/// <summary>
/// One thing changes in a household: the situation that would follow, at the rules of the same month, once the change counts everywhere.
/// The situations go through the same law as any other; <see cref="Compare"/> puts two of them side by side.
/// </summary>
public static class WhatIf
{
    /// <summary>A job at this net wage, in euros a month. Unemployment benefit and sick pay stop; zero is a life without job nor unemployment benefit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The wage is negative.</exception>
    public static Situation Works(Situation now, string person, decimal wage)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wage);
        return now.With(person, p => p with
        {
            Activity = p.Activity switch
            {
                Activity.Student or Activity.Retired => p.Activity,
                Activity.Employed or null when wage == 0 => Activity.Inactive,
                _ when wage == 0 => p.Activity,
                _ => Activity.Employed,
            },
            Incomes = (p.Incomes with { UnemploymentNet = 0m, UnemploymentTaxable = 0m, SickPay = 0m }).WithNetSalary(wage),
            IncomesBefore = null,
        });
    }

    /// <summary>A child was born half a year ago: the three months that RSA and prime d'activité look at know it.</summary>
    public static Situation ChildIsBorn(Situation now) => now with
    {
        Persons =
        [
            .. now.Persons.Select(p => p with { Pregnant = p.Role == Role.Child ? p.Pregnant : false }),
            new Person { Id = NewChild(now), Role = Role.Child, BirthDate = (now.Month - 6).FirstDay.AddDays(14), LivesWithParents = true },
        ],
    };

    /// <summary>The same home without the partner, for a few months.</summary>
    /// <param name="now">The household of today.</param>
    /// <param name="children">Where the children live then.</param>
    public static Situation LivesWithoutPartner(Situation now, ChildrenThen children)
    {
        var persons = now.Persons.Where(p => p.Role != Role.Partner && (p.Role != Role.Child || children != ChildrenThen.WithTheOther))
            .Select(p => p.Role == Role.Child && children == ChildrenThen.Shared ? p with { SharedCustody = true } : p)
            .ToList();
        return now with
        {
            CoupleStatus = CoupleStatus.None,
            RecentIsolation = persons.Exists(p => p.Role == Role.Child || p.Pregnant != false),
            Persons = persons,
        };
    }

    /// <summary>The same persons in another dwelling.</summary>
    public static Situation Moves(Situation now, Housing dwelling) => now with { Housing = dwelling };

    /// <summary>A child of the household has been so many years old for half a year.</summary>
    public static Situation ChildIs(Situation now, string child, int years) =>
        now.With(child, p => p with { BirthDate = Person.BornAround(years, now.Month) });

    /// <summary>An adult has just reached an age. Who does not work is then retired; the pension to come is not known, and stays what it is.</summary>
    public static Situation Reaches(Situation now, string person, int years) => now.With(person, p => p with
    {
        BirthDate = (now.Month - ((years * 12) + 1)).FirstDay.AddDays(14),
        Activity = p.Incomes.SalaryNet > 0m ? p.Activity : Activity.Retired,
    });

    /// <summary>Unemployment benefit has come to its end, and no job was found. Incomes of the years before stay what they were.</summary>
    public static Situation UnemploymentEnds(Situation now, string person) => now.With(person, p => p with
    {
        Activity = Activity.Unemployed,
        Incomes = p.Incomes with { UnemploymentNet = 0m, UnemploymentTaxable = 0m },
        IncomesBefore = p.IncomesBefore ?? p.Incomes,
    });

    /// <summary>What the law says of both, and what the household would live on.</summary>
    /// <exception cref="SituationRefusedException">One of them contradicts itself; see <see cref="Law.Check"/>.</exception>
    public static LifeChange Compare(Situation now, Situation then) =>
        new(Law.France.Evaluate(now), Law.France.Evaluate(then), OwnIncome.Of(now), OwnIncome.Of(then));

    private static string NewChild(Situation now)
    {
        for (var number = 1; ; number++)
        {
            if (now.Persons.All(p => p.Id != $"c{number}")) return $"c{number}";
        }
    }

    private static Situation With(this Situation now, string person, Func<Person, Person> change)
    {
        if (now.Persons.All(p => p.Id != person)) throw new ArgumentException($"Nobody is called {person} here.", nameof(person));
        return now with { Persons = [.. now.Persons.Select(p => p.Id == person ? change(p) : p)] };
    }
}

/// <summary>Where the children live once their parents do not live together.</summary>
public enum ChildrenThen
{
    /// <summary>With the person who asks.</summary>
    WithMe,

    /// <summary>With each parent in turn.</summary>
    Shared,

    /// <summary>With the other parent.</summary>
    WithTheOther,
}
