using System.Security.Claims;
using Appui.Mandates.Declaring;
using Appui.People;
using Appui.Platform;

namespace Appui.Mandates.SideBySide;

/// <inheritdoc cref="ISideBySide"/>
internal sealed class Beside(Rooms rooms, Declarations declarations, IPeople people, TimeProvider clock) : ISideBySide
{
    public string OpenHref(Act act) => $"/bureau/vis-a-vis/{act.Kind}/{act.Id}";

    public bool Show(Act act, IReadOnlyList<Sentence> sentences, ClaimsPrincipal user) =>
        rooms.Find(act, user) is { } room && room.Ask(sentences, clock.GetUtcNow());

    public async Task<IReadOnlyList<Declared>> Today(Act act, ClaimsPrincipal user) =>
        [.. (await declarations.Today(act, user)).Select(made => new Declared(made.Id, made.At, made.OnScreen, $"/declarations/{made.Id}"))];

    public async Task<DeclarationId> Confirm(Act act, PersonCard person, IReadOnlyList<Sentence> sentences, string ground, SpokenYes spoken, ClaimsPrincipal user)
    {
        var id = DeclarationId.New(clock.GetUtcNow());
        await declarations.Freeze(id, new()
        {
            Act = act,
            Person = person,
            KnownAs = await people.PersonOf(person.Whom, user),
            House = (await people.Structure(user)).Name,
            Helper = user.HelperId,
            HelperName = (await people.Colleagues(user)).GetValueOrDefault(user.HelperId) ?? "",
            Function = user.HelperRole!.Value,
            Sentences = sentences,
            Papers = [],
            Language = Spoken(person),
            How = spoken.How,
            Interpreter = spoken.Interpreter,
            WhyNoScreen = spoken.Why,
            Ground = ground,
            ReadBack = Guid.NewGuid(),
        });
        return id;
    }

    /// <summary>The language in which the person best understands us.</summary>
    public static string Spoken(PersonCard person) => person.Languages.FirstOrDefault(Texts.Languages.ContainsKey) ?? "fr";
}
