using Appui.People;
using Appui.Platform;

namespace Appui.Vault.Recovering;

/// <summary>
/// Whom the person trusts with one half: a helper, a service of a structure, or a whole structure. Kept as a short text: <c>helper/structure</c>,
/// <c>SocialWorker/structure</c>, <c>*/structure</c>.
/// </summary>
/// <param name="Structure">Where.</param>
/// <param name="Helper">The one helper; null for several.</param>
/// <param name="Role">The one service; null for all.</param>
internal sealed record Trusted(StructureId Structure, HelperId? Helper = null, HelperRole? Role = null)
{
    public static Trusted? Read(string? text)
    {
        if (text?.Split('/') is not [var who, var where] || !StructureId.TryParse(where, out var structure))
            return null;
        return who switch
        {
            "*" => new(structure),
            _ when HelperId.TryParse(who, out var helper) => new(structure, Helper: helper),
            _ when Enum.TryParse<HelperRole>(who, out var role) => new(structure, Role: role),
            _ => null,
        };
    }

    /// <summary>Those of them who work there now, may follow the person, and hold a code.</summary>
    public IEnumerable<Colleague> Among(IReadOnlyList<KnownBy> houses, IReadOnlySet<HelperId> withCode) =>
        houses.Where(house => house.Structure.Id == Structure).SelectMany(house => house.Team)
            .Where(member => withCode.Contains(member.Id) && (Helper is null || member.Id == Helper) && (Role is null || member.Role == Role));

    /// <summary>In words: "Claire Essai, Centre social des Essais".</summary>
    public string Say(IReadOnlyList<KnownBy> houses, Texts texts)
    {
        var house = houses.FirstOrDefault(house => house.Structure.Id == Structure);
        return (house, this) switch
        {
            (null, _) => texts["une structure qui ne garde plus votre dossier"],
            (_, { Helper: { } helper }) => house.Team.FirstOrDefault(member => member.Id == helper) is { } member ? $"{member.Name}, {house.Structure.Name}" : texts["une personne qui ne travaille plus à {0}", house.Structure.Name],
            (_, { Role: HelperRole.SocialWorker }) => texts["Le service social, {0}", house.Structure.Name],
            (_, { Role: not null }) => texts["La médiation numérique, {0}", house.Structure.Name],
            _ => texts["Toute l'équipe, {0}", house.Structure.Name],
        };
    }

    /// <summary>What the person may choose from: each person of trust, services of two at least, and structures when there are two.</summary>
    public static IEnumerable<Trusted> AllOf(IReadOnlyList<KnownBy> houses, IReadOnlySet<HelperId> withCode)
    {
        foreach (var house in houses)
        {
            var team = house.Team.Where(member => withCode.Contains(member.Id)).ToList();
            foreach (var member in team)
                yield return new(house.Structure.Id, Helper: member.Id);
            foreach (var service in team.GroupBy(member => member.Role).Where(service => service.Count() > 1 || team.Count > service.Count()))
                yield return new(house.Structure.Id, Role: service.Key);
            if (houses.Count > 1 && team.Count > 0)
                yield return new(house.Structure.Id);
        }
    }

    public override string ToString() => $"{Helper?.ToString() ?? Role?.ToString() ?? "*"}/{Structure}";
}
