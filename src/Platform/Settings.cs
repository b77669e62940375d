using Microsoft.Extensions.Configuration;

namespace Appui.Platform;

/// <summary>What an administrator may set, as <c>Appui__Name</c> environment variables or in <c>appsettings.json</c>.</summary>
public sealed class Settings
{
    /// <summary>Empty: SQLite in the data folder. <c>Host=…</c>: PostgreSQL, as an Npgsql connection string.</summary>
    public string? Database { get; init; }

    /// <summary>Where the program keeps its files; made at start when missing.</summary>
    public string DataFolder { get; init; } = "var";

    /// <summary>The file that holds the master key (32 bytes); by default beside the data. Keep it out of every backup.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>Where a sealer that runs by itself listens; empty when this program starts one in its data folder.</summary>
    public string? SealerSocket { get; init; }

    /// <summary>Does the sealer run by itself, out of this program's reach?</summary>
    public bool HasOwnSealer => SealerSocket is not null;

    /// <summary>The file of the sealer's master key (32 bytes), when this program starts it. Keep it out of every backup.</summary>
    public string? SealerMasterKeyFile { get; init; }

    /// <summary>Invented people, printed accounts, a banner on every page. Never with real people.</summary>
    public bool Demo { get; init; }

    /// <summary>The instant at which the clock starts, in demonstration and tests only.</summary>
    public string? Now { get; init; }

    /// <summary>The address that printed codes lead to, such as <c>https://appui.example</c>; by default the one of the request.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Lengths of keeping that differ from the usual ones, by the name of a <see cref="Keeping"/>, as ISO 8601 durations: <c>P24M</c>.</summary>
    public IReadOnlyDictionary<string, string> Durations { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Why traces of access are kept longer than a year here; printed in the register.</summary>
    public string? TraceReason { get; init; }

    /// <summary>Reads the section <c>Appui</c>; makes the paths absolute.</summary>
    /// <exception cref="InvalidOperationException">A clock is set outside demonstration mode.</exception>
    public static Settings From(IConfiguration configuration)
    {
        var read = configuration.GetSection("Appui").Get<Settings>() ?? new();
        var folder = Path.GetFullPath(read.DataFolder);
        if (read.Now is { Length: > 0 } && !read.Demo)
            throw new InvalidOperationException("Appui__Now moves the clock: it is for demonstration mode (Appui__Demo=true) only.");

        return new()
        {
            Database = read.Database,
            DataFolder = folder,
            MasterKeyFile = Path.GetFullPath(read.MasterKeyFile ?? Path.Combine(folder, "master.key")),
            SealerSocket = string.IsNullOrWhiteSpace(read.SealerSocket) ? null : Path.GetFullPath(read.SealerSocket),
            SealerMasterKeyFile = Path.GetFullPath(read.SealerMasterKeyFile ?? Path.Combine(folder, "sealer.key")),
            Demo = read.Demo,
            Now = read.Now,
            PublicAddress = read.PublicAddress?.TrimEnd('/'),
            Durations = configuration.GetSection("Appui:Durations").Get<Dictionary<string, string>>() ?? [],
            TraceReason = read.TraceReason,
        };
    }
}
