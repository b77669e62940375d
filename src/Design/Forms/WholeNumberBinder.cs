using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Appui.Design.Forms;

/// <summary>Reads a whole number as people write it (« 1 200 »).</summary>
internal sealed class WholeNumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = new PostedParts(bindingContext);
        if (!posted.Any) return Task.CompletedTask;

        if (posted.Whole is not { } text) posted.AnswerNothing();
        else if (int.TryParse(string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) posted.Answer(number);
        else posted.Decline("Number", "Écrivez un nombre en chiffres.");
        return Task.CompletedTask;
    }
}
