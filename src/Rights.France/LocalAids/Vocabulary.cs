using System.Globalization;

namespace Appui.Rights.France.LocalAids;

/// <summary>The words of aid files. The list is closed: a word that is not here is refused.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, Occupation> Occupations = new(StringComparer.Ordinal)
    {
        ["salarie"] = Occupation.Employed,
        ["independant"] = Occupation.SelfEmployed,
        ["demandeur-emploi"] = Occupation.Unemployed,
        ["etudiant"] = Occupation.Student,
        ["retraite"] = Occupation.Retired,
        ["inactif"] = Occupation.Inactive,
        ["apprenti"] = Occupation.Apprentice,
        ["professionnalisation"] = Occupation.ProfessionalContract,
        ["stagiaire"] = Occupation.Trainee,
        ["service-civique"] = Occupation.CivicService,
        ["interim"] = Occupation.TemporaryWork,
    };

    private static readonly Dictionary<string, Project> Projects = new(StringComparer.Ordinal)
    {
        ["permis"] = Project.DrivingLicence,
        ["bafa"] = Project.Bafa,
        ["etudes-etranger"] = Project.StudyAbroad,
        ["sanitaire-social"] = Project.HealthOrSocialWork,
        ["emploi"] = Project.Job,
        ["demenagement"] = Project.Move,
        ["sport"] = Project.Sport,
    };

    private static readonly Dictionary<string, HousingStatus[]> Statuses = new(StringComparer.Ordinal)
    {
        ["locataire"] = [HousingStatus.SocialTenant, HousingStatus.Tenant, HousingStatus.FurnishedTenant],
        ["proprietaire"] = [HousingStatus.Owner],
        ["heberge"] = [HousingStatus.RentFree],
        ["foyer"] = [HousingStatus.Hostel],
        ["sans-domicile"] = [HousingStatus.Homeless],
    };

    private static readonly Dictionary<string, Requirement> Rights = BenefitCatalogue.All
        .Select(about => (Word: about.Key.Replace('_', '-'), Requirement: (Requirement)new ReceivesRight(about.Benefit)))
        .Concat([("c2s-gratuite", new ReceivesRight(Benefit.ComplementaireSante, "free")),
            ("aeeh", new ReceivesOther(OtherRight.Aeeh)), ("are", new ReceivesOther(OtherRight.Are)),
            ("ame", new ReceivesOther(OtherRight.Ame)), ("apa", new ReceivesOther(OtherRight.Apa))])
        .ToDictionary(r => r.Word, r => r.Requirement, StringComparer.Ordinal);

    /// <summary>Reads one requirement: a word and what follows it. <c>sauf</c> before it says the contrary.</summary>
    /// <exception cref="FormatException">The word is not of the list, or does not go with what follows.</exception>
    public static Requirement Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["sauf", ..] => new Not(Read(string.Join(' ', words[1..]))),
            ["age", var sign, var years] => new AgeIs(Comparing.Parse(sign), Whole(years)),
            ["enfants", var count, "de", var from, "a", var to] => new ChildrenAged(Whole(count), Whole(from), Whole(to)),
            ["seul"] => new LivesAlone(),
            ["enceinte"] => new ExpectsChild(),
            ["handicap", var rate] => new DisabilityAtLeast(Whole(rate), OfChild: false),
            ["handicap-enfant", var rate] => new DisabilityAtLeast(Whole(rate), OfChild: true),
            ["sejour"] => new StaysLawfully(),
            ["region", .. var codes] when codes.Length > 0 => new LivesIn(Circle.Region, codes),
            ["departement", .. var codes] when codes.Length > 0 => new LivesIn(Circle.Departement, codes),
            ["epci", .. var codes] when codes.Length > 0 => new LivesIn(Circle.Epci, codes),
            ["commune", .. var codes] when codes.Length > 0 => new LivesIn(Circle.Commune, codes),
            ["code-postal", .. var codes] when codes.Length > 0 => new LivesIn(Circle.PostalCode, codes),
            ["territoire", var institution] => new BelongsTo(institution),
            ["revenu-fiscal", var sign, var euros] => new MeansAre(Measure.ReferenceIncome, Comparing.Parse(sign), Number(euros)),
            ["revenu-par-part", var sign, var euros] => new MeansAre(Measure.IncomePerShare, Comparing.Parse(sign), Number(euros)),
            ["quotient-familial", var sign, var euros] => new MeansAre(Measure.FamilyQuotient, Comparing.Parse(sign), Number(euros)),
            ["activite", var occupation] => new Does(Of(Occupations, occupation)),
            ["scolarite", var level] => new IsInSchool(Enum.TryParse<SchoolLevel>(level, ignoreCase: true, out var known) && !char.IsDigit(level[0])
                ? known : throw new FormatException($"'{level}' is not a level of school.")),
            ["annee", .. var years] when years.Length > 0 => new StudyYearIn(years),
            ["formation", "sanitaire-social"] => new StudiesHealthOrSocialWork(),
            ["mention", .. var distinctions] when distinctions.Length > 0 => new DistinctionIn(distinctions),
            ["boursier"] => new HoldsScholarship(),
            ["projet", var project] => new Plans(Of(Projects, project)),
            ["logement", .. var titles] when titles.Length > 0 => new HousedAs([.. titles.SelectMany(title => Of(Statuses, title))]),
            ["logement-difficile"] => new StrugglesWithHousing(),
            ["regime", "general"] => new CoveredBy(Scheme.General),
            ["regime", "agricole"] => new CoveredBy(Scheme.Agricole),
            ["recoit", var right] => Of(Rights, right),
            ["organisme"] => new LeftToAgency("remplir les conditions fixées par l'organisme"),
            _ => throw new FormatException($"'{text}' is not a condition of the closed list (src/Rights.France/LocalAids/README.md)."),
        };
    }

    private static T Of<T>(Dictionary<string, T> words, string word) =>
        words.TryGetValue(word, out var value) ? value : throw new FormatException($"'{word}' is not one of: {string.Join(", ", words.Keys)}");

    private static int Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new FormatException($"'{text}' is not a whole number.");

    private static double Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        ? value : throw new FormatException($"'{text}' is not a number.");
}
