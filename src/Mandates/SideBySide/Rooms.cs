using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Appui.Platform;
using Microsoft.Extensions.Hosting;

namespace Appui.Mandates.SideBySide;

/// <summary>
/// The rooms open now. They live in the memory of the program, never in the database: a restart ends them, and the helper opens another one
/// (<c>docs/adr/0013-side-by-side-lives-in-memory.md</c>).
/// </summary>
internal sealed class Rooms(TimeProvider clock) : BackgroundService
{
    private readonly ConcurrentDictionary<RoomId, Room> rooms = new();
    private readonly ConcurrentDictionary<string, Room> devices = new(StringComparer.Ordinal);
    private readonly Guesses guesses = new(clock);

    /// <summary>Opens a room, with a code that waits for a screen. The same helper's earlier room for the same act ends.</summary>
    public Room Open(ShownAct act, PersonId? knownAs, AtTheDesk desk, Way way, IReadOnlyList<Sentence> facts)
    {
        foreach (var earlier in rooms.Values.Where(room => room.Desk.Helper == desk.Helper && room.Act?.Act == act.Act))
            earlier.End(Ending.Closed);
        Sweep();
        var opened = new Room(act, knownAs, desk, way, facts, clock.GetUtcNow());
        rooms[opened.Id] = opened;
        NewCode(opened);
        return opened;
    }

    /// <summary>A room of this helper, in the structure where they work now; null when it is another's, or has ended.</summary>
    public Room? Find(RoomId id, ClaimsPrincipal user) =>
        rooms.TryGetValue(id, out var room) && room.Desk.Helper == user.HelperId && room.Desk.Structure == user.StructureOrNone ? Living(room) : null;

    /// <summary>This helper's room for an act.</summary>
    public Room? Find(Act act, ClaimsPrincipal user) =>
        rooms.Values.FirstOrDefault(room => room.Act?.Act == act && Find(room.Id, user) is not null);

    /// <summary>The room whose screen holds this token; null once it ended.</summary>
    public Room? OfDevice(string? token) => token is not null && devices.TryGetValue(Hash(token), out var room) && room.Device == Hash(token) ? Living(room) : null;

    /// <summary>Gives a room another code.</summary>
    public void NewCode(Room room)
    {
        Forget(room);
        var now = clock.GetUtcNow();
        string digits;
        do digits = RandomNumberGenerator.GetInt32(10_000).ToString("0000", CultureInfo.InvariantCulture);
        while (Waiting(digits) is not null);
        room.WaitForScreen(digits, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), now);
    }

    /// <summary>Pairs a screen by the four digits. From one address five wrong ones in two minutes, from everywhere fifty, and the door rests.</summary>
    /// <returns>What the screen keeps in its cookie; null when no such code waits; <see cref="TooMany"/> when the door rests.</returns>
    public string? PairByDigits(string digits, string address)
    {
        if (!guesses.MayTry(address)) return TooMany;
        if (Waiting(digits) is { } room && Pair(room) is { } token)
        {
            guesses.WasRight(address);
            return token;
        }
        return null;
    }

    /// <summary>Pairs a screen by the secret of the square: 128 bits, which nobody guesses.</summary>
    public string? PairBySecret(string secret) => OfSecret(secret) is { } room ? Pair(room) : null;

    /// <summary>Does this secret still wait for its screen?</summary>
    public bool Waits(string secret) => OfSecret(secret) is not null;

    /// <summary>What <see cref="PairByDigits"/> answers when there were too many wrong digits.</summary>
    public const string TooMany = "-";

    /// <summary>Ends a room at once.</summary>
    public void Close(Room room)
    {
        Forget(room);
        room.End(Ending.Closed);
        rooms.TryRemove(room.Id, out _);
    }

    /// <summary>Ends what nobody comes back to. Runs every half minute, and whenever a room opens.</summary>
    public void Sweep()
    {
        foreach (var room in rooms.Values)
            Living(room);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Sweep();
    }

    private Room? Living(Room room)
    {
        room.Look(clock.GetUtcNow());
        if (room.Scene.Ended is null) return room;

        rooms.TryRemove(room.Id, out _);
        foreach (var (token, _) in devices.Where(device => device.Value == room).ToList())
            devices.TryRemove(token, out _);
        return null;
    }

    private string? Pair(Room room)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        if (!room.Pair(Hash(token), clock.GetUtcNow())) return null;
        devices[Hash(token)] = room;
        return token;
    }

    private void Forget(Room room)
    {
        if (room.Device is { } device) devices.TryRemove(device, out _);
    }

    private Room? Waiting(string digits) =>
        rooms.Values.FirstOrDefault(room => room.Pairing is { } pairing && pairing.Digits == digits && clock.GetUtcNow() < pairing.Until);

    private Room? OfSecret(string secret) =>
        rooms.Values.FirstOrDefault(room => room.Pairing is { } pairing && clock.GetUtcNow() < pairing.Until
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(pairing.Secret), Encoding.UTF8.GetBytes(secret)));

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>Wrong digits, counted before they are looked at: from one address, and from everywhere.</summary>
internal sealed class Guesses(TimeProvider clock)
{
    private const int MostFromOne = 5;
    private const int MostFromAll = 50;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly List<(string Address, DateTimeOffset At)> tries = [];

    public bool MayTry(string address)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            tries.RemoveAll(one => now - one.At >= Window);
            if (tries.Count >= MostFromAll || tries.Count(one => one.Address == address) >= MostFromOne) return false;
            tries.Add((address, now));
            return true;
        }
    }

    public void WasRight(string address)
    {
        lock (gate) tries.RemoveAt(tries.FindLastIndex(one => one.Address == address));
    }
}
