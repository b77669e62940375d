using System.ComponentModel.DataAnnotations;
using Appui.Calendar;
using Appui.Rights.France;

namespace Appui.Rights.Declaring;

/// <summary>A quarterly declaration as the site fills it in, and the pay slips at hand.</summary>
internal sealed class DeclarationForm
{
    public const int MostSlips = 6;

    /// <summary>The month in which it is made, as <c>2026-11</c>.</summary>
    public string? Made { get; set; }

    /// <summary>The figure of each of the three months; empty: nothing is filled in.</summary>
    public List<decimal?> Prefilled { get; set; } = [null, null, null];

    public List<SlipForm> Slips { get; set; } = [];

    /// <summary>The months asked for.</summary>
    public IReadOnlyList<Month> Months(DateOnly today) => PrefilledDeclaration.MonthsOf(MadeIn(today));

    /// <summary>Month by month, what the slips say of the figures.</summary>
    public IReadOnlyList<DeclaredMonth> Compare(DateOnly today)
    {
        var months = Months(today);
        var figures = months.Zip(Prefilled).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.Second!.Value);
        return PrefilledDeclaration.Compare(MadeIn(today), figures, [.. Slips.Where(slip => slip.IsWhole).Select(slip => new PaySlip(slip.PaidOn!.Value, slip.NetSocial!.Value))]);
    }

    private Month MadeIn(DateOnly today) => Month.TryParse(Made, out var month) && Math.Abs(month - Month.Of(today)) <= 12 ? month : Month.Of(today);
}

/// <summary>One pay slip, or the statement of a fund.</summary>
internal sealed class SlipForm : IValidatableObject
{
    public DateOnly? PaidOn { get; set; }

    [Range(0, 100_000)]
    public decimal? NetSocial { get; set; }

    public bool IsWhole => PaidOn is not null && NetSocial is not null;

    /// <summary>Half a slip compares with nothing.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PaidOn is null && NetSocial is not null) yield return new("Slip.PaidOn.Required", [nameof(PaidOn)]);
        if (PaidOn is not null && NetSocial is null) yield return new("Slip.NetSocial.Required", [nameof(NetSocial)]);
    }
}
