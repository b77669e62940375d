using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Appui.Crypto;
using Appui.Platform;

namespace Appui.Vault.Keys;

/// <summary>
/// The porte-documents that are open now. The root key is in memory only, sealed under a key of which the server holds one half and the cookie the other:
/// neither a look at the memory nor a stolen cookie is enough. Closed after ten minutes without a page, after an hour in any case, and when the program stops.
/// </summary>
internal sealed class OpenSafes(TimeProvider clock)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private const string SessionClaim = "appui:session";
    private const string HalfClaim = "appui:half";
    private readonly ConcurrentDictionary<Guid, Session> open = new();

    /// <summary>Opens; gives who the person is from now on.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="root">The top of their keys.</param>
    /// <param name="idle">Closed after this long without a page; <see cref="Idle"/> when nothing is said.</param>
    public ClaimsPrincipal Begin(PersonId person, VaultRoot root, TimeSpan? idle = null)
    {
        CloseTheOld();
        var (id, half, mine) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        var exported = root.Export();
        open[id] = new(person, root.Epoch, mine, Envelope.Seal(Key(mine, half), exported, id.ToByteArray()), clock.GetUtcNow()) { SeenAt = clock.GetUtcNow(), Idle = idle ?? Idle };
        CryptographicOperations.ZeroMemory(exported);
        return new(new ClaimsIdentity(
            [new(SignedIn.PersonClaim, person.ToString()), new(SessionClaim, id.ToString()), new(HalfClaim, Convert.ToBase64String(half))], Schemes.Person));
    }

    /// <summary>Is it still open? Being asked keeps it so.</summary>
    public bool IsOpen(ClaimsPrincipal user)
    {
        if (Find(user) is not { } session)
            return false;
        session.SeenAt = clock.GetUtcNow();
        return true;
    }

    /// <summary>The root key, for the time of one page; the caller disposes it.</summary>
    /// <exception cref="InvalidOperationException">It is not open: the page forgot its policy.</exception>
    public VaultRoot Root(ClaimsPrincipal user)
    {
        var session = Find(user) ?? throw new InvalidOperationException("This porte-documents is not open.");
        var half = Convert.FromBase64String(user.FindFirstValue(HalfClaim)!);
        return new(session.Person.Value, session.Epoch, Envelope.Open(Key(session.Mine, half), session.Sealed, IdOf(user).ToByteArray()));
    }

    public void End(ClaimsPrincipal user) => open.TryRemove(IdOf(user), out _);

    /// <summary>Closes them all for a person: their root key was replaced.</summary>
    public void EndAll(PersonId person)
    {
        foreach (var (id, _) in open.Where(session => session.Value.Person == person))
            open.TryRemove(id, out _);
    }

    private Session? Find(ClaimsPrincipal user) =>
        open.TryGetValue(IdOf(user), out var session) && !session.IsOver(clock.GetUtcNow()) ? session : null;

    private void CloseTheOld()
    {
        foreach (var (id, _) in open.Where(session => session.Value.IsOver(clock.GetUtcNow())))
            open.TryRemove(id, out _);
    }

    private static Guid IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : Guid.Empty;

    private static byte[] Key(byte[] mine, byte[] half) => DerivedKey.For([.. mine, .. half], "appui open safe 1");

    private sealed record Session(PersonId Person, long Epoch, byte[] Mine, byte[] Sealed, DateTimeOffset BeganAt)
    {
        public DateTimeOffset SeenAt { get; set; }

        public required TimeSpan Idle { get; init; }

        public bool IsOver(DateTimeOffset now) => now - SeenAt > Idle || now - BeganAt > Longest;
    }
}
