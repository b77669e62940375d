using System.Diagnostics;
using System.Runtime.Loader;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

/// <summary>
/// Loaded by the runtime into a program that is measured without its journal (<c>DOTNET_STARTUP_HOOKS</c>): what is recorded there hangs on a unit of work
/// that is never saved. The program itself knows no such switch, and must not.
/// </summary>
#pragma warning disable MA0047 // the runtime looks for this name outside any namespace
internal static class StartupHook
{
    public static void Initialize()
    {
        // The program looks through all that is loaded: what this file needs beside itself must be found.
        var here = Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(here, $"{name.Name}.dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        DiagnosticListener.AllListeners.Subscribe(new Found());
    }

    private static void WithoutJournal(IServiceCollection services) =>
        services.AddScoped(provider => new Journal(new UnitOfWork(provider.GetRequiredService<Database>()), provider.GetRequiredService<Actor>(), provider.GetRequiredService<TimeProvider>()));

    private sealed class Found : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(new Building());
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Building : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder host }) host.ConfigureServices(WithoutJournal);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
