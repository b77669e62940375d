using System.IO.Compression;
using System.Text.Json;
using Appui.People;
using Appui.Platform;
using Appui.Territory.Model;
using Appui.Territory.Places;
using Appui.Territory.Storage;

namespace Appui.Territory.Demo;

/// <summary>
/// Real places of one département (Seine-Maritime), as three public lists gave them; and the place of the invented Centre social, with its permanences.
/// </summary>
internal sealed class DemoPlaces(TerritoryDb db, TimeProvider clock) : IDemoSeed
{
    /// <summary>The commune where the demonstration stands: Le Havre.</summary>
    public const string Here = "76351";

    /// <summary>The place of the Centre social des Essais, with an id that never changes.</summary>
    public static readonly PlaceId CentreSocial = PlaceId.From(new("0192a000-0000-7000-8000-000000000902"));

    /// <summary>The place of the Maison Modèle.</summary>
    public static readonly PlaceId MaisonModele = PlaceId.From(new("0192a000-0000-7000-8000-000000000903"));

    public int Order => 50;

    public async Task Plant()
    {
        var revision = await db.NextRevision();
        foreach (var fields in Read())
        {
            fields.Remove("liste", out var list);
            var kept = new KeptPlace { Id = PlaceId.New(clock.GetUtcNow()), Source = list!, SourceKey = fields["id"], Revision = revision };
            kept.Tell(PlaceText.Read(fields));
            db.Places.Add(kept);
        }

        Invented(CentreSocial, DemoPeople.CentreSocial, "Centre social des Essais", "3 rue de l'Exemple", 49.4975, 0.1290, "Mo-Fr 09:00-12:00,14:00-17:30; PH off", revision);
        Invented(MaisonModele, DemoPeople.MaisonModele, "Maison Modèle", "12 place du Modèle", 49.4930, 0.1180, "Tu-Sa 10:00-18:00; PH off", revision);
        db.Permanences.Add(new()
        {
            Id = PermanenceId.From(new("0192a000-0000-7000-8000-000000000911")),
            Place = CentreSocial,
            Host = "Écrivaine publique",
            Services = "Aide aux démarches administratives",
            Hours = "Tu[1] 14:00-16:00; PH off",
            Appointment = Appointment.Without,
            ComeIn = "Sonnez à l'accueil, salle 2 au rez-de-chaussée.",
            Bring = "Vos courriers, même non ouverts.",
        });
        db.Offers.Add(new()
        {
            Id = OfferId.From(new("0192a000-0000-7000-8000-000000000921")),
            Place = MaisonModele,
            Kind = OfferKind.Equipment,
            Label = "Ordinateur portable reconditionné",
            Price = Euros.From(90),
            OpenTo = "SocialMinimum|Prescription",
            Conditions = "Un par foyer, garantie six mois.",
            Stock = 4,
            ToldOn = clock.Today,
        });
        await db.SaveChangesAsync();
    }

    private void Invented(PlaceId id, StructureId structure, string name, string address, double latitude, double longitude, string hours, long revision)
    {
        var kept = new KeptPlace { Id = id, Source = KeptPlace.Here, SourceKey = id.ToString(), Structure = structure, Revision = revision };
        kept.Tell(new()
        {
            Name = name,
            Commune = Communes.ByCode(Here)!,
            PostalCode = "76600",
            Address = address,
            Latitude = latitude,
            Longitude = longitude,
            Hours = hours,
            Phone = "+33199001234",
            Services = ["Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien", "Accès internet et matériel informatique"],
            Fees = ["Gratuit"],
            Care = ["Illettrisme", "Langues étrangères (autres)", "Handicaps moteurs"],
            Access = ["Se présenter", "Téléphoner"],
            Support = ["Accompagnement individuel", "En autonomie"],
            Summary = "Lieu inventé pour la démonstration : accueil, aide aux démarches, imprimante.",
            ComeIn = "La porte bleue, puis l'accueil à gauche.",
            Bring = "Vos papiers, même en désordre.",
            Source = "Démonstration",
        });
        kept.Confirm(clock.Today);
        db.Places.Add(kept);
    }

    /// <summary>The fields of the real places, and the list each one comes from.</summary>
    internal static List<Dictionary<string, string>> Read()
    {
        using var packed = typeof(DemoPlaces).Assembly.GetManifestResourceStream("demo/places")!;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<Dictionary<string, string>>>(unpacked)!;
    }
}
