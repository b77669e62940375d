using Appui.Rights.France;

namespace Appui.Rights.Showing;

/// <summary>Who does what for one claim; chosen before printing, kept nowhere.</summary>
internal enum Doer
{
    /// <summary>The person alone.</summary>
    You,

    /// <summary>The person and a helper.</summary>
    Together,

    /// <summary>The team, with the person's yes.</summary>
    Team,
}

/// <summary>What the sheet is asked for before it is printed: who does what.</summary>
internal sealed class SheetForm
{
    /// <summary>By key of benefit; those left out are done together at a desk, by the person otherwise.</summary>
    public Dictionary<string, Doer> Who { get; set; } = [];
}

/// <summary>The sheet of a meeting about rights: which claims, in which order, with which papers, and who does what.</summary>
/// <param name="Page">The rights found.</param>
/// <param name="IsDiscreet">It names no right, no agency, no paper and no amount.</param>
/// <param name="AtDesk">A helper is there.</param>
/// <param name="Papers">Papers to bring, those that everybody needs first.</param>
/// <param name="Form">Who does what.</param>
internal sealed record SheetWords(Show Page, bool IsDiscreet, bool AtDesk, IReadOnlyList<string> Papers, SheetForm Form)
{
    /// <summary>What fits on one page in letters that are read without glasses.</summary>
    public const int Most = 7;

    public const int MostPapers = 7;

    /// <summary>The claims to make, in order.</summary>
    public IReadOnlyList<BenefitOutcome> Claims => Page.Outcome is { } outcome ? [.. ConnectedClaims.InOrder(outcome).Where(benefit => !ComesByItself(benefit))] : [];

    /// <summary>Those that nobody asks for: to check.</summary>
    public IReadOnlyList<BenefitOutcome> ByThemselves => Page.Outcome is { } outcome ? [.. ConnectedClaims.InOrder(outcome).Where(ComesByItself)] : [];

    public Doer DoerOf(BenefitOutcome benefit) => Form.Who.GetValueOrDefault(benefit.Key, AtDesk ? Doer.Together : Doer.You);

    private bool ComesByItself(BenefitOutcome benefit) => ConnectedClaims.ComesByItself(Page.Outcome!, benefit.Benefit);
}
