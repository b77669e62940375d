using Appui.Calendar;
using Appui.Design;
using Appui.Rights.Asking;
using Appui.Rights.France;
using Appui.Rights.Model;
using Appui.Rights.Showing;

namespace Appui.Rights.Wondering;

/// <summary>One change of life looked at: what is asked about it, and what the law then gives. The two doors show the same.</summary>
internal sealed class Wonder
{
    private readonly Situation now;

    private Wonder(Show page, Situation now, Change change)
    {
        (Page, this.now, Change) = (page, now, change);
        Form = change.Key switch
        {
            Change.Job => new JobForm(),
            Change.Move => new HousingForm { Dwelling = page.Answers.Housing?.Dwelling, Rent = page.Answers.Housing?.Rent, Town = page.Answers.Housing?.Town },
            Change.Hospital or Change.Prison => new EntryForm { Entry = page.Today },
            Change.Alone when HasChildren => new AloneForm { ChildrenThen = ChildrenThen.WithMe },
            _ => null,
        };
    }

    public Show Page { get; }

    public Change Change { get; }

    /// <summary>What is asked about the change; null when nothing is.</summary>
    public object? Form { get; }

    /// <summary>Today and then; null until the form is filled.</summary>
    public LifeChange? Life { get; private set; }

    /// <summary>Only for a job.</summary>
    public WorkCurve? Curve { get; private set; }

    /// <summary>Only for hospital and prison: what happens to each right, and from when.</summary>
    public LongStay? Stay { get; private set; }

    /// <summary>The job is looked at from here on.</summary>
    public Month Start => now.Month + 1;

    public Person? Person => now.Persons.FirstOrDefault(person => person.Id == Change.Who);

    public Situation Now => now;

    private bool HasChildren => now.Persons.Any(person => person.Role == Role.Child);

    /// <summary>The change at an address; null when it is not offered to this household at this door.</summary>
    public static Wonder? Find(Show page, string key, string? who, bool inPrivate) =>
        page.Situation is { } now && Change.Offered(now, inPrivate).FirstOrDefault(offered => offered.Key == key && offered.Who == who) is { } change
            ? new(page, now, change)
            : null;

    /// <summary>Applies the law to the change. A dwelling is only known once it was sent.</summary>
    public void Look(bool sent)
    {
        if (Form is JobForm job)
        {
            Curve = WorkCurve.Of(now, Change.Who!);
            job.Wage ??= Euro(Curve.MinimumWage);
        }

        if (Form is EntryForm entry)
        {
            Stay = LongStay.Of(now, Change.Who!, Change.Key == Change.Hospital ? StayPlace.Hospital : StayPlace.Prison, entry.Entry!.Value);
            Life = Stay.Life;
        }
        else if (Form is not HousingForm || sent) Life = WhatIf.Compare(now, Then());
    }

    private Situation Then() => (Change.Key, Form) switch
    {
        (Change.Job, JobForm job) => WhatIf.Works(now, Change.Who!, job.Wage!.Value),
        (Change.Move, HousingForm dwelling) => WhatIf.Moves(now, dwelling.ToHousing()),
        (Change.Alone, _) => WhatIf.LivesWithoutPartner(now, (Form as AloneForm)?.ChildrenThen ?? ChildrenThen.WithMe),
        (Change.UnemploymentEnd, _) => WhatIf.UnemploymentEnds(now, Change.Who!),
        (Change.Grown, _) => WhatIf.ChildIs(now, Change.Who!, 20),
        (Change.Age, _) => WhatIf.Reaches(now, Change.Who!, Change.YearsOf(now, Person!)!.Value),
        _ => WhatIf.ChildIsBorn(now),
    };

    private static decimal Euro(decimal amount) => Math.Round(amount / 10) * 10;
}
