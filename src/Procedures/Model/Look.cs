using Appui.Calendar;

namespace Appui.Procedures.Model;

/// <summary>What is opened on a look date. Appui never learns an agency's answer by itself.</summary>
internal enum LookAt
{
    /// <summary>The person's account on the agency's site.</summary>
    Account,

    /// <summary>Their mailbox.</summary>
    Mailbox,

    /// <summary>The letters they bring.</summary>
    Letters,

    /// <summary>The bank account or its last statement.</summary>
    Bank,

    /// <summary>A call to the agency.</summary>
    Call,

    /// <summary>A meeting: papers are gathered, the claim goes on.</summary>
    Meeting,
}

/// <summary>With whom one looks.</summary>
internal enum LookWith
{
    /// <summary>The person is there.</summary>
    Person,

    /// <summary>A relative whom they trust is there.</summary>
    Relative,

    /// <summary>The helper alone: a call, a letter.</summary>
    Alone,
}

/// <summary>A day on which somebody looks: what is opened, with whom.</summary>
internal sealed record Look(DateOnly On, LookAt At, LookWith With)
{
    /// <summary>The furthest a look date may be: a yearly renewal, and some weeks.</summary>
    public const int FurthestDays = 400;

    /// <summary>The first day on which the house is open, so many days after another.</summary>
    public static DateOnly DayAfter(DateOnly day, int days) => LegalCalendar.WorkingDayFrom(day.AddDays(days));

    /// <summary>May one still promise to look on this day?</summary>
    public static bool CanPromise(DateOnly on, DateOnly today) => on >= today && on <= today.AddDays(FurthestDays);
}
