using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Appui.People;
using Appui.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Appui.Cli.Privacy;

/// <summary>Data protection from the command line; <c>docs/privacy.md</c> says what is printed.</summary>
internal static class PrivacyVerbs
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary><c>privacy register</c>: the register of processing and the retention table, as the code says them. Needs no database.</summary>
    public static int Register(Options options, TextWriter output, TextWriter errors)
    {
        var json = options.Has("--json");
        options.NothingLeft();

        using var house = House.Open();
        var register = ActivatorUtilities.CreateInstance<Register>(house);
        if (json) output.WriteLine(register.ToJson());
        else output.Write(register.ToMarkdown());
        return 0;
    }

    /// <summary><c>privacy retention</c>: ends what was kept long enough, or says what would end.</summary>
    public static int Retention(Options options, TextWriter output, TextWriter errors)
    {
        var (dryRun, json) = (options.Has("--dry-run"), options.Has("--json"));
        options.NothingLeft();

        using var house = House.Open();
        IReadOnlyList<RetentionLine> lines;
        try
        {
            lines = house.GetRequiredService<Retention>().Run(dryRun).GetAwaiter().GetResult();
        }
        catch (Exception failed) when (failed is DbException or InvalidOperationException)
        {
            errors.WriteLine($"appui privacy retention: {failed.Message} What was ended is wholly ended; run it again.");
            return 1;
        }
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new { DryRun = dryRun, Lines = lines.Select(line => new { line.What, line.Keeping, Length = line.Length.ToString(), line.Due, line.Ended }) }, Json));
            return 0;
        }
        var texts = house.GetRequiredService<Texts>();
        foreach (var line in lines)
            output.WriteLine($"{(dryRun ? line.Due : line.Ended),8}  {texts[line.What]} ({line.Length})");
        return 0;
    }

    /// <summary><c>privacy certificate</c>: compares a certificate of erasure with the journal. 0 whole, 1 unknown or changed.</summary>
    public static int Certificate(Options options, TextWriter output, TextWriter errors)
    {
        var number = options.Word("NUMBER");
        options.NothingLeft();

        using var house = House.Open();
        using var scope = house.CreateScope();
        var check = scope.ServiceProvider.GetRequiredService<ICertificates>().Check(number).GetAwaiter().GetResult();
        if (check is null)
        {
            errors.WriteLine($"appui privacy certificate: no certificate has the number {number}");
            return 1;
        }
        output.Write(check.Text);
        if (check.AgreesWithJournal) return 0;
        errors.WriteLine("appui privacy certificate: what is stored is not what the journal says was certified");
        return 1;
    }
}
