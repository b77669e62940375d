using Appui.Platform;
using Appui.Rights.France;
using Appui.Rights.Showing;

namespace Appui.Rights.Wondering;

/// <summary>What a change comes to, in one sentence.</summary>
internal static class LifeWords
{
    /// <summary>Firm only when it is: what is still to check is never announced as lost.</summary>
    public static string Difference(Texts texts, LifeChange life)
    {
        var (low, high) = life.Difference <= life.BestDifference ? (life.Difference, life.BestDifference) : (life.BestDifference, life.Difference);
        var (worst, best) = (Tactful(low), Tactful(high));
        return (low, high) switch
        {
            _ when high - low <= Perceptible => Firm(texts, life.Difference),
            ( < 0, < 0) => texts["Chaque mois, vous auriez entre {0} et {1} de moins. Cela dépend de ce qui est à vérifier.", best, worst],
            ( < 0, _) when best.Cents == 0 => texts["Chaque mois, vous pourriez avoir jusqu'à {0} de moins. Ce n'est pas sûr : regardez chaque aide.", worst],
            ( < 0, _) when worst.Cents != 0 => texts["Chaque mois, vous pourriez avoir jusqu'à {0} de moins, ou jusqu'à {1} de plus. Regardez chaque aide.", worst, best],
            _ when worst.Cents == 0 => texts["Chaque mois, vous pourriez avoir jusqu'à {0} de plus. Ce n'est pas sûr : regardez chaque aide.", best],
            _ => texts["Chaque mois, vous auriez entre {0} et {1} de plus. Cela dépend de ce qui est à vérifier.", worst, best],
        };
    }

    /// <summary>Euros a month under which two amounts read as one.</summary>
    private const decimal Perceptible = 20m;

    private static string Firm(Texts texts, decimal difference) => Tactful(difference) switch
    {
        { Cents: 0 } => texts["Chaque mois, cela ne change presque rien."],
        var more when difference > 0 => texts["Chaque mois, vous auriez environ {0} de plus.", more],
        var less => texts["Chaque mois, vous auriez environ {0} de moins.", less],
    };

    /// <summary>What the household would live on each month; a range while something is to check. Rights alone when an income is not known.</summary>
    public static string Total(Texts texts, decimal? own, Outcome outcome)
    {
        var (low, high) = ((own ?? 0) + LifeChange.MonthlyRights(outcome), (own ?? 0) + LifeChange.MostMonthlyRights(outcome));
        var total = high - low <= Perceptible ? LawWords.About(low) : texts["de {0} à {1}", LawWords.About(low), LawWords.About(high)];
        return own is null ? texts["{0}, sans les revenus", total] : total;
    }

    /// <summary>A difference as people say it, without its sign.</summary>
    public static Euros Tactful(decimal difference) => Euros.From(Math.Abs(difference)).Tactful;
}

/// <summary>« Est-ce que je perds si je travaille ? », answered.</summary>
internal sealed class JobWords(Texts texts, WorkCurve curve, LifeChange life, decimal wage)
{
    public string Answer
    {
        get
        {
            var total = LawWords.About(curve.Points[0].Others + wage + LifeChange.MonthlyRights(life.Then));
            var first = curve.IsAtLeast
                ? texts["Avec {0} de salaire, le foyer aurait au moins {1} par mois.", LawWords.About(wage), total]
                : texts["Avec {0} de salaire, le foyer aurait environ {1} par mois.", LawWords.About(wage), total];
            return life.LivesOnNow is null || curve.IsAtLeast ? first : $"{first} {LifeWords.Difference(texts, life)}";
        }
    }

    public IEnumerable<string> Details
    {
        get
        {
            if (!curve.IsAtLeast && wage >= 100) yield return texts["Sur 100 € gagnés, il en reste environ {0} €.", Kept];
            if (curve.Falls.Count == 0) yield return texts["Gagner plus ne fait jamais avoir moins, dans ce calcul."];
            foreach (var (from, to) in curve.Falls)
                yield return texts["Attention entre {0} et {1} de salaire : on a {2} de moins par mois.", LawWords.About(from.Wage), LawWords.About(to.Wage), LifeWords.Tactful(from.Total - to.Total)];
            if (HealthCover is { } cover) yield return cover;
        }
    }

    /// <summary>Of a hundred euros earned, how many stay, from no job to this one.</summary>
    private decimal Kept
    {
        get
        {
            var gained = curve.At(wage).Total - curve.Points[0].Total;
            return Math.Clamp(Math.Round(gained / curve.At(wage).Wage * 20) * 5, 0, 100);
        }
    }

    private string? HealthCover
    {
        get
        {
            var free = curve.Points.LastOrDefault(point => point is { HealthCover: "free", Wage: > 0 });
            var paid = curve.Points.LastOrDefault(point => point.HealthCover == "paid");
            if (free is null && paid is null) return null;
            if (free == curve.Points[^1]) return texts["La complémentaire santé solidaire reste gratuite."];
            if (free is null) return texts["La complémentaire santé solidaire : payante, jusqu'à {0} de salaire.", LawWords.About(paid!.Wage)];
            return paid is null
                ? texts["La complémentaire santé solidaire : gratuite jusqu'à {0} de salaire.", LawWords.About(free.Wage)]
                : texts["La complémentaire santé solidaire : gratuite jusqu'à {0} de salaire, puis payante jusqu'à {1}.", LawWords.About(free.Wage), LawWords.About(paid.Wage)];
        }
    }
}
