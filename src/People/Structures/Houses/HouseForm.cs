using System.ComponentModel.DataAnnotations;

namespace Appui.People.Structures.Houses;

/// <summary>What is asked of a structure.</summary>
internal sealed class HouseForm
{
    [Required, StringLength(120)]
    public string Name { get; set; } = "";

    [Required, StringLength(200)]
    public string Address { get; set; } = "";

    [Required, StringLength(40)]
    public string Phone { get; set; } = "";

    [StringLength(200)]
    public string? OpeningHours { get; set; }

    public static HouseForm Of(Structure structure) =>
        new() { Name = structure.Name, Address = structure.Address, Phone = structure.Phone, OpeningHours = structure.OpeningHours };

    public void Describe(Structure structure) =>
        (structure.Name, structure.Address, structure.Phone, structure.OpeningHours) = (Name.Trim(), Address.Trim(), Phone.Trim(), OpeningHours?.Trim() ?? "");
}
