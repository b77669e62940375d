using System.Security.Claims;
using System.Text.Json.Serialization;
using Appui.Platform;

namespace Appui.People;

/// <summary>What other modules may ask about people. Every answer is limited to what the user may see; what they may not see does not exist (null).</summary>
public interface IPeople
{
    /// <summary>The person behind a file or a slip, as a page's header shows them. Journals the reading. Follows aliases of merged files.</summary>
    Task<PersonCard?> Find(Whom whom, ClaimsPrincipal user);

    /// <summary>The same for a list, without journalling each: only where a list of the desk shows how people are called.</summary>
    Task<IReadOnlyDictionary<Whom, string>> Names(IReadOnlyCollection<Whom> people, ClaimsPrincipal user);

    /// <summary>All ids under which this person's work may be stored: the id itself and those merged into it.</summary>
    Task<IReadOnlyList<Whom>> Aliases(Whom whom);

    /// <summary>The human being behind a file that the user may see; null for a slip, and for a file whose person has not said yes to being known.</summary>
    /// <param name="whom">The file.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="yes">The person says yes now, in front of the user: the file then belongs to a human being from here on.</param>
    Task<PersonId?> PersonOf(Whom whom, ClaimsPrincipal user, bool yes = false);

    /// <summary>The structure in which the user works now: its name, address and phone, as printed on sheets.</summary>
    Task<StructureCard> Structure(ClaimsPrincipal user);

    /// <summary>How colleagues of the user's structure are called, by id.</summary>
    Task<IReadOnlyDictionary<HelperId, string>> Colleagues(ClaimsPrincipal user);

    /// <summary>Who works in the user's structure now, by name; without those who left.</summary>
    Task<IReadOnlyList<Colleague>> Team(ClaimsPrincipal user);

    /// <summary>As what a helper may act for this person at this instant; null when they do not work in the structure any more, or are barred from the file.</summary>
    Task<HelperRole?> RoleFor(Whom whom, StructureId structure, HelperId helper);

    /// <summary>
    /// The structures that keep a file of this human being, with those who may follow them there now: for the person's own pages, and for what
    /// the person asked to hold everywhere. Structures stay blind to each other: this is never shown to a helper.
    /// </summary>
    Task<IReadOnlyList<KnownBy>> HousesOf(PersonId person);
}

/// <summary>A structure that keeps a file of a human being who said yes to its being known.</summary>
/// <param name="Whom">The file.</param>
/// <param name="Structure">Where.</param>
/// <param name="Team">Who may follow them there now: social workers and mediators, without those barred from the file.</param>
public sealed record KnownBy(Whom Whom, StructureCard Structure, IReadOnlyList<Colleague> Team);

/// <summary>A person as the header of a page shows them.</summary>
/// <param name="Whom">Under which id work for them is stored from now on.</param>
/// <param name="Structure">The structure that keeps the file or gave the slip.</param>
/// <param name="Name">As they say it; for a slip, its number.</param>
/// <param name="SlipNumber">The number printed on their papers, for a file too.</param>
/// <param name="BirthDate">Null when unknown or when only the year is.</param>
/// <param name="BirthYear">Null when unknown.</param>
/// <param name="Languages">Codes, the best understood first; empty when nothing was said.</param>
/// <param name="Household">Those who live with them, as far as told.</param>
/// <param name="Discreet">The person asks that nothing on the outside of papers names a right.</param>
/// <param name="Reach">How they can really be reached, the best way first, as sentences.</param>
public sealed record PersonCard(
    Whom Whom,
    StructureId Structure,
    string Name,
    string SlipNumber,
    DateOnly? BirthDate,
    int? BirthYear,
    IReadOnlyList<string> Languages,
    IReadOnlyList<HouseholdMember> Household,
    bool Discreet,
    IReadOnlyList<string> Reach)
{
    /// <summary>Names nobody: what writes objects into logs finds the bare id.</summary>
    public override string ToString() => Whom.ToString();
}

/// <summary>Somebody who lives with the person.</summary>
/// <param name="FirstName">As they say it.</param>
/// <param name="Link">What they are to the person.</param>
/// <param name="BirthDate">Null when unknown.</param>
public sealed record HouseholdMember(string FirstName, HouseholdLink Link, DateOnly? BirthDate)
{
    /// <summary>Names nobody, in logs too.</summary>
    public override string ToString() => Link.ToString();
}

/// <summary>What a member of the household is to the person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HouseholdLink>))]
public enum HouseholdLink
{
    /// <summary>Married, civil union or living as a couple.</summary>
    Partner,

    /// <summary>A child, or somebody else in their charge.</summary>
    Child,

    /// <summary>Anybody else under the same roof.</summary>
    Other,
}

/// <summary>Somebody who works in the structure now.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As colleagues call them.</param>
/// <param name="Role">As what.</param>
public sealed record Colleague(HelperId Id, string Name, HelperRole Role);

/// <summary>A structure as printed on sheets.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">As its door shows it.</param>
/// <param name="Address">One line.</param>
/// <param name="Phone">As people dial it.</param>
/// <param name="OpeningHours">In words, as people are told.</param>
public sealed record StructureCard(StructureId Id, string Name, string Address, string Phone, string OpeningHours);
