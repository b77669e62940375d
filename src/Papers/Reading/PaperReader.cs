using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Appui.Papers.Reading;

/// <summary>Guesses from letters that were read badly: words are known with a letter wrong, dates and names by what stands before them.</summary>
internal static partial class PaperReader
{
    private const int Enough = 5;
    private const int Ahead = 2;

    // What only this paper says weighs 5 to 6; what it says with others, 1 to 3.
    private static readonly (PaperType Type, (string Phrase, int Weight)[] Phrases)[] Signs =
    [
        (PaperType.IdentityCard, [("CARTE NATIONALE D IDENTITE", 6), ("IDENTITY CARD", 4), ("NATIONALITE FRANCAISE", 2), ("IDFRA", 6)]),
        (PaperType.Passport, [("PASSEPORT", 5), ("PASSPORT", 4)]),
        (PaperType.ResidencePermit, [("TITRE DE SEJOUR", 5), ("RESIDENCE PERMIT", 5), ("CARTE DE RESIDENT", 6), ("CARTE DE SEJOUR", 6), ("AUTORISE SON TITULAIRE A TRAVAILLER", 2)]),
        (PaperType.ResidenceReceipt, [("RECEPISSE DE DEMANDE", 7), ("ATTESTATION DE PROLONGATION", 7), ("DEMANDE DE CARTE DE SEJOUR", 5), ("PROLONGATION D INSTRUCTION", 6)]),
        (PaperType.BirthCertificate, [("ACTE DE NAISSANCE", 6), ("OFFICIER DE L ETAT CIVIL", 3), ("EXTRAIT D ACTE", 3)]),
        (PaperType.FamilyBook, [("LIVRET DE FAMILLE", 7)]),
        (PaperType.TaxNotice, [("AVIS D IMPOT", 6), ("AVIS DE SITUATION DECLARATIVE", 7), ("REVENU FISCAL DE REFERENCE", 4), ("NUMERO FISCAL", 2), ("FINANCES PUBLIQUES", 2)]),
        (PaperType.Payslip, [("BULLETIN DE PAIE", 6), ("BULLETIN DE SALAIRE", 6), ("NET A PAYER", 3), ("SALAIRE BRUT", 3), ("COTISATIONS", 1), ("MONTANT NET SOCIAL", 2)]),
        (PaperType.CafCertificate, [("ATTESTATION DE PAIEMENT", 5), ("CAISSE D ALLOCATIONS FAMILIALES", 3), ("ALLOCATIONS FAMILIALES", 2), ("NUMERO ALLOCATAIRE", 3), ("QUOTIENT FAMILIAL", 3)]),
        (PaperType.BankDetails, [("RELEVE D IDENTITE BANCAIRE", 7), ("IBAN", 3), ("CODE BANQUE", 3), ("CLE RIB", 3), ("BIC", 1), ("DOMICILIATION BANCAIRE", 1)]),
        (PaperType.HealthRights, [("CARTE VITALE", 5), ("ATTESTATION DE DROITS", 6), ("ASSURANCE MALADIE", 3), ("COMPLEMENTAIRE SANTE SOLIDAIRE", 2), ("ORGANISME DE RATTACHEMENT", 3)]),
        (PaperType.RentReceipt, [("QUITTANCE DE LOYER", 7), ("AVIS D ECHEANCE", 3), ("LOYER", 1), ("BAILLEUR", 1), ("AVOIR RECU DE", 2)]),
        (PaperType.Bill, [("FACTURE", 4), ("ELECTRICITE", 2), ("CONSOMMATION", 2), ("KWH", 2), ("POINT DE LIVRAISON", 3), ("MONTANT TTC", 2), ("ABONNEMENT", 1), ("LIEU DE CONSOMMATION", 2)]),
        (PaperType.HostingCertificate, [("ATTESTATION D HEBERGEMENT", 7), ("HEBERGER A MON DOMICILE", 5), ("ATTESTE SUR L HONNEUR", 2), ("HEBERGE", 1)]),
        (PaperType.Domiciliation, [("ELECTION DE DOMICILE", 6), ("ATTESTATION DE DOMICILIATION", 6), ("ORGANISME DOMICILIATAIRE", 4), ("SANS DOMICILE STABLE", 3)]),
        (PaperType.JobSeekerNotice, [("AVIS DE SITUATION", 3), ("FRANCE TRAVAIL", 4), ("POLE EMPLOI", 4), ("DEMANDEUR D EMPLOI", 3), ("DEMANDEURS D EMPLOI", 3)]),
        (PaperType.SchoolCertificate, [("CERTIFICAT DE SCOLARITE", 7), ("ANNEE SCOLAIRE", 2), ("INSCRIT EN CLASSE", 2)]),
        (PaperType.Lease, [("CONTRAT DE LOCATION", 6), ("BAIL D HABITATION", 6), ("LE LOCATAIRE", 2), ("DEPOT DE GARANTIE", 3), ("LE BAILLEUR", 1)]),
        (PaperType.DisabilityDecision, [("MAISON DEPARTEMENTALE DES PERSONNES HANDICAPEES", 6), ("MDPH", 3), ("TAUX D INCAPACITE", 4), ("COMMISSION DES DROITS ET DE L AUTONOMIE", 4), ("CDAPH", 2)]),
        (PaperType.PensionNotice, [("RELEVE DE PENSION", 6), ("PENSION DE RETRAITE", 4), ("ASSURANCE RETRAITE", 3), ("ATTESTATION DE PAIEMENT DE RETRAITE", 6), ("CARSAT", 3)]),
    ];

    // Those that do not end by a date written on them: a date beside « valable » is about something else.
    private static readonly string[] LastDaySigns = ["VALABLE JUSQU", "VALIDE JUSQU", "EXPIRE LE", "DATE D EXPIRATION", "DATE D EXPIR", "EXPIRY", "FIN DE VALIDITE", "JUSQU AU", "CARTE VALABLE"];
    private static readonly string[] MadeOnSigns = ["FAIT A", "FAIT LE", "DELIVRE LE", "DELIVREE LE", "DATE DE DELIVRANCE", "ETABLI LE", "EDITE LE", "DATE D EMISSION", "DATE D ETABLISSEMENT", "FACTURE DU", "LE"];
    private static readonly string[] NameSigns = ["NOM D USAGE", "NOM DE NAISSANCE", "NOM", "SURNAME", "TITULAIRE DU COMPTE", "TITULAIRE", "MONSIEUR", "MADAME", "M", "MME", "SALARIE", "LOCATAIRE", "ALLOCATAIRE", "ASSURE", "BENEFICIAIRE", "ELEVE"];
    private static readonly string[] Months = ["JANVIER", "FEVRIER", "MARS", "AVRIL", "MAI", "JUIN", "JUILLET", "AOUT", "SEPTEMBRE", "OCTOBRE", "NOVEMBRE", "DECEMBRE"];

    public static Guess Guess(string text, DateOnly today)
    {
        var lines = text.Split('\n').Select(Plain).Where(line => line.Length > 0).ToList();
        var words = lines.SelectMany(line => line.Split(' ')).ToList();
        var zone = Mrz.Read(text, today);
        var scores = Signs.Select(sign => (sign.Type, Score: sign.Phrases.Where(phrase => Says(words, phrase.Phrase)).Sum(phrase => phrase.Weight) + (zone?.Type == sign.Type ? 8 : 0)))
            .OrderByDescending(score => score.Score).ToList();
        var type = scores[0].Score >= Enough && scores[0].Score - scores[1].Score >= Ahead ? scores[0].Type : (PaperType?)null;
        var lastDay = zone?.LastDay ?? DateAfter(lines, LastDaySigns);
        var madeOn = DateAfter(lines, MadeOnSigns) is { } day && day <= today ? day : null as DateOnly?;
        return new(type, lastDay, madeOn, zone is null ? Names(lines) : [zone.Name, .. Names(lines)], words.Count(word => word.Length > 2 && word.All(char.IsLetter)));
    }

    public static bool IsSameName(string read, string name)
    {
        var known = Plain(name).Split(' ').Where(word => word.Length > 1).ToList();
        var seen = Plain(read).Split(' ');
        return known.Any(word => seen.Any(other => Near(other, word)));
    }

    /// <summary>Capitals without accents; what is neither letter nor figure is a space.</summary>
    internal static string Plain(string line)
    {
        var plain = new StringBuilder();
        foreach (var letter in line.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' ? char.ToUpperInvariant(letter) : ' ');
        }
        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('.')).Where(word => word.Length > 0));
    }

    private static bool Says(List<string> words, string phrase)
    {
        var wanted = phrase.Split(' ');
        for (var at = 0; at + wanted.Length <= words.Count; at++)
        {
            if (wanted.Index().All(word => Near(words[at + word.Index], word.Item)))
                return true;
        }
        return false;
    }

    /// <summary>The same word but for a letter in five.</summary>
    private static bool Near(string read, string wanted)
    {
        var most = wanted.Length / 5;
        if (Math.Abs(read.Length - wanted.Length) > most)
            return false;
        if (most == 0)
            return read == wanted;
        var before = Enumerable.Range(0, wanted.Length + 1).ToArray();
        for (var row = 1; row <= read.Length; row++)
        {
            var now = new int[wanted.Length + 1];
            now[0] = row;
            for (var column = 1; column <= wanted.Length; column++)
                now[column] = Math.Min(Math.Min(now[column - 1], before[column]) + 1, before[column - 1] + (read[row - 1] == wanted[column - 1] ? 0 : 1));
            before = now;
        }
        return before[^1] <= most;
    }

    private static DateOnly? DateAfter(List<string> lines, string[] signs)
    {
        foreach (var sign in signs)
        {
            for (var at = 0; at < lines.Count; at++)
            {
                if (PlaceOf(lines[at], sign) is not { } place)
                    continue;
                // On the same line after it, or at the head of the next one.
                if (FirstDate(lines[at][place..]) is { } beside)
                    return beside;
                if (sign.Length > 4 && at + 1 < lines.Count && FirstDate(lines[at + 1]) is { } under)
                    return under;
            }
        }
        return null;
    }

    private static int? PlaceOf(string line, string sign)
    {
        var (words, wanted) = (line.Split(' '), sign.Split(' '));
        for (var at = 0; at + wanted.Length <= words.Length; at++)
        {
            if (wanted.Index().All(word => Near(words[at + word.Index], word.Item)))
                return Math.Min(line.Length, words.Take(at + wanted.Length).Sum(word => word.Length + 1));
        }
        return null;
    }

    private static DateOnly? FirstDate(string text)
    {
        if (Figures().Match(text) is { Success: true } figures)
            return Day(figures.Groups["y"].Value, figures.Groups["m"].Value, figures.Groups["d"].Value);
        if (InWords().Match(text) is { Success: true } words && Array.FindIndex(Months, month => Near(words.Groups["m"].Value, month)) is var number and >= 0)
            return Day(words.Groups["y"].Value, $"{number + 1}", words.Groups["d"].Value.Replace("ER", "", StringComparison.Ordinal));
        return null;
    }

    private static DateOnly? Day(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static List<string> Names(List<string> lines)
    {
        var names = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            foreach (var sign in NameSigns)
            {
                if (!lines[at].StartsWith(sign + " ", StringComparison.Ordinal) && lines[at] != sign && !(sign is "MONSIEUR" or "MADAME" && lines[at].Contains(sign + " ", StringComparison.Ordinal)))
                    continue;
                var place = lines[at].IndexOf(sign, StringComparison.Ordinal) + sign.Length;
                var rest = string.Join(' ', lines[at][place..].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word.All(char.IsLetter)).Take(3));
                if (rest.Length == 0 && at + 1 < lines.Count && lines[at] == sign && lines[at + 1].Split(' ').All(word => word.All(char.IsLetter)))
                    rest = lines[at + 1];
                if (rest.Length > 2)
                    names.Add(rest);
                break;
            }
        }
        return [.. names.Distinct()];
    }

    [GeneratedRegex(@"\b(?<d>\d{1,2}) ?[/. ] ?(?<m>\d{1,2}) ?[/. ] ?(?<y>(19|20)\d\d)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(?<d>\d{1,2}|1ER) (?<m>[A-Z]{3,9}) (?<y>(19|20)\d\d)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InWords();
}
