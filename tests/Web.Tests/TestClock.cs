namespace Appui.Web.Tests;

/// <summary>A clock that stands still until a test moves it. It starts on a Monday morning.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>Monday 23 November 2026, 9:40 in Paris.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 40, 0, TimeSpan.Zero);

    private DateTimeOffset now = Start;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => now += time;

    /// <summary>The next morning, at the same hour.</summary>
    public void NextMorning() => Advance(TimeSpan.FromDays(1));
}
