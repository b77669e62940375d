using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Appui.Design.Forms;

/// <summary>Reads what <c>&lt;money&gt;</c> sends into a <see cref="PeriodAmount"/> or a decimal number of euros.</summary>
internal sealed class AmountBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = new PostedParts(bindingContext);
        if (!posted.Any) return Task.CompletedTask;

        var text = posted["Amount"] ?? posted.Whole;
        if (posted["Unknown"] is not null && TakesPeriods(bindingContext)) posted.AnswerUnknown(PeriodAmount.Unknown, text is not null);
        else if (text is null) posted.AnswerNothing();
        else if (!AmountText.TryRead(text, out var amount, out var problem)) posted.Decline("Amount", problem!);
        else if (!TakesPeriods(bindingContext)) posted.Answer(amount);
        else if (Enum.TryParse<Period>(posted["Period"] ?? nameof(Period.Month), out var period) && Enum.IsDefined(period)) posted.Answer(new PeriodAmount(amount, period));
        else posted.Decline("Period", "Dites si c'est par mois, par semaine ou par an.");
        return Task.CompletedTask;
    }

    private static bool TakesPeriods(ModelBindingContext context) => context.ModelMetadata.UnderlyingOrModelType == typeof(PeriodAmount);
}
