using System.Text.Json;
using Appui.Rights.France;
using Shouldly;
using Xunit;

namespace Appui.Rights.Tests;

/// <summary>The amounts of the reference, on a slice of its situations: every third one, and all where a rare right is open.</summary>
public sealed class SliceTests
{
    private const double Tolerance = 0.02 + 1e-9;

    private static readonly (string Key, Func<Amounts, object> Of)[] Keys =
    [
        ("rsa", a => a.Rsa),
        ("activity_bonus", a => a.PrimeActivite),
        ("aspa", a => a.Aspa),
        ("c2s", a => a.ComplementaireSante),
        ("c2s_monthly_contribution", a => a.ComplementaireSanteContribution),
        ("housing_aid", a => a.AideAuLogement),
        ("housing_aid_type", a => a.AideAuLogementKind),
        ("family_allowances", a => a.AllocationsFamiliales),
        ("family_supplement", a => a.ComplementFamilial),
        ("family_support", a => a.SoutienFamilial),
        ("young_child_allowance", a => a.JeuneEnfant),
        ("aah", a => a.Aah),
        ("aah_independent_living", a => a.MajorationVieAutonome),
        ("asi", a => a.Asi),
        ("ass", a => a.Ass),
        ("back_to_school_year", a => a.RentreeScolaireYear),
        ("energy_voucher_year", a => a.ChequeEnergieYear),
    ];

    private static readonly string[] Rare = ["asi", "ass", "aah_independent_living", "family_supplement", "young_child_allowance", "aspa"];

    [Fact]
    public void Every_amount_of_the_slice_is_found_to_the_cent()
    {
        var calculator = Law.Reference.NewCalculator();
        var number = 0;
        foreach (var line in House.ReferenceLines)
        {
            using var document = JsonDocument.Parse(line);
            var expected = document.RootElement.GetProperty("expected");
            if (number++ % 3 != 0 && !Rare.Any(key => expected.TryGetProperty(key, out var amount) && amount.GetDouble() > 0)) continue;
            var leftOut = document.RootElement.TryGetProperty("order_sensitive", out var list) ? list.ToString() : "";
            var ours = calculator.Of(SituationReader.Read(line));
            foreach (var (key, of) in Keys)
            {
                if (expected.TryGetProperty(key, out var value) && !IsLeftOut(key, leftOut)) IsEqual(value, of(ours)).ShouldBeTrue($"{number}: {key}");
            }
        }
    }

    private static bool IsEqual(JsonElement expected, object ours) => expected.ValueKind == JsonValueKind.String
        ? expected.GetString() == (string)ours
        : Math.Abs(expected.GetDouble() - (double)(decimal)ours) <= Tolerance;

    private static bool IsLeftOut(string key, string sensitive) => sensitive.Contains($"\"{key}\"", StringComparison.Ordinal)
        || (key == "housing_aid_type" && sensitive.Contains("\"housing_aid\"", StringComparison.Ordinal))
        || (key == "c2s_monthly_contribution" && sensitive.Contains("\"c2s\"", StringComparison.Ordinal));
}
