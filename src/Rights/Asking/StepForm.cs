using System.ComponentModel.DataAnnotations;
using Appui.Rights.Model;

namespace Appui.Rights.Asking;

/// <summary>The answers of one page of questions: what the form sends, its rules, and what is kept.</summary>
internal abstract class StepForm
{
    /// <summary>What is wrong, as field and key of the sentence that says what to do; the rest of the screening helps to judge.</summary>
    public abstract IEnumerable<Wrong> Check(Answers answers, DateOnly today);

    /// <summary>Whether the questions that must be answered were: a form prefilled from a file may not be.</summary>
    public virtual bool IsComplete => Validator.TryValidateObject(this, new ValidationContext(this), null);

    /// <summary>Puts these answers in their place.</summary>
    public abstract void Put(Answers answers, string? who);
}

/// <summary>An answer that must be taken up again.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Text">Key of the sentence.</param>
internal sealed record Wrong(string Field, string Text);
