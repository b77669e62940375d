using Appui.Territory.Places;

namespace Appui.Territory.Bench;

/// <summary>Communes drawn by their population.</summary>
internal sealed class Drawn
{
    private readonly List<Commune> communes;
    private readonly long[] sums;
    private readonly Random random;

    public Drawn(List<Commune> communes, Random random)
    {
        (this.communes, this.random, sums) = (communes, random, new long[communes.Count]);
        long sum = 0;
        for (var i = 0; i < communes.Count; i++) sums[i] = sum += communes[i].Population;
    }

    public Commune Next()
    {
        var at = Array.BinarySearch(sums, random.NextInt64(sums[^1]));
        return communes[Math.Min(communes.Count - 1, at < 0 ? ~at : at + 1)];
    }
}
