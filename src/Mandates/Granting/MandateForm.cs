using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Mandates.Model;

namespace Appui.Mandates.Granting;

/// <summary>How long, as it is asked.</summary>
internal enum MandateLength
{
    Day,
    Month,
    HalfYear,
    Year,
}

/// <summary>Who makes the person and the helper understand each other. There is no word for a child: children never interpret.</summary>
internal enum InterpretedBy
{
    Nobody,
    Professional,
    Adult,
}

/// <summary>What a mandate is to be, before the person hears it.</summary>
internal sealed class MandateForm
{
    public List<MandateFamily> Families { get; set; } = [];

    /// <summary>Procedures named one by one, by their keys.</summary>
    public List<string> Procedures { get; set; } = [];

    [Required]
    public YesNo? Protected { get; set; }

    public ProtectionKind? Measure { get; set; }

    [StringLength(120)]
    public string? Protector { get; set; }

    public DateOnly? JudgmentOf { get; set; }

    public DateOnly? ProtectionUntil { get; set; }

    [Required]
    public MandateLength Length { get; set; }

    public List<MandateAct> Acts { get; set; } = [];

    public List<MandateChannel> Channels { get; set; } = [];

    [Required]
    public string Language { get; set; } = "fr";

    public InterpretedBy InterpretedBy { get; set; }

    [StringLength(120)]
    public string? Interpreter { get; set; }

    public ProtectionKind Protection => Protected switch
    {
        YesNo.Yes => Measure ?? ProtectionKind.Unknown,
        YesNo.No => ProtectionKind.None,
        _ => ProtectionKind.Unknown,
    };

    public int Days => Mandate.Durations[(int)Length];
}
