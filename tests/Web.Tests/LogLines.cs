using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Appui.Web.Tests;

/// <summary>Everything that the program logs, down to the finest, while it is on.</summary>
public sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>Off until a test turns it on: formatting every line takes time.</summary>
    public bool IsOn { get; set; }

    /// <summary>Category, message, values and exception of each.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose() { }

    private sealed class Writer(LogLines log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            if (log.IsOn)
            {
                log.lines.Enqueue($"{category} {state}");
            }

            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => log.IsOn;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}
