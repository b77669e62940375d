using System.Globalization;
using Appui.Papers.Pixels;
using Appui.Papers.Straightening;

namespace Appui.Papers.Tests;

/// <summary>An invented paper: what it is and what is written on it.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="LastDay">The last day of validity that it says.</param>
/// <param name="Html">Its page.</param>
public sealed record Specimen(PaperType Type, DateOnly? LastDay, string Html)
{
    public override string ToString() => $"{Type}";
}

/// <summary>Papers as offices write them, of people who do not exist; drawn once, then photographed badly in pixels. Always the same.</summary>
internal static class Specimens
{
    private const int Dpi = 200;
    private static readonly Lazy<byte[]> Drawn = new(Draw);

    public static IReadOnlyList<Specimen> All { get; } = [.. Written()];

    /// <summary>All of them, a page each.</summary>
    public static byte[] Pdf => Drawn.Value;

    /// <summary>A page as a good scanner gives it.</summary>
    public static Raster Clean(int number) => Raster.Read(Pictures.Tool("pdftoppm", "", Pdf, "-r", Dpi.ToString(CultureInfo.InvariantCulture), "-f", $"{number + 1}", "-l", $"{number + 1}"))!;

    /// <summary>The same, laid on a dark table and photographed askew, in a shadow, not quite sharp.</summary>
    public static Raster Photographed(int number, int seed)
    {
#pragma warning disable CA5394 // A fixed seed is the point.
        var random = new Random(seed);
        var page = Clean(number);
        var photo = OnTable(page, random, lean: random.NextDouble() * 10 - 5);
        return Noisy(Blurred(Shaded(photo, random), 1), random);
    }

    /// <summary>Papers on a brown table, each where it is said to lie: (page, left, top, width) in shares of a photo of 2400 by 3200.</summary>
    public static Raster Laid(params (Raster Page, double Left, double Top, double Width)[] papers)
    {
        var photo = Table(2400, 3200, new(1));
        foreach (var (page, left, top, width) in papers)
        {
            var scale = width * photo.Width / page.Width;
            Put(photo, page.Shrunk(scale), (int)(left * photo.Width), (int)(top * photo.Height));
        }
        return photo;
    }

    private static void Put(Raster photo, Raster page, int left, int top)
    {
        for (var y = 0; y < page.Height; y++)
            Array.Copy(page.Pixels, y * page.Width * 3, photo.Pixels, ((top + y) * photo.Width + left) * 3, page.Width * 3);
    }

    private static Raster Table(int width, int height, Random random)
    {
        var table = new Raster(width, height, 3);
        for (var at = 0; at < table.Pixels.Length; at += 3)
        {
            var grain = random.Next(14);
            (table.Pixels[at], table.Pixels[at + 1], table.Pixels[at + 2]) = ((byte)(92 + grain), (byte)(64 + grain), (byte)(44 + grain));
        }
        return table;
    }

    private static Raster OnTable(Raster page, Random random, double lean)
    {
        var (width, height) = ((int)(page.Width * 1.3), (int)(page.Height * 1.25));
        var table = Table(width, height, random);
        var (sin, cos) = Math.SinCos(lean * Math.PI / 180);
        Point Corner(double x, double y) => new(
            width / 2.0 + (x - .5) * page.Width * cos - (y - .5) * page.Height * sin + random.NextDouble() * page.Width * .03,
            height / 2.0 + (x - .5) * page.Width * sin + (y - .5) * page.Height * cos + random.NextDouble() * page.Height * .03);
        // The page seen in the photo: each point of the photo is looked up on the page, through the corners turned round.
        var seen = Warp.Project(page, new Quad(Corner(0, 0), Corner(1, 0), Corner(1, 1), Corner(0, 1)), width, height);
        for (var at = 0; at < seen.Covered.Length; at++)
        {
            if (!seen.Covered[at])
                continue;
            for (var band = 0; band < 3; band++)
                table.Pixels[at * 3 + band] = seen.Photo.Pixels[at * 3 + band];
        }
        return table;
    }

    private static Raster Shaded(Raster photo, Random random)
    {
        var (fromLeft, depth) = (random.NextDouble(), 0.35 + random.NextDouble() * 0.2);
        for (var y = 0; y < photo.Height; y++)
        {
            for (var x = 0; x < photo.Width; x++)
            {
                // A hand with a telephone: darker on one side, softly.
                var shade = 1 - depth / (1 + Math.Exp(-(x / (double)photo.Width + 0.4 * y / photo.Height - fromLeft - 0.2) * 9));
                for (var band = 0; band < 3; band++)
                    photo.Pixels[(y * photo.Width + x) * 3 + band] = (byte)(photo.Pixels[(y * photo.Width + x) * 3 + band] * shade);
            }
        }
        return photo;
    }

    /// <summary>Each point is the mean of those around it.</summary>
    public static Raster Blurred(Raster photo, int reach)
    {
        var soft = new Raster(photo.Width, photo.Height, 3);
        Parallel.For(0, photo.Height, y =>
        {
            for (var x = 0; x < photo.Width; x++)
            {
                for (var band = 0; band < 3; band++)
                {
                    var (sum, count) = (0, 0);
                    for (var dy = Math.Max(0, y - reach); dy <= Math.Min(photo.Height - 1, y + reach); dy++)
                    {
                        for (var dx = Math.Max(0, x - reach); dx <= Math.Min(photo.Width - 1, x + reach); dx++, count++)
                            sum += photo.Pixels[(dy * photo.Width + dx) * 3 + band];
                    }
                    soft.Pixels[(y * photo.Width + x) * 3 + band] = (byte)(sum / count);
                }
            }
        });
        return soft;
    }

    private static Raster Noisy(Raster photo, Random random)
    {
        for (var at = 0; at < photo.Pixels.Length; at++)
            photo.Pixels[at] = (byte)Math.Clamp(photo.Pixels[at] + random.Next(-6, 7), 0, 255);
        return photo;
    }
#pragma warning restore CA5394

    private static byte[] Draw()
    {
        var pages = string.Concat(All.Select(specimen => $"<section>{specimen.Html}</section>"));
        var html = $"<html lang=fr><style>@page{{size:A4;margin:18mm}}section{{break-after:page}}section:last-child{{break-after:auto}}body{{font:11pt 'DejaVu Sans',sans-serif}}.card{{width:120mm;height:76mm;border:1px solid #7aa;background:#e4eef6;border-radius:4mm;padding:5mm}}td{{padding:1mm 4mm 1mm 0}}pre{{font:12pt 'DejaVu Sans Mono',monospace}}</style><body>{pages}";
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, html);
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("weasyprint", ["-q", "-e", "utf-8", file, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            using var pdf = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(pdf);
            process.WaitForExit();
            return pdf.ToArray();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<Specimen> Written()
    {
        const string claims = "<p>Ce document est un spécimen fait pour des essais. Il ne prouve rien et ne concerne personne. Conservez-le sans limite de durée.</p>";
        yield return new(PaperType.IdentityCard, new(2031, 4, 14), "<div class=card><b>RÉPUBLIQUE FRANÇAISE — CARTE NATIONALE D'IDENTITÉ / IDENTITY CARD</b><table><tr><td>NOM / Surname<td><b>EXEMPLE</b><tr><td>Prénoms<td>AWA<tr><td>NATIONALITÉ<td>FRA<tr><td>DATE DE NAISS.<td>12 03 1984<tr><td>DATE D'EXPIR.<td>14 04 2031</table></div><pre>IDFRAX4RTBPFW46&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;</pre>");
        yield return new(PaperType.Passport, new(2029, 9, 2), "<h2>PASSEPORT — PASSPORT</h2><p>République française</p><table><tr><td>Nom / Surname<td>MODELE<tr><td>Prénoms / Given names<td>MARCEL<tr><td>Nationalité<td>Française<tr><td>Date de délivrance<td>03/09/2019<tr><td>Date d'expiration / Date of expiry<td>02/09/2029</table>");
        yield return new(PaperType.ResidencePermit, new(2027, 6, 30), "<div class=card><b>RÉPUBLIQUE FRANÇAISE — TITRE DE SÉJOUR / RESIDENCE PERMIT</b><table><tr><td>NOM<td>ESSAI<tr><td>Prénoms<td>SAMIR<tr><td>Valable jusqu'au<td>30 06 2027<tr><td>Catégorie du titre<td>CARTE DE SÉJOUR PLURIANNUELLE</table>AUTORISE SON TITULAIRE À TRAVAILLER</div>");
        yield return new(PaperType.ResidenceReceipt, new(2027, 2, 21), "<h2>PRÉFECTURE DE VILLE-EXEMPLE</h2><h3>Récépissé de demande de carte de séjour</h3><p>Madame FICTIVE Leïla a demandé le renouvellement de son titre. Ce récépissé est valable jusqu'au 21/02/2027.</p><p>Fait à Ville-Exemple, le 22 août 2026.</p>");
        yield return new(PaperType.BirthCertificate, null, "<h2>COMMUNE DE VILLE-EXEMPLE</h2><h3>Copie intégrale d'acte de naissance</h3><p>Le douze mars mil neuf cent quatre-vingt-quatre est née Awa EXEMPLE, du sexe féminin. Devant nous, officier de l'état civil.</p><p>Délivrée le 3 octobre 2026.</p>");
        yield return new(PaperType.FamilyBook, null, "<h2>LIVRET DE FAMILLE</h2><p>Époux ou père : Marcel MODELE. Épouse ou mère : Jeanne SPECIMEN.</p><p>Premier enfant, né à Ville-Exemple. Délivré le 4 mai 2015 par la mairie.</p>");
        yield return new(PaperType.TaxNotice, null, $"<h2>Direction générale des Finances publiques</h2><h3>AVIS D'IMPÔT 2026 sur les revenus de 2025</h3><p>M EXEMPLE AWA</p><p>Numéro fiscal : 12 34 567 890 123</p><p>Revenu fiscal de référence : 9 842. Nombre de parts : 1,50. Montant de votre impôt : 0 euro.</p><p>Date d'établissement : 24/07/2026</p>{claims}");
        yield return new(PaperType.Payslip, null, "<h2>BULLETIN DE PAIE</h2><p>Employeur : Boulangerie des Essais. Période : octobre 2026.</p><p>Salarié : MODELE Marcel</p><table><tr><td>Salaire brut<td>1 823,03<tr><td>Cotisations et contributions<td>-389,22<tr><td>Montant net social<td>1 441,52<tr><td>Net à payer avant impôt<td>1 433,81</table>");
        yield return new(PaperType.CafCertificate, null, "<h2>Caisse d'allocations familiales de Ville-Exemple</h2><h3>Attestation de paiement</h3><p>Madame EXEMPLE Awa. Numéro allocataire : 1234567.</p><p>Le quotient familial du mois d'octobre 2026 est de 412 euros. Revenu de solidarité active : 559,42. Aide personnalisée au logement : 241,00.</p><p>Fait le 05/11/2026</p>");
        yield return new(PaperType.BankDetails, null, "<h2>RELEVÉ D'IDENTITÉ BANCAIRE</h2><p>Titulaire du compte : SPECIMEN Jeanne</p><table><tr><td>Code banque<td>30001<tr><td>Code guichet<td>00794<tr><td>Numéro de compte<td>12345678901<tr><td>Clé RIB<td>85</table><p>IBAN : FR76 3000 1007 9412 3456 7890 185. BIC : ESSAFRPP</p>");
        yield return new(PaperType.HealthRights, new(2027, 10, 31), $"<h2>L'Assurance Maladie</h2><h3>ATTESTATION DE DROITS à l'assurance maladie</h3><p>Bénéficiaire : FICTIVE Leïla. Organisme de rattachement : CPAM de Ville-Exemple. Complémentaire santé solidaire : oui.</p><p>Cette attestation est valable jusqu'au 31/10/2027. Fait le 01/11/2026.</p>{claims}");
        yield return new(PaperType.RentReceipt, null, "<h2>QUITTANCE DE LOYER</h2><p>Mois d'octobre 2026. Le bailleur soussigné déclare avoir reçu de Monsieur MODELE Marcel la somme de 412,00 euros au titre du loyer et des charges du logement situé 3 rue des Essais.</p><p>Fait à Ville-Exemple, le 2 novembre 2026</p>");
        yield return new(PaperType.Bill, null, "<h2>Énergie des Essais</h2><h3>Facture du 12/10/2026</h3><p>Électricité. Madame EXEMPLE Awa. Lieu de consommation : 5 rue du Modèle, Ville-Exemple. Point de livraison : 12345678901234.</p><table><tr><td>Abonnement<td>12,40<tr><td>Consommation 210 kWh<td>42,10<tr><td>Montant TTC<td>61,33</table>");
        yield return new(PaperType.HostingCertificate, null, "<h2>ATTESTATION D'HÉBERGEMENT</h2><p>Je soussignée Jeanne SPECIMEN, demeurant 8 place des Essais, atteste sur l'honneur héberger à mon domicile Monsieur ESSAI Samir depuis le 1er juin 2026.</p><p>Fait à Ville-Exemple, le 15 octobre 2026</p>");
        yield return new(PaperType.Domiciliation, new(2027, 9, 15), "<h2>ATTESTATION D'ÉLECTION DE DOMICILE</h2><p>Personne sans domicile stable. Organisme domiciliataire : Centre social des Essais.</p><p>Monsieur ESSAI Samir peut recevoir son courrier à cette adresse. Cette attestation est valable jusqu'au 15/09/2027.</p><p>Fait le 16/09/2026</p>");
        yield return new(PaperType.JobSeekerNotice, null, "<h2>France Travail</h2><h3>Avis de situation</h3><p>Madame FICTIVE Leïla est inscrite sur la liste des demandeurs d'emploi depuis le 4 janvier 2026, catégorie 1.</p><p>Fait le 03/11/2026</p>");
        yield return new(PaperType.SchoolCertificate, null, "<h2>COLLÈGE DES ESSAIS</h2><h3>Certificat de scolarité</h3><p>Année scolaire 2026-2027. Élève : EXEMPLE Binta, inscrite en classe de cinquième.</p><p>Fait à Ville-Exemple, le 7 septembre 2026</p>");
        yield return new(PaperType.Lease, null, "<h2>CONTRAT DE LOCATION</h2><p>Bail d'habitation. Entre le bailleur, Logement des Essais, et le locataire, Monsieur MODELE Marcel, il est convenu ce qui suit. Loyer mensuel : 412 euros. Dépôt de garantie : 412 euros.</p><p>Fait le 1er février 2025</p>");
        yield return new(PaperType.DisabilityDecision, new(2030, 3, 31), "<h2>MAISON DÉPARTEMENTALE DES PERSONNES HANDICAPÉES</h2><h3>Notification de décision</h3><p>La commission des droits et de l'autonomie (CDAPH) a décidé pour Madame SPECIMEN Jeanne : allocation aux adultes handicapés. Taux d'incapacité : au moins 80 %. Valable jusqu'au 31/03/2030.</p>");
        yield return new(PaperType.PensionNotice, null, "<h2>L'Assurance retraite — CARSAT</h2><h3>Attestation de paiement de retraite</h3><p>Monsieur MODELE Marcel. Votre pension de retraite du mois d'octobre 2026 : 712,40 euros nets.</p><p>Fait le 09/11/2026</p>");
    }
}
