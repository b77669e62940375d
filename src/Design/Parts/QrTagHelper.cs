using Appui.Design.Fields;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Appui.Design.Parts;

/// <summary>A square to scan, with what it opens written below for those who cannot: <c>&lt;qr value="…" label="@T["Rouvrir ce résultat"]"&gt;B7K-2QF&lt;/qr&gt;</c>.</summary>
[HtmlTargetElement("qr", Attributes = "value,label")]
public sealed class QrTagHelper : TagHelper
{
    /// <summary>What is read by the scanner: an address or a code.</summary>
    public required string Value { get; set; }

    /// <summary>What scanning it does, for those who do not see it; already translated.</summary>
    public required string Label { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var caption = await output.GetChildContentAsync();
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("qr");
        output.Content.SetHtmlContent(Draw());
        if (!caption.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Html.Of($"<figcaption>{caption}</figcaption>"));
    }

    // One path for all modules: about 3 kB for an address, where one rectangle each would take 40.
    private IHtmlContent Draw()
    {
        using var code = new QRCodeGenerator().CreateQrCode(Value, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (!rows[y][x]) continue;
                var start = x;
                while (x + 1 < rows.Count && rows[y][x + 1]) x++;
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{start} {y}h{x - start + 1}v1h-{x - start + 1}z");
            }
        }

        return Html.Of($"<svg role=\"img\" aria-label=\"{Label}\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path d=\"{path.ToString()}\"/></svg>");
    }
}
