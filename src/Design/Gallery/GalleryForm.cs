using System.ComponentModel.DataAnnotations;

namespace Appui.Design.Gallery;

/// <summary>One field of each kind.</summary>
internal sealed class GalleryForm
{
    [Required, StringLength(40)]
    public string? Name { get; set; }

    public string? Note { get; set; }

    [Range(0, 120)]
    public int? Age { get; set; }

    [Required]
    public PartialDate? Birth { get; set; }

    public DateOnly? LookDate { get; set; }

    [Required]
    public PeriodAmount? Wage { get; set; }

    public decimal? Rent { get; set; }

    [Required]
    public Roof? Roof { get; set; }

    [Required]
    public YesNo? Partner { get; set; }

    public List<Paper> Papers { get; set; } = [];

    public bool Told { get; set; }
}

internal enum Roof
{
    [Pictogram("home")]
    Own,

    [Pictogram("friends")]
    Friends,

    [Pictogram("building-community")]
    Shelter,

    [Pictogram("tent")]
    Street,

    Unknown,
}

internal enum Paper
{
    [Pictogram("id")]
    Identity,

    [Pictogram("heart")]
    Vitale,

    [Pictogram("file-text")]
    TaxNotice,
}
