using Appui.Mandates;
using Appui.Procedures.Model;
using YamlDotNet.Serialization;

namespace Appui.Procedures.Cards;

/// <summary>
/// What helpers know of a procedure, in plain words: what it is for, how it is asked, what is awaited, how it is lost. One YAML file each, in French,
/// written by us; each fact that we could not check says so.
/// </summary>
internal sealed class Card
{
    /// <summary>Its name in addresses and in cases.</summary>
    [YamlMember(Alias = "cle")]
    public required string Key { get; init; }

    /// <summary>Goes up at each change of content.</summary>
    [YamlMember(Alias = "version")]
    public required int Version { get; init; }

    /// <summary>As people say it.</summary>
    [YamlMember(Alias = "nom")]
    public required string Name { get; init; }

    /// <summary>In a word or two.</summary>
    [YamlMember(Alias = "nom_court")]
    public required string Short { get; init; }

    /// <summary>What is sent: "demande de RSA", as said after "votre".</summary>
    [YamlMember(Alias = "demande")]
    public required string Claim { get; init; }

    /// <summary>As the agency writes it.</summary>
    [YamlMember(Alias = "nom_officiel")]
    public required string OfficialName { get; init; }

    /// <summary>The family under which a mandate covers it.</summary>
    [YamlMember(Alias = "famille")]
    public required MandateFamily Family { get; init; }

    /// <summary>The keys of the rights asked by this procedure; empty when it is about something else than a benefit.</summary>
    [YamlMember(Alias = "droits")]
    public required List<string> Benefits { get; init; }

    /// <summary>Does a yes bring money? When not, it brings a paper, a place or an account.</summary>
    [YamlMember(Alias = "verse")]
    public bool Pays { get; init; } = true;

    /// <summary>Everyday words by which it is found.</summary>
    [YamlMember(Alias = "mots")]
    public required List<string> Words { get; init; }

    /// <summary>What it is for.</summary>
    [YamlMember(Alias = "pour")]
    public required List<Statement> Purpose { get; init; }

    /// <summary>Who decides; the usual one first.</summary>
    [YamlMember(Alias = "agences")]
    public required List<Agency> Agencies { get; init; }

    /// <summary>The ways to the agency, the usual one first.</summary>
    [YamlMember(Alias = "canaux")]
    public required List<Way> Ways { get; init; }

    /// <summary>What the site demands of the person, one by one.</summary>
    [YamlMember(Alias = "exigences_numeriques")]
    public required List<Statement> DigitalDemands { get; init; }

    /// <summary>What is done, in order.</summary>
    [YamlMember(Alias = "etapes")]
    public required List<Step> Steps { get; init; }

    /// <summary>
    /// What the site asks, page after page, as the person beside us hears it. The usual pages in their usual order: sites change every three weeks,
    /// so the helper shows the one that is there.
    /// </summary>
    [YamlMember(Alias = "pages_du_site")]
    public List<SitePage> SitePages { get; init; } = [];

    /// <summary>What is to be gathered.</summary>
    [YamlMember(Alias = "pieces")]
    public required List<Paper> Papers { get; init; }

    /// <summary>The delays, in days.</summary>
    [YamlMember(Alias = "delais")]
    public required Delays Delays { get; init; }

    /// <summary>What it means when nothing comes.</summary>
    [YamlMember(Alias = "silence")]
    public required Statement Silence { get; init; }

    /// <summary>What happens once it is granted.</summary>
    [YamlMember(Alias = "apres")]
    public required List<Statement> Afterwards { get; init; }

    /// <summary>How it is lost.</summary>
    [YamlMember(Alias = "comment_on_le_perd")]
    public required List<Statement> HowItIsLost { get; init; }

    /// <summary>How a decision is contested, until when.</summary>
    [YamlMember(Alias = "recours")]
    public required Statement Appeal { get; init; }

    /// <summary>How it is done without any screen.</summary>
    [YamlMember(Alias = "sans_ecran")]
    public required List<Statement> WithoutScreen { get; init; }

    /// <summary>Where the facts come from.</summary>
    [YamlMember(Alias = "sources")]
    public required List<Source> Sources { get; init; }

    /// <summary>The day we last read the whole card again.</summary>
    [YamlMember(Alias = "relu_le")]
    public required DateOnly ReviewedOn { get; init; }
}

/// <summary>One fact, and what remains to be checked about it; in YAML a sentence, or <c>{texte: …, a_verifier: …}</c>.</summary>
/// <param name="Text">The fact.</param>
/// <param name="ToCheck">What we are not sure of; null when we are.</param>
internal sealed record Statement(string Text, string? ToCheck = null);

/// <summary>What a page of a site asks, one sentence each in <c>SitePage.…</c>.</summary>
internal enum SitePage
{
    /// <summary>To sign in, or to make an account.</summary>
    Account,

    /// <summary>Who the person is.</summary>
    Identity,

    /// <summary>Where they live, how they are reached.</summary>
    Address,

    /// <summary>With whom they live.</summary>
    Household,

    /// <summary>The children.</summary>
    Children,

    /// <summary>What they do: work, studies, looking for work.</summary>
    Work,

    /// <summary>What they receive.</summary>
    Income,

    /// <summary>What they own.</summary>
    Savings,

    /// <summary>Their housing and their rent.</summary>
    Housing,

    /// <summary>Their health.</summary>
    Health,

    /// <summary>Their pensions.</summary>
    Pensions,

    /// <summary>On which account they are paid.</summary>
    Bank,

    /// <summary>The papers to add.</summary>
    Papers,

    /// <summary>What they ask for.</summary>
    Subject,

    /// <summary>The months that are declared.</summary>
    Period,

    /// <summary>Their studies.</summary>
    Studies,

    /// <summary>What they choose, in order.</summary>
    Choices,

    /// <summary>Their residence permit.</summary>
    Stay,

    /// <summary>A vehicle or a licence.</summary>
    Vehicle,

    /// <summary>Their photo and signature.</summary>
    Photo,

    /// <summary>What they owe.</summary>
    Debts,

    /// <summary>What they ask a court for.</summary>
    Dispute,

    /// <summary>Who died, for those who stay.</summary>
    Deceased,

    /// <summary>An appointment.</summary>
    Appointment,

    /// <summary>A password.</summary>
    Secret,

    /// <summary>What it costs.</summary>
    Payment,

    /// <summary>Everything again, before sending.</summary>
    Review,
}

/// <summary>A way to the agency.</summary>
internal sealed class Way
{
    /// <summary>Which kind.</summary>
    [YamlMember(Alias = "canal")]
    public required Channel Channel { get; init; }

    /// <summary>How, in a sentence.</summary>
    [YamlMember(Alias = "comment")]
    public required Statement How { get; init; }

    /// <summary>The address on the web.</summary>
    [YamlMember(Alias = "adresse")]
    public string? Address { get; init; }

    /// <summary>The number of the official form.</summary>
    [YamlMember(Alias = "formulaire")]
    public string? Form { get; init; }

    /// <summary>The telephone number.</summary>
    [YamlMember(Alias = "telephone")]
    public string? Phone { get; init; }
}

/// <summary>One step.</summary>
internal sealed class Step
{
    /// <summary>Its name in cases.</summary>
    [YamlMember(Alias = "cle")]
    public required string Key { get; init; }

    /// <summary>What is done, verb first.</summary>
    [YamlMember(Alias = "texte")]
    public required string Text { get; init; }

    /// <summary>A second line.</summary>
    [YamlMember(Alias = "conseil")]
    public string? Advice { get; init; }

    /// <summary>The steps that must be done before this one.</summary>
    [YamlMember(Alias = "apres")]
    public List<string> After { get; init; } = [];
}

/// <summary>A paper to gather.</summary>
internal sealed class Paper
{
    /// <summary>Its name in cases.</summary>
    [YamlMember(Alias = "cle")]
    public required string Key { get; init; }

    /// <summary>What it is, as people call it.</summary>
    [YamlMember(Alias = "texte")]
    public required string Text { get; init; }

    /// <summary>The oldest it may be, in days; null when its age does not matter.</summary>
    [YamlMember(Alias = "age_max_jours")]
    public int? OldestInDays { get; init; }

    /// <summary>Who needs it; null: everybody.</summary>
    [YamlMember(Alias = "seulement_si")]
    public string? OnlyIf { get; init; }
}

/// <summary>How long things take, in days.</summary>
internal sealed class Delays
{
    /// <summary>When the agency has usually answered.</summary>
    [YamlMember(Alias = "reponse")]
    public required int Answer { get; init; }

    /// <summary>What is not sure about that.</summary>
    [YamlMember(Alias = "reponse_a_verifier")]
    public string? AnswerToCheck { get; init; }

    /// <summary>First look after the case is opened.</summary>
    [YamlMember(Alias = "premier_rendez_vous")]
    public int FirstMeeting { get; init; } = 7;

    /// <summary>First look after sending: long before the answer, because a paper may be asked for.</summary>
    [YamlMember(Alias = "premier_regard")]
    public int FirstLook { get; init; } = 10;

    /// <summary>Look at the bank account after a yes.</summary>
    [YamlMember(Alias = "paiement")]
    public int Payment { get; init; } = 15;

    /// <summary>Next declaration or renewal after a payment.</summary>
    [YamlMember(Alias = "prochaine_echeance")]
    public int NextDue { get; init; } = 80;
}

/// <summary>Where facts come from.</summary>
internal sealed class Source
{
    /// <summary>Its title.</summary>
    [YamlMember(Alias = "titre")]
    public required string Title { get; init; }

    /// <summary>Its address.</summary>
    [YamlMember(Alias = "adresse")]
    public required string Address { get; init; }

    /// <summary>The date of the text that we read.</summary>
    [YamlMember(Alias = "texte_du")]
    public required DateOnly TextOf { get; init; }
}
