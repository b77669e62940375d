using Appui.Platform.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Platform;

/// <summary>Ends what was kept long enough. Run every night by the program, and by <c>bin/appui privacy retention</c>.</summary>
public sealed class Retention
{
    private readonly IServiceScopeFactory scopes;
    private readonly Durations durations;
    private readonly TimeProvider clock;

    internal Retention(IServiceScopeFactory scopes, Durations durations, TimeProvider clock) => (this.scopes, this.durations, this.clock) = (scopes, durations, clock);

    /// <summary>Counts what is due and, unless this is a dry run, ends it.</summary>
    /// <param name="dryRun">Only count: nothing is changed.</param>
    public async Task<IReadOnlyList<RetentionLine>> Run(bool dryRun)
    {
        var lines = new List<RetentionLine>();
        for (var place = 0; await Line(place, dryRun) is { } line; place++)
            lines.Add(line);
        return lines;
    }

    /// <summary>One kind of thing, by its place in the order of registration; null past the last one.</summary>
    private async Task<RetentionLine?> Line(int place, bool dryRun)
    {
        IReadOnlyList<Guid> due;
        RetentionLine line;
        int atATime;
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (scope.ServiceProvider.GetServices<IRetention>().ElementAtOrDefault(place) is not { } kind)
                return null;

            var length = durations.Of(kind.Keeping) ?? throw new InvalidOperationException($"{kind.What} has no length.");
            due = await kind.Due(length.Before(clock.GetUtcNow()));
            (line, atATime) = (new(kind.What, kind.Keeping, length, due.Count, 0), kind.AtATime);
        }
        if (dryRun || due.Count == 0)
            return line;

        foreach (var some in due.Chunk(atATime))
            await End(place, some);
        return line with { Ended = due.Count };
    }

    private async Task End(int place, Guid[] some)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kind = scope.ServiceProvider.GetServices<IRetention>().ElementAt(place);
        await kind.End(some);
        scope.ServiceProvider.GetRequiredService<Journal>().Record("privacy.ended", Subject.Nobody, ("what", kind.What), ("count", some.Length));
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().Commit();
    }
}
