using Appui.Calendar;
using static Appui.Rights.France.Benefits.Codes;

namespace Appui.Rights.France;

/// <summary>When a new wage counts for a right: rights look back, and not all as far.</summary>
/// <param name="Benefit">Which right.</param>
/// <param name="Earliest">The first month whose payment may change.</param>
/// <param name="Latest">The last month in which it changes for the first time: it depends on when the right opened.</param>
/// <param name="Fully">The month from which only the new wage counts, at the latest.</param>
/// <param name="Article">The article, as a jurist cites it.</param>
/// <param name="Sentence">What it says, in French.</param>
public sealed record CountsFrom(Benefit Benefit, Month Earliest, Month Latest, Month Fully, string Article, string Sentence)
{
    /// <summary>When a wage that starts in a month counts; nothing for rights whose rhythm is not encoded.</summary>
    public static CountsFrom? Wage(Benefit benefit, Month start) => benefit switch
    {
        Benefit.Rsa => Quarterly(benefit, start, Casf("R262-7").Citation),
        Benefit.PrimeActivite => Quarterly(benefit, start, Css("R843-1").Citation),
        Benefit.AideAuLogement => new(benefit, start + 2, start + 4, start + 15, Cch("R822-3").Citation,
            "les ressources des douze mois qui finissent deux mois avant sont actualisées tous les trois mois"),
        Benefit.AllocationsFamiliales or Benefit.ComplementFamilial or Benefit.JeuneEnfant => YearBeforeLast(benefit, start),
        Benefit.ComplementaireSante => new(benefit, start + 1, start + 12, start + 24, Css("L861-5").Citation,
            "la protection est accordée pour un an ; les ressources des douze mois précédents sont regardées au renouvellement"),
        _ => null,
    };

    /// <summary>A review looks at the fourth, third and second month before it, and comes every third month.</summary>
    private static CountsFrom Quarterly(Benefit benefit, Month start, string article) => start + 2 >= Differences.QuarterShift
        ? new(benefit, start + 2, start + 4, start + 6, article, "le montant est réexaminé chaque trimestre, sur les ressources des quatrième, troisième et deuxième mois précédents")
        : new(benefit, start + 1, start + 3, start + 5, article, "le montant est réexaminé chaque trimestre, sur les ressources des trois mois précédents");

    private static CountsFrom YearBeforeLast(Benefit benefit, Month start)
    {
        var first = new Month(start.Year + 2, 1);
        return new(benefit, first, first, start.Number == 1 ? first : first + 12, Css("R532-3").Citation, "au 1er janvier, les ressources de l'avant-dernière année remplacent les précédentes");
    }
}
