using System.Security.Cryptography;
using Appui.Mandates.Model;
using Appui.Platform;
using Microsoft.AspNetCore.Http;

namespace Appui.Mandates.Proving;

/// <summary>Makes the attestation of a mandate, and the addresses that printed squares lead to.</summary>
internal sealed class Attestations(AttestationKey key, Settings settings)
{
    private const string Alphabet = "34679CDFGHJKMNPQRTVWXY8";

    /// <summary>Signed for this moment: parts that were taken back are not in it any more. Null for a mandate that was not given.</summary>
    public string? Of(Mandate mandate)
    {
        if (mandate.Giving is not { } giving) return null;
        var families = mandate.Parts.Where(part => part.Ending is null).GroupBy(part => part.Family)
            .Select(parts => (Letter: Letter(Attestation.Families, parts.Key), Whole: parts.Any(part => part.Procedure is null)))
            .Select(family => family.Whole ? family.Letter : char.ToLowerInvariant(family.Letter));
        var said = new Attestation(
            key.Id,
            mandate.Reference,
            ReferenceOf(mandate.Structure.Value),
            ReferenceOf(mandate.Helper.Value),
            string.Concat(families),
            string.Concat(mandate.Acts.Select(act => Letter(Attestation.Acts, act))),
            string.Concat(mandate.Channels.Select(way => Letter(Attestation.Channels, way))),
            giving.On,
            mandate.LastDay!.Value);
        return said.For.Length == 0 ? null : said.SignedBy(bytes => key.Sign(bytes));
    }

    /// <summary>Where the square of a mandate that was given leads.</summary>
    public string AddressOf(string attestation, HttpRequest request) => $"{Site(request)}/verifier/{attestation}";

    /// <summary>Where the square of a sheet that is not signed yet leads: to the mandate, for those who may see it.</summary>
    public string AddressOf(Mandate mandate, HttpRequest request) => $"{Site(request)}/m/{mandate.Reference}";

    /// <summary>The printed reference of a structure or a helper: six characters that name nobody.</summary>
    public static string ReferenceOf(Guid id)
    {
        var hash = SHA256.HashData([.. "appui reference 1\0"u8, .. id.ToByteArray(bigEndian: true)]);
        return string.Concat(hash.Take(6).Select(one => Alphabet[one % Alphabet.Length]));
    }

    private string Site(HttpRequest request) => settings.PublicAddress ?? $"{request.Scheme}://{request.Host}";

    private static char Letter<T>(IReadOnlyDictionary<char, T> letters, T value) => letters.Single(one => EqualityComparer<T>.Default.Equals(one.Value, value)).Key;
}
