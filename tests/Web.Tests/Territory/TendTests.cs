using System.Text.Json;
using Appui.Territory.Demo;
using Shouldly;
using Xunit;

namespace Appui.Web.Tests.Territory;

/// <summary>The people of a place keep its page; others read it as data.</summary>
public sealed class TendTests(App app) : IClassFixture<App>
{
    private static readonly string Place = $"/lieux/{DemoPlaces.CentreSocial}";

    [Fact]
    public async Task The_mediator_of_a_place_writes_its_hours_day_by_day_and_visitors_read_them()
    {
        var form = await (await app.As(Cast.Malik).Open(Place)).Follow("Tenir cette fiche");

        var kept = await form.Submit(
            new Dictionary<string, string>
            {
                ["Form.Week.Days[0].From"] = "8h30",
                ["Form.Week.Days[0].To"] = "12:15",
                ["Form.Week.Days[0].From2"] = "",
                ["Form.Week.Days[0].To2"] = "",
                ["Form.Week.Days[1].From"] = "9",
                ["Form.Week.Days[1].To"] = "12",
                ["Form.Week.Days[1].From2"] = "14h",
                ["Form.Week.Days[1].To2"] = "17:30",
                ["Form.Week.Monthly[0].Nth"] = "1",
                ["Form.Week.Monthly[0].Day"] = "5",
                ["Form.Week.Monthly[0].From"] = "10",
                ["Form.Week.Monthly[0].To"] = "11h30",
                ["Phone"] = "01 99 00 77 88",
            },
            button: "Enregistrer");

        kept.Text.ShouldContain("lundi 23 novembre 8 h 30 – 12 h 15");
        kept.Text.ShouldContain("mardi 24 novembre 9 h – 12 h, 14 h – 17 h 30");
        kept.Text.ShouldContain("01 99 00 77 88");
        var again = await kept.Follow("Tenir cette fiche");
        again.Document.QuerySelector("[name='Form.Week.Monthly[0].To']")!.GetAttribute("value").ShouldBe("11:30");
        again.Document.QuerySelector("[name='Form.Week.Days[0].From']")!.GetAttribute("value").ShouldBe("08:30");
    }

    [Fact]
    public async Task Hours_that_end_before_they_begin_come_back_with_a_sentence_and_words_may_be_used_instead()
    {
        var form = await app.As(Cast.Malik).Open(Place + "/tenir");

        var wrong = await form.Submit(new Dictionary<string, string> { ["Form.Week.Days[2].From"] = "17:00", ["Form.Week.Days[2].To"] = "9:00" }, button: "Enregistrer");
        wrong.Text.ShouldContain("une fin vient avant son début");
        wrong.Document.QuerySelector("[name='Form.Week.Days[2].From']")!.GetAttribute("value").ShouldBe("17:00");

        (await form.Submit(new { HoursText = "quand on peut" }, button: "Enregistrer")).ErrorOf("HoursText").ShouldContain("avec certitude");
        (await form.Submit(new { HoursText = "lundi au vendredi 10h-12h" }, button: "Enregistrer")).Text.ShouldContain("vendredi 27 novembre 10 h – 12 h");
    }

    [Fact]
    public async Task A_permanence_is_added_found_for_its_service_and_taken_away()
    {
        var form = await (await app.As(Cast.Malik).Open(Place + "/tenir")).Follow("Ajouter une permanence");
        (await form.Submit(new { Host = "Conseil dettes" }, button: "Enregistrer")).Text.ShouldContain("Dites au moins un jour et ses heures.");

        var kept = await form.Submit(
            new Dictionary<string, string> { ["Host"] = "Conseil dettes", ["Form.Week.Days[3].From"] = "18", ["Form.Week.Days[3].To"] = "19h30", ["Appointment"] = "Needed", ["Bring"] = "Vos factures" }, button: "Enregistrer");

        kept.Text.ShouldContain("Conseil dettes jeudi 26 novembre, 18 h – 19 h 30");
        kept.Text.ShouldContain("Sur rendez-vous");
        var gone = await (await (await kept.Follow("Tenir cette fiche")).Follow("Conseil dettes")).Submit(button: "Elle n'a plus lieu");
        gone.Text.ShouldNotContain("Conseil dettes");
    }

    [Fact]
    public async Task A_cheap_computer_is_a_service_with_its_price_to_whom_it_is_open_and_how_many_are_left()
    {
        var found = await app.Anybody().Open("/trouver?mots=ordinateur+pas+cher");
        found.Text.ShouldContain("Ordinateur portable reconditionné : 90 €, avec un minimum social ou sur demande d'un professionnel, 4 en stock le 23 novembre. Un par foyer, garantie six mois.");

        var form = await (await app.As(Cast.Malik).Open(Place + "/tenir")).Follow("Ajouter une offre");
        var wrong = await form.Submit(new { Label = "Carte SIM", Price = "-1" }, button: "Enregistrer");
        wrong.ErrorOf("OpenTo").ShouldContain("Dites pour qui");

        var kept = await form.Submit(new { Kind = "Connection", Label = "Carte SIM", Price = "0", OpenTo = "Anybody", Stock = "0" }, button: "Enregistrer");
        kept.Text.ShouldContain("Carte SIM : gratuit, pour tous, plus de stock le 23 novembre");
        (await app.Anybody().Open("/trouver?besoin=ligne")).Text.ShouldContain("Carte SIM : gratuit");
        var gone = await (await (await kept.Follow("Tenir cette fiche")).Follow("Carte SIM")).Submit(button: "Ce n'est plus proposé");
        gone.Text.ShouldNotContain("Carte SIM");
    }

    [Fact]
    public async Task The_picture_of_the_door_is_on_the_page_and_on_paper_and_says_nothing_of_the_camera()
    {
        (await app.As(Cast.Malik).Upload(Place + "/tenir", new { }, "%PDF-1.7 pas une photo"u8.ToArray())).ErrorOf("File").ShouldContain("Cette photo ne se lit pas");

        var shown = await app.As(Cast.Malik).Upload(Place + "/tenir", new { }, Jpeg());

        shown.Document.QuerySelector("img.door")!.GetAttribute("alt").ShouldBe("La porte de Centre social des Essais");
        var picture = await app.Anybody().Download(Place + "/porte.jpg");
        System.Text.Encoding.Latin1.GetString(picture).ShouldNotContain("GPS 49.49");
        picture[..2].ShouldBe([0xFF, 0xD8]);
        picture[^2..].ShouldBe([0xFF, 0xD9]);
        System.Text.Encoding.Latin1.GetString(picture).ShouldContain("MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006"); // it still says which side is up
        (await shown.Follow("Sur papier")).Document.QuerySelector("img.door")!.GetAttribute("src")!.ShouldStartWith("data:image/jpeg;base64,");

        await (await shown.Follow("Tenir cette fiche")).Submit(button: "Retirer cette photo");
        await app.Anybody().ExpectNotFound(Place + "/porte.jpg");
    }

    /// <summary>A picture as a telephone writes it: turned, with where it was taken beside it, and another picture behind.</summary>
    private static byte[] Jpeg()
    {
        byte[] exif = [.. "Exif\0\0II*\0\b\0\0\0\u0001\0"u8, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. "GPS 49.49 0.10"u8];
        byte[] comment = [.. "GPS 49.49 0.10"u8];
        return [0xFF, 0xD8, .. Segment(0xE1, exif), .. Segment(0xFE, comment), .. Segment(0xDB, new byte[65]), .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Segment(0xC4, new byte[28]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 3, 0xFF, 0xD9, 0xFF, 0xD8, .. Segment(0xE1, exif), 0xFF, 0xD9];

        static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
    }

    [Fact]
    public async Task Nobody_else_keeps_the_page()
    {
        await app.As(Cast.Paul).ExpectNotFound(Place + "/tenir");
        await app.As(Cast.Rosa).ExpectNotFound(Place + "/tenir");
        await app.Anybody().ExpectSignIn(Place + "/tenir");
    }

    [Fact]
    public async Task The_directory_is_given_in_the_national_schema()
    {
        using var json = JsonDocument.Parse(await app.Anybody().Download("/donnees/lieux.json"));
        var places = json.RootElement.EnumerateArray().ToList();
        places.Count.ShouldBeGreaterThan(150);
        places.ShouldAllBe(p => p.GetProperty("id").GetString()!.Length == 36 && p.GetProperty("date_maj").GetString()!.Length == 10);

        var csv = System.Text.Encoding.UTF8.GetString(await app.Anybody().Download("/donnees/lieux.csv"));
        csv.ShouldStartWith("id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,typologie,telephone,courriels,site_web,horaires,");
        csv.ShouldContain("Centre social des Essais");
    }

    [Fact]
    public async Task Each_service_of_data_inclusion_leads_to_its_structure()
    {
        using var structures = JsonDocument.Parse(await app.Anybody().Download("/donnees/structures.json"));
        using var services = JsonDocument.Parse(await app.Anybody().Download("/donnees/services.json"));
        var ids = structures.RootElement.EnumerateArray().Select(s => s.GetProperty("id").GetString()!).ToHashSet();

        services.RootElement.GetArrayLength().ShouldBeGreaterThan(200);
        services.RootElement.EnumerateArray().ShouldAllBe(s => ids.Contains(s.GetProperty("structure_id").GetString()!));
        services.RootElement.EnumerateArray().Select(s => s.GetProperty("id").GetString()).ShouldBeUnique();
    }

    [Fact]
    public async Task A_place_is_a_calendar_and_a_contact()
    {
        var calendar = System.Text.Encoding.UTF8.GetString(await app.Anybody().Download(Place + "/agenda.ics"));
        calendar.ShouldContain("BEGIN:VEVENT");
        calendar.ShouldContain("DTSTART:20261201T130000Z"); // the public letter-writer, first Tuesday, 14:00 in Paris
        calendar.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        System.Text.Encoding.UTF8.GetString(await app.Anybody().Download(Place + "/contact.vcf")).ShouldContain("FN:Centre social des Essais");
    }
}
