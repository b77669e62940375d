using System.Text.Unicode;
using Appui.Design.Forms;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Appui.Design;

/// <summary>Registers the look of Appui and the way its forms are read.</summary>
public static class DesignModule
{
    /// <summary>Page frames, tag helpers, and everything of <see cref="AddDesignForms"/>.</summary>
    public static IServiceCollection AddDesign(this IServiceCollection services)
    {
        services.AddModule("design", typeof(DesignModule).Assembly);

        // A page stands in the folder of its journey, in its module: /People/Revoking/Revoke.
        services.Configure<RazorPagesOptions>(pages => pages.RootDirectory = "/");

        // Accents and Arabic are written as they are: a page is a third lighter than with every letter escaped.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All));
        return services.AddDesignForms();
    }

    /// <summary>
    /// Dates in three boxes, amounts as people write them, and sentences instead of the framework's messages: those of the field
    /// (<c>Revoke.Reason.Required</c>) or a general one.
    /// </summary>
    public static IServiceCollection AddDesignForms(this IServiceCollection services) => services.Configure<MvcOptions>(mvc =>
    {
        mvc.ModelBinderProviders.Insert(0, new FormBinders());
        mvc.ModelValidatorProviders.Insert(0, new PlacedValidation());

        // French sentences: they are translated where they are shown, like every text whose key is the sentence.
        var say = mvc.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, _) => "Vérifiez cette réponse.");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Vérifiez cette réponse.");
        say.SetUnknownValueIsInvalidAccessor(_ => "Vérifiez cette réponse.");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Vérifiez cette réponse.");
        say.SetValueIsInvalidAccessor(_ => "Vérifiez cette réponse.");
        say.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre en chiffres.");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre en chiffres.");
        say.SetValueMustNotBeNullAccessor(_ => "Répondez à cette question.");
        say.SetMissingBindRequiredValueAccessor(_ => "Répondez à cette question.");
        say.SetMissingKeyOrValueAccessor(() => "Répondez à cette question.");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "Répondez à cette question.");
    });
}
