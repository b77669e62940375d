using Appui.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Appui.Web.Tests;

/// <summary>
/// The whole program with the people of the demo, for one test class: a database of its own, on the engine of this run, and a clock that tests move.
/// </summary>
public sealed class App : ISite, IAsyncLifetime
{
    /// <summary>Where somebody who is not signed in is sent.</summary>
    public const string SignInUrl = "/connexion";

    // Seeding the demo takes longer than copying it: it is done once.
    private static readonly Lazy<Task<TestDatabase>> Seeded = new(Seed);

    private readonly Dictionary<string, Visitor> signedIn = [];
    private readonly (string Name, string Value)[] settings = [];
    private TestDatabase database = null!;
    private Running? program;

    /// <summary>The program as it is by default.</summary>
    public App()
    {
    }

    private App((string Name, string Value)[] settings) => this.settings = settings;

    /// <summary>The time it is, for the program.</summary>
    public TestClock Clock { get; private init; } = new();

    /// <summary>What the program logs, once a test turned it on.</summary>
    public LogLines Log { get; } = new();

    /// <summary>The program's own services, to look behind the pages.</summary>
    public IServiceProvider Services => program!.Services;

    public async ValueTask InitializeAsync()
    {
        database = await (await Seeded.Value).Copy();
        program = new(database, Clock, Log, settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null) // seeding itself failed: that failure is the one to show
        {
            await program.DisposeAsync();
            await database.DisposeAsync();
        }
    }

    /// <summary>The program set up in another way.</summary>
    internal static async Task<App> With(params (string Name, string Value)[] settings)
    {
        var app = new App(settings);
        await app.InitializeAsync();
        return app;
    }

    /// <summary>The program on another database: one that was restored.</summary>
    internal static App Over(TestDatabase database, TestClock clock)
    {
        var app = new App { database = database, Clock = clock };
        app.program = new(database, clock, app.Log);
        return app;
    }

    /// <summary>The data folder of the program.</summary>
    internal string Folder => database.DataFolder;

    /// <summary>Somebody who is not signed in, with a browser of their own.</summary>
    public Visitor Anybody() => new(Browser());

    /// <summary>A member of the cast, signed in once and for all through the sign-in page.</summary>
    public Visitor As(CastMember member)
    {
        if (!signedIn.TryGetValue(member.Account, out var visitor))
        {
            signedIn[member.Account] = visitor = new(Browser(), anybody => member.SignIn(anybody, Clock));
        }

        return visitor;
    }

    /// <summary>The same, signing in anew: after the clock was moved so far that the session ended.</summary>
    public Visitor AgainAs(CastMember member)
    {
        signedIn.Remove(member.Account);
        return As(member);
    }

    private HttpClient Browser() =>
        program!.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

    private static async Task<TestDatabase> Seed()
    {
        var empty = await TestDatabase.Empty();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(empty.DataFolder, recursive: true); // its PostgreSQL goes with bin/with-postgres
        await using var seeding = new Running(empty, new(), new());
        seeding.CreateClient().Dispose();
        return empty;
    }

    private sealed class Running(TestDatabase database, TestClock clock, LogLines log, params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) =>
            settings.Aggregate(builder, (with, setting) => with.UseSetting(setting.Name, setting.Value))
                .UseEnvironment("Production")
                .UseSetting("Appui:Database", database.Setting)
                .UseSetting("Appui:DataFolder", database.DataFolder)
                .UseSetting("Appui:Demo", "true")
                .UseSetting("Appui:Notices:EverySeconds", "0") // tests empty the outbox themselves
                .UseSetting("Logging:LogLevel:Default", "Warning")
                .ConfigureLogging(logging => logging.AddProvider(log).AddFilter<LogLines>(null, LogLevel.Trace))
                .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
    }
}
