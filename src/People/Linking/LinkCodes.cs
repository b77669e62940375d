using System.Security.Cryptography;
using System.Text;
using Appui.People.Model;
using Appui.People.Storage;
using Appui.Platform;
using Microsoft.EntityFrameworkCore;

namespace Appui.People.Linking;

/// <summary>
/// The code that a person carries from one structure to another. Giving it and having it typed is their yes: both files then belong to one
/// <see cref="PersonId"/>, and each structure still sees only its own.
/// </summary>
internal sealed class LinkCodes(PeopleDb db, UnitOfWork work, TimeProvider clock)
{
    public const int LastsDays = 7;

    // Without vowels and look-alikes; ten characters are 45 bits, tried by signed-in helpers only, under their quota.
    private const string Alphabet = "34679CDFGHJKMNPQRTVWXY8";

    /// <summary>Draws a code, shown once; only its hash stays.</summary>
    public string Give(PersonFile file, HelperId by)
    {
        var now = clock.GetUtcNow();
        if (file.Link is null)
            file.LinkTo(PersonId.New(now), by, now);

        var code = RandomNumberGenerator.GetString(Alphabet, 10);
        db.LinkCodes.Add(new() { Hash = HashOf(code), File = file.Id, MadeBy = by, MadeAt = now, LastInstant = now.AddDays(LastsDays) });
        return $"{code[..5]}-{code[5..]}";
    }

    public async Task<LinkAnswer> Take(string? typed, PersonFile file, HelperId by)
    {
        var now = clock.GetUtcNow();
        var hash = HashOf(Bare(typed));
        if (await db.LinkCodes.SingleOrDefaultAsync(code => code.Hash == hash) is not { } code || !code.IsOpenAt(now))
            return LinkAnswer.NoSuchCode;

        var giver = await work.Across(() => db.Files.SingleAsync(other => other.Id == code.File));
        if (giver.Structure == file.Structure)
            return LinkAnswer.SameStructure;
        if (giver.Link is not { Person: var person } || (file.Link is not null && file.Link.Person != person))
            return LinkAnswer.LinkedElsewhere;

        code.Use(now);
        file.LinkTo(person, by, now);
        return LinkAnswer.Linked;
    }

    private static string Bare(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static byte[] HashOf(string code) => SHA256.HashData(Encoding.UTF8.GetBytes("appui link 1\0" + code));
}

/// <summary>How typing a code ended.</summary>
internal enum LinkAnswer
{
    Linked,

    /// <summary>Mistyped, used or too old: nothing says which.</summary>
    NoSuchCode,

    /// <summary>Two files of one structure are brought together, not linked.</summary>
    SameStructure,

    /// <summary>This file already belongs to somebody else.</summary>
    LinkedElsewhere,
}
