using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Appui.People.Receiving;

internal static class Problems
{
    /// <summary>Puts each sentence beside its field of <c>Form</c>, unless the field already has one.</summary>
    public static void AddProblems(this ModelStateDictionary state, IEnumerable<(string Field, string Sentence)> problems)
    {
        foreach (var (field, sentence) in problems)
        {
            if (state.GetFieldValidationState($"Form.{field}") is not ModelValidationState.Invalid)
                state.AddModelError($"Form.{field}", sentence);
        }
    }
}
