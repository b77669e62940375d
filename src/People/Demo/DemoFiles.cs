using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;

namespace Appui.People.Demo;

/// <summary>Plants the persons of the demonstration: those of the acceptance stories.</summary>
internal sealed class DemoFiles(PeopleDb db, FileCabinet cabinet, TimeProvider clock) : IDemoSeed
{
    public int Order => 20;

    public async Task Plant()
    {
        var today = clock.Today;

        var awa = await Open(DemoPeople.Awa, Cast.CentreSocial, Cast.Malik, today.AddDays(-4), new("Awa Exemple", Birth.On(new(1991, 3, 14)), new()
        {
            Languages = ["snk", "fr"],
            Reach = new() { Visits = VisitDay.Thursday },
            Household = [new("Binta", HouseholdLink.Child, new(2016, 9, 2)), new("Issa", HouseholdLink.Child, new(2021, 5, 20))],
        }));
        cabinet.Write(awa, NoteKind.Mediation, "Les papiers de la Caf sont dans sa pochette bleue. Elle préfère qu'on lise avec elle.", Cast.Malik.Id);

        // Marcel wants no file: a number, and nothing else.
        await Slip(DemoPeople.Marcel.Slip!.Value, Cast.CentreSocial, "7K3M4H");

        var samir = await Open(DemoPeople.Samir, Cast.CentreSocial, Cast.Claire, today.AddDays(-6), new("Samir Essai", Birth.On(new(1998, 6, 30)), new()
        {
            Languages = ["fr"],
            Reach = new() { Phone = "07 99 00 12 34", TakesSms = true, Address = "chez M. Essai, 8 rue du Modèle, 99999 Ville-Exemple" },
        }));
        cabinet.Write(samir, NoteKind.Mediation, "Son numéro a changé en octobre. La boîte mail de la Caf est encore liée à l'ancien.", Cast.Malik.Id);
        cabinet.Write(samir, NoteKind.Social, "N'en a parlé à personne. Revient plus volontiers en fin de journée.", Cast.Claire.Id);

        await Open(DemoPeople.Jeanne, Cast.CentreSocial, Cast.Malik, today, new("Jeanne Specimen", Birth.AtAge(79, today), new()
        {
            Languages = ["fr"],
            Reach = new() { Phone = "01 99 00 45 67", Relative = new("sa fille Martine, curatrice", "06 99 00 45 68") },
        }));

        var leila = await Open(DemoPeople.Leila, Cast.CentreSocial, Cast.Claire, today.AddDays(-4), new("Leïla Fictive", Birth.AtAge(34, today), new()
        {
            Languages = ["ar", "fr"],
            Reach = new() { Visits = VisitDay.Thursday },
            Household = [new("Nour", HouseholdLink.Child, new(2016, 2, 11))],
            MustNotKnow = ["son mari"],
            Discreet = true,
        }));
        cabinet.Write(leila, NoteKind.Social, "Vient seule le jeudi. Interprète demandée pour jeudi, jamais sa fille.", Cast.Claire.Id);

        await Open(DemoPeople.LeilaElsewhere, Cast.MaisonModele, Cast.Paul, today.AddDays(-12), new("Leila Fictive", new(1992), new()));
        await Open(DemoPeople.SamirElsewhere, Cast.MaisonModele, Cast.Paul, today.AddDays(-30), new("Samir Essai", Birth.On(new(1998, 6, 30)), new()));
        await db.SaveChangesAsync();
    }

    private async Task<PersonFile> Open(Whom whom, StructureId structure, CastMember by, DateOnly lastVisit, Portrait portrait)
    {
        var file = await cabinet.Open(portrait, structure, by.Id, id: whom.File);
        file.ReceiveOn(lastVisit);
        await db.SaveChangesAsync();
        return file;
    }

    private async Task Slip(SlipId id, StructureId structure, string number)
    {
        db.Slips.Add(new() { Id = id, Structure = structure, Number = number, CreatedAt = clock.GetUtcNow().AddDays(-21) });
        await db.SaveChangesAsync();
    }
}
