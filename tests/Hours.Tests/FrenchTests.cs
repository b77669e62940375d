using System.Text.Json;
using Shouldly;
using Xunit;

namespace Appui.Hours.Tests;

/// <summary>Hours as people write them.</summary>
public sealed class FrenchTests
{
    [Theory]
    [InlineData("lundi au vendredi 9h-12h / 14h-17h sauf mercredi", "Mo,Tu,Th,Fr 09:00-12:00,14:00-17:00")]
    [InlineData("1er mardi du mois de 14h à 16h", "Tu[1] 14:00-16:00")]
    [InlineData("le 1er et 3ème jeudi du mois de 14h à 17h", "Th[1,3] 14:00-17:00")]
    [InlineData("dernier vendredi du mois 10h-12h", "Fr[-1] 10:00-12:00")]
    [InlineData("mardi 9h-12h, semaines paires", "week 02-52/2 Tu 09:00-12:00")]
    [InlineData("semaine impaire : mardi 14h-17h", "week 01-53/2 Tu 14:00-17:00")]
    [InlineData("9h-12h du lundi au samedi et 13h30-17h30 le mercredi", "Mo,Tu,Th-Sa 09:00-12:00; We 09:00-12:00,13:30-17:30")]
    [InlineData("du lundi au vendredi de 9 heures à midi, fermé les jours fériés", "Mo-Fr 09:00-12:00; PH off")]
    [InlineData("mardi 14h-17h hors vacances scolaires", "Tu 14:00-17:00; SH off")]
    [InlineData("lundi au vendredi 9h-12h et 14h-17h, fermé le mercredi après-midi", "Mo,Tu,Th,Fr 09:00-12:00,14:00-17:00; We 09:00-12:00")]
    [InlineData("tous les jours sauf le dimanche de 9h à 18h", "Mo-Sa 09:00-18:00")]
    [InlineData("mardi à partir de 14h", "Tu 14:00+")]
    [InlineData("Du lundi au vendredi de 9h à 12h, le samedi sur rendez-vous", "Mo-Fr 09:00-12:00; Sa \"sur rendez-vous\"")]
    [InlineData("verdredi 9h-12h", "Fr 09:00-12:00")]
    public void A_week_told_in_French_is_read(string text, string osm) => FrenchHours.Week(text).ShouldBe(osm);

    [Theory]
    [InlineData("un mardi sur deux de 9h à 12h")]
    [InlineData("lundi au vendredi 9h-12h30 et 13h30-17h (16h le vendredi)")]
    [InlineData("Les mardis toutes les trois semaines de 13h00 à 16h00")]
    [InlineData("lundi au vendredi de 8h30 à 17h, la structure n'est plus ouverte")]
    [InlineData("9h-12h / 14h-17h")]
    [InlineData("du lundi au vendredi de 08h30 à 12h00 et de 13h30")]
    [InlineData("Hiver : du lundi au vendredi de 8h30 à 12h00, été : le matin")]
    [InlineData("sur rendez-vous")]
    [InlineData("samdimanche 9h-12h, mundrdi 14h-17h")]
    public void What_would_have_to_be_guessed_is_not_read(string text) => FrenchHours.Week(text).ShouldBeNull();

    [Theory]
    [InlineData("9h à 12h30 et de 13h30 à 16h3", "09:00-12:30,13:30-16:30")]
    [InlineData("09:00 - 12:00 / 09:00 - 12:00 / 13:30 - 16:00", "09:00-12:00,13:30-16:00")]
    [InlineData("Fermé", "off")]
    [InlineData("10h", null)]
    [InlineData("Itinérance", null)]
    public void The_cell_of_a_day_gives_its_times(string text, string? osm) => FrenchHours.Day(text).ShouldBe(osm);

    [Fact]
    public void The_pairs_of_the_national_map_are_read_as_it_expects_or_better()
    {
        // Here the sentence says more than the pair expects, or more than can be read without guessing.
        string[] debatable = ["sauf le mercredi, de 9h", "Tous les jours 9h-20h", "A partir du 4 septembre", "pendant les vacances scolaires", "\"24/7\""];
        using var pairs = JsonDocument.Parse(File.ReadAllText(Path.Combine(Oracle.Folder, "pairs.json")));

        var wrong = pairs.RootElement.EnumerateArray()
            .Where(pair => pair.GetProperty("portee").GetString() != "colonnes" && !debatable.Any(pair.GetRawText().Replace("\\u00e9", "é", StringComparison.Ordinal).Contains))
            .Where(pair => Week(Read(pair)) != Week(Expected(pair)))
            .Select(pair => $"{pair.GetProperty("entree")} -> {Read(pair)}");

        wrong.ShouldBeEmpty();

        static string? Expected(JsonElement pair) => pair.GetProperty("osm").GetString() is { Length: > 0 } osm ? osm : null;
        static string? Read(JsonElement pair) => pair.GetProperty("portee").GetString() == "jour"
            ? FrenchHours.Day(pair.GetProperty("entree").GetString()!) : FrenchHours.Week(pair.GetProperty("entree").EnumerateObject().First().Value.GetString()!);
        static string? Week(string? osm) => osm is null ? null : Oracle.Ours(OpeningHours.Read(osm).Hours, new(2026, 6, 1), new(2026, 6, 29));
    }

    [Fact]
    public void Most_hours_of_real_directories_are_read()
    {
        var rows = Csv.Read("french.csv");

        var read = rows.Count(row => (row["portee"] == "jour" ? FrenchHours.Day(row["texte"]) : FrenchHours.Week(row["texte"])) is not null);

        // The others name no day, no time, or are not hours at all.
        ((double)read / rows.Count).ShouldBeGreaterThan(0.85);
    }
}
