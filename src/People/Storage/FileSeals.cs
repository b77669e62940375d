using System.Globalization;
using Appui.People.BreakGlass;
using Appui.People.Model;
using Appui.Platform;

namespace Appui.People.Storage;

/// <summary>Opens and seals what files and notes hold, and makes the keyed hashes under which a file is found.</summary>
internal sealed class FileSeals(Seals seals)
{
    public Portrait Open(PersonFile file) => new(Name(file), Birth(file), Details(file));

    public string Name(PersonFile file) => NameOf(file.Structure, file.Id, file.Name);

    public string NameOf(StructureId structure, FileId file, SealedText name) => seals.Open(structure, $"people.files/{file}/name", name);

    public Birth? Birth(PersonFile file) => BirthOf(file.Structure, file.Id, file.Birth);

    public Birth? BirthOf(StructureId structure, FileId file, SealedText birth) => seals.OpenJson<Birth?>(structure, $"people.files/{file}/birth", birth);

    public Details Details(PersonFile file) => seals.OpenJson<Details>(file.Structure, $"people.files/{file.Id}/details", file.Details);

    public void Write(PersonFile file, Portrait portrait)
    {
        file.Name = seals.Seal(file.Structure, $"people.files/{file.Id}/name", portrait.Name);
        file.Birth = seals.SealJson(file.Structure, $"people.files/{file.Id}/birth", portrait.Birth);
        file.Details = seals.SealJson(file.Structure, $"people.files/{file.Id}/details", portrait.Details);
    }

    public SealedText SealNote(NoteId note, StructureId structure, string text) => seals.Seal(structure, $"people.notes/{note}/text", text);

    public string NoteText(Note note) => seals.Open(note.Structure, $"people.notes/{note.Id}/text", note.Text);

    public SealedText SealWords(UrgentOpeningId opening, StructureId structure, string words) => seals.Seal(structure, $"people.urgent_openings/{opening}/words", words);

    public string Words(UrgentOpening opening) => seals.Open(opening.Structure, $"people.urgent_openings/{opening.Id}/words", opening.Words);

    /// <summary>All hashes under which a person is found.</summary>
    public IEnumerable<long> Tokens(StructureId structure, Portrait portrait)
    {
        var words = NameSound.Words(portrait.Name);
        var tokens = words.Select(word => Word(structure, word))
            .Concat(words.Select(NameSound.OfWord).Where(sound => sound.Length > 0).Select(sound => Sound(structure, sound)))
            // "Abdel Karim" is also found as "Abdelkarim".
            .Concat(words.Zip(words.Skip(1), (first, second) => Sound(structure, NameSound.OfWord(first + second))));
        if (portrait.Birth is { } birth)
            tokens = tokens.Concat(BirthTokens(structure, birth));
        return tokens.Distinct();
    }

    public long Word(StructureId structure, string word) => seals.Token(structure, "name-word", word);

    public long Sound(StructureId structure, string sound) => seals.Token(structure, "name-sound", sound);

    public long BirthDate(StructureId structure, DateOnly date) => seals.Token(structure, "birth-date", date.ToString("O", CultureInfo.InvariantCulture));

    public long BirthYear(StructureId structure, int year) => seals.Token(structure, "birth-year", year.ToString(CultureInfo.InvariantCulture));

    private IEnumerable<long> BirthTokens(StructureId structure, Birth birth)
    {
        if (birth.Date is { } date)
            yield return BirthDate(structure, date);
        yield return BirthYear(structure, birth.Year);
        // Somebody of 58 was born this many years ago, or one year earlier.
        if (birth.IsFromAge)
            yield return BirthYear(structure, birth.Year - 1);
    }
}
