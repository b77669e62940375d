using System.Text;
using System.Text.Json;
using Appui.Crypto;
using Appui.Platform.Sealing;

namespace Appui.Platform;

/// <summary>
/// Seals and opens what a structure knows of people. The binding names the place (<c>"people.file/{id}/name"</c>): text moved to
/// another row or column does not open. Keys are outside the database; see <c>docs/adr/0004-sealed-columns-and-the-key-folder.md</c>.
/// </summary>
public sealed class Seals
{
    private readonly KeyFolder keys;

    internal Seals(KeyFolder keys) => this.keys = keys;

    /// <summary>Seals a text under the key of a structure.</summary>
    public SealedText Seal(StructureId structure, string binding, string text) =>
        new(Envelope.Seal(keys.ColumnKey(structure), Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(binding)));

    /// <summary>Opens a text sealed at the same place; null stays null.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Altered, moved, or of another structure.</exception>
    public string Open(StructureId structure, string binding, SealedText text) =>
        Encoding.UTF8.GetString(Envelope.Open(keys.ColumnKey(structure), text.Envelope.Span, Encoding.UTF8.GetBytes(binding)));

    /// <summary>Seals a value as JSON: answers of a screening, contact channels.</summary>
    public SealedText SealJson<T>(StructureId structure, string binding, T value) => Seal(structure, binding, JsonSerializer.Serialize(value));

    /// <summary>Opens a value sealed by <see cref="SealJson"/>.</summary>
    public T OpenJson<T>(StructureId structure, string binding, SealedText text) => JsonSerializer.Deserialize<T>(Open(structure, binding, text))!;

    /// <summary>The blind-index token by which a sealed value is found by equality within one structure; normalise the value first.</summary>
    /// <param name="structure">Tokens of two structures cannot be compared.</param>
    /// <param name="purpose">What is indexed: "name-sound", "birth-date"…</param>
    /// <param name="value">The normalised value.</param>
    public long Token(StructureId structure, string purpose, string value) => BlindIndex.Token(keys.IndexKey(structure), purpose, value);
}
