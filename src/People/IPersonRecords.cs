using Appui.Platform;

namespace Appui.People;

/// <summary>Under which ids one structure keeps work for one person. Made by people; modules only read it.</summary>
/// <param name="Structure">The structure.</param>
/// <param name="Aliases">The file that stands, those merged into it, and their slips; or a slip alone.</param>
/// <param name="Person">The human being, when no other structure keeps a file that says so; else null: what belongs to the person is then not this structure's to end.</param>
public sealed record PersonTrail(StructureId Structure, IReadOnlyList<Whom> Aliases, PersonId? Person)
{
    /// <summary>The files among the aliases.</summary>
    public IReadOnlyList<FileId> Files { get; } = [.. Aliases.Select(alias => alias.File).OfType<FileId>()];

    /// <summary>The slips among the aliases.</summary>
    public IReadOnlyList<SlipId> Slips { get; } = [.. Aliases.Select(alias => alias.Slip).OfType<SlipId>()];
}

/// <summary>
/// What a module keeps of a person, and how it hands it over and ends it: a module with personal columns has one, a test says so.
/// Everything happens in the current unit of work: all modules erase together, or none does.
/// </summary>
public interface IPersonRecords
{
    /// <summary>The module, as it registers itself.</summary>
    string Module { get; }

    /// <summary>Beginnings of the journal's verbs whose details the law makes us keep with what this module keeps after an erasure: <c>mandate.</c>; usually none.</summary>
    IReadOnlyCollection<string> KeptActs => [];

    /// <summary>Adds all that the module keeps of the person to their copy. Nothing of what other people said of somebody else.</summary>
    Task Export(PersonTrail trail, PersonCopy copy);

    /// <summary>When something was last done for the person; null when nothing is kept.</summary>
    Task<DateTimeOffset?> LastContact(PersonTrail trail);

    /// <summary>Erases what may be erased, and says what was erased and what the law makes us keep. Lines that count nothing are left out by the reader.</summary>
    Task<IReadOnlyList<ErasureLine>> Erase(PersonTrail trail);
}

/// <summary>One line of what an erasure did.</summary>
/// <param name="What">What, as the key of a text: <c>Erased.notes</c>.</param>
/// <param name="Count">How many.</param>
/// <param name="KeptBecause">Null for what was erased; else why it is kept, as the key of a text: <c>Kept.mandates</c>.</param>
/// <param name="KeptUntil">The last day on which it is kept; null when erased, or when the day is not known yet.</param>
public sealed record ErasureLine(string What, int Count, string? KeptBecause = null, DateOnly? KeptUntil = null);

/// <summary>
/// The copy of what is kept of a person (GDPR art. 15 and 20): each section becomes a JSON file and a part of a page that anybody can read.
/// </summary>
public sealed class PersonCopy
{
    private readonly List<CopySection> sections = [];
    private readonly List<(string Name, byte[] Content)> files = [];

    /// <summary>The sections, in the order of adding.</summary>
    public IReadOnlyList<CopySection> Sections => sections;

    /// <summary>The files as they were entrusted.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Files => files;

    /// <summary>Adds a section; one without rows is left out.</summary>
    /// <param name="key">Names the JSON file: letters and hyphens.</param>
    /// <param name="title">As the person reads it.</param>
    /// <param name="rows">One per thing kept.</param>
    public void Add(string key, string title, IEnumerable<CopyRow> rows)
    {
        var kept = rows.ToList();
        if (kept.Count > 0)
            sections.Add(new(key, title, kept));
    }

    /// <summary>Adds a file as it was entrusted.</summary>
    /// <param name="name">A name of ours: letters, digits, hyphens and one dot.</param>
    /// <param name="content">Its bytes.</param>
    public void Attach(string name, byte[] content) => files.Add((name, content));
}

/// <summary>A part of the copy.</summary>
/// <param name="Key">Names its JSON file.</param>
/// <param name="Title">As the person reads it.</param>
/// <param name="Rows">One per thing kept.</param>
public sealed record CopySection(string Key, string Title, IReadOnlyList<CopyRow> Rows);

/// <summary>One thing kept: its values in order.</summary>
public sealed record CopyRow(params IReadOnlyList<CopyValue> Values);

/// <summary>One value of the copy.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Label">Its name as the person reads it.</param>
/// <param name="Value">As the person reads it; null or empty is left out of the page and null in JSON.</param>
public sealed record CopyValue(string Key, string Label, string? Value);
