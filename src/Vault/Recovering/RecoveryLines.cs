using System.Security.Claims;
using Appui.People;
using Appui.Platform;

namespace Appui.Vault.Recovering;

/// <summary>On the desk of somebody of trust: another one recognised the person, their own yes is missing.</summary>
internal sealed class RecoveryLines(Ceremonies ceremonies, IPeople people, Texts texts, TimeProvider clock) : IDeskLines
{
    public async Task<IReadOnlyList<DeskLine>> Due(ClaimsPrincipal user, DateOnly until)
    {
        if (user.HelperRole is not (HelperRole.SocialWorker or HelperRole.Mediator))
            return [];
        var lines = new List<DeskLine>();
        foreach (var ceremony in await ceremonies.WaitingFor(user.HelperId))
        {
            if ((await people.HousesOf(ceremony.Person)).FirstOrDefault(house => house.Structure.Id == user.Structure) is { } house)
                lines.Add(new(ceremony.Id, texts["Reconnaître la personne qui a perdu sa carte : votre oui manque"], house.Whom, clock.Today, Recognise.Of(house.Whom), user.HelperId, "", ""));
        }
        return lines;
    }

    public Task<IReadOnlyList<DeskChange>> Changes(ClaimsPrincipal user, DateTimeOffset since) => Task.FromResult<IReadOnlyList<DeskChange>>([]);
}
