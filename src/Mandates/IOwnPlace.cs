using Appui.People;
using Appui.Platform;

namespace Appui.Mandates;

/// <summary>
/// Slot: where a person keeps what they alone open. Filled by the porte-documents. What they confirmed is theirs: its words go there when they have such a
/// place, and no structure can read them any more.
/// </summary>
public interface IOwnPlace
{
    /// <summary>
    /// Puts the words there, in the unit of work of the caller; false, and nothing is kept, when the person has no such place or does not want that anything
    /// is put into it.
    /// </summary>
    /// <param name="person">Whose.</param>
    /// <param name="whom">Under which file, where what they want is written down.</param>
    /// <param name="words">What they confirmed.</param>
    Task<bool> Keep(PersonId person, Whom whom, Frozen words);
}
