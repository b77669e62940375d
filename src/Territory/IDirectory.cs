namespace Appui.Territory;

/// <summary>The directory of places that help, for commands and other modules.</summary>
public interface IDirectory
{
    /// <summary>
    /// Keeps what a file tells, in the current unit of work: new places are added, known ones told anew without touching what was put right here, those that the file no longer has are marked.
    /// </summary>
    /// <param name="import">The file, read.</param>
    /// <param name="source">The list that it is an issue of, as <see cref="SourceOf"/> names it: reading another issue updates the same places.</param>
    Task<SourceUpdate> Keep(PlaceImport import, string source);

    /// <summary>What <see cref="Keep"/> would do; nothing is kept.</summary>
    Task<SourceUpdate> Compare(PlaceImport import, string source);

    /// <summary>What the places kept tell, by source: for each line how many of them, in French.</summary>
    Task<IReadOnlyList<(string Source, IReadOnlyList<(string Line, int Count)> Lines)>> Quality();

    /// <summary>Writes the places that stand in a form that other programs read; those of share-alike lists are left out.</summary>
    Task Write(PlacesForm form, Stream to);

    /// <summary>The name of the list that a file is an issue of: its name without its ending and its date.</summary>
    static string SourceOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var end = name.Length;
        while (end > 0 && (char.IsAsciiDigit(name[end - 1]) || name[end - 1] is '-' or '_' or '.' or ' ')) end--;
        // A year at least: "lieux-2023" is an issue of "lieux", "fibre-64" a list of its own.
        return end > 0 && name[end..].Count(char.IsAsciiDigit) >= 4 ? name[..end] : name;
    }
}

/// <summary>What a file changes in the directory.</summary>
/// <param name="Added">How many places are new.</param>
/// <param name="Same">How many are told as before.</param>
/// <param name="Changes">Those told otherwise, those that vanished and those that came back, by name.</param>
/// <param name="Alike">How many look like a place already known: somebody will be asked.</param>
public sealed record SourceUpdate(int Added, int Same, IReadOnlyList<PlaceChange> Changes, int Alike)
{
    /// <summary>How many are told otherwise.</summary>
    public int Changed => Changes.Count(change => change.Kind is PlaceChangeKind.Changed);

    /// <summary>How many the file no longer has.</summary>
    public int Vanished => Changes.Count(change => change.Kind is PlaceChangeKind.Vanished);

    /// <summary>How many keep something that was put right here.</summary>
    public int KeptHere => Changes.Count(change => change.KeptHere.Count > 0);
}

/// <summary>What became of a place that was known.</summary>
public enum PlaceChangeKind
{
    /// <summary>Told otherwise.</summary>
    Changed,

    /// <summary>Told no more.</summary>
    Vanished,

    /// <summary>Told again.</summary>
    Back,
}

/// <summary>A change of one place.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Fields">The fields told otherwise, as the national schema names them.</param>
/// <param name="KeptHere">Those of them that keep what was put right here.</param>
public sealed record PlaceChange(string Name, PlaceChangeKind Kind, IReadOnlyList<string> Fields, IReadOnlyList<string> KeptHere);
