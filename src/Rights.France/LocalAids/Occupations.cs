using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>What the person who asks does.</summary>
internal sealed record Does(Occupation Occupation) : Requirement
{
    public override string Fact => IsInSituation ? "activity" : "occupation." + Word;

    public override string Sentence => Occupation switch
    {
        Occupation.Student => "suivre des études",
        Occupation.Employed => "être salarié",
        Occupation.SelfEmployed => "travailler à son compte",
        Occupation.Unemployed => "être inscrit comme demandeur d'emploi",
        Occupation.Retired => "être retraité",
        Occupation.Inactive => "être sans activité",
        Occupation.Apprentice => "être apprenti",
        Occupation.ProfessionalContract => "être en contrat de professionnalisation",
        Occupation.Trainee => "être en stage",
        Occupation.CivicService => "être en service civique",
        _ => "travailler en intérim",
    };

    private bool IsInSituation => Occupation <= Occupation.Inactive;

    private Activity InSituation => Occupation switch
    {
        Occupation.Employed => Activity.Employed,
        Occupation.SelfEmployed => Activity.SelfEmployed,
        Occupation.Unemployed => Activity.Unemployed,
        Occupation.Student => Activity.Student,
        Occupation.Retired => Activity.Retired,
        _ => Activity.Inactive,
    };

    private string Word => Occupation switch
    {
        Occupation.Apprentice => "apprentice",
        Occupation.ProfessionalContract => "professional_contract",
        Occupation.Trainee => "trainee",
        Occupation.CivicService => "civic_service",
        _ => "temporary_work",
    };

    public override Claim Holds(AidSubject subject) => IsInSituation
        ? subject.Applicant.Activity is { } activity ? activity == InSituation : Claim.Unknown
        : IsExcluded(subject.Applicant.Activity) ? Claim.No : subject.Told(Fact);

    /// <summary>A pensioner or a self-employed person is none of these, and a temp works.</summary>
    private bool IsExcluded(Activity? activity) => activity is Activity.Retired or Activity.SelfEmployed
        || (Occupation == Occupation.TemporaryWork && activity == Activity.Inactive);
}

/// <summary>The occupations that aids know. The first six are those of a situation.</summary>
internal enum Occupation
{
    Employed,
    SelfEmployed,
    Unemployed,
    Student,
    Retired,
    Inactive,
    Apprentice,
    ProfessionalContract,
    Trainee,
    CivicService,
    TemporaryWork,
}

/// <summary>Somebody of the household is at this level of school.</summary>
internal sealed record IsInSchool(SchoolLevel Level) : Requirement
{
    public override string Fact => "school." + Level.ToString().ToLowerInvariant();

    public override string Sentence => Level switch
    {
        SchoolLevel.Primaire => "avoir un enfant à l'école primaire",
        SchoolLevel.College => "être au collège, ou y avoir un enfant",
        SchoolLevel.Lycee => "être au lycée, ou y avoir un enfant",
        _ => "étudier dans l'enseignement supérieur, ou y avoir un enfant",
    };

    public override Claim Holds(AidSubject subject) => subject.Situation.Persons.Any(person => MayBe(person, subject.AgeOf(person))) ? subject.Told(Fact) : Claim.No;

    /// <summary>Ages at which one is ever met there, with a wide margin.</summary>
    private bool MayBe(Person person, int age)
    {
        var ofAge = Level switch
        {
            SchoolLevel.Primaire => age is >= 5 and <= 13,
            SchoolLevel.College => age is >= 9 and <= 18,
            SchoolLevel.Lycee => age is >= 13 and <= 25,
            _ => age >= 15,
        };
        return ofAge && (person.Role == Role.Child || person.Activity is null or Activity.Student);
    }
}

/// <summary>The levels of school.</summary>
internal enum SchoolLevel
{
    Primaire,
    College,
    Lycee,
    Superieur,
}

/// <summary>The year of study, by its usual code: <c>cap_1</c>, <c>terminale</c>, <c>licence_1</c>…</summary>
internal sealed record StudyYearIn(IReadOnlyList<string> Years) : Requirement
{
    public override string Fact => "study_year." + string.Join('+', Years);

    public override string Sentence => "être dans l'année d'études prévue (" + string.Join(", ", Years).Replace('_', ' ') + ")";

    public override Claim Holds(AidSubject subject) => subject.Told(Fact);
}

/// <summary>Studies in health or social work.</summary>
internal sealed record StudiesHealthOrSocialWork : Requirement
{
    public override string Fact => "studies.health_social";

    public override string Sentence => "suivre une formation sanitaire ou sociale";

    public override Claim Holds(AidSubject subject) => subject.Told(Fact);
}

/// <summary>A distinction at the baccalauréat, by its usual code.</summary>
internal sealed record DistinctionIn(IReadOnlyList<string> Distinctions) : Requirement
{
    public override string Fact => "distinction." + string.Join('+', Distinctions);

    public override string Sentence => "avoir obtenu la mention prévue au baccalauréat";

    public override Claim Holds(AidSubject subject) => subject.Told(Fact);
}

/// <summary>Holds a scholarship on social criteria.</summary>
internal sealed record HoldsScholarship : Requirement
{
    public override string Fact => "scholarship_holder";

    public override string Sentence => "être boursier sur critères sociaux";

    public override Claim Holds(AidSubject subject) =>
        subject.Applicant.Activity is { } activity and not Activity.Student ? Claim.No : subject.Applicant.ScholarshipHolder;
}

/// <summary>Plans what the aid pays for.</summary>
internal sealed record Plans(Project Project) : Requirement
{
    public override string Fact => "project." + Project switch
    {
        Project.DrivingLicence => "driving_licence",
        Project.Bafa => "bafa",
        Project.StudyAbroad => "study_abroad",
        Project.HealthOrSocialWork => "health_social",
        Project.Job => "job",
        Project.Move => "move",
        _ => "sport",
    };

    public override string Sentence => Project switch
    {
        Project.DrivingLicence => "vouloir passer le permis de conduire",
        Project.Bafa => "vouloir passer le Bafa",
        Project.StudyAbroad => "vouloir étudier ou faire un stage à l'étranger",
        Project.HealthOrSocialWork => "vouloir suivre une formation sanitaire ou sociale",
        Project.Job => "reprendre un emploi ou entrer en formation",
        Project.Move => "entrer dans un nouveau logement",
        _ => "s'inscrire dans un club de sport",
    };

    public override Claim Holds(AidSubject subject) => subject.Told(Fact);
}

/// <summary>What a person may plan.</summary>
internal enum Project
{
    DrivingLicence,
    Bafa,
    StudyAbroad,
    HealthOrSocialWork,
    Job,
    Move,
    Sport,
}
