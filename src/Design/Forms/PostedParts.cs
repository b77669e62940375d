using Appui.Platform;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Design.Forms;

/// <summary>What was typed in the boxes of one question (<c>Form.Birth.Day</c>, <c>.Month</c>, <c>.Year</c>), kept so that the page can show it again as it was.</summary>
internal sealed class PostedParts
{
    private readonly Dictionary<string, string?> _parts = [];

    public PostedParts(ModelBindingContext context)
    {
        Context = context;
        Whole = Read(context.ModelName);
        foreach (var part in (string[])["Day", "Month", "Year", "Amount", "Period", "Unknown"]) _parts[part] = Read($"{context.ModelName}.{part}");
    }

    public ModelBindingContext Context { get; }

    /// <summary>Whether the question was on the page at all.</summary>
    public bool Any { get; private set; }

    /// <summary>What was sent under the bare name of the question, as in a link.</summary>
    public string? Whole { get; }

    /// <summary>What was typed in one box; null when it was left empty.</summary>
    public string? this[string part] => _parts[part];

    public void Answer(object value) => Context.Result = ModelBindingResult.Success(value);

    /// <summary>« Je ne sais pas », unless an answer was typed as well: which of the two is meant is not ours to guess.</summary>
    public void AnswerUnknown(object unknown, bool typed)
    {
        if (typed) Decline("Both", "Gardez votre réponse, ou « Je ne sais pas ».");
        else Answer(unknown);
    }

    public void AnswerNothing()
    {
        if (Context.ModelMetadata.IsReferenceOrNullableType) Context.Result = ModelBindingResult.Success(null);
        else Decline("Required", "Répondez à cette question.");
    }

    /// <summary>Says what to do instead, in the words of this field when it has its own.</summary>
    public void Decline(string rule, string sentence)
    {
        var texts = Context.HttpContext.RequestServices.GetRequiredService<Texts>();
        var own = FormPlace.Of(Context.ModelMetadata, Context.ActionContext).Find(texts, rule);
        Context.ModelState.TryAddModelError(Context.ModelName, own ?? texts[sentence]);
    }

    private string? Read(string name)
    {
        var sent = Context.ValueProvider.GetValue(name);
        if (sent == ValueProviderResult.None) return null;

        Any = true;
        Context.ModelState.SetModelValue(name, sent);
        if (name != Context.ModelName) Context.ModelState.MarkFieldSkipped(name);
        return string.IsNullOrWhiteSpace(sent.FirstValue) ? null : sent.FirstValue.Trim();
    }
}
