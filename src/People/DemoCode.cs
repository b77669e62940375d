using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Appui.People.Accounts;
using Appui.People.Demo;
using Appui.Platform;

namespace Appui.People;

/// <summary>
/// The one-time codes of the invented helpers. Their keys are known to everybody, so that <c>bin/appui demo code claire</c> can say the code;
/// they exist in demonstration mode only.
/// </summary>
public static class DemoCode
{
    private const string FileName = "demonstration.json";

    /// <summary>The accounts that have a code, by name.</summary>
    public static IReadOnlyList<string> Accounts { get; } = [.. Cast.Helpers.Select(helper => helper.Account)];

    /// <summary>The code of an account at an instant; null when no invented helper has this account.</summary>
    public static string? Of(string account, DateTimeOffset now) => Accounts.Contains(account) ? OneTimeCode.At(KeyOf(account), now) : null;

    /// <summary>
    /// What time it is for the demonstration that runs on a data folder (its clock may have been moved by <c>Appui__Now</c>);
    /// null when no demonstration was started there.
    /// </summary>
    public static DateTimeOffset? Now(string dataFolder, DateTimeOffset realNow)
    {
        var path = Path.Combine(dataFolder, FileName);
        return File.Exists(path) ? realNow + JsonSerializer.Deserialize<Shift>(File.ReadAllText(path))!.Clock : null;
    }

    /// <summary>Leaves word, beside the data, of the clock of a demonstration; or takes that word away.</summary>
    internal static void LeaveWord(Settings settings, TimeProvider clock)
    {
        var path = Path.Combine(settings.DataFolder, FileName);
        if (settings.Demo)
            File.WriteAllText(path, JsonSerializer.Serialize(new Shift(clock.GetUtcNow() - TimeProvider.System.GetUtcNow())));
        else
            File.Delete(path);
    }

    internal static string KeyOf(string account) => OneTimeCode.Written(SHA256.HashData(Encoding.UTF8.GetBytes($"appui demo {account}")).AsSpan(0, 20));

    private sealed record Shift(TimeSpan Clock);
}
