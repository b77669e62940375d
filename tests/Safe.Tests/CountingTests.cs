using System.Security.Cryptography;
using Appui.Sealer;
using Shouldly;
using Xunit;

namespace Appui.Safe.Tests;

/// <summary>The sealer as a real process: what it counts, it has on the disk.</summary>
public sealed class CountingTests : IDisposable
{
    private static readonly byte[] Hash = SHA256.HashData("secret of the card"u8);
    private static readonly byte[] Right = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Wrong = RandomNumberGenerator.GetBytes(32);
    private readonly Guid vault = Guid.NewGuid();
    private readonly Guid card = Guid.NewGuid();
    private readonly TestSealer sealer = new();

    [Fact]
    public async Task The_right_pictures_give_the_same_key_each_time_and_after_a_restart()
    {
        var key = await Enrol();

        (await Try(Right)).ShouldBeOfType<Hardened>().Key.ShouldBe(key);
        sealer.Kill();
        (await Try(Right)).ShouldBeOfType<Hardened>().Key.ShouldBe(key);
    }

    [Fact]
    public async Task Wrong_pictures_make_the_card_rest_longer_and_longer_then_disable_it()
    {
        await Enrol();
        var rests = new List<double>();

        for (var left = 9; left >= 0; left--)
        {
            var answer = (await Try(Wrong)).ShouldBeOfType<NotOpened>();
            answer.Left.ShouldBe(left);
            rests.Add(((answer.RestsUntil ?? sealer.Time) - sealer.Time).TotalMinutes);
            (await Try(Right)).ShouldBeOfType(answer.RestsUntil is null && left > 0 && rests.Count < 3 ? typeof(Hardened) : typeof(NotOpened));
            if (rests.Count < 3)
            {
                // The right pictures begin the count anew: the wrong ones are given again to come back here.
                for (var again = 0; again < rests.Count; again++)
                    await Try(Wrong);
            }
            sealer.Time = answer.RestsUntil ?? sealer.Time;
        }

        rests.ShouldBe([0, 0, 1, 1, 15, 15, 15, 15, 15, 0]);
        sealer.Time = sealer.Time.AddYears(1);
        (await Try(Right)).ShouldBeOfType<NotOpened>().Left.ShouldBe(0);
    }

    [Fact]
    public async Task Without_the_card_nobody_can_wear_it_out()
    {
        await Enrol();

        for (var i = 0; i < 30; i++)
            (await sealer.Ask(new Harden(vault, card, SHA256.HashData([(byte)i]), Right))).ShouldBe(new NotOpened(null, null));
        (await sealer.Ask(new Harden(Guid.NewGuid(), card, Hash, Right))).ShouldBe(new NotOpened(null, null));

        (await Try(Right)).ShouldBeOfType<Hardened>();
    }

    [Fact]
    public async Task Killing_the_sealer_between_attempts_gives_no_more_of_them()
    {
        await Enrol();
        var computed = 0;

        for (var attempt = 0; attempt < (Series.Long ? 200 : 20); attempt++)
        {
            var before = Failures();
            if ((await Try(Wrong)) is NotOpened { RestsUntil: { } rest })
                sealer.Time = rest;
            computed += Failures() > before ? 1 : 0;
            if (attempt % 4 == 0)
                sealer.Kill();
        }

        computed.ShouldBe(10);
        (await Try(Right)).ShouldBeOfType<NotOpened>();

        int Failures() => ((Standing)sealer.Ask(new Status()).GetAwaiter().GetResult()).Vaults.Single().Cards[card];
    }

    [Fact]
    public async Task A_store_without_its_master_key_is_refused_and_says_so()
    {
        await Enrol();
        sealer.Kill();
        File.Delete(sealer.MasterKey);

        (await Should.ThrowAsync<IOException>(() => Try(Right))).Message.ShouldContain("master key");
        File.Exists(sealer.MasterKey).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_master_key_is_refused()
    {
        await Enrol();
        sealer.Kill();
        await File.WriteAllBytesAsync(sealer.MasterKey, RandomNumberGenerator.GetBytes(32));

        (await Should.ThrowAsync<IOException>(() => Try(Right))).Message.ShouldContain("master key");
    }

    [Fact]
    public async Task Erasing_a_person_closes_every_way_in()
    {
        await Enrol();

        await sealer.Ask(new ErasePerson(vault));

        (await Try(Right)).ShouldBe(new NotOpened(null, null));
        Directory.GetFiles(sealer.Store, "*.person").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_on_the_disk_shows_no_key()
    {
        var key = await Enrol();

        foreach (var file in Directory.GetFiles(sealer.Store).Where(file => Path.GetFileName(file) != "lock"))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            foreach (var secret in new[] { key, Hash, Right })
            {
                bytes.AsSpan().IndexOf(secret).ShouldBe(-1);
                bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(secret))).ShouldBe(-1);
            }
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public void Dispose() => sealer.Dispose();

    private async Task<byte[]> Enrol()
    {
        (await sealer.Ask(new Enrol(vault))).ShouldBeOfType<Done>();
        (await sealer.Ask(new Enrol(vault))).ShouldBe(new Refused(Refusal.Exists));
        return (await sealer.Ask(new AddCard(vault, card, Hash, Right))).ShouldBeOfType<Hardened>().Key;
    }

    private Task<SealerAnswer> Try(byte[] slow) => sealer.Ask(new Harden(vault, card, Hash, slow));
}

/// <summary>How long the series are: bin/test --long runs them whole.</summary>
internal static class Series
{
    public static bool Long => Environment.GetEnvironmentVariable("APPUI_LONG") == "1";
}
