using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Appui.Architecture.Tests;

public sealed partial class ClockTests
{
    [Fact]
    public void Nobody_reads_the_clock_of_the_machine()
    {
        var readers = Repository.Sources(".cs").Concat(Repository.Sources(".cshtml")).Where(source => SystemClock().IsMatch(source.Text));

        readers.Select(source => source.Path).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|\bGuid\.CreateVersion7\(\)")]
    private static partial Regex SystemClock();
}
