namespace Appui.Rights.France;

/// <summary>What local aids look at and the situation does not hold. All of it is optional: what is not told is to check.</summary>
public sealed record AidFacts
{
    /// <summary>Nothing was told.</summary>
    public static AidFacts None { get; } = new();

    /// <summary>The monthly family quotient that the Caf or the MSA writes on its letters, in euros.</summary>
    public decimal? FamilyQuotient { get; init; }

    /// <summary>The reference tax income of the last notice, in euros a year.</summary>
    public decimal? ReferenceIncome { get; init; }

    /// <summary>The shares of the last tax notice.</summary>
    public decimal? TaxShares { get; init; }

    /// <summary>Answers by name of fact, as <see cref="LocalAidOutcome.Missing"/> asks for them: <c>school.college</c>, <c>project.driving_licence</c>…</summary>
    public IReadOnlyDictionary<string, bool> Told { get; init; } = new Dictionary<string, bool>();
}
