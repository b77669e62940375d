using System.Text;
using YamlDotNet.Serialization;

namespace Appui.Procedures.Testing;

/// <summary>One thing that a service on line is tested on, with what 0, 1 and 2 mean there.</summary>
internal sealed class Criterion
{
    /// <summary>Its name, dimension first.</summary>
    [YamlMember(Alias = "cle")]
    public required string Key { get; init; }

    /// <summary>The dimension it counts in.</summary>
    [YamlMember(Alias = "dimension")]
    public required string Dimension { get; init; }

    /// <summary>What is tested, in French.</summary>
    [YamlMember(Alias = "critere")]
    public required string About { get; init; }

    /// <summary>What 0, 1 and 2 mean.</summary>
    [YamlMember(Alias = "notes")]
    public required List<string> Meanings { get; init; }

    /// <summary>A 0 here stops people for good.</summary>
    [YamlMember(Alias = "bloquant")]
    public required bool IsBlocking { get; init; }

    /// <summary>All criteria, in order; read once.</summary>
    public static IReadOnlyList<Criterion> All { get; } = Embedded();

    private static List<Criterion> Embedded()
    {
        using var reader = new StreamReader(typeof(Criterion).Assembly.GetManifestResourceStream("testing/criteres.yaml")!, Encoding.UTF8);
        var all = new DeserializerBuilder().WithEnforceRequiredMembers().WithEnforceNullability().Build().Deserialize<List<Criterion>>(reader.ReadToEnd());
        return all.Exists(one => one.Meanings.Count != 3) ? throw new InvalidDataException("A criterion has three marks.") : all;
    }
}
