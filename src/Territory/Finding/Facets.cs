namespace Appui.Territory.Finding;

/// <summary>The closed lists of the national schema as bits: what a place has is one number, and a filter is one comparison.</summary>
internal static class Facets
{
    public static readonly string[] Services =
    [
        "Aide aux démarches administratives", "Maîtrise des outils numériques du quotidien", "Insertion professionnelle via le numérique", "Utilisation sécurisée du numérique", "Parentalité et éducation avec le numérique",
        "Loisirs et créations numériques", "Compréhension du monde numérique", "Accès internet et matériel informatique", "Acquisition de matériel informatique à prix solidaire",
    ];

    public static readonly string[] Fees = ["Gratuit", "Gratuit sous condition", "Payant"];

    public static readonly string[] Support = ["En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance"];

    public static readonly string[] Care = ["Surdité", "Handicaps moteurs", "Handicaps mentaux", "Illettrisme", "Langues étrangères (anglais)", "Langues étrangères (autres)", "Déficience visuelle"];

    public static readonly string[] Publics = ["Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes"];

    public static readonly string[] Access = ["Se présenter", "Téléphoner", "Contacter par mail", "Prendre un RDV en ligne", "Ce lieu n'accueille pas de public", "Envoyer un mail avec une fiche de prescription"];

    public static readonly string[] Programmes =
    [
        "Aidants Connect", "Bibliothèques numérique de référence", "Certification PIX", "Conseillers numériques", "Emmaüs Connect", "France Services", "Grande école du numérique", "La Croix Rouge",
        "Point d'accès numérique CAF", "Promeneurs du net", "Relais numérique (Emmaüs Connect)",
    ];

    private static readonly Dictionary<string, ulong> Bits =
        new[] { Services, Fees, Support, Care, Publics, Access, Programmes }.SelectMany(list => list).Select((value, i) => (value, i)).ToDictionary(x => x.value, x => 1UL << x.i, StringComparer.Ordinal);

    /// <summary>The bits of some values; a value of no list has none.</summary>
    public static ulong Of(params IEnumerable<string> values) => values.Aggregate(0UL, (bits, value) => bits | Bits.GetValueOrDefault(value));

    public static readonly ulong AnyService = Of(Services), AnyFee = Of(Fees), AnySupport = Of(Support), AnyCare = Of(Care), AnyPublic = Of(Publics), AnyAccess = Of(Access);

    public static readonly ulong Free = Of("Gratuit", "Gratuit sous condition"), Alone = Of("En autonomie"), Accompanied = Of("Accompagnement individuel"), Languages = Of("Langues étrangères (anglais)", "Langues étrangères (autres)"),
        Reading = Of("Illettrisme"), Wheelchair = Of("Handicaps moteurs"), Children = Of("Familles et/ou enfants"), ComeIn = Of("Se présenter"), NoPublic = Of("Ce lieu n'accueille pas de public"),
        FranceServices = Of("France Services"), Advisers = Of("Conseillers numériques");

    /// <summary>What France Services promise by their national charter: free, without appointment, someone beside you, a computer.</summary>
    public static readonly ulong FranceServicesCharter = Of(Services[0], Services[7], "Gratuit", "Accompagnement individuel", "Se présenter");

    /// <summary>What the programme of digital advisers promises: free, someone beside you.</summary>
    public static readonly ulong AdvisersCharter = Of("Gratuit", "Accompagnement individuel");
}
