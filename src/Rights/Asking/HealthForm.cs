using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>A recognised disability, and work that health no longer allows, for one person.</summary>
internal sealed class HealthForm : StepForm
{
    [Required]
    public Disability? Disability { get; set; }

    public YesNo? RestrictedWork { get; set; }

    public YesNo? Unfit { get; set; }

    public override IEnumerable<Wrong> Check(Answers answers, DateOnly today) => [];

    public override void Put(Answers answers, string? who) => answers.Health[who!] = this;

    /// <summary>A rate that stands for its band: the law only looks at 50 and 80 %.</summary>
    public decimal? Rate => Disability switch
    {
        Asking.Disability.None => 0m,
        Asking.Disability.Half => 0.6m,
        Asking.Disability.High => 0.8m,
        _ => null,
    };
}

/// <summary>The rate set by the disability board, by band.</summary>
internal enum Disability
{
    [Pictogram("x")]
    None,

    [Pictogram("accessible")]
    Half,

    [Pictogram("wheelchair")]
    High,

    Unknown,
}
