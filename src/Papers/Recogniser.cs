using System.Text;
using Appui.Papers.Drawing;
using Appui.Papers.Pixels;
using Appui.Papers.Reading;

namespace Appui.Papers;

/// <summary>Reads a paper, here and nowhere else, and guesses what it is. A guess is shown to somebody who says yes or no; nothing is filed by it.</summary>
/// <param name="sandbox">Where letters are read.</param>
public sealed class Recogniser(Sandbox sandbox)
{
    private const int LongSide = 3000;

    /// <summary>Guesses what a paper is, by its first page.</summary>
    /// <param name="paper">A cleaned file.</param>
    /// <param name="today">The day on which it is read.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The guess; null when letters cannot be read on this server.</returns>
    public async Task<Guess?> Guess(CleanFile paper, DateOnly today, CancellationToken cancellation = default) =>
        await Read(paper, cancellation) is { } text ? PaperReader.Guess(text, today) : null;

    /// <summary>The letters of the first page.</summary>
    internal async Task<string?> Read(CleanFile paper, CancellationToken cancellation = default)
    {
        var page = paper.Format is PaperFormat.Pdf ? await DrawnPages.Of(sandbox, paper.Bytes, 1, LongSide, grey: true, cancellation) : await Pixels(paper, cancellation);
        if (page is null)
            return null;
        var run = await sandbox.Run("tesseract", [Sandbox.In, "stdout", "-l", "fra", "--psm", "3", "--dpi", "250"], page.ToGrey().Shrunk((double)LongSide / Math.Max(page.Width, page.Height)).Write(), 1 << 20, cancellation);
        return run.End is RunEnd.Done ? Encoding.UTF8.GetString(run.Answer) : null;
    }

    private async Task<Raster?> Pixels(CleanFile picture, CancellationToken cancellation) =>
        Raster.Read((await sandbox.Run("vips", ["copy", Sandbox.In, ".ppm[background=255]"], picture.Bytes, 200 << 20, cancellation)).Answer);
}

/// <summary>What a paper seems to be.</summary>
/// <param name="Type">Its kind; null when none is sure enough.</param>
/// <param name="LastDay">The last day on which it is valid, when it says one.</param>
/// <param name="MadeOn">The day it was made, when it says one.</param>
/// <param name="Names">The names that are read on it, as they stand.</param>
/// <param name="Words">How many words could be read: under <see cref="FewestWords"/> the paper is not readable.</param>
public sealed record Guess(PaperType? Type, DateOnly? LastDay, DateOnly? MadeOn, IReadOnlyList<string> Names, int Words)
{
    /// <summary>A paper with fewer words than this cannot be read by an office either.</summary>
    public const int FewestWords = 6;

    /// <summary>Does it name somebody else, and not this person? False as long as no name is read: that is warned of, never assumed.</summary>
    /// <param name="name">The person's family name, or both names.</param>
    public bool IsOfSomebodyElse(string name) => Names.Count > 0 && !Names.Any(read => PaperReader.IsSameName(read, name));
}

/// <summary>The kinds of papers that are recognised.</summary>
public enum PaperType
{
    /// <summary>Carte nationale d'identité.</summary>
    IdentityCard,

    /// <summary>Passeport.</summary>
    Passport,

    /// <summary>Titre de séjour.</summary>
    ResidencePermit,

    /// <summary>Récépissé, attestation de prolongation.</summary>
    ResidenceReceipt,

    /// <summary>Acte de naissance.</summary>
    BirthCertificate,

    /// <summary>Livret de famille.</summary>
    FamilyBook,

    /// <summary>Avis d'impôt.</summary>
    TaxNotice,

    /// <summary>Bulletin de paie.</summary>
    Payslip,

    /// <summary>Attestation de paiement de la Caf.</summary>
    CafCertificate,

    /// <summary>Relevé d'identité bancaire.</summary>
    BankDetails,

    /// <summary>Carte Vitale, attestation de droits.</summary>
    HealthRights,

    /// <summary>Quittance de loyer.</summary>
    RentReceipt,

    /// <summary>Facture d'énergie, d'eau, de téléphone.</summary>
    Bill,

    /// <summary>Attestation d'hébergement.</summary>
    HostingCertificate,

    /// <summary>Attestation de domiciliation.</summary>
    Domiciliation,

    /// <summary>Avis de situation de France Travail.</summary>
    JobSeekerNotice,

    /// <summary>Certificat de scolarité.</summary>
    SchoolCertificate,

    /// <summary>Bail.</summary>
    Lease,

    /// <summary>Notification de la MDPH.</summary>
    DisabilityDecision,

    /// <summary>Relevé de pension.</summary>
    PensionNotice,
}
