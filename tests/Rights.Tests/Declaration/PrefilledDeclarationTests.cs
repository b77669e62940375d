using Appui.Calendar;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests.Declaration;

public sealed class PrefilledDeclarationTests
{
    private static readonly Month August = new(2026, 8);
    private static readonly Month April = new(2026, 4);

    [Fact]
    public void The_declaration_of_August_asks_for_April_to_June()
    {
        PrefilledDeclaration.MonthsOf(August).ShouldBe([April, April + 1, April + 2]);
    }

    [Fact]
    public void Before_March_2025_it_asked_for_the_three_months_before()
    {
        PrefilledDeclaration.MonthsOf(new Month(2025, 2)).ShouldBe([new(2024, 11), new(2024, 12), new(2025, 1)]);
    }

    [Theory]
    [InlineData("1200", "1200", PrefilledFinding.Agrees, null)]
    [InlineData("1200", "1200.49", PrefilledFinding.Agrees, null)]
    [InlineData("1200", "900", PrefilledFinding.TooHigh, "900")]
    [InlineData("1200", "1450.20", PrefilledFinding.TooLow, "1450.20")]
    [InlineData("", "1450.20", PrefilledFinding.NotPrefilled, "1450.20")]
    [InlineData("1200", "", PrefilledFinding.NoSlip, null)]
    [InlineData("0", "", PrefilledFinding.Agrees, null)]
    [InlineData("", "", PrefilledFinding.NothingKnown, null)]
    public void A_month_is_compared_with_its_slips(string prefilled, string slip, PrefilledFinding finding, string? toWrite)
    {
        var figures = new Dictionary<Month, decimal>();
        if (prefilled.Length > 0) figures[April] = Euros(prefilled);
        PaySlip[] slips = slip.Length > 0 ? [new(new(2026, 4, 28), Euros(slip))] : [];

        var month = PrefilledDeclaration.Compare(August, figures, slips)[0];

        month.Finding.ShouldBe(finding);
        month.ToWrite.ShouldBe(toWrite is null ? null : Euros(toWrite));
        month.Key.ShouldStartWith("declaration.");
    }

    [Fact]
    public void Two_employers_in_a_month_add_up()
    {
        PaySlip[] slips = [new(new(2026, 4, 5), 400m, "Ville-Exemple"), new(new(2026, 4, 28), 350m, "Centre social des Essais")];

        var month = PrefilledDeclaration.Compare(August, new Dictionary<Month, decimal> { [April] = 750m }, slips)[0];

        month.Finding.ShouldBe(PrefilledFinding.Agrees);
    }

    [Fact]
    public void A_wage_paid_early_in_the_next_month_is_no_mistake_of_the_amount()
    {
        var prefilled = new Dictionary<Month, decimal> { [April] = 0m, [April + 1] = 1200m, [April + 2] = 0m };
        PaySlip[] slips = [new(new(2026, 4, 30), 1200m)];

        var months = PrefilledDeclaration.Compare(August, prefilled, slips);

        months.Select(m => m.Finding).ShouldBe([PrefilledFinding.OtherMonth, PrefilledFinding.OtherMonth, PrefilledFinding.Agrees]);
        months.ShouldAllBe(m => m.ToWrite == null);
    }

    private static decimal Euros(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
