using Appui.Platform;
using Appui.Rights.France;
using Appui.Rights.Showing;

namespace Appui.Rights.Wondering;

/// <summary>What a change comes to, in one sentence.</summary>
internal static class LifeWords
{
    public static string Difference(Texts texts, LifeChange life) => Tactful(life.Difference) switch
    {
        { Cents: 0 } => texts["Chaque mois, cela ne change presque rien."],
        var more when life.Difference > 0 => texts["Chaque mois, vous auriez environ {0} de plus.", more],
        var less => texts["Chaque mois, vous auriez environ {0} de moins.", less],
    };

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
