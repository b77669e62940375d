using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Appui.Cli;
using Shouldly;
using Xunit;

namespace Appui.Territory.Tests;

/// <summary>Files of places as they come, through the command line: the report says what became of each row.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("appui-import-");

    public void Dispose() => folder.Delete(recursive: true);

    private (int Code, JsonElement Report) Import(string name, byte[] content, string? mapping = null)
    {
        var (file, report) = (Path.Combine(folder.FullName, name), Path.Combine(folder.FullName, "report.json"));
        File.WriteAllBytes(file, content);
        File.Delete(report);
        string[] command = ["territory", "import", file, "--dry-run", "--report", report];
        if (mapping is not null)
        {
            var path = Path.Combine(folder.FullName, "given.json");
            File.WriteAllText(path, mapping);
            command = [.. command, "--mapping", path];
        }

        var code = Verbs.Run(command, TextWriter.Null, TextWriter.Null);
        return (code, File.Exists(report) ? JsonDocument.Parse(File.ReadAllText(report)).RootElement : default);
    }

    private JsonElement[] Rows(string csv) => [.. Import("places.csv", Encoding.UTF8.GetBytes(csv)).Report.GetProperty("details").EnumerateArray()];

    private static string[] Rules(JsonElement row) => [.. row.GetProperty("rules").EnumerateArray().Select(r => r.GetString()!)];

    [Fact]
    public void A_spreadsheet_in_the_old_encoding_with_semicolons_lambert_93_and_lost_zeros_is_read()
    {
        var csv = "Nom du lieu;Adresse;CP;Ville;X;Y;Mise à jour;Horaires\nCafé numérique;1 rue A;1000;Bourg en Bresse;\"870000,5\";\"6570000,2\";31/01/2024;lundi 9h-12h\n";

        var (code, report) = Import("places.csv", Encoding.Latin1.GetBytes(csv));

        code.ShouldBe(0);
        var row = report.GetProperty("details")[0];
        row.GetProperty("name").GetString().ShouldBe("Café numérique");
        row.GetProperty("commune").GetString().ShouldBe("01053");
        row.GetProperty("status").GetString().ShouldBe("repaired");
        Rules(row).ShouldBe(["lambert_93", "zero_rendu_code_postal", "horaires_traduits"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("MARSEILLE 11", "13011", "13211")]
    [InlineData("Paris 5e Arrondissement", "75005", "75105")]
    [InlineData("Lyon", "69003", "69383")]
    [InlineData("MARTIGUES CEDEX", "13692", "13056")]
    [InlineData("Annecy-le-Vieux", "74940", "74010")]
    [InlineData("ST OUEN SUR SEINE", "93400", "93070")]
    [InlineData("Rambervilelrs", "88700", "88367")]
    [InlineData("LABARBEN", "13330", "13009")]
    [InlineData("Les Milles", "13290", "13001")]
    [InlineData("Mont-Dore", "98800", "98817")]
    [InlineData("Bobigny", "93000", "93008")]
    public void The_commune_is_found_however_it_is_written(string name, string postalCode, string commune) =>
        Rows($"nom,adresse,commune,code_postal\nUn lieu,1 rue A,{name},{postalCode}\nUn autre,2 rue B,Metz,57000\n")[0].GetProperty("commune").GetString().ShouldBe(commune);

    [Fact]
    public void A_postal_code_of_several_communes_is_decided_by_the_place_and_never_by_chance()
    {
        var rows = Rows("nom,adresse,commune,code_postal,latitude,longitude\nPlacé,1 rue A,Lieu-dit Inconnu,18300,47.33,2.84\nNon placé,2 rue B,Lieu-dit Inconnu,18300,,\n");

        rows[0].GetProperty("status").GetString().ShouldBe("repaired");
        rows[1].GetProperty("status").GetString().ShouldBe("refused");
        rows[1].GetProperty("reason").GetString()!.ShouldContain("18300");
    }

    [Fact]
    public void Wrong_cells_are_put_right_or_left_out_and_told()
    {
        var rows = Rows($"""
            nom,adresse,commune,code_postal,latitude,longitude,telephone,date_maj,horaires
            Zéro,1 rue A,Metz,57000,0,0,03 87 00 00 00,2024-01-31,Mo 09:00-12:00
            Inversé,2 rue B,Metz,57000,6.17,49.11,387000000,31/01/2024,{new string('O', 10_000)}
            "=HYPERLINK(""http://example.org"";""Mairie"")",3 rue C,Metz,57000,49.11,6.17,,2024/01/31,
            Ailleurs,4 rue D,Lille,13001,,,,2024-13-45,
            """);

        Rules(rows[0]).ShouldContain("coordonnees_nulles");
        Rules(rows[1]).ShouldBe(["coordonnees_inversees", "horaires_trop_longs", "zero_rendu_telephone"], ignoreOrder: true);
        rows[2].GetProperty("name").GetString().ShouldBe("Mairie");
        Rules(rows[2]).ShouldContain("formule_neutralisee");
        rows[3].GetProperty("status").GetString().ShouldBe("refused");
        rows[3].GetProperty("reason").GetString().ShouldBe("Le code postal 13001 n'est pas celui de Lille : l'un des deux est faux.");
    }

    [Fact]
    public void One_row_for_each_service_makes_one_place_and_neighbours_are_only_pointed_at()
    {
        var rows = Rows("""
            nom,adresse,commune,code_postal,service
            Maison Modèle,1 rue A,Metz,57000,Accéder à du matériel
            MAISON MODELE,1 Rue A,METZ,57000,Réaliser des démarches administratives avec un accompagnement
            Maison Modele Metz,1 rue A,Metz,57000,
            Centre social des Essais,1 rue A,Metz,57000,
            """);

        rows.Select(r => r.GetProperty("status").GetString()).ShouldBe(["accepted", "merged", "accepted", "accepted"]);
        Rules(rows[2]).ShouldContain(rule => rule.StartsWith("doublon_possible"));
        Rules(rows[3]).ShouldBeEmpty();
    }

    [Fact]
    public void Hours_in_twenty_eight_columns_are_put_together()
    {
        var columns = string.Join(';', new[] { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" }
            .SelectMany(d => new[] { $"{d}_matin_debut", $"{d}_matin_fin", $"{d}_aprem_debut", $"{d}_aprem_fin" }));
        var csv = $"nom;commune;code_postal;{columns}\nUn lieu;Saint-Denis;97400;08:00;12:00;13:00;16:00;{string.Concat(Enumerable.Repeat(";", 23))}\n";
        var file = Path.Combine(folder.FullName, "reunion.csv");
        File.WriteAllText(file, csv);

        using var kept = new MemoryStream();
        PlaceImport.Read(file, null, new(2026, 5, 4)).WritePlaces(PlacesForm.Lieux, kept, new(2026, 5, 4));

        var place = JsonDocument.Parse(kept.ToArray()).RootElement[0];
        place.GetProperty("horaires").GetString().ShouldBe("Mo 08:00-12:00,13:00-16:00");
        place.GetProperty("code_insee").GetString().ShouldBe("97411");
    }

    [Fact]
    public void Older_lists_are_told_in_the_words_of_the_national_schema()
    {
        var file = Path.Combine(folder.FullName, "v0.json");
        File.WriteAllText(file, """
            [{"id":"1","nom":"Un lieu","pivot":"00000000000000","commune":"METZ","code_postal":"57000","adresse":"1 rue A","services":"Prendre en main un ordinateur;Accéder à une connexion internet",
            "conditions_acces":"Gratuit : Je peux accéder gratuitement au lieu et à ses services","labels_nationaux":"CNFS","modalites_accompagnement":"Dans un atelier : j'apprends collectivement","date_maj":"2023-05-11"}]
            """);

        using var kept = new MemoryStream();
        PlaceImport.Read(file, null, new(2026, 5, 4)).WritePlaces(PlacesForm.Lieux, kept, new(2026, 5, 4));

        var place = JsonDocument.Parse(kept.ToArray()).RootElement[0];
        place.GetProperty("services").GetString().ShouldBe("Maîtrise des outils numériques du quotidien|Accès internet et matériel informatique");
        place.GetProperty("frais_a_charge").GetString().ShouldBe("Gratuit");
        place.GetProperty("dispositif_programmes_nationaux").GetString().ShouldBe("Conseillers numériques");
        place.GetProperty("modalites_accompagnement").GetString().ShouldBe("Dans un atelier collectif");
    }

    [Fact]
    public void A_mapping_corrected_by_hand_is_obeyed()
    {
        var (_, report) = Import("places.csv", Encoding.UTF8.GetBytes("a,b,c\nUn lieu,57000,Metz\n"), """{"columns":{"nom":["a"],"code_postal":["b"],"commune":["c"]}}""");

        report.GetProperty("details")[0].GetProperty("commune").GetString().ShouldBe("57463");
        report.GetProperty("mapping").GetProperty("columns").GetProperty("nom")[0].GetString().ShouldBe("a");
    }

    [Fact]
    public void A_day_written_in_three_orders_is_the_same_day_and_one_that_cannot_be_is_left_out()
    {
        var file = Path.Combine(folder.FullName, "days.csv");
        File.WriteAllText(file, "nom,adresse,commune,code_postal,date_maj\nA,1 rue A,Metz,57000,2024-01-31\nB,2 rue A,Metz,57000,31/01/2024\nC,3 rue A,Metz,57000,2024/01/31 10:00\nD,4 rue A,Metz,57000,31/31/2024\nE,5 rue A,Metz,57000,2031-01-01\n");

        var import = PlaceImport.Read(file, null, new(2026, 5, 4));

        import.Places.Select(p => p.Updated).ShouldBe([new DateOnly(2024, 1, 31), new DateOnly(2024, 1, 31), new DateOnly(2024, 1, 31), null, null]);
        import.RulesUsed.Select(r => r.Rule).ShouldBe(["date_illisible", "date_future"], ignoreOrder: true);
    }

    [Fact]
    public void A_place_told_in_two_communes_stays_two_places_for_somebody_to_say()
    {
        var rows = Rows("id,nom,adresse,commune,code_postal\n7,Médiathèque du Pont,1 quai Bas,Rouen,76000\n7,Médiathèque du Pont,1 quai Bas,Bois-Guillaume,76230\n");

        rows.Select(r => r.GetProperty("status").GetString()).ShouldBe(["accepted", "accepted"]);
        rows.Select(r => r.GetProperty("commune").GetString()).ShouldBe(["76540", "76108"]);
    }

    [Fact]
    public void A_postal_code_of_another_département_is_not_believed_when_the_code_of_the_commune_is_there()
    {
        var row = Rows("nom,adresse,commune,code_postal,code_insee\nUn lieu,1 rue A,Metz,13001,57463\nUn autre,2 rue A,Metz,57000,57463\n")[0];

        row.GetProperty("commune").GetString().ShouldBe("57463");
        Rules(row).ShouldContain("code_postal_autre_departement");
    }

    /// <summary>With APPUI_LONG=1 the file has 200 MB.</summary>
    [Fact]
    public void A_very_large_table_is_read_row_by_row_in_bounded_memory()
    {
        var bytes = Environment.GetEnvironmentVariable("APPUI_LONG") == "1" ? 200_000_000 : 5_000_000;
        var file = Path.Combine(folder.FullName, "large.csv");
        var rows = 0;
        using (var to = new StreamWriter(file))
        {
            to.Write("nom;adresse;code_postal;commune;telephone;presentation_detail\n");
            for (; to.BaseStream.Position < bytes; rows++) to.Write($"Lieu {rows};{rows % 300} rue du Port;69003;Lyon;0478000000;{new string('x', 300)}\n");
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var import = PlaceImport.Read(file, null, new(2026, 5, 4));

        import.Rows.ShouldBe(rows);
        import.Accepted.ShouldBe(rows);
        // What is kept is the places themselves: three times their text at most, and 200 bytes of report a row.
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan((3L * bytes) + (2000L * rows));
    }

    [Fact]
    public void What_is_no_table_is_refused_at_once()
    {
        Import("bomb.zip", [0x50, 0x4B, 3, 4, .. new byte[1000]]).Code.ShouldBe(1);
        Import("empty.csv", []).Code.ShouldBe(1);
        Import("broken.json", "[{\"nom\":"u8.ToArray()).Code.ShouldBe(1);
        Import("deep.json", Encoding.UTF8.GetBytes(new string('[', 100_000))).Code.ShouldBe(1);
        Import("prose.csv", "Ceci n'est pas un tableau."u8.ToArray()).Code.ShouldBe(1);
        Import("places.csv", "a,b\n1,2\n"u8.ToArray(), "{ not json").Code.ShouldBe(1);
    }

    [Fact]
    public void Ten_thousand_places_in_one_building_take_seconds()
    {
        var csv = new StringBuilder("nom;adresse;code_postal;commune;latitude;longitude\n");
        for (var i = 0; i < 10_000; i++) csv.Append("Lieu ").Append(i).Append(";1 rue du Port;69003;Lyon;45,75;4,85\n");
        var watch = Stopwatch.StartNew();

        var (code, report) = Import("many.csv", Encoding.UTF8.GetBytes(csv.ToString()));

        code.ShouldBe(0);
        report.GetProperty("rows").GetInt32().ShouldBe(10_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
