using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Appui.People;
using Appui.Platform;

namespace Appui.Mandates;

/// <summary>
/// Side by side: what is about to be declared in a person's name is shown to them on a screen of their own, in their language, and they confirm it.
/// Nothing may be called "sent" without a declaration of the same day.
/// </summary>
public interface ISideBySide
{
    /// <summary>The page on which a helper opens the second screen for an act that an <see cref="IActs"/> knows.</summary>
    string OpenHref(Act act);

    /// <summary>
    /// Puts sentences before the person, one after the other, in place of those shown so far; false, and nothing happens, when this user has no
    /// second screen open for this act.
    /// </summary>
    bool Show(Act act, IReadOnlyList<Sentence> sentences, ClaimsPrincipal user);

    /// <summary>What the person confirmed today for this act, the latest first; those of the user's structure alone.</summary>
    Task<IReadOnlyList<Declared>> Today(Act act, ClaimsPrincipal user);

    /// <summary>Freezes what a person confirmed aloud, away from any screen, and why there was none. Saved with the unit of work of the caller.</summary>
    /// <param name="act">What is about to be done.</param>
    /// <param name="person">In whose name, as the user was shown them.</param>
    /// <param name="sentences">What was read to them.</param>
    /// <param name="ground">The legal ground of the act, as a code of the calling module.</param>
    /// <param name="spoken">How it was read, and why there was no screen.</param>
    /// <param name="user">The helper who read it.</param>
    Task<DeclarationId> Confirm(Act act, PersonCard person, IReadOnlyList<Sentence> sentences, string ground, SpokenYes spoken, ClaimsPrincipal user);
}

/// <summary>One thing about to be done in a person's name, by whichever module: <c>("demarche", id of the case)</c>.</summary>
/// <param name="Kind">Small letters: it stands in addresses.</param>
/// <param name="Id">Which, for the module of that kind.</param>
public readonly record struct Act(string Kind, Guid Id);

/// <summary>One declaration: what a person confirmed, frozen.</summary>
[Personal(DataCategory.Number)]
public readonly record struct DeclarationId(Guid Value) : ITypedId<DeclarationId>
{
    /// <summary>A new id at this instant.</summary>
    public static DeclarationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public static DeclarationId From(Guid value) => new(value);

    /// <summary>Reads an id from a route or a form.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DeclarationId id) => TypedId.TryParse(text, out id);

    /// <summary>The bare id.</summary>
    public override string ToString() => Value.ToString();
}

/// <summary>A declaration as other modules know it: that it was made, how, when; never what it says.</summary>
/// <param name="Id">Which.</param>
/// <param name="At">When the person said yes.</param>
/// <param name="OnScreen">On their own screen; else aloud.</param>
/// <param name="Href">Its printed original.</param>
public sealed record Declared(DeclarationId Id, DateTimeOffset At, bool OnScreen, string Href);

/// <summary>A yes said aloud.</summary>
/// <param name="Why">Why there was no second screen.</param>
/// <param name="How">How it was explained.</param>
/// <param name="Interpreter">Who interpreted, an adult; null when nobody did.</param>
public sealed record SpokenYes(NoScreen Why, Explained How, string? Interpreter = null);

/// <summary>Why a person confirmed away from any screen.</summary>
public enum NoScreen
{
    /// <summary>They would rather listen and speak: a reason that is always good.</summary>
    PersonPrefersVoice,

    /// <summary>They signed the filled-in form on paper.</summary>
    SignedOnPaper,

    /// <summary>They cannot see the screen.</summary>
    CannotSee,

    /// <summary>There is no second screen here.</summary>
    NoDevice,

    /// <summary>The second screen or the network does not work.</summary>
    OutOfOrder,

    /// <summary>They are on the telephone.</summary>
    OnThePhone,
}

/// <summary>How what was confirmed had been explained. A voice and a "yes" do not prove that it was understood: the sheet says which it was.</summary>
public enum Explained
{
    /// <summary>The helper read and explained.</summary>
    ByTheHelper,

    /// <summary>The person read it themselves.</summary>
    ReadAlone,

    /// <summary>A machine's voice read it.</summary>
    ByAVoice,

    /// <summary>An interpreter said it in their language.</summary>
    ByAnInterpreter,
}
