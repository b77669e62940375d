using System.Globalization;
using System.Text.RegularExpressions;
using Appui.Hours;
using Appui.Territory.Places;

namespace Appui.Territory.Importing;

/// <summary>Proposes which columns say what, from their names first, then from what is in them.</summary>
internal static partial class MappingGuess
{
    private const int Sample = 300;

    /// <summary>For each field, the names that people give it, best first, without accents, spaces or signs; <c>~</c> before a name means "contains".</summary>
    private static readonly (string Field, string[] Names)[] Names =
    [
        (Fields.CommuneCode, ["codeinsee", "inseecom", "codecommune", "codeinseecommune", "adressecodeinsee", "comcode", "codgeo", "citycode", "resultcitycode", "digeocodagecodeinsee", "insee", "~codeinsee", "~inseecommune"]),
        (Fields.PostalCode, ["codepostal", "cp", "codeposte", "postcode", "postalcode", "zip", "codepost", "adressecodepostal", "resultpostcode", "~codepostal", "~postcode", "~codepost"]),
        (Fields.Commune, ["commune", "libcom", "nomcommune", "ville", "city", "localite", "adressecommune", "communes", "municipalite", "libellecommune", "resultcity", "villecommune", "~nomcommune", "~commune", "~ville", "~city"]),
        (Fields.Latitude, ["latitude", "lat", "y", "ylat", "coordy", "bflatitude", "latcoor1", "ywgs84", "~latitude", "~lat", "coordonneey", "ylambert93", "yl93"]),
        (Fields.Longitude, ["longitude", "long", "lon", "lng", "x", "xlong", "coordx", "bflongitude", "longcoor1", "xwgs84", "~longitude", "~long", "~lon", "~lng", "coordonneex", "xlambert93", "xl93"]),
        (Fields.Point, ["geom", "geopoint2d", "geopoint", "pointgeo", "geolocalisation", "coordonnees", "coordonneesgps", "geometry.coordinates", "geo", "latlon", "latlong", "gps", "~geopoint", "~coordonnees", "geometrycoordinates"]),
        (Fields.Email, ["courriel", "courriels", "mail", "email", "adressemail", "adresseemail", "contactemail", "~courriel", "~email", "~mail"]),
        (Fields.Phone, ["telephone", "tel", "numerodetelephone", "ndetelephone", "numtel", "contacttelephone", "phone", "telephones", "fixe", "~telephone", "~tel", "mobile", "~phone"]),
        (Fields.Site, ["siteweb", "siteinternet", "web", "url", "site", "contactweb", "website", "~siteweb", "~siteinternet", "~url", "~site"]),
        (Fields.AddressMore, ["complementadresse", "compladresse", "complementdadresse", "adressecomplement", "~complement"]),
        (Fields.Parent, ["structureparente", "structureporteuse", "porteur", "gestionnaire", "organisme", "raisonsociale", "~porteuse", "~gestionnaire", "~porteur"]),
        (Fields.Pivot, ["pivot", "siret", "numerosiret", "siretstructure", "rna", "ridet", "siren", "sirensite", "~siret"]),
        (Fields.Updated, ["datemaj", "maj", "datemiseajour", "dateinformation", "editdatemaj", "datemodification", "datetimelatest", "datedemiseajour", "updatedat", "lastupdate", "date", "datesoumission", "~datemaj", "~miseajour", "~modif"]),
        (Fields.Booking, ["priserdv", "lienrdv", "rdvenligne", "~priserdv", "~prisederdv"]),
        (Fields.AccessSheet, ["ficheacceslibre", "acceslibre", "accessibilite"]),
        (Fields.Summary, ["presentationresume", "resume", "description", "presentation", "activitesproposees", "~description", "~resume", "commentaire", "~presentation"]),
        (Fields.Detail, ["presentationdetail", "detail", "informationsdiverses", "~detail"]),
        (Fields.Programmes, ["dispositifprogrammesnationaux", "labelsnationaux", "labels", "label", "labelsnat", "~labelsnationaux", "~label", "labellisation", "labellisationfs"]),
        (Fields.OtherLabels, ["autresformationslabels", "labelsautres", "autreslabels"]),
        (Fields.Labels, ["formationslabels"]),
        (Fields.Services, ["services", "service", "typedeservice", "typeservice", "thematiques", "servicesproposes", "activites", "offre", "prestations", "nature", "natureduservice", "~service", "~thematique", "~accompagnementproposes", "~typesdaccompagnement"]),
        (Fields.Support, ["modalitesaccompagnement", "modalitesaccompagnement0", "modalites", "~modalitesaccompagnement", "~accompagnement"]),
        (Fields.Access, ["modalitesacces", "~modalitesdacces"]),
        (Fields.Fees, ["fraisacharge", "conditionsacces", "conditionsaccess", "tarif", "tarifs", "frais", "cout", "fraisautres", "~tarif", "~conditionsacces", "~frais"]),
        (Fields.Care, ["priseenchargespecifique"]),
        (Fields.Publics, ["publicsspecifiquementadresses", "publicsaccueillis", "public", "publics", "typepublic", "typedepublics", "publiccible", "~public"]),
        (Fields.Roaming, ["itinerance", "itinerant", "formatfs", "enitinerance", "~itineran"]),
        (Fields.Type, ["typologie", "typelieu", "typedelieu", "type", "typedestructure", "categorie", "typefs", "~typologie", "~categorie", "~type"]),
        (Fields.Source, ["source", "producteur", "origine"]),
        (Fields.Department, ["departement", "inseedep", "dep", "codedepartement", "adressedepartement", "codedep", "~departement"]),
        (Fields.Name, ["nom", "nomstructure", "libfs", "nomdelastructure", "nomlieu", "nomdulieu", "nomdulieuoudelastructure", "nomusager", "lieu", "denomination", "nomcomplet", "intitule", "libelle", "structure", "name", "titre", "etablissement",
            "nomsite", "arret", "nomarret", "nomdusite", "title", "site", "designation", "raisonsociale", "~nomdu", "~nomde", "~nom", "~denomination", "~structure", "~lieu", "~intitule", "~libelle"]),
        (Fields.Id, ["id", "idfs", "identifiant", "gid", "uid", "uuid", "cgid", "idlieu", "objectid", "ident"]),
    ];

    public static Mapping Propose(IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        var mapping = new Mapping();
        var sample = rows.Take(Sample).ToList();
        var free = Enumerable.Range(0, columns.Count).ToList();
        var keys = columns.Select(Compact).ToList();

        Hours(columns, keys, sample, mapping, free);
        Address(columns, keys, sample, mapping, free);
        foreach (var (field, names) in Names)
        {
            if (Best(field, names, keys, free, sample) is not { } column) continue;
            Take(mapping, field, columns, column, free);
        }

        FromContent(columns, sample, mapping, free);
        Lists(columns, keys, sample, mapping, free);
        Boxes(columns, keys, sample, mapping, free);
        return mapping;
    }

    private static void Take(Mapping mapping, string field, IReadOnlyList<string> columns, int column, List<int> free)
    {
        if (!mapping.Columns.TryGetValue(field, out var list)) mapping.Columns[field] = list = [];
        list.Add(columns[column]);
        free.Remove(column);
    }

    private static int? Best(string field, string[] names, List<string> keys, List<int> free, List<string[]> sample)
    {
        foreach (var name in names)
        {
            foreach (var column in free)
            {
                var key = keys[column];
                if (name[0] == '~' ? !key.Contains(name[1..], StringComparison.Ordinal) : key != name && Unprefixed(key) != name) continue;
                if (IsEmpty(sample, column) && sample.Count > 0) continue;
                if (name[0] == '~' && (IsForbidden(field, key) || !Fits(field, sample, column, 0.3))) continue;
                if (!Fits(field, sample, column, 0.15)) continue;
                return column;
            }
        }

        return null;
    }

    /// <summary>Words that make a column something else than the field its name contains.</summary>
    private static bool IsForbidden(string field, string key) => field switch
    {
        Fields.Commune => key.Contains("code", StringComparison.Ordinal) || key.Contains("epci", StringComparison.Ordinal) || key.Contains("insee", StringComparison.Ordinal) || key.Contains("communaute", StringComparison.Ordinal),
        Fields.Name => key.Contains("commune", StringComparison.Ordinal) || key.Contains("contact", StringComparison.Ordinal) || key.Contains("prenom", StringComparison.Ordinal) || key.Contains("voie", StringComparison.Ordinal)
            || key.Contains("nombre", StringComparison.Ordinal) || key.Contains("responsable", StringComparison.Ordinal) || key.Contains("epci", StringComparison.Ordinal),
        Fields.CommuneCode => key.Contains("dep", StringComparison.Ordinal),
        Fields.Programmes or Fields.Type => key.StartsWith("result", StringComparison.Ordinal),
        Fields.Detail => key.Contains("telephone", StringComparison.Ordinal) || key.Contains("acces", StringComparison.Ordinal) || key.Contains("materiel", StringComparison.Ordinal) || key.Contains("formation", StringComparison.Ordinal),
        Fields.Services => key.Contains("informations", StringComparison.Ordinal),
        Fields.Phone => key.Contains("detail", StringComparison.Ordinal) || key.Contains("materiel", StringComparison.Ordinal) || key.Contains("hotel", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether what is in the column may be that field.</summary>
    private static bool Fits(string field, List<string[]> sample, int column, double share)
    {
        Predicate<string>? check = field switch
        {
            Fields.CommuneCode => v => v.Length is 4 or 5 && Communes.ByCode(v.PadLeft(5, '0').ToUpperInvariant()) is not null,
            Fields.PostalCode => v => PostalCode().IsMatch(v),
            Fields.Commune => v => v.Any(char.IsLetter) && v.Length < 60,
            Fields.Latitude or Fields.Longitude => v => Cells.Number(v) is not null,
            Fields.Point => v => Cells.Point(v) is not null,
            Fields.Email => v => v.Contains('@'),
            Fields.Phone => v => v.Count(char.IsAsciiDigit) is >= 6 and <= 40,
            Fields.Site => v => v.Contains('.') && !v.Contains('@'),
            Fields.Updated => v => Cells.Date(v) is not null,
            Fields.Pivot => v => v.Count(char.IsLetterOrDigit) is >= 9 and <= 17 && v.Any(char.IsAsciiDigit),
            Fields.Booking or Fields.AccessSheet => v => v.Contains('.') || v.Contains("://", StringComparison.Ordinal),
            Fields.Name => v => v.Any(char.IsLetter) && v.Length < 200,
            Fields.Services or Fields.Support or Fields.Publics or Fields.Access or Fields.Fees or Fields.Programmes => v => !Vocabulary.IsYesOrNo(v),
            _ => null,
        };
        if (check is null) return true;
        var filled = sample.Where(row => row[column].Length > 0).ToList();
        return filled.Count == 0 || filled.Count(row => check(row[column])) >= share * filled.Count;
    }

    /// <summary>Columns named after the days, as many as there are: one cell a day, or a beginning and an end for each half of it.</summary>
    private static void Hours(IReadOnlyList<string> columns, List<string> keys, List<string[]> sample, Mapping mapping, List<int> free)
    {
        for (var day = 0; day < 7; day++)
        {
            var name = Fields.Weekdays[day];
            foreach (var column in free.Where(c => IsDay(keys[c], name)).Where(c => sample.Count == 0 || IsEmpty(sample, c) || HasTimes(sample, c)).ToList())
                Take(mapping, Fields.HoursOf(day), columns, column, free);
        }

        if (Enumerable.Range(0, 7).Any(d => mapping.Columns.ContainsKey(Fields.HoursOf(d)))) return;
        var week = free.Where(c => HoursName().IsMatch(keys[c]) && !IsEmpty(sample, c)).OrderByDescending(c => HasTimes(sample, c)).ThenByDescending(c => Readable(sample, c) * sample.Count(row => row[c].Length > 0)).FirstOrDefault(-1);
        if (week >= 0) Take(mapping, Fields.Hours, columns, week, free);
        // The times in one column, the days in another.
        if (week >= 0 && free.FirstOrDefault(c => keys[c].Contains("joursemaine", StringComparison.Ordinal) || keys[c].Contains("jourssemaine", StringComparison.Ordinal) || keys[c] is "jours" or "jour" or "joursdouverture" or "jourouverture", -1) is >= 0 and var days)
        {
            mapping.Columns[Fields.Hours].Insert(0, columns[days]);
            free.Remove(days);
        }
    }

    private static bool IsDay(string key, string day) =>
        key.Contains(day, StringComparison.Ordinal) || Unprefixed(key) == day[..3] || (key.StartsWith(day[..3], StringComparison.Ordinal) && key.Length > 3 && DayAbbreviated().IsMatch(key[3..]));

    private static bool HasTimes(List<string[]> sample, int column)
    {
        var filled = sample.Where(row => row[column].Length > 0).ToList();
        return filled.Count > 0 && filled.Count(row => row[column].Any(char.IsAsciiDigit) || row[column].StartsWith("ferm", StringComparison.OrdinalIgnoreCase)) * 5 >= filled.Count;
    }

    private static double Readable(List<string[]> sample, int column)
    {
        var filled = sample.Select(row => row[column]).Where(v => v.Length > 0).Take(60).ToList();
        return filled.Count == 0 ? 0 : (double)filled.Count(v => OpeningHours.Repair(v).Hours is not null) / filled.Count;
    }

    /// <summary>The street, whole or in number and name.</summary>
    private static void Address(IReadOnlyList<string> columns, List<string> keys, List<string[]> sample, Mapping mapping, List<int> free)
    {
        string[] whole = ["adresse", "adressepostale", "adressecomplete", "address", "adressenumeronomdelavoie", "adresselieu", "adressestructure", "libelleadresse", "voie", "adr", "adresse1", "rue", "localisation", "resultlabel"];
        var number = free.FirstOrDefault(c => keys[c] is "adressenumero" or "numerovoie" or "numero" or "numvoie" or "nvoie" or "numerodevoie" or "numrue" or "numerorue", -1);
        var street = free.FirstOrDefault(c => keys[c] is "adresserue" or "nomvoie" or "rue" or "libellevoie" or "nomdevoie" or "adressevoie" or "voie" or "nomrue", -1);
        if (street >= 0 && number >= 0)
        {
            Take(mapping, Fields.Address, columns, number, free);
            Take(mapping, Fields.Address, columns, street, free);
            return;
        }

        foreach (var name in whole)
        {
            if (free.FirstOrDefault(c => Unprefixed(keys[c]) == name && !IsEmpty(sample, c), -1) is not (>= 0 and var column)) continue;
            Take(mapping, Fields.Address, columns, column, free);
            return;
        }

        if (street >= 0) Take(mapping, Fields.Address, columns, street, free);
        else if (free.FirstOrDefault(c => keys[c].Contains("adresse", StringComparison.Ordinal) && !Other().IsMatch(keys[c]) && !IsEmpty(sample, c) && sample.Any(r => r[c].Contains(' ')), -1) is >= 0 and var any) Take(mapping, Fields.Address, columns, any, free);
    }

    /// <summary>What no name told: codes, places, points, e-mails and hours are known by their look.</summary>
    private static void FromContent(IReadOnlyList<string> columns, List<string[]> sample, Mapping mapping, List<int> free)
    {
        if (sample.Count == 0) return;
        bool Lacks(params string[] fields) => !fields.Any(mapping.Columns.ContainsKey);
        void Look(string field, double share, Predicate<string> check)
        {
            var best = free.Select(c => (Column: c, Share: Share(sample, c, check))).OrderByDescending(c => c.Share).FirstOrDefault((Column: -1, Share: 0));
            if (best.Column >= 0 && best.Share >= share) Take(mapping, field, columns, best.Column, free);
        }

        if (Lacks(Fields.PostalCode)) Look(Fields.PostalCode, 0.7, v => v.Length is 4 or 5 && Communes.ByPostalCode(v.PadLeft(5, '0')).Count > 0);
        if (Lacks(Fields.Commune)) Look(Fields.Commune, 0.6, v => v.Length > 1 && Communes.ByName(Communes.Key(v)).Count > 0);
        if (Lacks(Fields.Latitude, Fields.Point)) Look(Fields.Point, 0.7, v => Cells.Point(v) is not null);
        if (Lacks(Fields.Email)) Look(Fields.Email, 0.6, v => v.Contains('@') && !v.Contains(' '));
        if (Lacks(Fields.Address)) Look(Fields.Address, 0.4, v => Street().IsMatch(v));
        if (Lacks(Fields.Hours, "horaires_lundi", "horaires_mardi", "horaires_mercredi", "horaires_jeudi", "horaires_vendredi", "horaires_samedi")) Look(Fields.Hours, 0.5, v => v.Length < 400 && OpeningHours.Repair(v).Hours is not null);
        if (Lacks(Fields.Name)) Look(Fields.Name, 0.8, v => v.Length is > 3 and < 120 && v.Any(char.IsLetter));
    }

    /// <summary>Other columns that speak of services in words we know.</summary>
    private static void Lists(IReadOnlyList<string> columns, List<string> keys, List<string[]> sample, Mapping mapping, List<int> free)
    {
        foreach (var column in free.ToList())
        {
            if (!OfServices().IsMatch(keys[column]) || Share(sample, column, v => v.Length > 3 && Vocabulary.Read(Fields.Services, v).Count > 0) < 0.5) continue;
            Take(mapping, Fields.Services, columns, column, free);
        }
    }

    /// <summary>Columns of crosses that name a service or a way of being helped.</summary>
    private static void Boxes(IReadOnlyList<string> columns, List<string> keys, List<string[]> sample, Mapping mapping, List<int> free)
    {
        foreach (var column in free.ToList())
        {
            if (sample.Count == 0 || Share(sample, column, Vocabulary.IsYesOrNo) < 0.9) continue;
            if (Vocabulary.OfBox(keys[column]) is { } value) mapping.Boxes[columns[column]] = value;
        }
    }

    private static double Share(List<string[]> sample, int column, Predicate<string> check)
    {
        var filled = sample.Where(row => row[column].Length > 0).ToList();
        return filled.Count < Math.Max(1, sample.Count / 10) ? 0 : (double)filled.Count(row => check(row[column])) / filled.Count;
    }

    private static bool IsEmpty(List<string[]> sample, int column) => sample.TrueForAll(row => row[column].Length == 0);

    /// <summary>A column name without accents, spaces or signs.</summary>
    internal static string Compact(string name) => NotWord().Replace(Vocabulary.Plain(name), "");

    /// <summary>Without the letter that some tables put before all their columns.</summary>
    private static string Unprefixed(string key) =>
        key.Length > 3 && key[0] is 'c' or 'h' && !key.StartsWith("co", StringComparison.Ordinal) && !key.StartsWith("ci", StringComparison.Ordinal) && !key.StartsWith("ca", StringComparison.Ordinal) ? key[1..]
        : key.StartsWith("ccode", StringComparison.Ordinal) || key.StartsWith("ccity", StringComparison.Ordinal) || key.StartsWith("ccourriel", StringComparison.Ordinal) ? key[1..] : key;

    [GeneratedRegex("service|accompagnementsproposes|formations|atelier|materiel|equipement|thematique|disposition|activites", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex OfServices();

    [GeneratedRegex("[^a-z0-9]", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex NotWord();

    [GeneratedRegex("horaire|heuresouverture|ouverture|heuresdouverture|permanences?$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex HoursName();

    [GeneratedRegex("^(matin|am|pm|apresmidi|debut|fin|ouv|ferm|[0-9]|h)", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex DayAbbreviated();

    [GeneratedRegex(@"^\d{4,5}(\.0)?$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex PostalCode();

    [GeneratedRegex("mail|web|courriel|internet|complement|commune|insee|departement|region|ville", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(rue|avenue|av|bd|boulevard|place|chemin|route|impasse|allée|quai|cours|square)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Street();
}
