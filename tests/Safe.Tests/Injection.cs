using System.Diagnostics;

namespace Appui.Safe.Tests;

/// <summary>A tracer that makes calls of the program fail, until it is told to let go.</summary>
internal sealed class Injection(Process strace) : IDisposable
{
    /// <summary>Lets the program go on by itself.</summary>
    public async Task End()
    {
        using var kill = Process.Start("kill", ["-INT", strace.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await strace.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!strace.HasExited)
            strace.Kill();
        strace.Dispose();
    }
}
