using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Appui.Platform;

namespace Appui.People.Model;

[Personal(DataCategory.Number)]
internal readonly record struct NoteId(Guid Value) : ITypedId<NoteId>
{
    public static NoteId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static NoteId From(Guid value) => new(value);

    public static bool TryParse([NotNullWhen(true)] string? text, out NoteId id) => TypedId.TryParse(text, out id);

    public override string ToString() => Value.ToString();
}

/// <summary>A few words kept about the work done with a person.</summary>
[Keeps(Processing.FollowUp, Keeping.LastContact)]
internal sealed class Note
{
    public required NoteId Id { get; init; }
    public required FileId File { get; init; }
    public required StructureId Structure { get; init; }
    [Personal(DataCategory.FollowUp)] public required NoteKind Kind { get; init; }
    [Personal(DataCategory.FollowUp)] public required SealedText Text { get; init; }
    public required HelperId WrittenBy { get; init; }
    [Personal(DataCategory.FollowUp)] public required DateTimeOffset WrittenAt { get; init; }
}

/// <summary>Who a note is for.</summary>
internal enum NoteKind
{
    /// <summary>For those who follow the person: social workers and mediators.</summary>
    Mediation,

    /// <summary>Under professional secrecy: social workers only.</summary>
    Social,
}

internal static class VisibleNotes
{
    /// <summary>
    /// Social notes are for social workers who follow the person, or who opened them urgently; mediators never read them; receptionists, volunteers and managers read none.
    /// </summary>
    /// <param name="notes">Any notes.</param>
    /// <param name="user">Who reads.</param>
    /// <param name="isOpen">The user follows the person, or opened their notes urgently (<see cref="BreakGlass.Circle"/>).</param>
    public static IQueryable<Note> VisibleTo(this IQueryable<Note> notes, ClaimsPrincipal user, bool isOpen) => user.HelperRole switch
    {
        HelperRole.SocialWorker when user.Structure is var structure && isOpen => notes.Where(note => note.Structure == structure),
        HelperRole.SocialWorker or HelperRole.Mediator when user.Structure is var structure => notes.Where(note => note.Structure == structure && note.Kind == NoteKind.Mediation),
        _ => notes.Where(_ => false),
    };
}
