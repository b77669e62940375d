using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Appui.Platform;

/// <summary>What a personal column says of somebody: the categories of the register of processing (GDPR art. 30(1)(c)).</summary>
public enum DataCategory
{
    /// <summary>Name, birth.</summary>
    Identity,

    /// <summary>Ways to reach somebody, those who live with them, those whom they trust to tell them.</summary>
    Contact,

    /// <summary>Resources, housing, health as far as a right asks for it; rights found and asked for.</summary>
    Situation,

    /// <summary>Where the work done with the person stands: steps, states, dates, notes.</summary>
    FollowUp,

    /// <summary>What the person said yes to, or took back.</summary>
    Choice,

    /// <summary>Papers and identifiers that the person entrusted.</summary>
    Paper,

    /// <summary>A number of ours that leads to a person and names nobody.</summary>
    Number,

    /// <summary>Who of the team did it, and when.</summary>
    Helper,

    /// <summary>How a helper signs in.</summary>
    Account,

    /// <summary>Who read or did what, on whom.</summary>
    Trace,
}

/// <summary>Why personal data is kept: one line of the register of processing. Its legal basis is data: <see cref="Processings"/>.</summary>
public enum Processing
{
    /// <summary>Welcoming somebody and following the work done with them.</summary>
    FollowUp,

    /// <summary>Looking at the rights that somebody may have.</summary>
    Screening,

    /// <summary>Acting in somebody's name, and proving it.</summary>
    Mandates,

    /// <summary>Telling a named structure what the person agrees to.</summary>
    Sharing,

    /// <summary>Keeping the identifiers of the person's accounts.</summary>
    Identifiers,

    /// <summary>Keeping the person's papers for them.</summary>
    Safe,

    /// <summary>Asking the person later how it went.</summary>
    SurveyContact,

    /// <summary>Letting the team in, and nobody else.</summary>
    Accounts,

    /// <summary>Being able to say who read and did what.</summary>
    Accountability,
}

/// <summary>When personal data ends. The lengths are data: <see cref="Durations"/>.</summary>
public enum Keeping
{
    /// <summary>After the last contact with the person.</summary>
    LastContact,

    /// <summary>After the end of what it proves: a mandate, a declaration, a consent.</summary>
    EndOfAct,

    /// <summary>After somebody read or did something.</summary>
    Trace,

    /// <summary>After a visit of somebody of whom no name is kept.</summary>
    AnonymousVisit,

    /// <summary>After the last post of a helper ended.</summary>
    LastPost,

    /// <summary>After it was stored, unless the person renews it in person.</summary>
    Identifiers,

    /// <summary>Until the person takes it back.</summary>
    AsLongAsWanted,

    /// <summary>After the person threw it away: until then they may take it back.</summary>
    Bin,

    /// <summary>A day or a week at most: counters of tries, searches, codes that are carried.</summary>
    ShortLived,
}

/// <summary>On a mapped class: why its personal columns are kept, and until when.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsAttribute(Processing processing, Keeping keeping) : Attribute
{
    /// <summary>Why.</summary>
    public Processing Processing => processing;

    /// <summary>Until when.</summary>
    public Keeping Keeping => keeping;
}

/// <summary>
/// On a mapped property: this column says something of somebody. On a type: so does every column that holds one.
/// The class says why and until when, by <see cref="KeepsAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class PersonalAttribute(DataCategory category) : Attribute
{
    /// <summary>What it says.</summary>
    public DataCategory Category => category;
}

/// <summary>On a mapped property, or on a type for every column that holds one: this says nothing of anybody.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Enum)]
public sealed class NotPersonalAttribute : Attribute;

/// <summary>The same, in a mapping: for classes of a library, shadow properties and what is kept as JSON.</summary>
public static class PersonalMapping
{
    internal const string KeepsAnnotation = "Appui:Keeps";
    internal const string ColumnAnnotation = "Appui:Column:";

    /// <summary>Why the personal columns of this entity are kept, and until when.</summary>
    public static EntityTypeBuilder<T> Keeps<T>(this EntityTypeBuilder<T> entity, Processing processing, Keeping keeping)
        where T : class
    {
        entity.Metadata.SetAnnotation(KeepsAnnotation, $"{processing} {keeping}");
        return entity;
    }

    /// <summary>These columns, by their names in the database, say something of somebody.</summary>
    public static EntityTypeBuilder<T> Personal<T>(this EntityTypeBuilder<T> entity, DataCategory category, params ReadOnlySpan<string> columns)
        where T : class
    {
        foreach (var column in columns)
            entity.Metadata.SetAnnotation(ColumnAnnotation + column, category.ToString());
        return entity;
    }

    /// <summary>These columns, by their names in the database, say nothing of anybody.</summary>
    public static EntityTypeBuilder<T> NotPersonal<T>(this EntityTypeBuilder<T> entity, params ReadOnlySpan<string> columns)
        where T : class
    {
        foreach (var column in columns)
            entity.Metadata.SetAnnotation(ColumnAnnotation + column, "");
        return entity;
    }
}

/// <summary>The columns of a table that a module reads and writes in SQL, without mapping it. A module has one class of these at most.</summary>
public interface IUnmappedColumns
{
    /// <summary>Every column of every such table.</summary>
    IEnumerable<Column> Columns { get; }
}
