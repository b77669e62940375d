using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Appui.Crypto;

namespace Appui.Platform.Journalling;

/// <summary>A leaf as it is hashed and exported: who did what kind of act, when, where; whom it is about only as a commitment.</summary>
internal sealed record Leaf(
    [property: JsonPropertyName("seq")] long Number,
    [property: JsonPropertyName("at")] long Microseconds,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("actor")] string Actor,
    [property: JsonPropertyName("structure")] string Structure,
    [property: JsonPropertyName("verb")] string Verb,
    [property: JsonPropertyName("commitment")] string Commitment,
    [property: JsonPropertyName("hash")] string Hash)
{
    /// <summary>The columns of a leaf, as <see cref="Read"/> takes them.</summary>
    public const string Columns = "seq, at, actor_kind, actor, structure, verb, commitment, hash";

    /// <summary>The leaf that this act makes, its hash computed.</summary>
    public static Leaf Of(long number, DateTimeOffset at, Actor actor, string verb, byte[] commitment)
    {
        var leaf = new Leaf(number, Micros(at), actor.Kind.ToString(), $"{actor.Id}", $"{actor.Structure}", verb, Convert.ToHexStringLower(commitment), "");
        return leaf with { Hash = Convert.ToHexStringLower(leaf.ComputeHash()) };
    }

    /// <summary>RFC 6962 leaf hash over: format version, number, instant, kind, actor, structure, verb, commitment, one a line.</summary>
    public byte[] ComputeHash() =>
        Merkle.Leaf(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"1\n{Number}\n{Microseconds}\n{Kind}\n{Actor}\n{Structure}\n{Verb}\n{Commitment}")));

    /// <summary>The stored leaves after a number, in order.</summary>
    public static IEnumerable<Leaf> After(long number, DbConnection connection, DbTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Columns} FROM platform_journal_leaves WHERE seq > {number.ToString(CultureInfo.InvariantCulture)} ORDER BY seq";
        using var row = command.ExecuteReader();
        while (row.Read())
            yield return Read(row);
    }

    /// <summary>A leaf as stored, its columns first in the row.</summary>
    public static Leaf Read(DbDataReader row) => new(
        row.GetInt64(0),
        Micros(new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(1), DateTimeKind.Utc))),
        row.GetString(2),
        row.IsDBNull(3) ? "" : row.GetGuid(3).ToString(),
        row.IsDBNull(4) ? "" : row.GetGuid(4).ToString(),
        row.GetString(5),
        Convert.ToHexStringLower((byte[])row[6]),
        Convert.ToHexStringLower((byte[])row[7]));

    private static long Micros(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
