using System.Globalization;
using System.Text;
using Appui.People.Noting;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Privacy;

/// <inheritdoc cref="ICertificates"/>
internal sealed class Certificates(PeopleDb db, AccountsDb houses, Journal journal, Texts texts) : ICertificates
{
    public async Task<CertificateCheck?> Check(string number) =>
        await Find(number) is var (certificate, house) ? new(Written(certificate, house), await Agrees(certificate)) : null;

    /// <summary>The certificate of a number, and the name of its structure; null when there is none.</summary>
    public async Task<(ErasureCertificate Certificate, string House)?> Find(string number)
    {
        var bare = string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(certificate => certificate.Number == bare) is not { } certificate) return null;
        return (certificate, await houses.Structures.Where(structure => structure.Id == certificate.Structure).Select(structure => structure.Name).SingleAsync());
    }

    /// <summary>Does the journal say the same of it?</summary>
    public async Task<bool> Agrees(ErasureCertificate certificate) =>
        await journal.Proven("privacy.erased", "certificate", certificate.Number) is { } act && act.GetValueOrDefault("digest") == certificate.Digest;

    private string Written(ErasureCertificate certificate, string house)
    {
        var page = new StringBuilder();
        page.Append(texts["Certificat d'effacement {0}", certificate.PrintedNumber]).Append('\n');
        page.Append(house).Append(", ").Append(certificate.At.DayInParis().ToString("d", CultureInfo.CurrentCulture)).Append('\n');
        foreach (var line in certificate.Read())
            page.Append(line.KeptBecause is null ? "- " : "+ ").Append(Say(line)).Append('\n');
        page.Append(certificate.Digest).Append('\n');
        return page.ToString();
    }

    /// <summary>One line: what and how many; for what is kept, why and until when.</summary>
    public string Say(ErasureLine line)
    {
        var what = texts["{0} : {1}", texts[line.What], line.Count];
        if (line.KeptBecause is null) return what;
        return line.KeptUntil is { } day
            ? texts["{0} ({1}, jusqu'au {2})", what, texts[line.KeptBecause], day.ToString("d", CultureInfo.CurrentCulture)]
            : texts["{0} ({1})", what, texts[line.KeptBecause]];
    }
}
