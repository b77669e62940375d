namespace Appui.Territory;

/// <summary>A form in which places are given to other programs.</summary>
public enum PlacesForm
{
    /// <summary>The national schema "lieux de médiation numérique" v1, JSON.</summary>
    Lieux,

    /// <summary>The same as CSV, 32 columns.</summary>
    LieuxCsv,

    /// <summary>The structures of data·inclusion 1.0, JSON.</summary>
    Structures,

    /// <summary>The services of data·inclusion 1.0, JSON.</summary>
    Services,
}
