using System.Globalization;
using Appui.Rights.Engine;

namespace Appui.Rights.France.LocalAids;

/// <summary>Which measure of means.</summary>
internal enum Measure
{
    /// <summary>Reference tax income, a year.</summary>
    ReferenceIncome,

    /// <summary>Reference tax income by share, a year.</summary>
    IncomePerShare,

    /// <summary>Family quotient as the Caf or the MSA computes it, a month.</summary>
    FamilyQuotient,
}

/// <summary>A means test.</summary>
internal sealed record MeansAre(Measure Measure, Comparison Comparison, double Threshold) : Requirement
{
    public override string Fact => Measure switch
    {
        Measure.ReferenceIncome => "reference_income",
        Measure.IncomePerShare => "reference_income",
        _ => "family_quotient",
    };

    public override string Sentence => Measure switch
    {
        Measure.ReferenceIncome => $"avoir un revenu fiscal de référence : {Comparison.Words(Euros)} par an",
        Measure.IncomePerShare => $"avoir un revenu fiscal de référence par part : {Comparison.Words(Euros)} par an",
        _ => $"avoir un quotient familial : {Comparison.Words(Euros)} par mois",
    };

    private string Euros => Threshold.ToString("#,0.##", CultureInfo.GetCultureInfo("fr-FR")) + " €";

    public override Claim Holds(AidSubject subject) => Comparison.Of(Of(subject), Threshold);

    public override Given Shown(AidSubject subject) => Given.Euros(Fact, Of(subject));

    private Bounds Of(AidSubject subject) => Measure switch
    {
        Measure.ReferenceIncome => subject.ReferenceIncome,
        Measure.IncomePerShare => subject.IncomePerShare,
        _ => subject.FamilyQuotient,
    };
}
