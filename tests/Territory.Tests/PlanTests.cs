using Appui.Territory.Finding;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Appui.Territory.Tests;

/// <summary>The plan beside what was found: drawn here, over the ground of the installation when there is one.</summary>
public sealed class PlanTests : IDisposable
{
    private const double Latitude = 49.4944, Longitude = 0.1079; // Le Havre

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("appui-tiles-");

    public void Dispose() => folder.Delete(recursive: true);

    private static string Drawn(string? tiles)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Appui:Tiles"] = tiles, ["Appui:TilesCredit"] = "© Essais & Cie" }).Build();
        using var text = new StringWriter();
        new Plan(new Tiles(settings)).Draw("Plan", Latitude, Longitude, [(Latitude + 0.05, Longitude, "1")]).WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return text.ToString();
    }

    [Fact]
    public void Without_a_ground_the_plan_has_outlines_and_names_and_asks_for_nothing()
    {
        var plan = Drawn(null);

        plan.ShouldContain("plan-land");
        plan.ShouldContain("Sainte-Adresse");
        plan.ShouldNotContain("<image");
    }

    [Fact]
    public void With_a_ground_its_pictures_cover_the_plan_and_whoever_made_them_is_credited()
    {
        foreach (var z in Enumerable.Range(10, 8))
        {
            // All pictures around Le Havre, as maps of the web are cut.
            var (x, y) = ((int)((Longitude + 180) / 360 * (1 << z)), (int)((1 - (Math.Asinh(Math.Tan(Latitude * Math.PI / 180)) / Math.PI)) / 2 * (1 << z)));
            for (var dx = -8; dx <= 8; dx++)
            {
                Directory.CreateDirectory(Path.Combine(folder.FullName, $"{z}", $"{x + dx}"));
                for (var dy = -8; dy <= 8; dy++) File.WriteAllBytes(Path.Combine(folder.FullName, $"{z}", $"{x + dx}", $"{y + dy}.png"), []);
            }
        }

        var plan = Drawn(folder.FullName);

        var pictures = System.Text.RegularExpressions.Regex.Matches(plan, "<image href=\"/fonds/\\d+/\\d+/\\d+.png\" x=\"([-\\d.]+)\" y=\"([-\\d.]+)\" width=\"([\\d.]+)\" height=\"([\\d.]+)\"");
        pictures.Count.ShouldBeInRange(4, 30);
        double At(System.Text.RegularExpressions.Match m, int group) => double.Parse(m.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
        pictures.Min(m => At(m, 1)).ShouldBeLessThanOrEqualTo(0);
        pictures.Min(m => At(m, 2)).ShouldBeLessThanOrEqualTo(0);
        pictures.Max(m => At(m, 1) + At(m, 3)).ShouldBeGreaterThanOrEqualTo(640);
        pictures.Max(m => At(m, 2) + At(m, 4)).ShouldBeGreaterThanOrEqualTo(480);
        plan.ShouldContain("Essais &amp; Cie");
        plan.ShouldNotContain("plan-land");
    }
}
