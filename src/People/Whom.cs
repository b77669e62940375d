using System.Diagnostics.CodeAnalysis;
using Appui.Platform;

namespace Appui.People;

/// <summary>
/// Whom a piece of work is for: a person who has a file in the structure, or a slip number with nothing stored of the person.
/// In routes: <c>f-…</c> or <c>s-…</c>.
/// </summary>
public readonly record struct Whom
{
    private Whom(FileId? file, SlipId? slip) => (File, Slip) = (file, slip);

    /// <summary>The file, when the person has one.</summary>
    public FileId? File { get; }

    /// <summary>The slip, when nothing is stored of the person.</summary>
    public SlipId? Slip { get; }

    /// <summary>Whom the journal names.</summary>
    public Subject Subject => new(File);

    /// <summary>A person with a file.</summary>
    public static Whom Of(FileId file) => new(file, null);

    /// <summary>A slip number.</summary>
    public static Whom Of(SlipId slip) => new(null, slip);

    /// <summary>Reads a route value; false, and nobody, for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Whom whom)
    {
        whom = default;
        if (text is null || text.Length < 3 || !Guid.TryParse(text.AsSpan(2), out var id))
            return false;

        whom = text[..2] switch
        {
            "f-" => Of(FileId.From(id)),
            "s-" => Of(SlipId.From(id)),
            _ => default,
        };
        return whom != default;
    }

    /// <summary>As routes write it.</summary>
    public override string ToString() => File is { } file ? $"f-{file}" : $"s-{Slip}";
}
