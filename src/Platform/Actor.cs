namespace Appui.Platform;

/// <summary>Who acts in the current unit of work.</summary>
public enum ActorKind
{
    /// <summary>The program itself: a job, a command line.</summary>
    Program,

    /// <summary>Somebody without an account, on a public page.</summary>
    Visitor,

    /// <summary>A helper, in one of their structures.</summary>
    Helper,

    /// <summary>The person the file is about.</summary>
    Person,
}

/// <summary>Who acts, and in which structure, in the current unit of work. Set once a request is signed in; the program itself otherwise.</summary>
public sealed class Actor
{
    /// <summary>What they are.</summary>
    public ActorKind Kind { get; private set; } = ActorKind.Program;

    /// <summary>The helper's or the person's id; null for visitors and for the program.</summary>
    public Guid? Id { get; private set; }

    /// <summary>The structure in which the helper works now.</summary>
    public StructureId? Structure { get; private set; }

    /// <summary>A helper acts, in this structure.</summary>
    public void IsHelper(HelperId helper, StructureId? structure) => (Kind, Id, Structure) = (ActorKind.Helper, helper.Value, structure);

    /// <summary>The person acts by themselves, in front of a screen of this structure; who they are is with the act itself.</summary>
    public void IsPerson(StructureId structure) => (Kind, Id, Structure) = (ActorKind.Person, null, structure);

    /// <summary>The person acts, in their own space.</summary>
    public void IsPerson(PersonId person) => (Kind, Id, Structure) = (ActorKind.Person, person.Value, null);

    /// <summary>Somebody without an account acts.</summary>
    public void IsVisitor() => (Kind, Id, Structure) = (ActorKind.Visitor, null, null);
}
