using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;

namespace Appui.Mandates.Declaring;

/// <summary>Plants what people of the demonstration confirmed before something was sent for them.</summary>
internal sealed class DemoYes(MandatesDb db, Seals seals, TimeProvider clock) : IDemoSeed
{
    public int Order => 35;

    public async Task Plant()
    {
        var january = new DateTimeOffset(clock.Today.AddDays(-90).Year, 1, 12, 10, 50, 0, TimeSpan.Zero);
        if (january > clock.GetUtcNow().AddDays(-90)) january = january.AddYears(-1);
        db.AddRange(
            Yes(DemoDeclarations.Samir, DemoPeople.Samir, "Samir Essai", NoScreen.PersonPrefersVoice, january,
                ["Vous vous appelez Samir Essai.", "Vous êtes 1 à la maison.", "Vous envoyez votre demande de prime d'activité à la Caf."]),
            Yes(DemoDeclarations.Jeanne, DemoPeople.Jeanne, "Jeanne Specimen", NoScreen.SignedOnPaper, clock.GetUtcNow().AddDays(-30),
                ["Vous vous appelez Jeanne Specimen.", "Vous envoyez votre demande de minimum vieillesse à la caisse de retraite."]));
        await db.SaveChangesAsync();
    }

    private Declaration Yes(DeclarationId id, Whom whom, string name, NoScreen why, DateTimeOffset at, IReadOnlyList<string> sentences) =>
        Declaration.Freeze(
            new(id, new("demarche", id.Value), name, "Centre social des Essais", "Malik Modèle", HelperRole.Mediator, "fr",
                [.. sentences.Select(sentence => new Confirmed(sentence, sentence))], [], Explained.ByTheHelper, null, why, "OralAndRecorded", at, "0000"),
            id.Value, whom, DemoPeople.CentreSocial, DemoPeople.Malik, withThePerson: false, seals);
}
