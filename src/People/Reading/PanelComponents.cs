using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ViewComponents;

namespace Appui.People.Reading;

/// <summary>Finds the internal view components of modules too: the framework only sees public ones, and what fills a slot is nobody else's affair.</summary>
internal sealed class PanelComponents : IApplicationFeatureProvider<ViewComponentFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewComponentFeature feature)
    {
        var components = parts.OfType<IApplicationPartTypeProvider>().SelectMany(part => part.Types)
            .Where(type => !type.IsPublic && type is { IsAbstract: false, IsNested: false } && type.GetCustomAttribute<ViewComponentAttribute>() is not null);
        foreach (var component in components)
            feature.ViewComponents.Add(component);
    }
}
