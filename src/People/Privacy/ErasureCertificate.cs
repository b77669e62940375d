using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Appui.People.Model;
using Appui.Platform;

namespace Appui.People.Privacy;

/// <summary>
/// What an erasure did, without saying whose: the person takes it away. Its digest is in the journal; changed here or there, the two no longer agree.
/// </summary>
internal sealed class ErasureCertificate
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Printed on the paper; leads to the certificate and to nobody.</summary>
    [NotPersonal] public required string Number { get; init; }

    public required StructureId Structure { get; init; }

    [NotPersonal] public required DateTimeOffset At { get; init; }

    [NotPersonal] public required ErasureReason Reason { get; init; }

    /// <summary>The lines as JSON, as they were digested.</summary>
    [NotPersonal] public required string Lines { get; init; }

    public string PrintedNumber => $"{Number[..3]}-{Number[3..6]}-{Number[6..9]}-{Number[9..]}";

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"appui erasure 1\n{Number}\n{Structure}\n{At.UtcTicks}\n{Reason}\n{Lines}")));

    public static ErasureCertificate Of(StructureId structure, ErasureReason reason, DateTimeOffset at, IReadOnlyList<ErasureLine> lines) => new()
    {
        // A file's own number would still lead to the person; this one is drawn for the paper.
        Number = SlipNumber.Draw().Characters + SlipNumber.Draw().Characters,
        Structure = structure,
        At = at.ToMicroseconds(),
        Reason = reason,
        Lines = JsonSerializer.Serialize(lines, Json),
    };

    public IReadOnlyList<ErasureLine> Read() => JsonSerializer.Deserialize<List<ErasureLine>>(Lines, Json)!;
}
