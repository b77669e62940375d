using System.Globalization;
using Shouldly;
using Xunit;

namespace Appui.Platform.Tests;

public sealed class EurosTests
{
    [Theory]
    [InlineData(573.41, 570)]
    [InlineData(104.99, 100)]
    [InlineData(23.32, 25)]
    [InlineData(1.9, 0)]
    public void An_amount_is_told_with_tact(double exact, double told) => Euros.From((decimal)exact).Tactful.Amount.ShouldBe((decimal)told);

    [Fact]
    public void Cents_are_written_only_when_there_are_some()
    {
        CultureInfo.CurrentCulture = new("fr-FR");

        Euros.From(570m).ToString().ShouldBe("570\u00a0€");
        Euros.From(1234.5m).ToString().ShouldBe("1\u202f234,50\u00a0€");
    }
}
