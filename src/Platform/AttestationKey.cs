using System.Security.Cryptography;
using Appui.Platform.Sealing;

namespace Appui.Platform;

/// <summary>
/// The key by which this installation signs what others check without it: ECDSA P-256 over SHA-256. Made at first use and kept sealed;
/// its public half lies in the data folder as <c>attestation.pem</c>, for those who check on the same machine.
/// </summary>
public sealed class AttestationKey
{
    private readonly Lazy<ECDsa> key;

    internal AttestationKey(KeyFolder keys, Settings settings) =>
        key = new(() =>
        {
            var made = ECDsa.Create();
            made.ImportPkcs8PrivateKey(keys.Secret("attestation", MakeKey), out _);
            File.WriteAllText(PublicFile(settings), made.ExportSubjectPublicKeyInfoPem() + "\n");
            return made;
        });

    /// <summary>The public half, as PEM (SubjectPublicKeyInfo).</summary>
    public string PublicPem => key.Value.ExportSubjectPublicKeyInfoPem();

    /// <summary>How the key is known in what it signs.</summary>
    public string Id => IdOf(key.Value);

    /// <summary>Signs; 64 bytes, r then s.</summary>
    public byte[] Sign(ReadOnlySpan<byte> bytes)
    {
        // One object of OpenSSL serves one thread at a time.
        lock (key)
            return key.Value.SignData(bytes.ToArray(), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>How any such key is known: the first eight hexadecimal digits of SHA-256 over its SubjectPublicKeyInfo.</summary>
    public static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo())[..4]);

    /// <summary>Where the public half of an installation's key lies.</summary>
    public static string PublicFile(Settings settings) => Path.Combine(settings.DataFolder, "attestation.pem");

    private static byte[] MakeKey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return made.ExportPkcs8PrivateKey();
    }
}
