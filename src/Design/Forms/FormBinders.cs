using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Appui.Design.Forms;

internal sealed class FormBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        if (type == typeof(PartialDate) || type == typeof(DateOnly)) return new DateBinder();
        if (type == typeof(PeriodAmount) || type == typeof(decimal)) return new AmountBinder();
        if (type == typeof(int)) return new WholeNumberBinder();
        return null;
    }
}
