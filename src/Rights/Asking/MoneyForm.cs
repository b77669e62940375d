using Appui.Design;
using Appui.Rights.France;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>The amounts of one person, each as they know it: by week, month, quarter or year. An amount left empty is not known.</summary>
internal sealed class MoneyForm : StepForm
{
    private const decimal MostPerMonth = 100_000m;

    public PeriodAmount? Salary { get; set; }

    public PeriodAmount? Unemployment { get; set; }

    public PeriodAmount? Pension { get; set; }

    public PeriodAmount? Disability { get; set; }

    public PeriodAmount? SickPay { get; set; }

    public Business? Kind { get; set; }

    public PeriodAmount? Business { get; set; }

    public PeriodAmount? MaintenanceReceived { get; set; }

    public PeriodAmount? MaintenancePaid { get; set; }

    public decimal? Savings { get; set; }

    public decimal? OtherSavings { get; set; }

    public YesNo? SameBefore { get; set; }

    public PeriodAmount? Before { get; set; }

    public override IEnumerable<Wrong> Check(Answers answers, DateOnly today)
    {
        foreach (var (field, amount) in Amounts)
        {
            if (amount?.PerMonth > MostPerMonth)
                yield return new(field, "Ce montant est très grand. Vérifiez le nombre de zéros.");
        }
    }

    public override void Put(Answers answers, string? who) => answers.Money[who!] = this;

    /// <summary>
    /// The incomes that the law reads. Gross and taxable amounts that people do not know are estimated by <see cref="Incomes.WithNetSalary"/> and its like.
    /// </summary>
    public Incomes ToIncomes(WorkForm work)
    {
        var asked = work.ToAsk.ToHashSet();
        var all = work.Money.Contains(Flow.Unknown);
        decimal? Of(Flow money, PeriodAmount? amount) => asked.Contains(money) ? PerMonth(amount) : all && money is Flow.Salary or Flow.Unemployment or Flow.Pension ? null : 0m;

        var turnover = Of(Flow.Business, Business);
        return new Incomes
        {
            DisabilityPension = Of(Flow.Disability, Disability),
            SickPay = Of(Flow.SickPay, SickPay),
            MaintenanceReceived = Of(Flow.MaintenanceReceived, MaintenanceReceived),
            MaintenancePaid = Of(Flow.MaintenancePaid, MaintenancePaid),
            TurnoverGoods = Kind is Asking.Business.Goods ? turnover : 0m,
            TurnoverServices = Kind is null or Asking.Business.Services or Asking.Business.Unknown ? turnover : 0m,
            TurnoverLiberal = Kind is Asking.Business.Liberal ? turnover : 0m,
        }
        .WithNetSalary(Of(Flow.Salary, Salary))
        .WithNetUnemployment(Of(Flow.Unemployment, Unemployment))
        .WithNetPension(Of(Flow.Pension, Pension));
    }

    /// <summary>The incomes of two years ago: null when they were the same. They are taken for a wage, the most frequent case.</summary>
    public Incomes? ToIncomesBefore() => SameBefore switch
    {
        YesNo.No => Incomes.None.WithNetSalary(PerMonth(Before)),
        YesNo.Unknown => Incomes.None.WithNetSalary(null),
        _ => null,
    };

    private static decimal? PerMonth(PeriodAmount? amount) => amount?.PerMonth is { } month ? Math.Round(month, 2) : null;

    private IEnumerable<(string Field, PeriodAmount? Amount)> Amounts =>
    [
        (nameof(Salary), Salary), (nameof(Unemployment), Unemployment), (nameof(Pension), Pension), (nameof(Disability), Disability),
        (nameof(SickPay), SickPay), (nameof(Business), Business), (nameof(MaintenanceReceived), MaintenanceReceived),
        (nameof(MaintenancePaid), MaintenancePaid), (nameof(Before), Before),
    ];
}

/// <summary>What a micro-enterprise does: each kind has its own rate of costs.</summary>
internal enum Business
{
    [Pictogram("wallet")]
    Goods,

    [Pictogram("tools-kitchen-2")]
    Services,

    [Pictogram("pencil")]
    Liberal,

    Unknown,
}
