using System.ComponentModel.DataAnnotations;
using Appui.Platform;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Design.Forms;

/// <summary>Lets every validation attribute speak the text of its field (<c>Revoke.Reason.Required</c>), or a general sentence when the field has none.</summary>
internal sealed class PlacedValidation : IModelValidatorProvider
{
    public void CreateValidators(ModelValidatorProviderContext context)
    {
        foreach (var result in context.Results)
        {
            if (result is not { Validator: null, ValidatorMetadata: ValidationAttribute rule }) continue;
            result.Validator = new Validator(rule);
            result.IsReusable = true;
        }
    }

    private sealed class Validator(ValidationAttribute rule) : IModelValidator
    {
        public IEnumerable<ModelValidationResult> Validate(ModelValidationContext context)
        {
            var services = context.ActionContext.HttpContext.RequestServices;
            var asked = new ValidationContext(context.Container ?? context.Model ?? this, services, items: null)
            {
                MemberName = context.ModelMetadata.Name,
                DisplayName = context.ModelMetadata.Name ?? context.ModelMetadata.ModelType.Name,
            };
            if (rule.GetValidationResult(context.Model, asked) is not { } failure) return [];

            var sentence = Sentence(context, services.GetRequiredService<Texts>());
            var members = failure.MemberNames.Where(member => member != asked.MemberName).DefaultIfEmpty("");
            return members.Select(member => new ModelValidationResult(member, sentence));
        }

        private string Sentence(ModelValidationContext context, Texts texts)
        {
            var name = rule.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal);
            if (FormPlace.Of(context.ModelMetadata, context.ActionContext).Find(texts, name) is { } own) return own;

            return rule switch
            {
                { ErrorMessage: { } key } => texts.Find(key) ?? texts[key],
                RequiredAttribute => texts["Répondez à cette question."],
                RangeAttribute range => texts["Écrivez un nombre entre {0} et {1}.", range.Minimum, range.Maximum],
                StringLengthAttribute { MinimumLength: > 0 } length => texts["Écrivez entre {0} et {1} caractères.", length.MinimumLength, length.MaximumLength],
                StringLengthAttribute length => texts["Écrivez {0} caractères au plus.", length.MaximumLength],
                MaxLengthAttribute length => texts["Écrivez {0} caractères au plus.", length.Length],
                MinLengthAttribute length => texts["Écrivez au moins {0} caractères.", length.Length],
                EmailAddressAttribute => texts["Écrivez une adresse comme nom@exemple.fr."],
                PhoneAttribute => texts["Écrivez un numéro comme 06 12 34 56 78."],
                CompareAttribute => texts["Écrivez deux fois la même chose."],
                _ => texts["Vérifiez cette réponse."],
            };
        }
    }
}
