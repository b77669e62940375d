using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Rights.France;

namespace Appui.Rights.Wondering;

/// <summary>The wage of a job to come.</summary>
internal sealed class JobForm
{
    [Required]
    [Range(0, 10_000)]
    public decimal? Wage { get; set; }
}

/// <summary>Where the children would live.</summary>
internal sealed class AloneForm
{
    public ChildrenThen? ChildrenThen { get; set; }
}

/// <summary>The first day in hospital or in prison.</summary>
internal sealed class EntryForm
{
    [Required]
    public DateOnly? Entry { get; set; }
}
