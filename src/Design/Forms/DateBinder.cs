using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Appui.Design.Forms;

/// <summary>Reads the three boxes of <c>&lt;date-field&gt;</c> (or one written date, in a link) into a <see cref="PartialDate"/> or a <see cref="DateOnly"/>.</summary>
internal sealed class DateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = new PostedParts(bindingContext);
        if (!posted.Any) return Task.CompletedTask;

        var typed = posted["Year"] is not null || posted["Month"] is not null || posted["Day"] is not null;
        if (posted["Unknown"] is not null && TakesPartialDates(bindingContext)) posted.AnswerUnknown(PartialDate.Unknown, typed);
        else if (posted.Whole is { } text) Take(posted, PartialDate.TryParse(text, null, out var written) ? written : null);
        else if (!typed) posted.AnswerNothing();
        else Take(posted, FromBoxes(posted));
        return Task.CompletedTask;
    }

    private static bool TakesPartialDates(ModelBindingContext context) => context.ModelMetadata.UnderlyingOrModelType == typeof(PartialDate);

    private static PartialDate? FromBoxes(PostedParts posted)
    {
        int? year = Number(posted["Year"]), month = Number(posted["Month"]), day = Number(posted["Day"]);
        var readable = posted["Month"] is null == month is null && posted["Day"] is null == day is null;
        return readable && year is >= 1000 and <= 9999 && PartialDate.Exists(year.Value, month, day) ? new PartialDate(year.Value, month, day) : null;
    }

    private static void Take(PostedParts posted, PartialDate? date)
    {
        if (date is not { IsUnknown: false } known) posted.Decline("Date", "Écrivez une date qui existe, l'année en quatre chiffres.");
        else if (TakesPartialDates(posted.Context)) posted.Answer(known);
        else if (known.Exact is { } day) posted.Answer(day);
        else posted.Decline("Date", "Écrivez le jour, le mois et l'année.");
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
