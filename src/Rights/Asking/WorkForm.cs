using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Rights.France;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>What one person does and what money comes in or goes out; the amounts are asked on the next page, only for what was ticked.</summary>
internal sealed class WorkForm : StepForm
{
    [Required]
    public Doing? Doing { get; set; }

    public PartialDate? UnemployedSince { get; set; }

    public YesNo? WorkedFiveYears { get; set; }

    public YesNo? WorkedTwoYears { get; set; }

    public YesNo? Scholarship { get; set; }

    public List<Flow> Money { get; set; } = [];

    /// <summary>A wage goes without saying for who is employed, a turnover for who works for themselves.</summary>
    public IEnumerable<Flow> ToAsk => Enum.GetValues<Flow>().Where(money => money != Flow.Unknown && (Money.Contains(money) || money switch
    {
        Flow.Salary => Doing is Asking.Doing.Employed,
        Flow.Business => Doing is Asking.Doing.SelfEmployed,
        Flow.Pension => Doing is Asking.Doing.Retired,
        _ => false,
    }));

    public Activity? Activity => Doing switch
    {
        Asking.Doing.Employed => France.Activity.Employed,
        Asking.Doing.SelfEmployed => France.Activity.SelfEmployed,
        Asking.Doing.Unemployed => France.Activity.Unemployed,
        Asking.Doing.Student => France.Activity.Student,
        Asking.Doing.Retired => France.Activity.Retired,
        Asking.Doing.Inactive => France.Activity.Inactive,
        _ => null,
    };

    public override IEnumerable<Wrong> Check(Answers answers, DateOnly today) =>
        Doing is Asking.Doing.Unemployed && UnemployedSince is { IsUnknown: false } ? Births.Check(nameof(UnemployedSince), UnemployedSince, today) : [];

    public override void Put(Answers answers, string? who) => answers.Work[who!] = this;
}

/// <summary>What a person mainly does.</summary>
internal enum Doing
{
    [Pictogram("briefcase")]
    Employed,

    [Pictogram("tools-kitchen-2")]
    SelfEmployed,

    [Pictogram("search")]
    Unemployed,

    [Pictogram("school")]
    Student,

    [Pictogram("old")]
    Retired,

    [Pictogram("home")]
    Inactive,

    Unknown,
}

/// <summary>Kinds of money that come in, go out or are put aside.</summary>
internal enum Flow
{
    [Pictogram("cash")]
    Salary,

    [Pictogram("search")]
    Unemployment,

    [Pictogram("old")]
    Pension,

    [Pictogram("wheelchair")]
    Disability,

    [Pictogram("bed")]
    SickPay,

    [Pictogram("tools-kitchen-2")]
    Business,

    [Pictogram("download")]
    MaintenanceReceived,

    [Pictogram("upload")]
    MaintenancePaid,

    [Pictogram("wallet")]
    Savings,

    Unknown,
}
