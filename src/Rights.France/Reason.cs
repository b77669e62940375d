using Appui.Rights.Engine;

namespace Appui.Rights.France;

/// <summary>One line of law, applied to the household.</summary>
/// <param name="Key">Stable name, under which the plain wording for people is found: <c>rsa.residence</c>.</param>
/// <param name="Article">The article, as a jurist cites it: « CASF L262-4, 2° ».</param>
/// <param name="Sentence">What the article requires, in French.</param>
/// <param name="Answer">Whether the household meets it: yes, no, not known yet.</param>
/// <param name="Appreciated">True when an administration appreciates the condition: it never becomes a firm yes.</param>
/// <param name="Facts">The facts used, with their values.</param>
public sealed record Reason(string Key, string Article, string Sentence, Claim Answer, bool Appreciated, IReadOnlyList<Fact> Facts);

/// <summary>One step in the making of an amount.</summary>
/// <param name="Key">Stable name, under which the plain wording is found: <c>rsa.step.income</c>.</param>
/// <param name="Kind">What the step does.</param>
/// <param name="Article">The article that makes the step.</param>
/// <param name="Sentence">What the article says, in French.</param>
/// <param name="Amount">The figure added, taken off or applied, in euros (in the benefit's own period).</param>
/// <param name="Running">The amount after the step.</param>
public sealed record AmountStep(string Key, StepKind Kind, string Article, string Sentence, decimal Amount, decimal Running);
