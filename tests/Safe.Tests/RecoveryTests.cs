using System.Security.Cryptography;
using Appui.Crypto;
using Appui.Sealer;
using Appui.Sealer.Store;
using Shouldly;
using Xunit;

namespace Appui.Safe.Tests;

/// <summary>Recovery, on every path of seven steps: none with one officer opens, none before its time, none while all is blocked.</summary>
public sealed class RecoveryTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Vault = Guid.Parse("0192a000-0000-7000-8000-00000000bbbb");
    private static readonly Guid First = Guid.Parse("0192a000-0000-7000-8000-000000000001");
    private static readonly Guid Second = Guid.Parse("0192a000-0000-7000-8000-000000000002");
    private static readonly Guid OtherOfFirst = Guid.Parse("0192a000-0000-7000-8000-000000000004");
    private static readonly Guid Stranger = Guid.Parse("0192a000-0000-7000-8000-000000000003");
    // In memory: these paths are about what is allowed, and each step of them writes.
    private readonly string folder = Directory.CreateDirectory($"/dev/shm/appui-recovery-{Guid.NewGuid():N}").FullName;

    private enum Step { FirstGives, OtherOfFirstGives, SecondGives, StrangerGives, ADay, Withdraw, Stop, Block, Restart, NewContract }

    // Yeses and days come more often than what ends everything: else hardly a path would get anywhere.
    private static readonly Step[] Drawn =
    [
        .. Enum.GetValues<Step>(), Step.FirstGives, Step.FirstGives, Step.OtherOfFirstGives, Step.SecondGives, Step.SecondGives, Step.SecondGives, Step.ADay, Step.ADay,
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    public void No_path_opens_without_both_in_time_and_with_the_persons_will(int waitHours)
    {
        var random = new Random(20261124);
        var paths = Series.Long ? 20_000 : 250;
        var opened = 0;
        for (var i = 0; i < paths; i++)
        {
            var path = Enumerable.Range(0, 7).Select(_ => Drawn[random.Next(Drawn.Length)]).ToList();
            var allowed = Model(path, waitHours);

            var answer = Walk(path, waitHours);

            (answer is Recovered).ShouldBe(allowed, $"{string.Join(", ", path)} → {answer}");
            opened += allowed ? 1 : 0;
        }
        opened.ShouldBeGreaterThan(paths / 100); // or the test would say nothing
    }

    [Fact]
    public void What_opens_is_what_was_shared()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        var (first, second) = Shares.InTwo(secret);
        var keeper = Keeper();
        var clock = Start;
        var (contract, key) = Contract(keeper, 0);
        var ceremony = (CeremonyStarted)keeper.Answer(new StartCeremony(Vault, contract) { Now = clock });
        Give(keeper, ceremony, First, first, clock);
        Give(keeper, ceremony, Second, second, clock);

        var recovered = keeper.Answer(new FinishCeremony(Vault, ceremony.Ceremony) { Now = clock }).ShouldBeOfType<Recovered>();

        Shares.Join(recovered.First, recovered.Second).ShouldBe(secret);
        recovered.Key.ShouldBe(key);
        keeper.Answer(new FinishCeremony(Vault, ceremony.Ceremony) { Now = clock.AddMinutes(31) }).ShouldBe(new Refused(Refusal.Ended));
        keeper.Answer(new StartCeremony(Vault, contract) { Now = clock.AddHours(2) }).ShouldBeOfType<Refused>().Why.ShouldBe(Refusal.TooEarly);
    }

    [Fact]
    public void A_contract_that_was_not_written_down_takes_nothing_away()
    {
        var keeper = Keeper();
        var (contract, key) = Contract(keeper, 0);
        keeper.Answer(new StartCeremony(Vault, contract) { Now = Start });

        var unwritten = Replace(keeper, contract, 0);
        var written = Replace(keeper, contract, 0);

        keeper.Answer(new StartCeremony(Vault, unwritten) { Now = Start }).ShouldBe(new Refused(Refusal.Unknown));
        keeper.Answer(new StartCeremony(Vault, contract) { Now = Start }).ShouldBeOfType<CeremonyStarted>();
        keeper.Answer(new StartCeremony(Vault, written) { Now = Start }).ShouldBeOfType<CeremonyStarted>();
        keeper.Answer(new StartCeremony(Vault, contract) { Now = Start }).ShouldBe(new Refused(Refusal.Unknown));
        key.Length.ShouldBe(32);
    }

    [Fact]
    public void Sheets_open_nothing_while_all_is_blocked_and_a_card_still_does()
    {
        var keeper = Keeper();
        var (card, sheets, hash, slow) = (Guid.NewGuid(), Guid.NewGuid(), SHA256.HashData("secret"u8), RandomNumberGenerator.GetBytes(32));
        keeper.Answer(new AddCard(Vault, card, hash, slow)).ShouldBeOfType<Hardened>();
        keeper.Answer(new AddCard(Vault, sheets, hash, slow, Paper: true)).ShouldBeOfType<Hardened>();

        keeper.Answer(new Freeze(Vault, Start.AddDays(7)) { Now = Start });

        keeper.Answer(new Harden(Vault, sheets, hash, slow) { Now = Start }).ShouldBe(new Refused(Refusal.Frozen, Start.AddDays(7)));
        keeper.Answer(new Harden(Vault, card, hash, slow) { Now = Start }).ShouldBeOfType<Hardened>();
        keeper.Answer(new Harden(Vault, sheets, hash, slow) { Now = Start.AddDays(7) }).ShouldBeOfType<Hardened>();
    }

    [Fact]
    public void One_person_cannot_be_both()
    {
        var keeper = Keeper();

        foreach (var (first, second) in new (Guid[], Guid[])[] { ([First], [First]), ([First, Second], [Second]), ([], [Second]), ([First], []) })
            keeper.Answer(new PutContract(Vault, Guid.NewGuid(), first, second, 0)).ShouldBe(new Refused(Refusal.NotTheirs));
    }

    [Fact]
    public void A_mandate_opens_its_folders_for_its_helper_until_its_end_and_never_while_all_is_blocked()
    {
        var keeper = Keeper();
        var mandate = Guid.NewGuid();
        var copy = new FolderCopy(RandomNumberGenerator.GetBytes(32), 1);
        keeper.Answer(new PutMandate(Vault, mandate, First, Start.AddDays(1), new Dictionary<string, FolderCopy> { ["Identity"] = copy }) { Now = Start }).ShouldBeOfType<Done>();

        SealerAnswer Use(Guid helper, string which, DateTimeOffset at) => keeper.Answer(new OpenUnderMandate(Vault, mandate, helper, which) { Now = at });

        Use(First, "Identity", Start).ShouldBeOfType<FolderOpened>().Folder.Key.ShouldBe(copy.Key);
        Use(First, "Health", Start).ShouldBe(new Refused(Refusal.NotTheirs));
        Use(Second, "Identity", Start).ShouldBe(new Refused(Refusal.NotTheirs));
        keeper.Answer(new Freeze(Vault, Start.AddDays(7)) { Now = Start });
        Use(First, "Identity", Start).ShouldBeOfType<Refused>().Why.ShouldBe(Refusal.Frozen);
        keeper.Answer(new Freeze(Vault, null) { Now = Start });
        Use(First, "Identity", Start.AddDays(1)).ShouldBe(new Refused(Refusal.Unknown)); // its copies went by themselves at the end
        Use(First, "Identity", Start).ShouldBe(new Refused(Refusal.Unknown)); // turning the clock back brings nothing
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What must be true, said without the sealer.</summary>
    private static bool Model(List<Step> path, int waitHours)
    {
        var (first, second, withdrawn, now, both, blockedUntil) = (false, false, false, 0, -1, -1);
        var (begun, wasWithdrawn) = (0, false);
        foreach (var step in path)
        {
            var running = !withdrawn && blockedUntil <= now && now - begun <= 7 * 24;
            switch (step)
            {
                case Step.FirstGives or Step.OtherOfFirstGives: first |= running; break;
                case Step.SecondGives: second |= running; break;
                case Step.ADay: now += 24; break;
                case Step.Withdraw: withdrawn = wasWithdrawn = true; break;
                case Step.Stop: withdrawn = true; break;
                case Step.NewContract when !wasWithdrawn: withdrawn = true; break;
                case Step.Block: blockedUntil = now + 7 * 24; break;
                case Step.Restart when !wasWithdrawn && blockedUntil <= now: (first, second, both, begun, withdrawn) = (false, false, -1, now, false); break;
            }
            if (first && second && both < 0) both = now;
        }
        return both >= 0 && !withdrawn && blockedUntil <= now && now >= both + waitHours && now - begun <= 7 * 24;
    }

    private SealerAnswer Walk(List<Step> path, int waitHours)
    {
        var keeper = Keeper();
        var (now, withdrawn) = (Start, false);
        var (contract, _) = Contract(keeper, waitHours);
        var ceremony = (CeremonyStarted)keeper.Answer(new StartCeremony(Vault, contract) { Now = now });
        foreach (var step in path)
        {
            switch (step)
            {
                case Step.FirstGives: Give(keeper, ceremony, First, new byte[32], now); break;
                case Step.OtherOfFirstGives: Give(keeper, ceremony, OtherOfFirst, new byte[32], now); break;
                case Step.SecondGives: Give(keeper, ceremony, Second, new byte[32], now); break;
                case Step.StrangerGives: Give(keeper, ceremony, Stranger, new byte[32], now); break;
                case Step.ADay: now = now.AddDays(1); break;
                case Step.Stop: keeper.Answer(new StopCeremony(Vault) { Now = now }); break;
                case Step.NewContract when !withdrawn: contract = Replace(keeper, contract, waitHours); break;
                case Step.Withdraw when keeper.Answer(new WithdrawContract(Vault) { Now = now }) is Done: withdrawn = true; break;
                case Step.Block: keeper.Answer(new Freeze(Vault, now.AddDays(7)) { Now = now }); break;
                case Step.Restart when keeper.Answer(new StartCeremony(Vault, contract) { Now = now }) is CeremonyStarted anew: ceremony = anew; break;
            }
        }
        return keeper.Answer(new FinishCeremony(Vault, ceremony.Ceremony) { Now = now });
    }

    private Safekeeper Keeper()
    {
        foreach (var record in Directory.EnumerateFiles(folder, "*.person"))
            File.Delete(record);
        var keeper = new Safekeeper(new(folder, Path.Combine(folder, "key")), TimeProvider.System, believesTheTimeItIsTold: true);
        keeper.Answer(new Enrol(Vault)).ShouldBeOfType<Done>();
        return keeper;
    }

    private static (Guid Contract, byte[] Key) Contract(Safekeeper keeper, int waitHours)
    {
        var contract = Guid.NewGuid();
        return (contract, ((Hardened)keeper.Answer(new PutContract(Vault, contract, [First, OtherOfFirst], [Second], waitHours))).Key);
    }

    private static Guid Replace(Safekeeper keeper, Guid contract, int waitHours)
    {
        var next = Guid.NewGuid();
        keeper.Answer(new PutContract(Vault, next, [First, OtherOfFirst], [Second], waitHours, contract)).ShouldBeOfType<Hardened>();
        return next;
    }

    private static void Give(Safekeeper keeper, CeremonyStarted ceremony, Guid officer, byte[] share, DateTimeOffset now) =>
        keeper.Answer(new GiveShare(Vault, ceremony.Ceremony, officer, Hpke.Seal(ceremony.PublicKey, share, Recovery.ShareBinding(Vault, ceremony.Ceremony))) { Now = now });
}
