using Appui.Calendar;

namespace Appui.Rights.France.Household;

/// <summary>What a rule asks where it must branch on a fact that is not known.</summary>
internal enum Fork
{
    ExpectsChild,
    Dependant,
    Zone,
    Autonomous,
    CountsForRsa,
    Nationality,
    OldEnough,
    InvalidityPension,
}

/// <summary>
/// The ways through a rule that must branch on facts that are not known. The rule runs once for each way; the same question about the same person
/// and month has the same answer all along a way. Ways of different rules may contradict each other: what is joined is then wider, never wrong.
/// </summary>
internal sealed class Forks
{
    private readonly List<(object About, Month Month, Fork Question, int Answers, int Taken)> way = [];
    private int reached;

    /// <summary>The answer on this way, from zero to <paramref name="answers"/> excluded.</summary>
    public int Take(object about, Month month, Fork question, int answers)
    {
        for (var i = 0; i < reached; i++)
        {
            if (way[i].Question == question && way[i].Month == month && ReferenceEquals(way[i].About, about)) return way[i].Taken;
        }

        if (reached == way.Count) way.Add((about, month, question, answers, 0));
        return way[reached++].Taken;
    }

    /// <summary>Starts over, before the first way.</summary>
    public void Begin()
    {
        way.Clear();
        reached = 0;
    }

    /// <summary>Goes to the next way; false when all were taken.</summary>
    public bool NextWay()
    {
        reached = 0;
        while (way is [.., var last])
        {
            if (last.Taken + 1 < last.Answers)
            {
                way[^1] = last with { Taken = last.Taken + 1 };
                return true;
            }

            way.RemoveAt(way.Count - 1);
        }

        return false;
    }
}
