using System.ComponentModel.DataAnnotations;
using Appui.Design;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>The children who live with the person, those expected, and a recent separation.</summary>
internal sealed class ChildrenForm : StepForm
{
    /// <summary>More children than this are for a helper's pencil, not for a form.</summary>
    public const int Most = 15;

    public List<ChildForm> Children { get; set; } = [];

    [Required]
    public YesNo? Pregnant { get; set; }

    public YesNo? RecentlyAlone { get; set; }

    public override IEnumerable<Wrong> Check(Answers answers, DateOnly today)
    {
        if (Children.Count > Most) yield return new(nameof(Children), "Appui compte 15 enfants au plus.");
        for (var i = 0; i < Math.Min(Children.Count, Most); i++)
        {
            var field = $"{nameof(Children)}[{i}].{nameof(ChildForm.Birth)}";
            // A line without a date was already refused by the field itself.
            if (Children[i].Birth is not { } birth) continue;

            foreach (var wrong in Births.Check(field, birth, today)) yield return wrong;
            if (birth.Latest < answers.EldestAdultBirth?.Earliest)
                yield return new(field, "Cet enfant serait né avant vous. Vérifiez les deux dates.");
        }
    }

    public override void Put(Answers answers, string? who) => answers.Children = this;
}

/// <summary>A child of the household.</summary>
internal sealed class ChildForm
{
    [Required]
    public PartialDate? Birth { get; set; }

    public bool Shared { get; set; }

    public bool Disabled { get; set; }

    /// <summary>A line that was added and left empty.</summary>
    public bool IsBlank => Birth is null && !Shared && !Disabled;
}
