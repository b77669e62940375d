using System.Text;
using Appui.Crypto;

namespace Appui.Sealer.Store;

/// <summary>
/// Opening a vault again for a person who lost everything: somebody of each of the two groups of the contract, never one alone, never while everything
/// is blocked, never before the time that the person chose.
/// </summary>
internal static class Recovery
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private static readonly TimeSpan BetweenTwo = TimeSpan.FromDays(1);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(30);

    /// <summary>What a share is bound to when it is sealed to the key of a ceremony.</summary>
    public static byte[] ShareBinding(Guid vault, Guid ceremony) => Encoding.UTF8.GetBytes($"appui share 1\0{vault:N}\0{ceremony:N}");

    public static Refused? WhyNotStart(StartCeremony start, PersonRecord person, DateTimeOffset now) => person switch
    {
        _ when person.Contract?.Id != start.Contract && person.NextContract?.Id != start.Contract => new(Refusal.Unknown),
        _ when person.IsFrozenAt(now) => new(Refusal.Frozen, person.FrozenUntil),
        _ when person.LastRecovery + BetweenTwo > now => new(Refusal.TooEarly, person.LastRecovery + BetweenTwo),
        _ => null,
    };

    public static CeremonyStarted Start(StartCeremony start, PersonRecord person, DateTimeOffset now)
    {
        if (person.NextContract?.Id == start.Contract)
            (person.Contract, person.NextContract) = (person.NextContract, null);
        var (publicKey, privateKey) = Hpke.DrawPair();
        person.Ceremony = new() { Id = Guid.NewGuid(), PublicKey = publicKey, PrivateKey = privateKey, StartedAt = now };
        return new(person.Ceremony.Id, publicKey);
    }

    /// <summary>Takes a share; why not, or null.</summary>
    public static Refused? Give(GiveShare share, PersonRecord person, DateTimeOffset now)
    {
        if (Running(share.Ceremony, person, now) is { } refused)
            return refused;
        if (!person.Contract!.Names(share.Officer))
            return new(Refusal.NotTheirs);

        person.Ceremony!.Shares[share.Officer] = share.SealedShare;
        if (OfEach(person) is not null)
            person.Ceremony.BothAt ??= now;
        return null;
    }

    /// <summary>A share of each group, or null while one is missing.</summary>
    public static (byte[] First, byte[] Second)? OfEach(PersonRecord person) =>
        Given(person, person.Contract!.First) is { } first && Given(person, person.Contract.Second) is { } second ? (first, second) : null;

    public static Refused? WhyNotFinish(FinishCeremony finish, PersonRecord person, DateTimeOffset now)
    {
        if (Running(finish.Ceremony, person, now) is { } refused)
            return refused;
        if (person.Ceremony!.BothAt is not { } both)
            return new(Refusal.OneIsMissing);
        var ready = both.AddHours(person.Contract!.WaitHours);
        if (ready > now)
            return new(Refusal.TooEarly, ready);
        return person.Ceremony.FinishedAt + Again < now ? new(Refusal.Ended) : null;
    }

    private static byte[]? Given(PersonRecord person, IReadOnlyList<Guid> group) =>
        group.Select(officer => person.Ceremony!.Shares.GetValueOrDefault(officer)).FirstOrDefault(share => share is not null);

    private static Refused? Running(Guid ceremony, PersonRecord person, DateTimeOffset now) => person switch
    {
        _ when person.Contract is null || person.Ceremony?.Id != ceremony => new(Refusal.Unknown),
        _ when person.Ceremony.StartedAt + Longest < now => new(Refusal.Ended),
        _ when person.IsFrozenAt(now) => new(Refusal.Frozen, person.FrozenUntil),
        _ => null,
    };
}
