using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Appui.Territory.Demo;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Sharing;
using Appui.Territory.Showing;
using Shouldly;
using Xunit;

namespace Appui.Territory.Tests;

/// <summary>What we publish keeps the rules that the published schemas state; they are written again here, field by field, from the schemas.</summary>
public sealed partial class ExportTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly string[] Links = ["site_web", "fiche_acces_libre", "prise_rdv", "accessibilite_lieu", "lien_mobilisation"];

    private static readonly Dictionary<string, string[]> National = new(StringComparer.Ordinal)
    {
        ["services"] = ["Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien", "Insertion professionnelle via le numérique", "Utilisation sécurisée du numérique", "Parentalité et éducation avec le numérique", "Loisirs et créations numériques", "Compréhension du monde numérique", "Accès internet et matériel informatique", "Acquisition de matériel informatique à prix solidaire"],
        ["publics_specifiquement_adresses"] = ["Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes"],
        ["prise_en_charge_specifique"] = ["Surdité", "Handicaps moteurs", "Handicaps mentaux", "Illettrisme", "Langues étrangères (anglais)", "Langues étrangères (autres)", "Déficience visuelle"],
        ["frais_a_charge"] = ["Gratuit", "Gratuit sous condition", "Payant"],
        ["itinerance"] = ["Itinérant", "Fixe"],
        ["dispositif_programmes_nationaux"] = ["Aidants Connect", "Bibliothèques numérique de référence", "Certification PIX", "Conseillers numériques", "Emmaüs Connect", "France Services", "Grande école du numérique", "La Croix Rouge", "Point d'accès numérique CAF", "Promeneurs du net", "Relais numérique (Emmaüs Connect)"],
        ["modalites_acces"] = ["Se présenter", "Téléphoner", "Contacter par mail", "Prendre un RDV en ligne", "Ce lieu n'accueille pas de public", "Envoyer un mail avec une fiche de prescription"],
        ["modalites_accompagnement"] = ["En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance"],
    };

    private static readonly Dictionary<string, string[]> Inclusion = new(StringComparer.Ordinal)
    {
        ["type"] = ["accompagnement", "aide-financiere", "aide-materielle", "atelier", "formation", "information"],
        ["frais"] = ["gratuit", "payant"],
        ["modes_accueil"] = ["en-presentiel", "a-distance"],
        ["modes_mobilisation"] = ["envoyer-un-courriel", "se-presenter", "telephoner", "utiliser-lien-mobilisation"],
        ["mobilisable_par"] = ["professionnels", "usagers"],
        ["publics"] = ["etudiants", "familles", "femmes", "jeunes", "personnes-en-situation-de-handicap", "personnes-exilees", "seniors", "tous-publics"],
        ["thematiques"] = ["difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives", "numerique--acceder-a-des-services-en-ligne", "numerique--acceder-a-une-connexion-internet", "numerique--acquerir-un-equipement", "numerique--maitriser-les-fondamentaux-du-numerique"],
        ["reseaux_porteurs"] = ["aidants-connect", "conseillers-numeriques", "croix-rouge", "france-service", "grandes-ecoles-du-numerique"],
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("appui-export-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The real places of the demonstration, and rows with everything that a schema refuses.</summary>
    private static List<Place> Places()
    {
        var commune = Communes.ByCode("76351")!;
        List<Place> places = [.. DemoPlaces.Read().Select(fields => PlaceText.Read(fields))];
        places.Add(new() { Id = "parenthese", Name = "Lieu", Commune = Communes.ByCode("58062")! });
        places.Add(new() { Id = "sans-rue", Name = "Mairie", Commune = commune });
        places.Add(new()
        {
            Id = "tordu",
            Name = "Un.",
            Commune = commune,
            Address = "12 rue « du Port » #4",
            Phone = "3639",
            Pivot = "12345",
            Type = "ASSO;Inconnu|ASSO",
            Booking = "https://exemple.fr/prise de rdv/é?x=1",
            AccessSheet = "javascript:alert(1)",
            Summary = new string('é', 400),
            Updated = new(1999, 1, 1),
            Services = ["Aide aux démarches administratives"],
            Publics = ["Seniors"],
            Care = ["Langues étrangères (autres)", "Surdité"],
        });
        return places;
    }

    private static JsonElement[] Written(PlacesForm form)
    {
        using var to = new MemoryStream();
        Forms.Write(form, Places(), to, Today);
        return [.. JsonDocument.Parse(to.ToArray()).RootElement.EnumerateArray()];
    }

    [Fact]
    public void The_national_schema_and_its_official_library_refuse_nothing_of_what_we_publish()
    {
        var places = Written(PlacesForm.Lieux);

        places.Length.ShouldBe(Places().Count);
        places.Select(p => p.GetProperty("id").GetString()).ShouldBeUnique();
        foreach (var place in places)
        {
            var said = place.ToString();
            foreach (var required in new[] { "id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj" }) Text(place, required).ShouldNotBeNullOrEmpty(said);
            Pivot().IsMatch(Text(place, "pivot")!).ShouldBeTrue(said);
            FiveDigits().IsMatch(Text(place, "code_postal")!).ShouldBeTrue(said);
            CommuneCode().IsMatch(Text(place, "code_insee")!).ShouldBeTrue(said);
            Street().IsMatch(Text(place, "adresse")!).ShouldBeTrue(said);
            DateOnly.ParseExact(Text(place, "date_maj")!, "yyyy-MM-dd").ShouldBeLessThanOrEqualTo(Today);
            if (Text(place, "telephone") is { } phone) Phone().IsMatch(phone).ShouldBeTrue(said);
            if (Text(place, "presentation_resume") is { } summary) summary.Length.ShouldBeLessThanOrEqualTo(280);
            foreach (var (field, values) in National) (Text(place, field) ?? values[0]).Split('|').ShouldBeSubsetOf(values, said);
            foreach (var link in Links.Skip(1).Select(l => Text(place, l)).OfType<string>()) Web().IsMatch(link).ShouldBeTrue(said);
        }

        places.Single(p => Text(p, "id") == "parenthese").GetProperty("commune").GetString().ShouldBe("Château-Chinon Ville");
        places.Single(p => Text(p, "id") == "sans-rue").GetProperty("adresse").GetString().ShouldBe("Mairie");
        var bent = places.Single(p => Text(p, "id") == "tordu");
        Text(bent, "typologie").ShouldBe("ASSO");
        Text(bent, "prise_rdv").ShouldBe("https://exemple.fr/prise%20de%20rdv/%C3%A9?x=1");
        bent.TryGetProperty("fiche_acces_libre", out _).ShouldBeFalse();
    }

    [Fact]
    public void The_table_has_the_32_columns_and_a_cell_for_each()
    {
        using var to = new MemoryStream();
        Forms.Write(PlacesForm.LieuxCsv, [.. Places(), new() { Id = "=1+1", Name = "A, \"B\"\nC", Commune = Communes.ByCode("76351")! }], to, Today);
        var file = Path.Combine(folder.FullName, "lieux.csv");
        File.WriteAllBytes(file, to.ToArray());

        using var parser = new CsvHelper.CsvParser(new StreamReader(file), System.Globalization.CultureInfo.InvariantCulture);
        var rows = 0;
        while (parser.Read())
        {
            parser.Record!.Length.ShouldBe(32);
            parser.Record[0].ShouldNotStartWith("=");
            rows++;
        }

        rows.ShouldBe(Places().Count + 2);
    }

    [Fact]
    public void Data_inclusion_refuses_nothing_of_our_structures_and_services()
    {
        var (structures, services) = (Written(PlacesForm.Structures), Written(PlacesForm.Services));
        var ids = structures.Select(s => Text(s, "id")!).ToHashSet();

        foreach (var one in structures.Concat(services))
        {
            var said = one.ToString();
            Text(one, "source").ShouldNotBeNullOrEmpty(said);
            Text(one, "id")!.ShouldStartWith(Text(one, "source") + "--");
            Text(one, "nom")!.Length.ShouldBeInRange(3, 150, said);
            Text(one, "nom")!.ShouldNotEndWith(".");
            DateOnly.ParseExact(Text(one, "date_maj")!, "yyyy-MM-dd").ShouldBeInRange(new(2000, 1, 1), Today);
            if (Text(one, "description") is { } description) description.Length.ShouldBeInRange(5, 10_000, said);
            if (Text(one, "siret") is { } siret) Siret().IsMatch(siret).ShouldBeTrue(said);
            if (Text(one, "code_postal") is { } code) FiveDigits().IsMatch(code).ShouldBeTrue(said);
            foreach (var (field, values) in Inclusion)
            {
                if (!one.TryGetProperty(field, out var held)) continue;
                List<string> said2 = held.ValueKind is JsonValueKind.Array ? [.. held.EnumerateArray().Select(v => v.GetString()!)] : [held.GetString()!];
                said2.ShouldBeSubsetOf(values, said);
                said2.ShouldBeUnique();
                if (said2.Contains("tous-publics")) said2.Count.ShouldBe(1); // everybody, alone
            }

            foreach (var link in Links.Select(l => Text(one, l)).OfType<string>()) Uri.TryCreate(link, UriKind.Absolute, out _).ShouldBeTrue(said);
        }

        foreach (var service in services)
        {
            ids.ShouldContain(Text(service, "structure_id")!);
            Text(service, "description").ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void A_calendar_and_a_contact_are_read_by_the_letter_of_their_standards()
    {
        var sheet = Sheet();

        var calendar = ContentLines.Read(ContactCards.Calendar(sheet, new(2026, 11, 23, 8, 40, 0, TimeSpan.Zero)));
        calendar.Name.ShouldBe("VCALENDAR");
        calendar.One("VERSION").ShouldBe("2.0");
        calendar.One("PRODID").ShouldNotBeNullOrEmpty();
        calendar.Inside.Count.ShouldBeGreaterThan(20);
        calendar.Inside.Select(e => e.One("UID")).ShouldBeUnique();
        foreach (var held in calendar.Inside)
        {
            held.Name.ShouldBe("VEVENT");
            var (from, to) = (held.Instant("DTSTART"), held.Instant("DTEND"));
            from.ShouldBeLessThan(to);
            held.Instant("DTSTAMP").Year.ShouldBe(2026);
            held.One("LOCATION").ShouldBe("3 rue de l'Exemple; porte B, 76600 Le Havre");
        }

        calendar.Inside.Count(e => e.One("SUMMARY") == "Écrivain, public · Lieu; des Essais").ShouldBeGreaterThan(0);

        var contact = ContentLines.Read(ContactCards.Contact(sheet));
        contact.Name.ShouldBe("VCARD");
        contact.One("VERSION").ShouldBe("4.0");
        contact.One("FN").ShouldBe("Lieu; des Essais");
        contact.One("TEL").ShouldBe("tel:+33199001234");
        contact.Raw("ADR").Split(';').Length.ShouldBeGreaterThanOrEqualTo(7);
    }

    private static Sheet Sheet()
    {
        var id = PlaceId.From(new("0192a000-0000-7000-8000-000000000999"));
        var place = new Place
        {
            Name = "Lieu; des Essais",
            Commune = Communes.ByCode("76351")!,
            PostalCode = "76600",
            Address = "3 rue de l'Exemple; porte B",
            Phone = "+33199001234",
            Hours = "Mo-Fr 09:00-12:00,14:00-17:30; PH off",
            ComeIn = "La porte bleue,\npuis l'accueil ; à gauche. " + string.Concat(Enumerable.Repeat("Une très longue phrase. ", 10)),
        };
        var kept = new KeptPlace { Id = id, Source = KeptPlace.Here, SourceKey = "x" };
        kept.Tell(place);
        Permanence permanence = new() { Id = PermanenceId.From(Guid.NewGuid()), Place = id, Host = "Écrivain, public", Hours = "Tu[1] 14:00-16:00", Appointment = Appointment.Without };
        return new(kept, place, [permanence], new(2026, 11, 23, 9, 40, 0));
    }

    private static string? Text(JsonElement of, string field) => of.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^(?:[a-zA-Z0-9]{14}|W[a-zA-Z0-9]{9})$")]
    private static partial Regex Pivot();

    [GeneratedRegex(@"^\d{5}$")]
    private static partial Regex FiveDigits();

    [GeneratedRegex(@"^\d{14}$")]
    private static partial Regex Siret();

    [GeneratedRegex(@"^([013-9]\d|2[AB1-9])\d{3}$")]
    private static partial Regex CommuneCode();

    [GeneratedRegex(@"^[0-9A-Za-zÀ-ÖØ-öø-ÿœ-ŸŒ\-,()°.&:+–|;'’/\s]+$")]
    private static partial Regex Street();

    [GeneratedRegex(@"^(\+33|\+590|\+594|\+262|\+596|\+269|\+687|\+689|\+508|\+681)(\d){6,9}$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[A-Za-z]{3,9}:(?://)?[A-Za-z0-9.-]+(?:/[+~,%@/.\w-]*)?(?:\?[-+=&;%@.\w]*)?(?:#[.!/\w]*)?$")]
    private static partial Regex Web();
}
