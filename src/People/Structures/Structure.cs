using Appui.Platform;

namespace Appui.People.Structures;

/// <summary>A house that helps, as its door and its papers show it.</summary>
internal sealed class Structure
{
    public required StructureId Id { get; init; }

    [NotPersonal] public required string Name { get; set; }

    /// <summary>One line.</summary>
    [NotPersonal] public required string Address { get; set; }

    [NotPersonal] public required string Phone { get; set; }

    /// <summary>In words, as people are told.</summary>
    [NotPersonal] public required string OpeningHours { get; set; }

    [NotPersonal] public required DateTimeOffset CreatedAt { get; init; }

    public StructureCard Card => new(Id, Name, Address, Phone, OpeningHours);
}
