using Appui.Platform;

namespace Appui.People;

/// <summary>The persons of the demonstration, all plainly invented, with ids that never change: other modules plant their work for them.</summary>
public static class DemoPeople
{
    /// <summary>Centre social des Essais.</summary>
    public static StructureId CentreSocial => Demo.Cast.CentreSocial;

    /// <summary>Maison Modèle.</summary>
    public static StructureId MaisonModele => Demo.Cast.MaisonModele;

    /// <summary>Claire Essai, social worker of the first structure, mediator in the second.</summary>
    public static HelperId Claire => Demo.Cast.Claire.Id;

    /// <summary>Malik Modèle, mediator of the first structure.</summary>
    public static HelperId Malik => Demo.Cast.Malik.Id;

    /// <summary>Awa Exemple, first structure: mother of two, no phone, no e-mail, comes by on Thursdays.</summary>
    public static Whom Awa { get; } = File(1);

    /// <summary>Marcel Modèle, first structure, 58: wants no file; a slip alone.</summary>
    public static Whom Marcel { get; } = Whom.Of(SlipId.From(new("0192a000-0000-7000-8000-000000000302")));

    /// <summary>Samir Essai, first structure, 28: his number changed, months without income.</summary>
    public static Whom Samir { get; } = File(3);

    /// <summary>Jeanne Specimen, first structure, 79: reversion pension, her daughter co-signs.</summary>
    public static Whom Jeanne { get; } = File(4);

    /// <summary>Leïla Fictive, first structure, 34: watched; comes alone on Thursdays, her husband must learn nothing.</summary>
    public static Whom Leila { get; } = File(5);

    /// <summary>Leïla's other file, in the second structure; the two are blind to each other.</summary>
    public static Whom LeilaElsewhere { get; } = File(6);

    /// <summary>Samir's other file, in the second structure.</summary>
    public static Whom SamirElsewhere { get; } = File(7);

    private static Whom File(int number) => Whom.Of(FileId.From(new($"0192a000-0000-7000-8000-0000000002{number:D2}")));
}
