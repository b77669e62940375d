using System.Security.Claims;
using Appui.Design;
using Appui.Mandates;
using Appui.People;
using Appui.Platform;
using Appui.Procedures.Cards;
using Appui.Procedures.Model;

namespace Appui.Procedures.Following;

/// <summary>The ground of an act, as a form asks it: one tap.</summary>
internal enum GroundChoice
{
    /// <summary>The person acts.</summary>
    PersonActs,

    /// <summary>They said yes after everything was read aloud.</summary>
    ReadAloud,

    /// <summary>They said yes through an interpreter.</summary>
    Interpreter,

    /// <summary>They said yes on the telephone.</summary>
    Phone,

    /// <summary>A mandate allows it at this instant; offered only then.</summary>
    Mandate,
}

/// <summary>From the form to the model: a mandate is asked for at the moment of the act, never taken from the form.</summary>
internal sealed class Grounds(IMandates mandates, Texts texts)
{
    /// <summary>The grounds on offer; a mandate only where one allows this.</summary>
    public async Task<IReadOnlyList<ChoiceOption>> Offered(Whom whom, Card card, Channel channel, MandateAct act, ClaimsPrincipal user)
    {
        var mandate = await mandates.Allowing(whom, user, UseOf(card, channel, act));
        return
        [
            .. mandate is null ? [] : new[] { new ChoiceOption(nameof(GroundChoice.Mandate), texts["Je fais : un mandat le permet"], texts["numéro {0}", mandate.Reference]) },
            .. Enum.GetValues<GroundChoice>().Where(ground => ground is not GroundChoice.Mandate).Select(ground => new ChoiceOption(ground.ToString(), texts[$"GroundChoice.{ground}"])),
        ];
    }

    /// <summary>The ground of an act that is done now; null when a mandate was named and none allows it.</summary>
    public async Task<LegalGround?> Take(GroundChoice choice, Whom whom, Card card, Channel channel, MandateAct act, ClaimsPrincipal user) => choice switch
    {
        GroundChoice.Mandate => await mandates.Use(whom, user, UseOf(card, channel, act)) is { } mandate ? LegalGround.Under(mandate.Id) : null,
        GroundChoice.ReadAloud => LegalGround.Spoken(SpokenHow.ReadAloud),
        GroundChoice.Interpreter => LegalGround.Spoken(SpokenHow.Interpreter),
        GroundChoice.Phone => LegalGround.Spoken(SpokenHow.Phone),
        _ => LegalGround.PersonActs,
    };

    /// <summary>The ground on which somebody looks again: the mandate of before if it still allows looking, else the person looks with them.</summary>
    public async Task<LegalGround> Again(Case followed, Card card, ClaimsPrincipal user) =>
        followed.Ground.Kind is not GroundKind.Mandate
            ? followed.Ground
            : await mandates.Use(followed.Whom, user, UseOf(card, followed.Channel, MandateAct.Look)) is { } mandate ? LegalGround.Under(mandate.Id) : LegalGround.PersonActs;

    private static MandateUse UseOf(Card card, Channel channel, MandateAct act) => channel switch
    {
        Channel.Web => new(card.Family, act, MandateChannel.Online, card.Key),
        Channel.Phone => new(card.Family, MandateAct.Phone, MandateChannel.Phone, card.Key),
        _ => new(card.Family, act, MandateChannel.Paper, card.Key),
    };
}

/// <summary>The procedures that a mandate may name one by one: those that have a card.</summary>
internal sealed class NamedProcedures(CardLibrary cards) : INamedProcedures
{
    public IReadOnlyList<NamedProcedure> All { get; } = [.. cards.All.Select(card => new NamedProcedure(card.Key, card.Short, card.Family))];
}
