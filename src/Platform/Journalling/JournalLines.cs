using System.Text.Json.Serialization;

namespace Appui.Platform.Journalling;

/// <summary>The first line of an export.</summary>
internal sealed record Header([property: JsonPropertyName("journal")] string Format, [property: JsonPropertyName("origin")] string Origin, [property: JsonPropertyName("key")] string Key);

/// <summary>A checkpoint, right after the last leaf it signs.</summary>
internal sealed record Signed([property: JsonPropertyName("checkpoint")] string Note);

/// <summary>The last line: without it, the export was cut.</summary>
internal sealed record End([property: JsonPropertyName("end")] Counts Counts);

/// <summary>What the export holds.</summary>
internal sealed record Counts([property: JsonPropertyName("leaves")] long Leaves, [property: JsonPropertyName("checkpoints")] long Checkpoints);

/// <summary>How the lines are read and written.</summary>
[JsonSerializable(typeof(Header))]
[JsonSerializable(typeof(Leaf))]
[JsonSerializable(typeof(Signed))]
[JsonSerializable(typeof(End))]
internal sealed partial class JournalJson : JsonSerializerContext;
