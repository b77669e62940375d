using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Appui.Platform;

namespace Appui.Mandates;

/// <summary>Everything that was confirmed, as it is hashed, sealed and printed.</summary>
/// <param name="Id">Which declaration.</param>
/// <param name="Act">For which act.</param>
/// <param name="Person">The person, as they say their name; for a slip, its number.</param>
/// <param name="House">The structure.</param>
/// <param name="Helper">The helper, as colleagues call them.</param>
/// <param name="Function">Their function.</param>
/// <param name="Language">The language of the second words of each sentence.</param>
/// <param name="Sentences">What was confirmed: in French, and in their language.</param>
/// <param name="Papers">The papers that go with it, with the hash of their files.</param>
/// <param name="How">How it was explained.</param>
/// <param name="Interpreter">Who interpreted.</param>
/// <param name="WhyNoScreen">Why it was confirmed aloud; null on their own screen.</param>
/// <param name="Ground">The legal ground.</param>
/// <param name="At">When they said yes.</param>
/// <param name="Salt">Random, so that nobody finds the words from the hash by trying.</param>
public sealed record Frozen(
    DeclarationId Id,
    Act Act,
    string Person,
    string House,
    string Helper,
    HelperRole Function,
    string Language,
    IReadOnlyList<Confirmed> Sentences,
    IReadOnlyList<ShownPaper> Papers,
    Explained How,
    string? Interpreter,
    NoScreen? WhyNoScreen,
    string Ground,
    DateTimeOffset At,
    string Salt)
{
    private static readonly JsonSerializerOptions Form = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The text that is hashed and sealed.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <summary>SHA-256 of <see cref="ToJson"/>, in UTF-8: what the journal keeps, and the printed original says.</summary>
    public byte[] ComputeHash() => SHA256.HashData(Encoding.UTF8.GetBytes(ToJson()));

    /// <summary>A hash in groups of four, to be compared by eye.</summary>
    public static string Printed(byte[] hash) => string.Join(' ', Convert.ToHexStringLower(hash).Chunk(4).Select(four => new string(four)));

    /// <summary>Reads back what <see cref="ToJson"/> wrote.</summary>
    public static Frozen FromJson(string json) => JsonSerializer.Deserialize<Frozen>(json, Form)!;
}

/// <summary>One sentence that was confirmed.</summary>
/// <param name="French">In French.</param>
/// <param name="Theirs">In the language of the person; the same when it is French.</param>
public sealed record Confirmed(string French, string Theirs)
{
    /// <summary>The words for who reads in this language: theirs are in one language only, else French.</summary>
    /// <param name="wanted">A code: "fr".</param>
    /// <param name="theirs">The code of <see cref="Theirs"/>.</param>
    public string In(string wanted, string theirs) => wanted == theirs ? Theirs : French;
}
