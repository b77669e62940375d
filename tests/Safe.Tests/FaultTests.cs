using System.Diagnostics;
using System.Globalization;
using Appui.People;
using Appui.Vault;
using Appui.Web.Tests;
using Appui.Web.Tests.Vault;
using Shouldly;
using Xunit;

namespace Appui.Safe.Tests;

/// <summary>
/// A disk that is full or fails: the page never says « Enregistré » of a paper that is not there, and the person keeps what was. Errors are injected into
/// the real program by strace, every other call.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    /// <summary>Two of them, all with --long.</summary>
    public static TheoryData<string, string> Faults => Series.Long
        ? new() { { "fsync", "EIO" }, { "pwrite64", "ENOSPC" }, { "fsync", "ENOSPC" }, { "pwrite64", "EIO" } }
        : new() { { "fsync", "EIO" }, { "pwrite64", "ENOSPC" } };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_failing_call_is_never_said_to_be_kept(string call, string error)
    {
        using var site = new RealSite();
        await site.Start();
        var awa = await Owner.Make(site, Cast.Claire, DemoPeople.Awa);
        await awa.Add(Paper(0), "avant");
        await site.As(Cast.Claire).Open(Owner.SafeOf(DemoPeople.Awa));
        using var strace = await site.Inject(call, error);

        var (kept, refused) = (new List<int>(), 0);
        for (var number = 1; number <= 6; number++)
        {
            var page = await Try(() => site.As(Cast.Claire).Upload(Owner.SafeOf(DemoPeople.Awa), new { Folder = PaperFolder.Letters, Title = $"essai {number}", Present = true }, Paper(number), "Put"));
            if (page?.Text.Contains("Enregistré dans", StringComparison.Ordinal) == true)
                kept.Add(number);
            else
                refused++;
        }
        await strace.End();

        refused.ShouldBeGreaterThan(0); // or nothing was injected
        await awa.Open();
        var shown = (await awa.Visitor.Open("/moi")).Text;
        shown.ShouldContain("avant");
        foreach (var number in kept)
            Specimen.TextOf(await awa.Visitor.Download($"{await awa.Find($"essai {number}")}?handler=File")).ShouldBe($"papier {number}");
        // And once the disk is well again, so is everything.
        (await site.As(Cast.Claire).Upload(Owner.SafeOf(DemoPeople.Awa), new { Folder = PaperFolder.Letters, Title = "après", Present = true }, Paper(9), "Put")).Text.ShouldContain("Enregistré");
        output.WriteLine($"{call} {error}: {refused} of 6 refused, {kept.Count} said to be kept and there");
        await site.Kill();
        (await site.Doctor()).Faults.ShouldBeEmpty();
    }

    private static byte[] Paper(int number) => Specimen.Pdf($"papier {number}", noise: 100_000);

    private static async Task<Page?> Try(Func<Task<Page>> send)
    {
        try
        {
            return await send();
        }
        catch (ShouldAssertException)
        {
            return null; // the page itself could not be shown: nothing was said
        }
    }
}
