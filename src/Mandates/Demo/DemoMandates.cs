using Appui.Mandates.Model;
using Appui.Mandates.Storage;
using Appui.People;
using Appui.Platform;

namespace Appui.Mandates.Demo;

/// <summary>Plants the mandates of the demonstration: one that lasts, one act of yesterday, and the charter of a house.</summary>
internal sealed class DemoMandates(MandatesDb db, MandateBook book, TimeProvider clock) : IDemoSeed
{
    // A made-up signature: two loops.
    private const string Drawn = "120,260;180,160;240,120;270,180;220,280;180,300;200,220;320,180;380,240;420,180;460,240;520,180;560,240;640,200;720,220 300,310;420,300;560,296;700,300";

    public int Order => 45;

    public async Task Plant()
    {
        var standing = Mandate.Write(
            DemoPeople.Awa,
            DemoPeople.CentreSocial,
            new(MandateKind.Standing, DemoPeople.Malik, [(MandateFamily.Family, null), (MandateFamily.Housing, null)], [MandateAct.Look, MandateAct.FillIn, MandateAct.Send],
                [MandateChannel.Online, MandateChannel.Paper], 182, "fr"),
            DemoPeople.Malik,
            Days(-4));
        standing.Give(GivingHow.Finger, ReadBy.Helper, book.Seal(standing, new() { SignatureOfPerson = Drawn }), DemoPeople.Malik, Days(-4).AddMinutes(2));

        var ended = Mandate.Write(
            DemoPeople.Samir,
            DemoPeople.CentreSocial,
            new(MandateKind.Standing, DemoPeople.Claire, [(MandateFamily.Health, null)], [MandateAct.Look, MandateAct.FillIn, MandateAct.Send], [MandateChannel.Online], 31, "fr"),
            DemoPeople.Claire,
            Days(-60));
        ended.Give(GivingHow.Finger, ReadBy.Person, book.Seal(ended, new() { SignatureOfPerson = Drawn }), DemoPeople.Claire, Days(-60).AddMinutes(3));

        db.Mandates.AddRange(standing, ended);
        db.Charters.Add(new()
        {
            Structure = DemoPeople.CentreSocial,
            WeDo = "Les démarches en ligne des aides, avec un mandat : Caf, sécurité sociale, logement.",
            WeDoWith = "Les comptes, les mots de passe, la boîte mail : la personne touche, nous sommes à côté.",
            WeRefer = "Les impôts compliqués et les titres de séjour : permanence du jeudi, point-justice.",
            WhoMay = "Claire et Malik sous mandat. Bénévoles et services civiques : un seul acte, devant la personne.",
            WeSay = "« Je n'ai pas le droit de le faire à votre place. Voici qui peut, et quand. »",
            WrittenBy = DemoPeople.Malik,
            WrittenAt = Days(-30),
        });
        await db.SaveChangesAsync();
    }

    private DateTimeOffset Days(int days) => clock.GetUtcNow().AddDays(days);
}
