using System.Globalization;
using System.Text;

namespace Appui.Territory.Importing;

/// <summary>
/// The closed lists of the national schema "lieux de médiation numérique" v1 (etalab-2.0), and what older lists and people write instead.
/// A word that matches nothing says nothing: it is left out and told, never guessed.
/// </summary>
internal static class Vocabulary
{
    public const string Formalities = "Aide aux démarches administratives", Everyday = "Maîtrise des outils numériques du quotidien", Work = "Insertion professionnelle via le numérique",
        Safety = "Utilisation sécurisée du numérique", Family = "Parentalité et éducation avec le numérique", Leisure = "Loisirs et créations numériques", Culture = "Compréhension du monde numérique",
        Equipment = "Accès internet et matériel informatique", Cheap = "Acquisition de matériel informatique à prix solidaire";

    public const string Alone = "En autonomie", OneToOne = "Accompagnement individuel", Workshop = "Dans un atelier collectif", Remote = "À distance";

    /// <summary>The values of each closed field, and the beginnings or words that mean them, without accents. A word with a leading space must stand at the start of a word.</summary>
    private static readonly Dictionary<string, (string Value, string[] Words)[]> Lists = new(StringComparer.Ordinal)
    {
        [Fields.Services] =
        [
            (Formalities, ["demarche", "administrati", "caf.fr", "impots", "acceder a ses droits", "acces aux droits", "services-en-ligne", "papiers", "ecrivain public"]),
            (Everyday, ["maitrise des outils", "prendre en main", "utiliser le numerique au quotidien", "formation aux bases", "bases du numerique", "initiation", "apprentissage", "perfectionnement", "competences de base", "competences numeriques", "maitriser-les-fondamentaux", "bureautique", "formations numeriques", "accompagnement individuel", "ateliers collectifs", "atelier", "gestion de son identite", "messagerie", "smartphone", "ordinateur et son environnement"]),
            (Work, ["insertion professionnelle", "emploi", "cv", "promouvoir-son-activite", "tpe", "entrepren"]),
            (Safety, ["securis", "proteger", "securite"]),
            (Family, ["parentalite", "education avec", "scolarite", "enfants a l'ecole", "accompagner les enfants", "ses enfants"]),
            (Leisure, ["loisir", "creation", "creer avec le numerique", "culture numerique", "fablab", "jeux"]),
            (Culture, ["comprehension du monde", "approfondir ma culture", "culture du numerique", "enjeux du numerique", "monde numerique"]),
            (Equipment, ["acceder a une connexion", "acceder a du materiel", "acces internet", "acces-internet", "connexion internet", "acces-libre", "acces libre", "libre acces", "wifi", "wi-fi", "photocopie", "imprimante", "scanner", "equipement", "postes informatiques", "ordinateur"]),
            (Cheap, ["prix solidaire", "acquerir du materiel", "s'equiper en materiel", "acquerir-un-equipement", "s-equiper", "materiel a prix", "reconditionn"]),
        ],
        [Fields.Publics] =
        [
            ("Jeunes", ["jeune"]), ("Étudiants", ["etudiant"]), ("Familles et/ou enfants", ["famille", "enfant", "enfance"]), ("Seniors", ["senior", "65"]), ("Femmes", ["femme"]),
        ],
        [Fields.Care] =
        [
            ("Surdité", ["surdit", "sourd"]), ("Handicaps moteurs", ["moteur", "pmr", "mobilite reduite"]), ("Handicaps mentaux", ["mentaux", "mental"]),
            ("Illettrisme", ["illettrisme"]), ("Langues étrangères (anglais)", ["anglais"]), ("Langues étrangères (autres)", ["langues etrangeres (autre", "langue etrangere (autre", "autres langues", "public langues etrangeres"]),
            ("Déficience visuelle", ["visuel", "malvoyan", "aveugle"]),
        ],
        [Fields.Fees] =
        [
            ("Gratuit sous condition", ["sous condition", "pour les adherents", "adhesion", "pass numerique", "gratuit-sous"]), ("Gratuit", ["gratuit"]), ("Payant", ["payant", "payer", "euro", "€"]),
        ],
        [Fields.Support] =
        [
            (Alone, ["seul : ", "seul :", "en autonomie", "autonomie", "libre acces", "acces libre", "acces-libre"]), (OneToOne, ["avec de l'aide", "individuel", "a ma place", "delegation", "ponctuel"]),
            (Workshop, ["atelier", "collecti", "groupe"]), (Remote, ["distance", "visio"]),
        ],
        [Fields.Programmes] =
        [
            ("Aidants Connect", ["aidants connect", "aidants-connect"]), ("Bibliothèques numérique de référence", ["bibliotheques numerique"]), ("Certification PIX", ["pix"]),
            ("Conseillers numériques", ["cnfs", "conseiller-numerique", "conseillers numeriques", "conseiller numerique", "conseillers-numeriques"]), ("Emmaüs Connect", ["emmaus connect"]),
            ("France Services", ["france service", "france-service", "espace labellise"]), ("Grande école du numérique", ["grande ecole du numerique", "grandes ecoles"]), ("La Croix Rouge", ["croix rouge", "croix-rouge"]),
            ("Point d'accès numérique CAF", ["point d'acces numerique caf", "point numerique caf"]), ("Promeneurs du net", ["promeneur"]), ("Relais numérique (Emmaüs Connect)", ["relais numerique"]),
        ],
        [Fields.Access] =
        [
            ("Se présenter", ["se presenter", "sans rendez-vous", "sans rdv"]), ("Téléphoner", ["telephoner"]), ("Contacter par mail", ["contacter par mail", "envoyer-un-courriel"]),
            ("Prendre un RDV en ligne", ["rdv en ligne", "rendez-vous en ligne"]), ("Ce lieu n'accueille pas de public", ["n'accueille pas"]), ("Envoyer un mail avec une fiche de prescription", ["fiche de prescription"]),
        ],
    };

    /// <summary>The values of the national schema that a cell means; what is left says nothing to us.</summary>
    public static IReadOnlyList<string> Read(string field, string cell)
    {
        if (!Lists.TryGetValue(field, out var list)) return [cell];
        var found = new List<string>();
        foreach (var part in cell.Split(['|', ';', '\n', ',', '"'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = Plain(part);
            foreach (var (value, words) in list)
            {
                if (found.Contains(value) || !(plain == Plain(value) || Array.Exists(words, w => plain.Contains(w, StringComparison.Ordinal)))) continue;
                found.Add(value);
                if (field == Fields.Fees) break;
            }
        }

        return found;
    }

    /// <summary>Whether a closed list governs the field.</summary>
    public static bool Governs(string field) => Lists.ContainsKey(field);

    /// <summary>What a box to tick stands for, by the compact name of its column, as <c>field=value</c>.</summary>
    public static string? OfBox(string key)
    {
        (string Part, string Value)[] boxes =
        [
            ("demarche", $"{Fields.Services}={Formalities}"), ("enlibreacces", $"{Fields.Support}={Alone}"), ("accesadesequipement", $"{Fields.Services}={Equipment}"), ("initiationaunumerique", $"{Fields.Services}={Everyday}"),
            ("individuel", $"{Fields.Support}={OneToOne}"), ("collectivement", $"{Fields.Support}={Workshop}"), ("collectif", $"{Fields.Support}={Workshop}"), ("adistance", $"{Fields.Support}={Remote}"), ("itineran", $"{Fields.Roaming}=Itinérant"),
            ("wifi", $"{Fields.Services}={Equipment}"), ("accompagnementpersonnel", $"{Fields.Support}={OneToOne}"), ("materielinfo", $"{Fields.Services}={Equipment}"), ("formation", $"{Fields.Services}={Everyday}"), ("imprim", $"{Fields.Services}={Equipment}"), ("aidantsconnect", $"{Fields.Programmes}=Aidants Connect"),
            ("conseillernumerique", $"{Fields.Programmes}=Conseillers numériques"), ("conseillersnumeriques", $"{Fields.Programmes}=Conseillers numériques"), ("franceservices", $"{Fields.Programmes}=France Services"),
        ];
        return Array.Find(boxes, box => key.Contains(box.Part, StringComparison.Ordinal)).Value;
    }

    public static bool IsYes(string value) => Plain(value) is "x" or "oui" or "true" or "vrai" or "1" or "o" or "yes" or "souvent" or "de temps en temps" or "toujours";

    public static bool IsYesOrNo(string value) => IsYes(value) || Plain(value) is "non" or "false" or "faux" or "0" or "n" or "no" or "jamais" or "rarement" or "pas du tout" or "exceptionnellement" or "sans objet";

    /// <summary>Lower case, without accents.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c));
        }

        return plain.ToString().Trim();
    }
}
