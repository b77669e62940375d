using System.Text.Json;
using System.Text.RegularExpressions;
using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>A description of the public catalogue of aids for young people, read into our conditions.</summary>
internal sealed partial record PublicDescription(Aid Aid, AidDescription Summary)
{
    private static readonly Dictionary<string, string> Profiles = new(StringComparer.Ordinal)
    {
        ["apprenti"] = "activite apprenti",
        ["beneficiaire_rsa"] = "recoit rsa",
        ["chomeur"] = "activite demandeur-emploi",
        ["collegien"] = "scolarite college",
        ["enseignement_superieur"] = "scolarite superieur",
        ["etudiant"] = "activite etudiant",
        ["inactif"] = "activite inactif",
        ["independant"] = "activite independant",
        ["lyceen"] = "scolarite lycee",
        ["parent"] = "enfants 1 de 0 a 20",
        ["professionnalisation"] = "activite professionnalisation",
        ["retraite"] = "activite retraite",
        ["salarie"] = "activite salarie",
        ["service_civique"] = "activite service-civique",
        ["situation_handicap"] = "handicap 1",
        ["stagiaire"] = "activite stagiaire",
    };

    private static readonly Dictionary<string, string> Interests = new(StringComparer.Ordinal)
    {
        ["_interetBafa"] = "projet bafa",
        ["_interetPermisDeConduire"] = "projet permis",
        ["_interetEtudesEtranger"] = "projet etudes-etranger",
        ["_interetAidesSanitaireSocial"] = "projet sanitaire-social",
    };

    private static readonly Dictionary<string, string> Homes = new(StringComparer.Ordinal)
    {
        ["proprietaire"] = "proprietaire",
        ["primo_accedant"] = "proprietaire",
        ["locataire_hlm"] = "locataire",
        ["locataire_vide"] = "locataire",
        ["locataire_meuble"] = "locataire",
        ["locataire_foyer"] = "foyer",
        ["loge_gratuitement"] = "heberge",
        ["sans_domicile"] = "sans-domicile",
    };

    /// <summary>How a sentence begins that says what to do to ask, and requires nothing of the person.</summary>
    private static readonly string[] StepsBegin =
    [
        "Remplir", "Renvoyer", "Envoyer", "Télécharger", "Contacter", "Prendre contact", "Prendre rendez-vous", "Constituer", "Vous connecter", "Se connecter", "Déposer", "Formuler",
        "Adresser", "Présenter", "Compléter", "Fournir", "Transmettre", "Effectuer votre demande", "Effectuer la demande", "Effectuer une recherche", "Effectuer une simulation",
        "Faire la demande", "Faire votre demande", "Créer", "Consulter", "Se renseigner", "Remettre", "Joindre", "Imprimer", "Retirer", "Solliciter", "Se rendre", "Vous rendre",
        "Rencontrer",
    ];

    /// <summary>Rights that the catalogue leaves to a model's code, and that the law here computes.</summary>
    private static readonly Dictionary<string, string> Computed = new(StringComparer.Ordinal)
    {
        ["af"] = "recoit family-allowances",
        ["ars"] = "recoit back-to-school-year",
        ["aspa"] = "recoit aspa",
        ["cf"] = "recoit family-supplement",
        ["caah"] = "recoit aah-independent-living",
        ["cheque_energie"] = "recoit energy-voucher-year",
        ["ppa"] = "recoit activity-bonus",
        ["rsa"] = "recoit rsa",
    };

    /// <summary>Reads one JSON object.</summary>
    /// <exception cref="FormatException">The line is not such an object.</exception>
    public static PublicDescription Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using var document = JsonDocument.ParseValue(ref reader);
            return new Reading(document.RootElement).Done();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The line is not a description of an aid: " + e.Message, e);
        }
    }

    [GeneratedRegex("<[^>]+>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();

    private static string Plain(string html) => Markup().Replace(html, "").Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();

    /// <summary>One description on its way.</summary>
    private sealed class Reading(JsonElement root)
    {
        private readonly List<List<List<Requirement>>> lines = [];
        private readonly List<string> unread = [];
        private readonly List<string> steps = [];

        public PublicDescription Done()
        {
            var id = root.GetProperty("id").GetString() ?? throw new FormatException("The description has no id.");
            if (Computed.TryGetValue(id, out var right)) Add(right);
            foreach (var condition in Items(root, "conditions_generales")) AddCondition(condition);
            AddProfiles();
            if (Text(root, "interestFlag") is { } interest) AddWord(Interests, interest, "interestFlag");
            foreach (var sentence in Items(root, "conditions").Concat(Items(root, "voluntary_conditions"))) AddSentence(sentence);
            if (lines.Count == 0 && unread.Count == 0 && Text(root, "description") is { } words) AddTerritoryAnd(words);
            return Finish(id);
        }

        private void AddCondition(JsonElement condition)
        {
            if (One(condition) is { } requirement) lines.Add([[requirement]]);
            else unread.Add(Kind(condition));
        }

        /// <summary>Profiles are alternatives, each with its own conditions.</summary>
        private void AddProfiles()
        {
            var alternatives = new List<List<Requirement>>();
            foreach (var profile in Items(root, "profils"))
            {
                if (!Profiles.TryGetValue(Kind(profile), out var word))
                {
                    unread.Add("profil " + Kind(profile));
                    continue;
                }

                var together = new List<Requirement> { Vocabulary.Read(word) };
                foreach (var condition in Items(profile, "conditions"))
                {
                    if (One(condition) is { } requirement) together.Add(requirement);
                    else unread.Add($"profil {Kind(profile)}: {Kind(condition)}");
                }

                alternatives.Add(together);
            }

            if (alternatives.Count > 0) lines.Add(alternatives);
        }

        private void AddSentence(JsonElement sentence)
        {
            if (sentence.ValueKind != JsonValueKind.String || Plain(sentence.GetString()!) is not { Length: > 0 } words) return;
            if (StepsBegin.Any(step => words.StartsWith(step, StringComparison.Ordinal))) steps.Add(words);
            else lines.Add([[new LeftToAgency(words)]]);
        }

        /// <summary>A description without any condition is the condition itself, on the territory of who gives the aid.</summary>
        private void AddTerritoryAnd(string words)
        {
            if (Text(root, "institution") is { } institution and not "etat") lines.Add([[new BelongsTo(institution)]]);
            lines.Add([[new LeftToAgency(Plain(words))]]);
        }

        private void Add(string condition) => lines.Add([[Vocabulary.Read(condition)]]);

        private void AddWord(Dictionary<string, string> words, string word, string kind)
        {
            if (words.TryGetValue(word, out var condition)) Add(condition);
            else unread.Add($"{kind} {word}");
        }

        /// <summary>One condition, or nothing when no type of ours says it.</summary>
        private Requirement? One(JsonElement condition)
        {
            try
            {
                return Words(condition) is { } words ? Vocabulary.Read(words) : null;
            }
            catch (FormatException)
            {
                return null;
            }
        }

        private string? Words(JsonElement condition) => Kind(condition) switch
        {
            "age" => $"age {Text(condition, "operator")} {Text(condition, "value")}",
            "regions" => "region " + List(condition, "values"),
            "departements" => "departement " + List(condition, "values"),
            "communes" => "commune " + List(condition, "values"),
            "epcis" => "epci " + List(condition, "values"),
            "excluded_epcis" => "sauf epci " + List(condition, "values"),
            "codes_postaux" => "code-postal " + List(condition, "values"),
            "attached_to_institution" => "territoire " + Text(root, "institution"),
            "quotient_familial" => Text(condition, "period") is "month"
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"revenu-par-part {Text(condition, "operator")} {12 * condition.GetProperty("value").GetDouble()}")
                : $"revenu-par-part {Text(condition, "operator")} {Text(condition, "value")}",
            "formation_sanitaire_social" => "formation sanitaire-social",
            "boursier" => "boursier",
            "annee_etude" => "annee " + List(condition, "values"),
            "mention_baccalaureat" => "mention " + List(condition, "values"),
            "beneficiaire_rsa" => "recoit rsa",
            "situation_handicap" => "handicap 1",
            "taux_incapacite" when Text(condition, "operator") is ">=" => $"handicap {Percent(condition)}",
            "difficultes_acces_ou_frais_logement" => (IsFalse(condition) ? "sauf " : "") + "logement-difficile",
            "agence_travail_temporaire" => "activite interim",
            "enfants_eligibles" when Text(condition, "operator") is ">=" =>
                $"enfants {Text(condition, "value")} de {Text(condition, "age_min") ?? "0"} a {Text(condition, "age_max") ?? "20"}",
            "regime_securite_sociale" => Listed(condition, scheme => scheme switch { "regime_general" => "general", "regime_agricole" => "agricole", _ => scheme }, "regime"),
            "statut_occupation_logement" => Listed(condition, title => Homes.GetValueOrDefault(title, title), "logement"),
            "not" when condition.GetProperty("value") is { ValueKind: JsonValueKind.Object } other => Words(other) is { } words ? "sauf " + words : null,
            _ => null,
        };

        private static string? Listed(JsonElement condition, Func<string, string> word, string kind)
        {
            var (included, excluded) = (Items(condition, "includes").Select(v => word(v.GetString()!)).Distinct().ToList(), Items(condition, "excludes").Select(v => word(v.GetString()!)).Distinct().ToList());
            return (included, excluded) switch
            {
                ([_, ..], []) => $"{kind} {string.Join(' ', included)}",
                ([], [_, ..]) => $"sauf {kind} {string.Join(' ', excluded)}",
                _ => null,
            };
        }

        private static int Percent(JsonElement condition)
        {
            var rate = condition.GetProperty("value").GetDouble();
            return (int)Math.Round(rate <= 1 ? rate * 100 : rate);
        }

        private static bool IsFalse(JsonElement condition) => condition.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.False;

        private static string Kind(JsonElement condition) => Text(condition, "type") ?? "without type";

        private static string List(JsonElement condition, string name) => string.Join(' ', Items(condition, name).Select(v => v.ToString()));

        private static string? Text(JsonElement from, string name) =>
            from.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

        private static JsonElement[] Items(JsonElement from, string name) =>
            from.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

        private PublicDescription Finish(string id)
        {
            var name = Text(root, "label") ?? id;
            var left = lines.Count(line => line is [[LeftToAgency]]);
            var about = new LocalAid
            {
                Key = id,
                Name = name,
                Agency = Text(root, "institution") ?? "",
                Purpose = Plain(Text(root, "description") ?? ""),
                WhatToDo = string.Join(" ", steps),
                Source = "Catalogue public",
                Address = Text(root, "link") ?? "",
                StandsOn = DateOnly.MinValue,
                Certainty = AidCertainty.ToCheck,
            };
            var aid = new Aid(about, new Article("Catalogue public", id), [.. lines.Select((alternatives, i) => new AidLine($"aid.{id}.{i + 1}", AidFile.Words(alternatives), [.. alternatives]))]);
            return new PublicDescription(aid, new AidDescription(id, name, lines.Count - left, left, steps.Count, unread));
        }
    }
}
