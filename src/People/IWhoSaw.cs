using System.Security.Claims;
using Appui.Platform;

namespace Appui.People;

/// <summary>
/// "Qui a vu, qui a fait quoi": what the journal says of a person, in words for them. Function and structure, day and purpose; never the name
/// of a helper. What would betray them to somebody who watches them is left out, without a trace of it, as long as they ask for discretion.
/// </summary>
/// <remarks>At the person's own door: <c>@await Component.InvokeAsync("WhoSaw", new { person, before, older = "/moi/qui-a-vu" })</c>.</remarks>
public interface IWhoSaw
{
    /// <summary>What was read and done on the person's file in the structure where the user works; nothing when the user may not see them.</summary>
    /// <param name="whom">The file.</param>
    /// <param name="user">The helper beside the person.</param>
    /// <param name="all">Shows too what is left out for a person who may be watched.</param>
    /// <param name="before">Where the part already read ended; null for the latest.</param>
    Task<Traces> Here(Whom whom, ClaimsPrincipal user, bool all = false, long? before = null);

    /// <summary>What was read and done on a person in every structure whose file they linked, for the person alone.</summary>
    /// <param name="person">Who came in by their own door.</param>
    /// <param name="before">Where the part already read ended; null for the latest.</param>
    Task<Traces> Everywhere(PersonId person, long? before = null);
}

/// <summary>What was seen and done, the latest day first.</summary>
/// <param name="Days">One entry a day on which something happened.</param>
/// <param name="Older">Where to go on reading; null when there is nothing older.</param>
public sealed record Traces(IReadOnlyList<TraceDay> Days, long? Older);

/// <summary>One day.</summary>
/// <param name="Day">In mainland France.</param>
/// <param name="Groups">Who acted, the latest first.</param>
public sealed record TraceDay(DateOnly Day, IReadOnlyList<TraceGroup> Groups);

/// <summary>Those of one function in one structure, on one day.</summary>
/// <param name="Who">"Centre social des Essais, médiation numérique", in the reader's language.</param>
/// <param name="Lines">What they read or did.</param>
public sealed record TraceGroup(string Who, IReadOnlyList<TraceLine> Lines);

/// <summary>One kind of act.</summary>
/// <param name="Sentence">"Votre dossier a été lu", in the reader's language.</param>
/// <param name="Times">How often that day, from 1.</param>
/// <param name="Purpose">What for: "vous recevoir et vous suivre"; null when none is known.</param>
public sealed record TraceLine(string Sentence, int Times, string? Purpose);
