namespace Appui.Mandates;

/// <summary>The declarations of the demonstration, with ids that never change: other modules plant what was sent on them.</summary>
public static class DemoDeclarations
{
    /// <summary>What Samir Essai confirmed aloud on 12 January, before his activity bonus was asked.</summary>
    public static DeclarationId Samir { get; } = DeclarationId.From(new("0192a000-0000-7000-8000-000000000901"));

    /// <summary>What Jeanne Specimen confirmed on paper, with her daughter, before the minimum for old people was asked.</summary>
    public static DeclarationId Jeanne { get; } = DeclarationId.From(new("0192a000-0000-7000-8000-000000000902"));
}
